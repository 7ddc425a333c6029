"""What landmarks are called in print: by their Latin names, which every language shares, or in the words of a language."""

from __future__ import annotations

from collections.abc import Iterable

from mesomap.anatomy.landmarks import landmarks
from mesomap.languages import Catalogue

LATIN = (
    *("vertex", "trichion", "glabella", "nasion", "pronasale", "subnasale", "labiale_superius", "stomion"),
    *(
        "labiale_inferius",
        "sublabiale",
        "pogonion",
        "gnathion",
        "suprasternale",
        "opisthocranion",
        "inion",
        "cervicale",
    ),
    *("mesosternale", "xiphoid", "omphalion", "symphysion", "endocanthion", "exocanthion", "orbitale", "superciliare"),
    *("frontotemporale", "alare", "cheilion", "zygion", "gonion", "tragion", "otobasion_superius"),
    *("otobasion_inferius", "subaurale", "acromion", "thelion", "angulus_inferior", "radiale", "olecranon", "stylion"),
    *("stylion_ulnare", "metacarpale_radiale", "metacarpale_ulnare", "iliospinale", "iliocristale"),
    *(
        "iliospinale_posterius",
        "trochanterion",
        "suprapatellare",
        "patella",
        "tibiale",
        "sphyrion",
        "sphyrion_fibulare",
    ),
)
WORDS = {
    "axillary_fold_anterior": "Axillary fold, front",
    "axillary_fold_posterior": "Axillary fold, back",
    "cervical_point": "Cervical point",
    "cleft_superior": "Gluteal cleft, top",
    "gluteal_fold_point": "Gluteal fold",
    "hyoid_level": "Level of the hyoid bone",
    "knuckle_fourth": "Knuckle of the ring finger",
    "knuckle_second": "Knuckle of the index finger",
    "knuckle_third": "Knuckle of the middle finger",
    "laryngeal_level": "Level of the larynx",
    "mastoid": "Mastoid process",
    "popliteal_crease": "Crease of the knee",
    "tuberosity": "Tibial tuberosity",
}


def sighted_landmarks() -> Iterable[str]:
    """Landmarks that a hand or an eye finds on a patient; the others of the atlas are corners of regions."""
    return (*LATIN, *WORDS)


def landmark_words(name: str, laterality: str, catalogue: Catalogue) -> str:
    """A landmark as it is printed on a region of ``laterality``: its side stands behind it where it is not the region's."""
    base, _, side = name.partition(".")
    title = landmarks()[base].title if base in landmarks() else base.replace("_", " ")
    words = catalogue.text(WORDS[base]) if base in WORDS else title.partition(" (")[0]
    return f"{words} ({side[0].upper()})" if side and side != laterality else words
