"""The desktop window: the keys of the page, points where the plan has them, dose and zones as asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from bodies import shipped_simulation
from mesomap.cli import main
from mesomap.languages import load_catalogue
from mesomap.output.graphics import require_graphics
from mesomap.output.page_words import SHORTCUTS as PAGE_SHORTCUTS
from mesomap.output.window_state import FULL_DEPTH, SHORTCUTS, VIEWS, Held, WindowState, after_key

HELD = Held(points=5, layers=(0, 1), regions=2, start_deg=180.0)
FACE = "mesolift-face"


def pressed(*keys: str) -> WindowState:
    state = WindowState()
    for key in keys:
        state = after_key(state, key, HELD)
    return state


def test_the_keys_are_those_of_the_page() -> None:
    page = {key: does for keys, does in PAGE_SHORTCUTS for key in [keys]}
    for keys, does in SHORTCUTS:
        if keys not in ("L", "I", "Q"):
            assert page[keys] == does


def test_every_key_does_what_the_list_says() -> None:
    assert [pressed(key).mode for key in "pdb"] == ["points", "dose", "both"]
    assert [pressed(*"c" * n).colouring for n in range(4)] == ["region", "depth", "order", "region"]
    assert [pressed(*"l" * n).layer for n in range(4)] == [FULL_DEPTH, 0, 1, FULL_DEPTH]
    assert [pressed(*"e" * n).region for n in range(4)] == [-1, 0, 1, -1]
    for key, (azimuth, elevation) in VIEWS.items():
        moved = pressed("e", "plus", key)
        assert (moved.azimuth_deg, moved.elevation_deg, moved.region, moved.zoom) == (azimuth, elevation, -1, 1.0)
    assert pressed("2", "0").azimuth_deg == pressed("r").azimuth_deg == 180.0
    assert [pressed(*keys).current for keys in (["Right"], ["Right"] * 9, ["Left"], ["End"], ["End", "Home"])] == [
        *(0, 4, 0, 4, 0)
    ]
    assert pressed("End", "Escape").current == -1
    for key, name in {"n": "numbers", "o": "borders", "g": "names", "z": "zones", "i": "isodose", "t": "dark"}.items():
        assert getattr(pressed(key), name) is not getattr(WindowState(), name)
        assert pressed(key, key) == WindowState() and pressed(key.upper()) == pressed(key)
    assert pressed("question").help and pressed("plus", "minus").zoom == pytest.approx(1.0)
    assert pressed("x", "F5", "Shift_L") == WindowState()


@pytest.fixture(scope="module")
def window() -> Iterator[object]:
    require_graphics()
    import pyvista

    before, pyvista.OFF_SCREEN = pyvista.OFF_SCREEN, True
    from mesomap.output.window import Window

    made = Window(shipped_simulation(FACE, "female"), load_catalogue("en"), (800, 500))
    try:
        yield made
    finally:
        made.close()
        pyvista.OFF_SCREEN = before


def seen(window: object, *keys: str) -> np.ndarray:
    from mesomap.output.window import Window

    assert isinstance(window, Window)
    window.state = WindowState()
    window._show(None)
    for key in keys:
        window.press(key)
    return window.picture().astype(int)


def test_points_stand_where_the_plan_has_them_in_the_colours_asked_for(window: object) -> None:
    from mesomap.output.colours import order_colours
    from mesomap.output.window import Window
    from mesomap.output.window_panel import WIDTH

    assert isinstance(window, Window)
    simulation = shipped_simulation(FACE, "female")
    points = simulation.plan.points
    picture = seen(window, "n", "c", "c")
    assert picture.shape == (500, 800, 3)
    view, colours = window.view(), 255 * order_colours(len(points))
    facing = np.flatnonzero(view.facing(points.normal) > 0.7)
    assert len(facing) > 40
    for row in facing:
        x, y = np.round(view.project(points.xyz_mm[[row]])[0]).astype(int)
        assert np.abs(picture[y, WIDTH + x] - colours[row]).max() < 75, f"point {row + 1}"
    assert np.abs(colours[facing[0]] - colours[facing[-1]]).max() > 100


def test_each_toggle_changes_its_part_and_goes_back(window: object) -> None:
    from mesomap.output.window_panel import WIDTH

    plain = seen(window, "n")
    for keys, least, most in (
        (("d",), 0.005, 0.2),
        (("z",), 0.01, 0.2),
        (("o",), 0.002, 0.1),
        (("g",), 0.002, 0.1),
        (("b",), 0.002, 0.2),
        (("t",), 0.3, 0.9),
        (("2",), 0.1, 0.9),
        (("e",), 0.2, 1.0),
        (("Right",), 0.00005, 0.01),
    ):
        changed = (np.abs(seen(window, "n", *keys) - plain).max(axis=2) > 12)[:, WIDTH:].mean()
        assert least < changed < most, f"{keys}: {changed}"
    assert (seen(window, "n", "d", "l", "z", "t", "p", "l", "l", "z", "t") == plain).all()
    dose, lines = seen(window, "n", "d"), seen(window, "n", "d", "i")
    assert (np.abs(dose - lines).max(axis=2) > 40).any()


def test_the_panel_tells_of_the_point_and_the_keys(window: object) -> None:
    from mesomap.output.window_panel import WIDTH

    plain, point, keys = (seen(window, *pressed)[:, :WIDTH] for pressed in ((), ("End",), ("question",)))
    for one, other in ((plain, point), (plain, keys), (point, keys)):
        assert (np.abs(one - other).max(axis=2) > 60).mean() > 0.01
    ink = (keys.min(axis=2) < 120).any(axis=1)
    assert ink[-60:].any(), "the disclaimer stands below"


def test_keys_reach_the_window(window: object) -> None:
    from mesomap.output.window import Window

    assert isinstance(window, Window)

    class Typed:
        closed = False

        def __init__(self, key: str) -> None:
            self.key = key

        def GetKeySym(self) -> str:
            return self.key

        def TerminateApp(self) -> None:
            Typed.closed = True

    seen(window)
    window._pressed(Typed("d"), "KeyPressEvent")
    assert window.state.mode == "dose" and not Typed.closed
    window._pressed(Typed("q"), "KeyPressEvent")
    assert Typed.closed


def test_the_command_needs_a_screen_and_a_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["view", str(tmp_path / "none.json")]) == 2
    assert "there is no such file" in capsys.readouterr().err
    assert main(["plan", "botulinum-glabella", "-o", str(tmp_path / "plan.json"), "--quiet"]) == 0
    import pyvista

    monkeypatch.setattr(pyvista, "OFF_SCREEN", False)
    monkeypatch.delenv("DISPLAY", raising=False)
    assert main(["view", str(tmp_path / "plan.json")]) == 3
    assert "there is no screen to open a window on" in capsys.readouterr().err
    monkeypatch.setattr(pyvista, "OFF_SCREEN", True)
    assert main(["view", str(tmp_path / "plan.json"), "--lang", "tr", "--quiet"]) == 0
