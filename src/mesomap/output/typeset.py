"""From a template and what it is to show to a PDF for print and for screen readers (PDF/UA-1)."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from mesomap.output.drawing import PRINT


def typeset(template: str, content: Mapping[str, object], pictures: Mapping[str, bytes] | None = None) -> bytes:
    """``template`` of assets/print with ``content`` and ``pictures`` (by file name) as a tagged PDF.

    Equal arguments give equal bytes: no date enters, and only the fonts shipped here are used.
    """
    import typst

    with tempfile.TemporaryDirectory(prefix="mesomap-") as scratch:
        folder = Path(scratch)
        for part in PRINT.glob("*.typ"):
            shutil.copyfile(part, folder / part.name)
        (folder / "content.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        for name, picture in (pictures or {}).items():
            (folder / name).write_bytes(picture)
        made = typst.compile(
            folder / template,
            root=folder,
            format="pdf",
            font_paths=[PRINT],
            ignore_system_fonts=True,
            pdf_standards="ua-1",
        )
    if not isinstance(made, bytes):
        raise TypeError(f"typst gave {type(made).__name__} for {template}, not one PDF")
    return made
