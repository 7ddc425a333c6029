"""Every word the app says by itself."""

from __future__ import annotations

from mesomap.languages import Catalogue

APP_WORDS: dict[str, str] = {}


def app_words(catalogue: Catalogue) -> dict[str, str]:
    """All of them in the language of ``catalogue``, by key."""
    return {key: catalogue.text(english) for key, english in APP_WORDS.items()}
