"""Films: every injection in its order on a clock that only goes forward, seen by a camera that sees it, in files that last as long
as asked."""

from __future__ import annotations

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageSequence

from bodies import shipped_plan, shipped_simulation
from mesomap.cli import main
from mesomap.errors import InputError, MachineError
from mesomap.languages import load_catalogue
from mesomap.output.film import FilmSize, film_pictures
from mesomap.output.film_course import CLOSING, HOVER_MM, OPENING, Course
from mesomap.output.film_file import check_film, write_film
from mesomap.output.film_frame import PICTURE, Frame, clock_words
from mesomap.output.film_views import shots_of, turns_at
from mesomap.output.graphics import require_graphics

FACE = "mesolift-face"
SMALL = FilmSize(10.0, 5, 320)


def course_of(protocol: str, seconds: float = 20.0) -> Course:
    simulation = shipped_simulation(protocol, "female")
    points = np.array([event.point for event in simulation.session.timeline if event.point is not None])
    _, shots = shots_of(simulation.plan, points)
    return Course(simulation, turns_at(shots, len(points)), seconds)


@pytest.mark.parametrize("protocol", [FACE, "botulinum-glabella", "lipolysis-abdomen", "cellulite-thigh-buttock"])
@pytest.mark.parametrize("seconds", [10.0, 60.0])
def test_every_injection_comes_in_its_order_on_a_clock_that_goes_forward(protocol: str, seconds: float) -> None:
    simulation, course = shipped_simulation(protocol, "female"), course_of(protocol, seconds)
    timeline = [event for event in simulation.session.timeline if event.point is not None]
    assert course.points.tolist() == [event.point for event in timeline] and len(timeline) == len(
        simulation.plan.points
    )
    film = np.stack([course.film_start, course.film_end], axis=1).ravel()
    assert (np.diff(film) >= 0).all()
    assert film[0] == pytest.approx(OPENING * seconds) and film[-1] == pytest.approx((1 - CLOSING) * seconds)
    for k in range(0, len(timeline), 7):
        for share in (0.0, 0.5, 1.0):
            film_s = (1 - share) * course.film_start[k] + share * course.film_end[k]
            expected = (1 - share) * timeline[k].start_s + share * timeline[k].end_s
            assert course.at(film_s).clock_s == pytest.approx(expected, abs=0.02)
    times = np.linspace(0.0, seconds, 997)
    moments = [course.at(float(t)) for t in times]
    assert (np.diff([moment.clock_s for moment in moments]) >= 0).all()
    assert (np.diff([moment.current for moment in moments]) >= 0).all()
    assert moments[0].clock_s == 0.0 and moments[0].current == -1
    assert moments[-1].clock_s == max(event.end_s for event in simulation.session.timeline)
    used = np.array([course.used_ml(float(t)) for t in times])
    assert used[0] == 0.0 and (np.diff(used) >= -1e-12).all()
    assert used[-1] == pytest.approx(simulation.plan.points.volume_ml.sum(), rel=1e-12)


def test_the_needle_goes_in_as_deep_as_the_plan_says() -> None:
    simulation, course = shipped_simulation("botulinum-glabella", "female"), course_of("botulinum-glabella")
    for k, point in enumerate(course.points):
        inside = [course.pose(float(t)) for t in np.linspace(course.film_start[k], course.film_end[k] - 1e-6, 200)]
        assert all(pose is not None and pose.point == point for pose in inside)
        depths = np.array([pose.insertion_mm for pose in inside if pose])
        emptied = np.array([pose.emptied for pose in inside if pose])
        assert depths.max() == pytest.approx(simulation.plan.points.insertion_mm[point])
        assert depths[0] == pytest.approx(-HOVER_MM) and depths[-1] == pytest.approx(-HOVER_MM, abs=0.05)
        flowing = (emptied > 0) & (emptied < 1)
        assert (depths[flowing] == depths.max()).all(), "product flows only while the needle rests at its depth"
    assert course.pose(0.0) is None and course.pose(course.seconds) is None


@pytest.mark.parametrize("protocol", [FACE, "cellulite-thigh-buttock", "hand-rejuvenation", "lipolysis-abdomen"])
def test_the_camera_sees_what_is_injected(protocol: str) -> None:
    plan = shipped_plan(protocol, "female")
    order = np.arange(len(plan.points))
    subjects, shots = shots_of(plan, order)
    assert [shot.first for shot in shots] == [0, *(shot.end for shot in shots[:-1])] and shots[-1].end == len(order)
    for shot in shots:
        rows = order[shot.first : shot.end]
        assert {int(plan.points.target[row]) for row in rows} <= set(subjects[shot.subject].targets)
        facing = shot.camera.view(500).facing(plan.points.normal[rows])
        assert np.median(facing) > 0.45
        best = max(np.median(c.view(500).facing(plan.points.normal[rows])) for c in subjects[shot.subject].cameras())
        assert np.median(facing) > 0.75 * best
    for before, after in pairwise(shots):
        assert before.camera is not after.camera, "a shot that does not change is one shot"


def test_marks_are_pale_until_they_are_given() -> None:
    require_graphics()
    from mesomap.output.film_pictures import Site
    from mesomap.output.sheet import CARD, FINER
    from mesomap.output.stage import Stage

    simulation = shipped_simulation(FACE, "female")
    plan = simulation.plan
    subjects, shots = shots_of(plan, np.arange(len(plan.points)))
    with Stage(CARD) as stage:
        site = Site(simulation, subjects[0], stage, (436, 316))
        view = site.view(shots[0], shots[0], 1.0)
        given = set(range(0, len(plan.points), 2))
        none, some = (site.injections(view, chosen).astype(int) for chosen in (set(), given))
        every = site.injections(view, set(range(len(plan.points)))).astype(int)
    assert none.shape == (FINER * 316, FINER * 436, 3)
    seen = np.flatnonzero(view.facing(plan.points.normal) > 0.7)
    assert len(seen) > 40
    for row in seen:
        x, y = np.floor(FINER * view.project(plan.points.xyz_mm[[row]])[0]).astype(int)
        change = np.abs(some[y, x] - none[y, x]).max()
        assert (change > 15) == (row in given), f"point {row + 1}"
        assert (every[y, x] == some[y, x]).all() == (row in given)
    paler = np.abs(every - none).max(axis=2) > 0
    assert paler.mean() < 0.1, "only marks change"


def test_the_film_ends_with_dose_and_totals_and_says_what_it_is() -> None:
    simulation = shipped_simulation("botulinum-glabella", "female")
    pictures = list(film_pictures(simulation, FilmSize(10.0, 5, 1280)))
    assert len(pictures) == 50 and {picture.size for picture in pictures} == {(1280, 720)}
    left, top, width, height = PICTURE
    first, last = (np.asarray(pictures[k].crop((left, top, left + width, top + height))).astype(int) for k in (0, -1))
    assert 0.0005 < (np.abs(last - first).max(axis=2) > 20).mean() < 0.4
    side = np.asarray(pictures[-1].crop((width, 0, 1280, height))).astype(int)
    assert (side.min(axis=2) < 90).mean() > 0.01, "the totals stand beside it"
    viridis = (side[:, :, 0] > 200) & (side[:, :, 1] > 200) & (side[:, :, 2] < 80)
    assert viridis.any(), "with the colours of the dose"
    foot = np.asarray(pictures[10].crop((0, 695, 640, 720)).convert("L"))
    assert (foot < 140).sum() > 300, "the disclaimer is on every picture"


def test_what_is_done_stands_below_in_the_language() -> None:
    simulation, course = shipped_simulation(FACE, "female"), course_of(FACE)
    middle = 0.5 * (course.film_start[0] + course.film_end[0])
    english, french = (
        Frame(simulation, load_catalogue(lang), course).caption(course.at(float(middle))) for lang in ("en", "fr")
    )
    assert english == "Forehead  \u00b7  Papule  \u00b7  1 mm  \u00b7  0.02 mL"
    assert french.startswith("Front  \u00b7  ")
    assert (clock_words(7329.0), clock_words(65.2)) == ("2:02:09", "1:05")


@pytest.mark.parametrize("ending", [".webp", ".gif", ".mp4"])
def test_files_last_as_long_as_asked(ending: str, tmp_path: Path) -> None:
    shades = [Image.new("RGB", SMALL.size_px, (15 * (k // 3), 90, 160)) for k in range(SMALL.count)]
    path = tmp_path / f"film{ending}"
    write_film(path, iter(shades), SMALL)
    if ending == ".mp4":
        import imageio_ffmpeg

        count, seconds = imageio_ffmpeg.count_frames_and_secs(str(path))
        assert count == SMALL.count and seconds == pytest.approx(10.0, abs=0.05)
        told = subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-i", path], capture_output=True, text=True).stderr
        assert re.search(r"h264.*yuv420p.*bt709.*320x180", told)
        assert path.read_bytes().find(b"moov") < path.read_bytes().find(b"mdat"), "it plays before all of it is there"
        return
    with Image.open(path) as film:
        assert film.size == (320, 180) and film.info.get("loop") == 0
        times_ms, colours = [], []
        for frame in ImageSequence.Iterator(film):
            colours.append(frame.convert("RGB").getpixel((160, 90)))
            times_ms.append(frame.info["duration"])
    assert sum(times_ms) == 10_000 and len(times_ms) == 17, "equal pictures are one that stays"
    assert np.abs(np.array(colours) - [shades[3 * k].getpixel((0, 0)) for k in range(17)]).max() < 9


def test_the_command_writes_one_file_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = str(tmp_path / "plan.json")
    assert main(["plan", "botulinum-glabella", "-o", plan, "--quiet"]) == 0
    small = ["--seconds", "10", "--rate", "5", "--width-px", "320", "--lang", "it"]
    assert main(["film", plan, "-o", str(tmp_path / "film.gif"), *small]) == 0
    assert "10 s, 320 x 180, 5 pictures a second" in capsys.readouterr().out
    before = (tmp_path / "film.gif").read_bytes()
    assert main(["film", plan, "-o", str(tmp_path / "film.gif"), *small]) == 2
    assert "exists already" in capsys.readouterr().err

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mesomap.output.film_file._joined", full)
    assert main(["film", plan, "-o", str(tmp_path / "film.gif"), *small, "--force"]) == 2
    assert "the disk is full" in capsys.readouterr().err
    assert (tmp_path / "film.gif").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["film.gif", "plan.json"]


def test_what_cannot_be_made_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for options, message in (
        ({"seconds": 5.0}, "--seconds 5: must lie between 10 and 60"),
        ({"seconds": float("nan")}, "--seconds nan: must lie"),
        ({"rate": 0}, "--rate 0: must lie between 5 and 60"),
        ({"width_px": 100_000}, "--width-px 100000: must lie between 320 and 3840"),
    ):
        with pytest.raises(InputError, match=message):
            FilmSize(**options)
    with pytest.raises(InputError, match=r"ends in \.mp4, \.webp or \.gif"):
        check_film(tmp_path / "film.avi")
    monkeypatch.setattr("mesomap.output.film_file.find_spec", lambda name: None)
    with pytest.raises(MachineError, match=r"pip install 'mesomap\[video\]'"):
        check_film(tmp_path / "film.mp4")
    check_film(tmp_path / "film.webp")


def test_a_film_that_ffmpeg_refuses_leaves_nothing(tmp_path: Path) -> None:
    from mesomap.errors import OutputError
    from mesomap.output.files import write_made_file

    pictures = [Image.new("RGB", SMALL.size_px)] * 3
    with pytest.raises(OutputError, match="ffmpeg could not write"):
        write_made_file(
            tmp_path / "film.mp4", lambda file: write_film(file.parent / "none" / file.name, pictures, SMALL)
        )
    assert not list(tmp_path.iterdir())
