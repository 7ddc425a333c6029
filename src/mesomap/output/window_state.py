"""What a desktop window shows, and what each key does to it: the keys of the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

Mode = Literal["points", "dose", "both"]
Colouring = Literal["region", "depth", "order"]
COLOURINGS: tuple[Colouring, ...] = ("region", "depth", "order")
FULL_DEPTH = -1
Value = TypeVar("Value")

VIEWS: dict[str, tuple[float, float]] = {
    "1": (0.0, 0.0),
    "2": (45.0, 0.0),
    "3": (-45.0, 0.0),
    "4": (90.0, 0.0),
    "5": (-90.0, 0.0),
    "6": (180.0, 0.0),
    "7": (0.0, 80.0),
}
"""Azimuth and elevation of the views by their key."""

SHORTCUTS = (
    ("1 2 3 4 5", "Front, oblique left, oblique right, left side, right side"),
    ("6 7", "Back, from above"),
    ("E", "Next region, close up"),
    ("0 or R", "Reset the view"),
    ("P D B", "Points, dose, both"),
    ("L", "Layer of the skin"),
    ("C", "Colour by region, depth or order"),
    ("\u2190 \u2192", "Previous and next point"),
    ("Home End", "First and last point"),
    ("Esc", "Whole plan, no point chosen"),
    ("+ \u2212", "Zoom"),
    ("N O G Z", "Numbers, region borders, region names, zones"),
    ("I", "Isodose lines"),
    ("T", "Light or dark"),
    ("?", "This list"),
    ("Q", "Close"),
)


@dataclass(frozen=True)
class WindowState:
    """``layer`` of the dose is 0 skin, 1 subcutis, 2 deeper, or the full depth; ``current`` the row of the chosen point, -1 for
    none; ``azimuth_deg`` and ``elevation_deg`` where the camera was last sent, to ``region``, a row of the plan's targets, -1
    for all of it; ``zoom`` is relative to the one that fits."""

    mode: Mode = "points"
    colouring: Colouring = "region"
    layer: int = FULL_DEPTH
    current: int = -1
    numbers: bool = True
    borders: bool = True
    names: bool = False
    zones: bool = True
    isodose: bool = False
    dark: bool = False
    help: bool = False
    azimuth_deg: float = 0.0
    elevation_deg: float = 0.0
    region: int = -1
    zoom: float = 1.0


@dataclass(frozen=True)
class Held:
    """What there is to step through: ``points``, ``layers`` of the dose that hold any, ``regions``; the azimuth of the view to
    begin with."""

    points: int
    layers: tuple[int, ...]
    regions: int
    start_deg: float


ZOOM_STEP = 0.88
TOGGLES = {"n": "numbers", "o": "borders", "g": "names", "z": "zones", "i": "isodose", "t": "dark", "question": "help"}
MODES: dict[str, Mode] = {"p": "points", "d": "dose", "b": "both"}


def after_key(state: WindowState, key: str, held: Held) -> WindowState:
    """The state after a ``key``, named as X11 names it, was pressed; the same for a key without a meaning."""
    key = {"KP_Add": "plus", "equal": "plus", "KP_Subtract": "minus", "0": "r"}.get(key, key)
    key = key.lower() if len(key) == 1 else key
    if key in MODES:
        return replace(state, mode=MODES[key])
    if key in TOGGLES:
        switched: dict[str, Any] = {TOGGLES[key]: not getattr(state, TOGGLES[key])}
        return replace(state, **switched)
    if key in VIEWS:
        azimuth, elevation = VIEWS[key]
        return replace(state, azimuth_deg=azimuth, elevation_deg=elevation, region=-1, zoom=1.0)
    if key == "r":
        return replace(state, azimuth_deg=held.start_deg, elevation_deg=0.0, region=-1, zoom=1.0)
    if key == "c":
        return replace(state, colouring=_next(COLOURINGS, state.colouring))
    if key == "l":
        return replace(state, layer=_next((FULL_DEPTH, *held.layers), state.layer))
    if key == "e":
        region = state.region + 1
        return replace(state, region=region if region < held.regions else -1, zoom=1.0)
    if key in ("plus", "minus"):
        return replace(state, zoom=state.zoom * (1.0 / ZOOM_STEP if key == "plus" else ZOOM_STEP))
    steps = {
        "Right": state.current + 1,
        "Left": max(state.current - 1, 0),
        "Home": 0,
        "End": held.points - 1,
        "Escape": -1,
    }
    if key in steps:
        return replace(state, current=min(steps[key], held.points - 1))
    return state


def _next(values: tuple[Value, ...], now: Value) -> Value:
    return values[(values.index(now) + 1) % len(values)]
