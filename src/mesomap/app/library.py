"""What the app offers: protocols, bodies, landmarks, formats, and its words."""

from __future__ import annotations

from functools import cache

from mesomap.anatomy.atlas_library import DEFAULT_HEIGHT_CM, described_parts
from mesomap.anatomy.body import AGES_YEARS, LOCAL_SHAPES
from mesomap.app.app_words import app_words
from mesomap.app.recipe import Json
from mesomap.app.surfaces import asked_landmarks
from mesomap.app.uploads import MOST_BYTES, MOST_TRIANGLES
from mesomap.languages import LANGUAGES, Catalogue
from mesomap.output.files import WRITERS
from mesomap.output.page_content import DISCLAIMER
from mesomap.output.page_words import page_words
from mesomap.protocol.library import load_protocol, protocol_ids
from mesomap.protocol.protocol import Protocol


def library_document(catalogue: Catalogue) -> Json:
    """All of it in the language of ``catalogue``."""
    return {
        "protocols": [_protocol(_shipped(name), catalogue) for name in protocol_ids()],
        "bodies": {
            "sexes": ["female", "male"],
            "ages_years": list(AGES_YEARS),
            "heights_cm": DEFAULT_HEIGHT_CM,
            "local": [{"name": name, "title": catalogue.capital(catalogue.word(name))} for name in LOCAL_SHAPES],
        },
        "regions": {
            name: catalogue.region(name, entry["title"]) for name, entry in described_parts()["regions"].items()
        },
        "landmarks": asked_landmarks(catalogue),
        "formats": list(WRITERS),
        "limits": {"most_bytes": MOST_BYTES, "most_triangles": MOST_TRIANGLES},
        "languages": list(LANGUAGES),
        "disclaimer": catalogue.text(DISCLAIMER),
        "words": page_words(catalogue),
        "app": app_words(catalogue),
    }


@cache
def _shipped(name: str) -> Protocol:
    return load_protocol(name)


def _protocol(protocol: Protocol, catalogue: Catalogue) -> Json:
    return {
        "id": protocol.id,
        "title": protocol.title,
        "version": protocol.version,
        "status": protocol.status,
        "status_words": catalogue.word(protocol.status),
        "indication": protocol.indication,
        "body": {
            "sex": protocol.body.sex,
            "age_years": protocol.body.age_years,
            "height_cm": protocol.body.height_cm,
            "bmi": protocol.body.bmi,
            "local": dict(protocol.body.local),
        },
        "steps": [
            {"id": step.id, "technique": step.technique, "pattern": step.pattern.kind, "regions": list(step.regions)}
            for step in protocol.steps
        ],
        "to_choose": dict(protocol.to_choose),
    }
