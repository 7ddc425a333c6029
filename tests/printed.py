"""What stands on a page of a PDF: its words with their places, its lines, and what a printer makes of it."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

MM_PER_PT = 25.4 / 72.0


@dataclass(frozen=True)
class Printed:
    """A page: ``width_mm`` x ``height_mm``, ``text`` all of its words, ``boxes`` (n, 4) left, top, right and bottom of its
    drawn shapes, mm."""

    width_mm: float
    height_mm: float
    text: str
    boxes_mm: np.ndarray


@contextmanager
def opened(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield document
    finally:
        document.close()


def pages(pdf: bytes) -> list[Printed]:
    with opened(pdf) as document:
        found = []
        for page in document:
            height = page.get_height()
            boxes = [item.get_bounds() for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=8)]
            at = np.array(boxes or np.zeros((0, 4))) * MM_PER_PT
            turned = np.column_stack([at[:, 0], height * MM_PER_PT - at[:, 3], at[:, 2], height * MM_PER_PT - at[:, 1]])
            text = page.get_textpage()
            found.append(Printed(page.get_width() * MM_PER_PT, height * MM_PER_PT, text.get_text_range(), turned))
            text.close()
        return found


def numbers(pdf: bytes, page: int) -> list[tuple[str, np.ndarray]]:
    """Every run of figures on a page with the box of its ink, mm."""
    with opened(pdf) as document:
        sheet = document[page]
        height, text = sheet.get_height() * MM_PER_PT, sheet.get_textpage()
        whole = text.get_text_range()
        found: list[tuple[str, list[np.ndarray]]] = []
        for k, letter in enumerate(whole[: text.count_chars()]):
            if not letter.isdigit():
                continue
            left, bottom, right, top = text.get_charbox(k)
            box = MM_PER_PT * np.array([left, -top, right, -bottom]) + np.array([0.0, height, 0.0, height])
            last = found[-1][1][-1] if found else None
            joined = last is not None and whole[k - 1].isdigit() and abs(box[1] - last[1]) < 0.3
            if joined and -0.3 < box[0] - last[2] < 0.7:
                found[-1] = (found[-1][0] + letter, [*found[-1][1], box])
            else:
                found.append((letter, [box]))
        text.close()
        return [(word, np.concatenate([np.min(boxes, axis=0)[:2], np.max(boxes, axis=0)[2:]])) for word, boxes in found]


def pixels(pdf: bytes, page: int, dpi: float) -> np.ndarray:
    """A page as a printer of that resolution draws it, shape (h, w), 0 black to 255 white."""
    with opened(pdf) as document:
        return np.asarray(document[page].render(scale=dpi / 72.0, grayscale=True).to_numpy()).squeeze()


def about(pdf: bytes) -> dict[str, object]:
    """Title, language and whether the document is tagged; ``ua`` whether it says it keeps PDF/UA-1; ``tags`` the kinds of its
    structure elements."""
    with opened(pdf) as document:
        raw = document.raw
        length = pdfium.FPDFCatalog_GetLanguage(raw, None, 0)
        buffer = (ctypes.c_ushort * (length // 2))()
        pdfium.FPDFCatalog_GetLanguage(raw, buffer, length)
        kinds: dict[str, int] = {}
        for page in document:
            tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
            waiting = [
                pdfium.FPDF_StructTree_GetChildAtIndex(tree, k)
                for k in range(pdfium.FPDF_StructTree_CountChildren(tree))
            ]
            while waiting:
                element = waiting.pop()
                kind = _words(pdfium.FPDF_StructElement_GetType, element)
                kinds[kind] = kinds.get(kind, 0) + 1
                if kind == "Figure" and not _words(pdfium.FPDF_StructElement_GetAltText, element):
                    kinds["Figure without words"] = kinds.get("Figure without words", 0) + 1
                children = range(pdfium.FPDF_StructElement_CountChildren(element))
                found = (pdfium.FPDF_StructElement_GetChildAtIndex(element, k) for k in children)
                waiting += [child for child in found if child]
            pdfium.FPDF_StructTree_Close(tree)
        return {
            "title": document.get_metadata_dict()["Title"],
            "lang": bytes(buffer).decode("utf-16-le").rstrip("\0"),
            "tagged": bool(pdfium.FPDFCatalog_IsTagged(raw)),
            "ua": b"pdfuaid:part>1<" in pdf,
            "tags": kinds,
        }


def _words(ask: object, element: object) -> str:
    length = ask(element, None, 0)  # type: ignore[operator]
    buffer = ctypes.create_string_buffer(max(length, 2))
    ask(element, buffer, length)  # type: ignore[operator]
    return buffer.raw[:length].decode("utf-16-le").rstrip("\0")
