"""Stencils as a printer lays them down: true to size, to the skin, and over the joins of their sheets."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache

import numpy as np
import pytest

import printed
from bodies import shipped_plan
from mesomap.errors import InputError
from mesomap.languages import LANGUAGES, load_catalogue
from mesomap.output.drawing import Dot, Drawing, Line, Words
from mesomap.output.flat_target import FlatTarget, flat_targets
from mesomap.output.paper import A4, PAPERS, paper_named
from mesomap.output.stencil import stencil_pdf, stencil_svgs, stencils
from mesomap.output.stencil_sheets import OVERLAP_MM, cut, marks_in, packed, room_mm, window_mm

LETTER = PAPERS["letter"]
DPI = 600.0


@cache
def flats(protocol: str) -> tuple[FlatTarget, ...]:
    return flat_targets(shipped_plan(protocol, "female"))


@cache
def pdf(protocol: str, lang: str = "en", paper: str = "a4", mirrored: bool = False) -> bytes:
    plan = shipped_plan(protocol, "female")
    return stencil_pdf(plan, load_catalogue(lang), paper_named(paper), mirrored, flats(protocol))


def middles(boxes: np.ndarray, size_mm: float, slack_mm: float = 0.02) -> np.ndarray:
    """Middles of the shapes of one size, (n, 2)."""
    size = boxes[:, 2:] - boxes[:, :2]
    return np.asarray(0.5 * (boxes[:, :2] + boxes[:, 2:])[(np.abs(size - size_mm) < slack_mm).all(axis=1)])


def side_mm(row: np.ndarray) -> float:
    """Distance between the first and the last dark stroke of a row of pixels, middle to middle, mm."""
    dark = np.flatnonzero(row < 160)
    runs = np.split(dark, np.flatnonzero(np.diff(dark) > 1) + 1)
    return float((runs[-1].mean() - runs[0].mean()) * 25.4 / DPI)


@pytest.mark.parametrize(
    ("protocol", "paper"), [("mesolift-face", "a4"), ("mesolift-face", "letter"), ("lipolysis-abdomen", "a4")]
)
def test_the_check_square_of_every_page_measures_50_mm_as_it_is_printed(protocol: str, paper: str) -> None:
    made = pdf(protocol, paper=paper)
    for number, page in enumerate(printed.pages(made)):
        size = page.boxes_mm[:, 2:] - page.boxes_mm[:, :2]
        (box,) = page.boxes_mm[(np.abs(size - 50.0) < 0.5).all(axis=1)]
        picture = printed.pixels(made, number, DPI)
        left, top, right, bottom = np.round(box * DPI / 25.4).astype(int)
        near, inner = round(2.0 * DPI / 25.4), round(4.0 * DPI / 25.4)
        across = picture[top + inner, left - near : right + near]
        down = picture[top - near : bottom + near, left + inner]
        assert side_mm(across) == pytest.approx(50.0, abs=0.1)
        assert side_mm(down) == pytest.approx(50.0, abs=0.1)
        assert (page.width_mm, page.height_mm) == pytest.approx(
            (PAPERS[paper].width_mm, PAPERS[paper].height_mm), abs=0.01
        )


@pytest.mark.parametrize("mirrored", [False, True])
def test_printed_distances_of_neighbours_are_those_along_the_skin_within_the_stated_distortion(mirrored: bool) -> None:
    plan = shipped_plan("mesolift-face", "female")
    pages = printed.pages(pdf("mesolift-face", mirrored=mirrored))
    dots = [middles(page.boxes_mm, 0.5) for page in pages]
    for flat in flats("mesolift-face"):
        skin = plan.atlas.geodesics.between(plan.points.place, flat.rows[flat.pairs], 1.5 * flat.target.pitch_mm)
        own = flat.points_mm * (np.array([-1.0, -1.0]) if mirrored else np.array([1.0, -1.0]))
        for page in dots:
            found = _laid_on(own, page)
            if found is not None:
                break
        assert found is not None, "the points of a region stand on one of the pages as they were laid"
        paper = np.linalg.norm(np.diff(found[flat.pairs], axis=1)[:, 0], axis=1)
        assert np.abs(paper / skin - 1.0).max() <= np.abs(flat.off).max() + 0.003
        words = next(page.text for page in pages if _title(flat) in page.text)
        assert f"at most {100.0 * np.abs(flat.off).max():.1f} %" in " ".join(words.split())


def _laid_on(own: np.ndarray, page: np.ndarray) -> np.ndarray | None:
    """The dots of a page that lie as ``own`` (n, 2) do, in its order; None where there are none."""
    for start in page:
        shifted = own - own[0] + start
        away = np.linalg.norm(page[:, None] - shifted[None], axis=2)
        if (away.min(axis=0) < 0.03).all():
            return page[away.argmin(axis=0)]
    return None


def _title(flat: FlatTarget) -> str:
    return load_catalogue("en").sided(flat.target.region, flat.target.title, flat.target.laterality)


def test_every_point_bears_its_number_and_its_distortion() -> None:
    text = " ".join(page.text for page in printed.pages(pdf("mesolift-face")))
    words = re.findall(r"[+\u2212]\d+\.\d|\d+", text)
    assert set(map(str, range(1, 147))) <= set(words)
    figures = sum(
        len(flat.rows) - len(stencil.drawn.unfigured)
        for flat, stencil in zip(
            flats("mesolift-face"),
            stencils(shipped_plan("mesolift-face", "female"), flats("mesolift-face"), A4),
            strict=True,
        )
    )
    assert figures >= 140
    first = flats("mesolift-face")[0]
    assert f"{100.0 * first.off_point[0]:+.1f}".replace("-", "\u2212") in words


def test_figures_without_room_are_listed_at_the_end() -> None:
    protocol = "mesolift-face-neck-nappage"
    made = stencils(shipped_plan(protocol, "female"), flats(protocol), A4)
    last = printed.pages(pdf(protocol))[-1].text
    rows = [row for stencil in made for row in stencil.drawn.unfigured]
    assert "Distortion at each point" in " ".join(printed.pages(pdf(protocol))[-k].text for k in range(1, 7))
    assert len(rows) > 500 and str(rows[-1] + 1) in last


def test_a_large_region_is_cut_into_sheets_that_hold_every_point_and_meet_at_their_crosses() -> None:
    protocol = "lipolysis-abdomen"
    (stencil,) = stencils(shipped_plan(protocol, "female"), flats(protocol), A4)
    sheets = cut(stencil.drawn.drawing, A4)
    assert [sheet.name for sheet in sheets] == ["A1", "B1", "A2", "B2"]
    dots = np.array([(m.x_mm, m.y_mm) for m in stencil.drawn.drawing.marks if isinstance(m, Dot) and m.name])
    inside = np.stack(
        [
            (dots[:, 0] > s.x_mm + 1.0)
            & (dots[:, 0] < s.x_mm + s.width_mm - 1.0)
            & (dots[:, 1] > s.y_mm + 1.0)
            & (dots[:, 1] < s.y_mm + s.height_mm - 1.0)
            for s in sheets
        ]
    )
    assert len(dots) == len(shipped_plan(protocol, "female").points) and inside.any(axis=0).all()
    a1, b1, a2, _ = sheets
    assert b1.x_mm == pytest.approx(a1.x_mm + a1.width_mm - OVERLAP_MM)
    assert a2.y_mm == pytest.approx(a1.y_mm + a1.height_mm - OVERLAP_MM)
    seam = b1.x_mm + 0.5 * OVERLAP_MM
    assert np.abs(dots[:, 0] - seam).min() > 4.9, "no point lies where two sheets are cut"
    pages = printed.pages(pdf(protocol))
    rings = [middles(page.boxes_mm, 3.4) for page in pages]
    right, left = rings[0][rings[0][:, 0] > 180.0], rings[1][rings[1][:, 0] < 30.0]
    step = a1.width_mm - OVERLAP_MM
    assert len(right) == len(left) == 2
    assert np.allclose(np.sort(right[:, 1]), np.sort(left[:, 1]), atol=0.01)
    assert right[:, 0] - left[:, 0] == pytest.approx(step, abs=0.01)
    text = [" ".join(page.text.split()) for page in pages]
    for number, (sheet, words) in enumerate(zip(sheets, text, strict=True), 1):
        assert f"Sheet {sheet.name}, {number} of 4" in words
        for other in filter(None, sheet.beside):
            assert other in words


def test_mirrored_sheets_show_the_same_part_of_the_skin_left_for_right() -> None:
    plain, mirrored = (printed.pages(pdf("lipolysis-abdomen", mirrored=way)) for way in (False, True))
    assert "Mirrored: lay the printed side on the skin." in mirrored[0].text
    assert "Mirrored" not in plain[0].text
    for one, other in zip(plain, mirrored, strict=True):
        dots, image = (page[page[:, 1] < 220.0] for page in (middles(p.boxes_mm, 0.5) for p in (one, other)))
        assert len(dots) > 30
        assert np.allclose(np.sort(image[:, 0]), np.sort(A4.width_mm - dots[:, 0]), atol=0.03)
        assert np.allclose(np.sort(image[:, 1]), np.sort(dots[:, 1]), atol=0.03)
    (stencil,) = stencils(shipped_plan("lipolysis-abdomen", "female"), flats("lipolysis-abdomen"), A4)
    a1 = cut(stencil.drawn.drawing, A4)[0]
    assert a1.beside == ("", "", "B1", "A2") and a1.mirrored(stencil.drawn.drawing.width_mm).beside == (
        "B1",
        "",
        "",
        "A2",
    )


def test_small_regions_share_pages_and_keep_their_order() -> None:
    width, height = room_mm(A4)
    sizes = [(60.0, 50.0), (60.0, 60.0), (180.0, 100.0), (400.0, 300.0), (50.0, 40.0)]
    pages = packed(sizes, [1, 1, 1, 6, 1], A4)
    assert [block.stencil for page in pages for block in page] == [0, 1, 2, *[3] * 6, 4]
    assert [len(page) for page in pages] == [3, *[1] * 6, 1]
    first = pages[0]
    assert first[0].y_mm == first[1].y_mm < first[2].y_mm and first[1].x_mm > first[0].x_mm + 60.0
    for block, (own_width, _) in zip(first, sizes, strict=False):
        assert block.width_mm >= own_width and block.x_mm + block.width_mm <= width + 1e-6
    assert first[2].y_mm + 100.0 <= height


def test_empty_sheets_are_left_out_and_marks_are_kept_where_they_reach() -> None:
    step = window_mm(A4)[0]
    corner = Dot(5.0, 5.0, 1.0, name="point 1")
    far = Dot(2.0 * step, 2.0 * step, 1.0, name="point 2")
    drawing = Drawing(2.0 * step + 10.0, 2.0 * step + 10.0, (corner, far))
    assert all(marks_in(drawing.marks, s.x_mm, s.y_mm, s.width_mm, s.height_mm) for s in cut(drawing, A4))
    assert len(cut(drawing, A4)) < 9
    around = Line(np.array([[0.0, 0.0], [100.0, 0.0], [100.0, 100.0], [0.0, 100.0]]), closed=True)
    words = Words(50.0, 50.0, "across", 10.0)
    assert marks_in((around, words), 46.0, 40.0, 5.0, 20.0) == (words,)
    assert marks_in((around, words), 95.0, 40.0, 10.0, 10.0) == (around,)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_stencil_is_tagged_and_speaks_the_language(lang: str) -> None:
    catalogue = load_catalogue(lang)
    about = printed.about(pdf("mesolift-face", lang))
    assert about["tagged"] and about["ua"] and about["lang"] == lang
    assert about["title"] == catalogue.text("Stencil 1:1") + catalogue.colon + "Face mesolift by papules"
    tags = about["tags"]
    assert isinstance(tags, dict) and tags["H1"] == 4 and tags["Figure"] == 8 and "Figure without words" not in tags
    text = " ".join(" ".join(page.text for page in printed.pages(pdf("mesolift-face", lang))).split())
    for english in ("landmark", "midline", "Educational and planning estimate, not a medical device."):
        assert catalogue.text(english) in text
    assert catalogue.sided("cheek", "Cheek", "left") in text and "Trichion" in text


def test_svg_is_true_to_size_names_its_points_and_can_be_mirrored() -> None:
    plan, some = shipped_plan("mesolift-face", "female"), flats("mesolift-face")
    files, mirrored = (stencil_svgs(plan, mirrored=way, flats=some) for way in (False, True))
    assert list(files) == ["forehead.svg", "cheek.left.svg", "cheek.right.svg", "chin.svg"]
    root = ET.fromstring(files["forehead.svg"])
    space = {"s": "http://www.w3.org/2000/svg"}
    width, height = (float(root.attrib[key].removesuffix("mm")) for key in ("width", "height"))
    assert root.attrib["viewBox"] == f"0 0 {width:g} {height:g}", "a unit is a millimetre"
    circles = {c.attrib["data-name"]: c for c in root.iterfind(".//s:circle[@data-name]", space)}
    assert list(circles) == [f"point {row + 1}" for row in some[0].rows]
    at = np.array([[float(c.attrib["cx"]), float(c.attrib["cy"])] for c in circles.values()])
    paper = np.linalg.norm(np.diff(at[some[0].pairs], axis=1)[:, 0], axis=1)
    assert np.allclose(paper / some[0].skin_mm - 1.0, some[0].off, atol=2e-4)
    square = root.findall(".//s:polygon", space)[-1].attrib["points"].split()
    corners = np.array([[float(x) for x in corner.split(",")] for corner in square])
    assert np.ptp(corners, axis=0) == pytest.approx([50.0, 50.0])
    assert f'<g transform="translate({width} 0) scale(-1 1)">' in mirrored["forehead.svg"]
    assert "scale" not in files["forehead.svg"]


def test_equal_plans_give_equal_bytes() -> None:
    plan = shipped_plan("mesolift-face", "female")
    assert stencil_pdf(plan) == pdf("mesolift-face") == stencil_pdf(plan)
    assert stencil_svgs(plan) == stencil_svgs(plan)


@pytest.mark.parametrize("name", ["a5", "", "A4 ", "tabloid"])
def test_another_paper_is_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(InputError, match=r"^paper '.*' is unknown; (known: a4, letter|did you mean)"):
        paper_named(name)
    assert paper_named("A4") is A4 and paper_named("Letter") is LETTER
