"""The printed chart: numbers that can be told apart, marks that lie where the camera says, figures with their sources."""

from __future__ import annotations

import io
import re
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import printed
from bodies import default_atlas, shipped_plan, shipped_simulation
from mesomap.cli import main
from mesomap.errors import PatternError
from mesomap.languages import LANGUAGES, load_catalogue
from mesomap.output import flat_target as flat_module
from mesomap.output.chart import chart_pdf
from mesomap.output.chart_looks import PX_PER_MM, looks_of, panels_for
from mesomap.output.chart_record import limits, totals
from mesomap.output.chart_timeline import timeline
from mesomap.output.chart_views import ChartView, chart_views
from mesomap.output.drawing import Dot, Line, Words
from mesomap.output.files import Look, write_results
from mesomap.output.graphics import require_graphics
from mesomap.output.paper import A4, PAPERS
from mesomap.output.sheet import FINER, WHITE
from mesomap.simulation.simulate import Simulation

THREE_HUNDRED = ("steps.face.spacing_mm=6.9",)
SIZE_MM = (91.0, 95.0)


@cache
def pdf(protocol: str, lang: str = "en", paper: str = "a4", overrides: tuple[str, ...] = ()) -> bytes:
    simulation = shipped_simulation(protocol, "female", overrides)
    return chart_pdf(simulation, load_catalogue(lang), PAPERS[paper])


@cache
def views(protocol: str, overrides: tuple[str, ...] = ()) -> tuple[ChartView, ...]:
    require_graphics()
    from mesomap.output.scene import build_scene

    simulation = shipped_simulation(protocol, "female", overrides)
    return chart_views(simulation, build_scene(simulation, with_dose=False, paper=WHITE), SIZE_MM)


def text_of(made: bytes, page: int | None = None) -> str:
    whole = printed.pages(made)
    return " ".join(" ".join(part.text for part in (whole if page is None else [whole[page]])).split())


def overlaps(boxes: np.ndarray) -> list[tuple[int, int]]:
    """Pairs of boxes (n, 4) that share an area."""
    low, high = boxes[:, :2], boxes[:, 2:]
    meet = (low[:, None] < high[None]).all(axis=2) & (low[None] < high[:, None]).all(axis=2)
    return [(int(i), int(j)) for i, j in np.argwhere(np.triu(meet, 1))]


@pytest.mark.parametrize(
    ("protocol", "overrides", "share"),
    [
        ("mesolift-face", (), 1.0),
        ("mesolift-face", THREE_HUNDRED, 0.7),
        ("lipolysis-abdomen", (), 1.0),
        ("hand-rejuvenation", (), 1.0),
    ],
)
def test_no_words_collide_with_words_or_with_marks_and_points_with_room_are_numbered(
    protocol: str, overrides: tuple[str, ...], share: float
) -> None:
    count = len(shipped_simulation(protocol, "female", overrides).plan.points)
    assert not overrides or 290 <= count <= 310
    shown = views(protocol, overrides)
    for view in shown:
        words = [mark for mark in view.drawing.marks if isinstance(mark, Words)]
        boxes = np.array([mark.box_mm for mark in words])
        assert overlaps(boxes) == [], view.title
        assert (boxes[:, :2] >= 0.0).all() and (boxes[:, 2:] <= (view.drawing.width_mm, view.drawing.height_mm)).all()
        marks = [
            m.at_mm for m in view.drawing.marks if isinstance(m, Line) and m.closed and m.fill and len(m.at_mm) > 3
        ]
        for middle in (mark.mean(axis=0) for mark in marks):
            inside = (boxes[:, :2] < middle).all(axis=1) & (boxes[:, 2:] > middle).all(axis=1)
            assert not inside.any(), view.title
        numbers = [mark.text for mark in words if mark.text.isdigit()]
        assert sorted(map(int, numbers)) == [row + 1 for row in sorted(view.numbered)]
    numbered = frozenset().union(*(view.numbered for view in shown))
    assert len(numbered) >= share * count


def test_numbers_at_three_hundred_points_do_not_overlap_on_the_page_as_it_is_read_back() -> None:
    made = pdf("mesolift-face", overrides=THREE_HUNDRED)
    found = printed.numbers(made, 0)
    on_map = [(word, box) for word, box in found if 50.0 < box[1] < 240.0]
    assert len(on_map) > 250
    assert overlaps(np.array([box for _, box in on_map])) == []
    cards = {word for page in (1, 2) for word, _ in printed.numbers(made, page)}
    assert {str(number) for number in range(1, 307)} <= cards, "what has no room on the map is numbered on a card"


def test_marks_lie_on_the_skin_where_the_camera_of_the_picture_sees_them() -> None:
    require_graphics()
    from mesomap.output.scene import build_scene
    from mesomap.output.stage import Stage

    simulation = shipped_simulation("mesolift-face", "female")
    scene = build_scene(simulation, with_dose=False, paper=WHITE)
    size_px = (round(PX_PER_MM * 90.0), round(PX_PER_MM * 90.0))
    with Stage(WHITE) as stage:
        looks = looks_of(simulation, scene, stage, load_catalogue("en"))
        for panel in panels_for(looks, size_px, simulation.plan):
            bare, _ = stage.draw((*scene.skin, *scene.eyes), panel.view, FINER)
            drawn, _ = stage.draw((*scene.skin, *scene.marks, *scene.eyes), panel.view, FINER)
            facing = panel.view.facing(simulation.plan.points.normal) > 0.5
            at = np.round(FINER * panel.view.project(simulation.plan.points.xyz_mm[facing])).astype(int)
            changed = (np.abs(bare.astype(int) - drawn.astype(int)).sum(axis=2) > 60)[at[:, 1], at[:, 0]]
            assert changed.mean() > 0.97, "the picture has a mark wherever the drawing has one"


def test_four_views_show_the_front_both_obliques_and_a_side_of_a_face() -> None:
    titles = [view.title for view in views("mesolift-face")]
    assert titles[:3] == ["Front", "Oblique, patient\u2019s right", "Oblique, patient\u2019s left"]
    assert titles[3].startswith("Side") and len(titles) == 4
    hands = [view.title for view in views("hand-rejuvenation")]
    assert sum(title.endswith("Back of the hand, left") for title in hands) == 2
    assert sum(title.endswith("Back of the hand, right") for title in hands) == 2
    for view in views("mesolift-face"):
        picture = Image.open(io.BytesIO(view.picture))
        assert picture.width / picture.height == pytest.approx(view.drawing.width_mm / view.drawing.height_mm, rel=1e-3)
        assert picture.width / view.drawing.width_mm * 25.4 > 250, "pixels to an inch of paper"


def test_rulers_are_as_long_as_they_say() -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    from mesomap.output.scene import build_scene
    from mesomap.output.stage import Stage

    scene = build_scene(simulation, with_dose=False, paper=WHITE)
    size_px = (round(PX_PER_MM * SIZE_MM[0]), round(PX_PER_MM * (SIZE_MM[1] - 6.5)))
    with Stage(WHITE) as stage:
        panels = panels_for(looks_of(simulation, scene, stage, load_catalogue("en")), size_px, simulation.plan)
    for panel, view in zip(panels, views("mesolift-face"), strict=True):
        (words,) = (m.text for m in view.foot.marks if isinstance(m, Words) and m.text.endswith("mm"))
        line = next(m.at_mm for m in view.foot.marks if isinstance(m, Line))
        length = float(np.ptp(line[:, 0])) / (panel.view.px_per_mm / PX_PER_MM)
        assert length == pytest.approx(float(words.removesuffix(" mm")), rel=1e-6)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_chart_is_tagged_and_speaks_the_language(lang: str) -> None:
    catalogue = load_catalogue(lang)
    made = pdf("mesolift-face", lang)
    about = printed.about(made)
    assert about["tagged"] and about["ua"] and about["lang"] == lang
    assert about["title"] == catalogue.text("Injection chart") + catalogue.colon + "Face mesolift by papules"
    tags = about["tags"]
    assert isinstance(tags, dict) and tags["Figure"] == 8 and "Figure without words" not in tags and tags["TH"] > 15
    text = text_of(made)
    for english in ("Timeline", "Checklist", "Examiner", "Consent signed", "lot", "Asepsis", "Sources"):
        assert catalogue.text(english) in text
    assert text.count(catalogue.text("Educational and planning estimate, not a medical device.")) == len(
        printed.pages(made)
    )
    assert catalogue.sided("cheek", "Cheek", "left") in text and catalogue.word("dermis") in text


def test_page_one_is_the_map_with_its_legend_and_blanks() -> None:
    text = text_of(pdf("mesolift-face"), 0)
    for words in ("146 points", "2.92 mL", "Patient or trainee", "Injected by", "Oblique, patient", "50 mm"):
        assert words in text
    assert "no injection there, nor within 4" in text and "Rulers hold where the skin faces you" in text
    assert "Forehead 53 1.06" in text


@pytest.mark.parametrize(
    ("protocol", "lang", "paper"),
    [
        ("botulinum-migraine", "fr", "letter"),
        ("mesolift-face-neck-nappage", "es", "letter"),
        ("mesolift-face", "it", "a4"),
    ],
)
def test_the_first_page_holds_all_of_the_map_and_nothing_else(protocol: str, lang: str, paper: str) -> None:
    catalogue = load_catalogue(lang)
    made = pdf(protocol, lang, paper)
    whole = printed.pages(made)
    assert (whole[0].width_mm, whole[0].height_mm) == pytest.approx(
        (PAPERS[paper].width_mm, PAPERS[paper].height_mm), abs=0.01
    )
    first, second = text_of(made, 0), text_of(made, 1)
    assert catalogue.text("Rulers hold where the skin faces you; on a slant it looks shorter.") in first
    assert catalogue.text("Examiner") in second and catalogue.text("Examiner") not in first.replace(
        catalogue.text("Examined by"), ""
    )
    assert second.index(catalogue.text("Regions")) < second.index(catalogue.text("Examiner"))


def test_each_card_says_how_with_a_source_beside_every_figure() -> None:
    text = text_of(pdf("mesolift-face"), 1)
    for words in (
        "Forehead 55.8 cm\u00b2, of it 43.4 cm\u00b2 to be treated 53 points \u00b7 1.06 mL = 21.2 mg Nos. 1\u201353",
        "Technique Papule, hex",
        "Plane dermis",
        "Angle to the skin 30\u00b0 [C4, inferred]",
        "Inserted length 2.0 mm [computed]",
        "Depth 1.0 mm [G2, A2, inferred]",
        "Needle 30 G \u00d7 13 mm [C4, inferred]",
        "Volume of a point 0.02 mL [T3, inferred]",
        "Spacing 10 mm [G1]",
        "Margin 4 mm [assumed]",
        "wheal seen",
    ):
        assert words in text, words
    plan = shipped_plan("mesolift-face", "female")
    assert float(plan.points.depth_mm[0]) == pytest.approx(
        float(plan.points.insertion_mm[0]) * np.sin(np.radians(plan.points.angle_deg[0])), rel=1e-9
    )
    assert "depth by angle and inserted length" in text_of(pdf("lipolysis-abdomen"), 1), "deep fat shows no wheal"


def test_every_source_cited_on_the_chart_is_listed_on_it() -> None:
    text = text_of(pdf("mesolift-face"))
    cited = {name for group in re.findall(r"\[([A-Z]\d+[^\]]*)\]", text) for name in re.findall(r"[A-Z]\d+", group)}
    listing = text[text.rindex("Sources") :]
    assert len(cited) > 10
    for name in cited:
        assert re.search(rf"\b{name}\b [A-Z]", listing), name


def test_totals_and_limits_are_those_of_the_simulation() -> None:
    simulation = shipped_simulation("lipolysis-abdomen", "female")
    catalogue = load_catalogue("en")
    rows = {row["name"]: row["value"] for row in totals(simulation, catalogue)["rows"]}
    (ledger,) = simulation.supply.ledgers
    assert rows["To draw up, mL"] == f"{ledger.drawn_ml:.2f}" and rows["Points"] == str(len(simulation.plan.points))
    assert ledger.opened_ml is not None and ledger.leftover_ml is not None
    assert float(rows["Stays in the skin, mL"]) + float(rows["Waste, mL"]) == pytest.approx(ledger.opened_ml, abs=0.02)
    found = {row["name"]: row for row in limits(simulation, catalogue)}
    volume = float(simulation.plan.points.volume_ml.sum())
    most = simulation.plan.protocol.limits.max_volume_ml
    assert most is not None
    own = found["Largest volume of a session"]
    assert own["percent"] == f"{100.0 * volume / most:.0f} %" and own["source"] == "T18" and not own["over"]
    text = text_of(pdf("lipolysis-abdomen"))
    assert f"Largest volume of a session [T18] {volume:.1f} mL" in text and own["percent"] in text
    assert text.count("vial 5 mL \u00b7") == ledger.containers, "a line for lot and expiry of each"


def test_a_broken_limit_stands_out() -> None:
    over = limits(shipped_simulation("lipolysis-abdomen", "female", ("limits.max_volume_ml=20",)), load_catalogue("en"))
    row = next(row for row in over if row["name"] == "Largest volume of a session")
    assert row["over"] and row["share"] == 1.0 and int(row["percent"].removesuffix(" %")) > 200


def test_the_timeline_holds_every_phase_in_its_place() -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    plan = simulation.plan
    shown = timeline(simulation, [(0, 0, 0)] * len(plan.targets), load_catalogue("en"))
    names = [row["name"] for row in shown["rows"] if not row["inner"]]
    assert [name.lower().removesuffix(" (waiting)") for name in names] == [
        phase.name for phase in simulation.session.phases
    ]
    inner = [row for row in shown["rows"] if row["inner"]]
    assert [row["name"] for row in inner] == ["Forehead", "Cheek, left", "Cheek, right", "Chin"]
    seconds = sum(e.end_s - e.start_s for e in simulation.session.timeline if e.event == "injection")
    assert sum(float(row["minutes"]) for row in inner) == pytest.approx(seconds / 60.0, abs=0.21)
    bars = [box for row in inner for box in row["bar"]["marks"] if box["closed"]]
    assert all(box["at"][0][0] < box["at"][1][0] <= shown["rows"][0]["bar"]["width"] + 1e-6 for box in bars)
    assert f"{simulation.session.minutes.p50_min:.1f} (" in shown["total"]


def test_equal_simulations_give_equal_bytes() -> None:
    simulation = shipped_simulation("mesolift-face", "female")
    assert chart_pdf(simulation) == pdf("mesolift-face")


def test_the_command_writes_chart_stencil_and_drawings_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    run = ["run", "mesolift-face", "--region", "chin", "--formats", "pdf", "--paper", "letter", "--mirror-stencil"]
    assert main([*run, "-o", str(folder), "--lang", "it"]) == 0
    assert {path.name for path in folder.iterdir()} == {"chart.pdf", "stencil.pdf", "stencil"}
    assert [path.name for path in (folder / "stencil").iterdir()] == ["chin.svg"]
    assert printed.pages((folder / "chart.pdf").read_bytes())[0].width_mm == pytest.approx(215.9, abs=0.01)
    assert "Speculare" in printed.pages((folder / "stencil.pdf").read_bytes())[0].text
    assert "scale(-1 1)" in (folder / "stencil" / "chin.svg").read_text(encoding="utf-8")
    capsys.readouterr()
    assert main([*run[:-3], "--paper", "b5", "-o", str(tmp_path / "no")]) == 2
    assert capsys.readouterr().err == "mesomap: paper 'b5' is unknown; known: a4, letter\n"
    assert not (tmp_path / "no").exists()


def test_a_region_that_cannot_be_laid_flat_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def folded(*_: object) -> None:
        raise PatternError("chin: 3 faces fold over when the region is laid flat; choose a smaller region")

    monkeypatch.setattr(flat_module, "lay_flat", folded)
    with pytest.raises(PatternError, match=r"^chin: 3 faces fold over"):
        write_results(shipped_simulation("mesolift-face", "female"), tmp_path / "out", ["pdf"], look=Look(paper=A4))
    assert list(tmp_path.iterdir()) == []


def test_a_scan_without_a_body_has_a_chart_and_a_stencil(tmp_path: Path) -> None:
    simulation = scanned()
    write_results(simulation, tmp_path / "out", ["pdf"])
    text = text_of((tmp_path / "out" / "chart.pdf").read_bytes())
    assert f"{len(simulation.plan.points)} points" in text


def scanned() -> Simulation:
    """A plan on a surface with one region, two landmarks of its own names, no mirror and no eyes."""
    from mesomap.planning.make_plan import make_plan
    from mesomap.protocol.library import load_protocol
    from mesomap.simulation.simulate import simulate
    from plots import above, box, plot
    from shapes import cap

    surface = cap(90.0, 80.0, 2.0)
    line = above(box(60.0, 50.0), surface)
    marks = {"mole": line.mean(axis=0), "scar.left": line[40]}
    atlas = plot(surface, line, marks)
    protocol = load_protocol("mesolift-face", ["steps.face.regions=[plot]", "zones=[]", "goals=[]"])
    return simulate(make_plan(atlas, protocol), seed=1)


def test_dots_of_a_card_are_dots_of_the_flat_target() -> None:
    from mesomap.output.flat_drawing import draw_flat

    plan = shipped_plan("mesolift-face", "female")
    flat = flat_module.flat_target(plan, 0)
    half = draw_flat(flat, plan, (0, 0, 0), 0.5).drawing
    at = np.array([(m.x_mm, m.y_mm) for m in half.marks if isinstance(m, Dot)])
    expected = 0.5 * flat.points_mm * np.array([1.0, -1.0])
    assert np.allclose(at - at[0], expected - expected[0], atol=1e-9)
    assert default_atlas("female") is plan.atlas
