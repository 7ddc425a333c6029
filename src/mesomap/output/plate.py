"""A plate: the same body from several sides on one sheet, lines on its skin and names in columns beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import isotonic_regression

from mesomap.anatomy.atlas import Atlas
from mesomap.geometry.points import SurfacePoints
from mesomap.geometry.surface import FloatArray
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.colours import Rgb, linear
from mesomap.output.crop import Crop
from mesomap.output.framing import View, extent_mm, fitted_px_per_mm, view_of
from mesomap.output.graphics import require_graphics
from mesomap.output.sheet import FINER, GREY, INK, WHITE, Sheet, text_width
from mesomap.output.words import DISCLAIMER, atlas_words

if TYPE_CHECKING:
    from vtkmodules.vtkRenderingCore import vtkActor

VIEWS = (("Front", 0.0, 0.0), ("Oblique", 40.0, 0.0), ("Side", 90.0, 0.0), ("Back", 180.0, 0.0))
HIDDEN_MM = 4.0
DASH_PX = 7.0
GAP_PX = 44
BELOW_MM = 70.0
MARGIN, LEAST_MARGIN_MM = 0.18, 28.0


@dataclass(frozen=True)
class Layout:
    """Pixels: size of a panel, the columns for names beside it, how many panels stand in a row, the margins, the strip in
    which a panel fades into the paper, and what stays free beside and above the places it holds."""

    panel: tuple[int, int]
    names: int
    across: int = 2
    edge: int = 40
    top: int = 96
    bottom: int = 74
    name_px: float = 15.0
    row_px: float = 20.0
    fade: int = 30
    free: tuple[float, float] = (8.0, 30.0)


@dataclass(frozen=True, eq=False)
class Drawn:
    """A view with what it shows: ``depth_mm`` (h, w) of the nearest skin at FINER times the panel's resolution."""

    view: View
    depth_mm: FloatArray
    crop: Crop
    x: float
    y: float

    def seen(self, xyz_mm: FloatArray, normals: FloatArray) -> NDArray[np.bool_]:
        """Which places (n, 3) on the skin the view shows, shape (n,)."""
        at = np.round(FINER * self.view.project(xyz_mm)).astype(np.int64)
        height, width = self.depth_mm.shape
        inside = (at >= 0).all(axis=1) & (at[:, 0] < width) & (at[:, 1] < height)
        nearest = self.depth_mm[np.clip(at[:, 1], 0, height - 1), np.clip(at[:, 0], 0, width - 1)]
        for origin, normal in self.crop.cuts:
            inside &= (xyz_mm - origin) @ normal > 0.0
        return np.asarray(
            inside & (self.view.depth_mm(xyz_mm) < nearest + HIDDEN_MM) & (self.view.facing(normals) > 0.08)
        )


@dataclass(frozen=True)
class Name:
    """A name for the spot (x, y) of a panel, pixels from its upper left corner."""

    words: str
    x: float
    y: float
    colour: Rgb
    bold: bool


def draw_plate(
    atlas: Atlas,
    actors: Sequence[vtkActor],
    crop: Crop,
    views: Sequence[tuple[str, float, float]],
    title: str,
    layout: Layout,
    annotate: Callable[[Sheet, Drawn], None],
    catalogue: Catalogue = ENGLISH,
) -> tuple[Sheet, float]:
    """``actors`` in every view (title, azimuth and elevation in degrees), each then handed to ``annotate``; the sheet and the
    height at which its key begins."""
    require_graphics()
    from mesomap.output.stage import Stage

    width, height = layout.panel
    each = width + 2 * layout.names
    rows = -(-len(views) // layout.across)
    sheet = Sheet(2 * layout.edge + layout.across * each, layout.top + rows * (height + GAP_PX) + layout.bottom)
    sheet.text(layout.edge, 46, title, 30, bold=True)
    sheet.text(layout.edge, 76, atlas_words(atlas, catalogue), 18, colour=GREY)
    scale = fitted_px_per_mm([extent_mm(a, e, crop.framed_mm) for _, a, e in views], layout.panel, layout.free)
    with Stage(WHITE) as stage:
        for k, (name, azimuth, elevation) in enumerate(views):
            view = view_of(name, azimuth, elevation, crop.framed_mm, scale, layout.panel)
            x = layout.edge + k % layout.across * each + layout.names
            y = layout.top + k // layout.across * (height + GAP_PX)
            pixels, depth = stage.draw(tuple(actors), view, FINER)
            sheet.paste(x, y, _faded(pixels, layout.fade))
            annotate(sheet, Drawn(view, depth, crop, x, y))
            sheet.text(x + width / 2, y + height + 22, catalogue.text(name), 17, bold=True, colour=GREY, anchor="ms")
    key = layout.top + rows * (height + GAP_PX) + 34.0
    sheet.text(layout.edge + layout.across * each, key, catalogue.text(DISCLAIMER), 15, colour=GREY, anchor="rs")
    return sheet, key


def skin_actors(atlas: Atlas, tone: FloatArray, crop: Crop) -> tuple[vtkActor, ...]:
    """The skin of ``crop`` in the colours ``tone`` (n, 3) of its vertices, sRGB 0-255, and the eyes."""
    from mesomap.output.openness import openness
    from mesomap.output.scene import eye_actors
    from mesomap.output.shading import SKIN, shaded_actor

    surface = atlas.surface
    used, local = np.unique(surface.faces[crop.faces], return_inverse=True)
    local = local.reshape(-1, 3)
    places, normals = surface.vertices_mm[used], surface.vertex_normals[used]
    fields = {
        "tone": linear(np.clip(tone[used], 0.0, 255.0) / 255.0),
        "open": openness(places, local, normals),
        "zone": np.full(len(used), -9.0),
        "place": places,
        "mapped": np.zeros((len(used), 4)),
    }
    return (shaded_actor(places, local, normals, fields, SKIN, {}, crop.cuts), *eye_actors(atlas, crop))


def _faded(pixels: NDArray[np.uint8], fade: int) -> NDArray[np.uint8]:
    """A picture that fades into the paper at its edges, where the body goes on."""
    if fade == 0:
        return pixels
    height, width = pixels.shape[:2]
    across = np.minimum(np.arange(width), np.arange(width)[::-1]) / (FINER * fade)
    down = np.minimum(np.arange(height), np.arange(height)[::-1]) / (FINER * fade)
    share = np.clip(np.minimum(across[None, :], down[:, None]), 0.0, 1.0)[..., None]
    return np.asarray(np.round(255.0 + share * (pixels - 255.0)), dtype=np.uint8)


def head_crop(atlas: Atlas, places_mm: FloatArray) -> Crop:
    """The head down to a level cut below ``places_mm``, framed by them and the skull."""
    cut = np.array([0.0, 0.0, places_mm[:, 2].min() - BELOW_MM])
    up = np.array([0.0, 0.0, 1.0])
    skin = atlas.surface.vertices_mm
    faces = np.flatnonzero((skin[:, 2] > cut[2])[atlas.surface.faces].any(axis=1))
    skull = skin[skin[:, 2] > atlas.landmark_mm("gnathion")[2]]
    return Crop(faces, ((cut, up),), np.concatenate([places_mm, skull]))


def around_crop(atlas: Atlas, places_mm: FloatArray) -> Crop:
    """The whole skin, framed around ``places_mm`` with some of what lies beside them."""
    margin = max(LEAST_MARGIN_MM, MARGIN * float(np.linalg.norm(np.ptp(places_mm, axis=0))))
    around = [places_mm + margin * sign * axis for axis in np.eye(3) for sign in (-1.0, 1.0)]
    return Crop(np.arange(len(atlas.surface.faces)), (), np.concatenate(around))


def whole_crop(atlas: Atlas) -> Crop:
    return Crop(np.arange(len(atlas.surface.faces)), (), atlas.surface.vertices_mm[np.unique(atlas.surface.faces)])


def trace(
    sheet: Sheet, atlas: Atlas, drawn: Drawn, outline: SurfacePoints, ink: Rgb, width: float, *, dashed: bool
) -> None:
    """The part of a closed line on the skin that a view shows."""
    xyz, normals = outline.xyz_mm(atlas.surface), outline.normals(atlas.surface)
    seen = drawn.seen(xyz, normals)
    at = drawn.view.project(xyz) + np.array([drawn.x, drawn.y])
    step = np.linalg.norm(np.roll(at, -1, axis=0) - at, axis=1)
    along = np.concatenate([[0.0], np.cumsum(step)[:-1]])
    on = seen & np.roll(seen, -1) & ~(dashed & (along % (2.0 * DASH_PX) > DASH_PX))
    for k in np.flatnonzero(on):
        (x0, y0), (x1, y1) = at[k], at[(k + 1) % len(at)]
        sheet.line(x0, y0, x1, y1, ink, width)


def put_names(sheet: Sheet, drawn: Drawn, columns: dict[str, list[Name]], layout: Layout) -> None:
    """Names in a column ``left`` and ``right`` of a panel, each with a line to its spot, as near to its height as the others
    allow."""
    for side, names in columns.items():
        names.sort(key=lambda name: (name.y, name.x))
        if not names:
            continue
        wanted = np.array([name.y for name in names]) - layout.row_px * np.arange(len(names))
        rows = isotonic_regression(np.clip(wanted, 12.0, layout.panel[1] - 36.0 - layout.row_px * (len(names) - 1))).x
        for name, row in zip(names, rows + layout.row_px * np.arange(len(names)), strict=True):
            _label(sheet, drawn, name, float(row), side, layout)


def _label(sheet: Sheet, drawn: Drawn, name: Name, row: float, side: str, layout: Layout) -> None:
    width = layout.panel[0]
    size = layout.name_px
    while size > 11.0 and text_width(name.words, size, name.bold) > layout.names - 16:
        size -= 0.5
    edge = drawn.x - 4 if side == "left" else drawn.x + width + 4
    sheet.line(drawn.x + name.x, drawn.y + name.y, edge, drawn.y + row, GREY, 1.0)
    sheet.dot(drawn.x + name.x, drawn.y + name.y, 3.5, name.colour, INK)
    anchor, x = ("rm", edge - 4) if side == "left" else ("lm", edge + 4)
    sheet.text(x, drawn.y + row, name.words, size, bold=name.bold, anchor=anchor)
