"""Names and printed texts in other languages, from the catalogues in ``languages/``. Numbers, ids and files stay as they are."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from mesomap.errors import InputError
from mesomap.shipped import shipped_folder

LANGUAGES = ("en", "fr", "it", "es", "tr")


@dataclass(frozen=True)
class Catalogue:
    """The texts of one language. ``lang`` is its code; ``texts`` goes by the English sentence, ``words`` by the fixed words
    of protocols and plans (``dermis``, ``left``, ``warning``), ``regions`` by ids of regions, groups and zones,
    ``techniques`` by ids. What is missing comes out in English; ``same`` lists what is the same in both;
    ``colon`` stands between a heading and what follows it."""

    lang: str
    texts: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    regions: Mapping[str, str] = field(default_factory=dict)
    techniques: Mapping[str, str] = field(default_factory=dict)
    same: frozenset[str] = frozenset()
    colon: str = ": "

    def text(self, english: str, **fields: object) -> str:
        """A sentence with its ``{named}`` fields filled in."""
        return self.texts.get(english, english).format(**fields)

    def word(self, english: str) -> str:
        """A fixed word of a protocol or a plan: a plane, a side, a pattern, a status, a phase of the session."""
        return self.words.get(english, english)

    def region(self, name: str, english: str) -> str:
        """The name of the region, group or zone with the id ``name``."""
        return self.regions.get(name, english)

    def sided(self, name: str, english: str, laterality: str) -> str:
        """The same with the patient's side: ``Cheek, left``, or ``Forehead``."""
        title = self.region(name, english)
        return title if laterality == "midline" else f"{title}, {self.word(laterality)}"

    def technique(self, name: str, english: str) -> str:
        """The name of the technique with the id ``name``."""
        return self.techniques.get(name, english)

    def lowered(self, text: str) -> str:
        """``text`` in small letters, by the rules of the language: the small letter of the Turkish I has no dot."""
        return (text.replace("\u0130", "i").replace("I", "\u0131") if self.lang == "tr" else text).lower()

    def capital(self, text: str) -> str:
        """``text`` with a capital letter at its beginning."""
        first = text[:1]
        return ("\u0130" if self.lang == "tr" and first == "i" else first.upper()) + text[1:]


ENGLISH = Catalogue("en")


@cache
def load_catalogue(lang: str) -> Catalogue:
    """The catalogue of ``lang``; raises InputError for a language there is none of."""
    if lang not in LANGUAGES:
        raise InputError(f"language {lang!r} is unknown; allowed is {', '.join(LANGUAGES)}")
    if lang == "en":
        return ENGLISH
    entries = tomllib.loads((shipped_folder("languages") / f"{lang}.toml").read_text(encoding="utf-8"))
    return Catalogue(
        lang,
        texts=entries["text"],
        words=entries["words"],
        regions={**entries["groups"], **entries["zones"], **entries["regions"]},
        techniques=entries["techniques"],
        same=frozenset(entries["same"]),
        colon=entries["colon"],
    )
