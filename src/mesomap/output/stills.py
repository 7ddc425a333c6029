"""Still pictures for print: every site of a plan from fixed cameras, each view alone and all on a sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mesomap import __version__
from mesomap.errors import InputError
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.cameras import Camera, Subject, subjects_of
from mesomap.output.colours import Rgb
from mesomap.output.dose_legend import dose_notes, draw_dose_strip
from mesomap.output.graphics import require_graphics
from mesomap.output.legend import draw_regions, wrapped
from mesomap.output.panels import side_mark
from mesomap.output.picture import BAR_LENGTHS_MM, subtitle
from mesomap.output.sheet import GREY, INK, RULE, WHITE, Sheet, fitted_text
from mesomap.output.tables import Json, json_text
from mesomap.output.words import DISCLAIMER, total_line
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.framing import View
    from mesomap.output.scene import Scene
    from mesomap.output.stage import Stage

Progress = Callable[[str, int, int], None]

MM_PER_INCH = 25.4
UNITS_PER_INCH = 144.0
"""Resolution that the sheet is laid out at: two units to a typographic point."""
WIDTHS_MM, DPIS = (120.0, 600.0), (72, 1200)
MOST_PX = 12_000
GUTTER, COLUMNS = 12, 3
HEADING, ABOVE, BELOW = 96, 32, 34
"""Units that the heading takes, and the words above and below a picture."""
SAME_MM = 1.0
"""A point nearer than this to the middle lies on neither side."""
BLACK: Rgb = (0, 0, 0)


@dataclass(frozen=True)
class PrintSize:
    """Width of the sheet and resolution; each view alone is half as wide. Raises InputError for what cannot be printed."""

    width_mm: float = 180.0
    dpi: int = 300

    def __post_init__(self) -> None:
        (narrow, wide), (coarse, fine) = WIDTHS_MM, DPIS
        if not narrow <= self.width_mm <= wide:
            raise InputError(f"--width-mm {self.width_mm:g}: must lie between {narrow:g} and {wide:g}")
        if not coarse <= self.dpi <= fine:
            raise InputError(f"--dpi {self.dpi}: must lie between {coarse} and {fine}")
        if self.pixels(self.width_mm) > MOST_PX:
            raise InputError(
                f"--width-mm {self.width_mm:g} at --dpi {self.dpi}: is {self.pixels(self.width_mm)} pixels wide; "
                f"{MOST_PX} are the most"
            )

    def pixels(self, length_mm: float) -> int:
        """A length in print, in pixels."""
        return round(length_mm / MM_PER_INCH * self.dpi)


def write_stills(
    simulation: Simulation,
    folder: Path,
    size: PrintSize = PrintSize(),
    *,
    transparent: bool = False,
    isodose: bool = False,
    catalogue: Catalogue = ENGLISH,
    progress: Progress = lambda what, done, total: None,
) -> None:
    """Write into ``folder``, for every site of the plan, ``SITE.png``, the sheet, and ``SITE-VIEW.png`` and
    ``SITE-VIEW-dose.png``, each view alone without a word; ``stills.json`` says where every camera stood.

    PNG that prints at the width of ``size``; where ``transparent``, with no paper behind. Raises MachineError when this
    machine cannot draw.
    """
    require_graphics()
    from mesomap.output.scene import build_scene
    from mesomap.output.stage import Stage

    shots: list[Json] = []
    subjects = [(subject, subject.cameras()) for subject in subjects_of(simulation.plan)]
    total, done = sum(2 * len(cameras) + 2 for _, cameras in subjects), 0
    with Stage(WHITE) as stage:
        for subject, cameras in subjects:
            progress("drawing stills", done, total)
            scene = build_scene(simulation, isodose, subject.crop)
            studio = _Studio(simulation, scene, stage, size, transparent)
            for camera in cameras:
                view = camera.view(size.pixels(size.width_mm / 2))
                for dose in (False, True):
                    file = f"{subject.id}-{camera.name}{'-dose' if dose else ''}.png"
                    studio.save(studio.alone(view, dose), folder / file)
                    shots.append(_shot(file, subject, camera, view, size, dose))
                    done += 1
                    progress("drawing stills", done, total)
            sheet = studio.sheet(subject, _for_sheet(cameras, simulation), catalogue)
            studio.save(sheet, folder / f"{subject.id}.png")
            done += 2
    document = {"schema": "mesomap-stills/1", "disclaimer": DISCLAIMER, "pictures": shots}
    (folder / "stills.json").write_text(json_text(document), encoding="utf-8", newline="")


def _shot(file: str, subject: Subject, camera: Camera, view: View, size: PrintSize, dose: bool) -> Json:
    return {
        "file": file,
        "site": subject.id,
        "view": camera.name,
        "shows": "dose" if dose else "injections",
        "azimuth_deg": camera.azimuth_deg,
        "elevation_deg": camera.elevation_deg,
        "middle_mm": view.focal_mm.tolist(),
        "field_mm": list(camera.field_mm),
        "size_px": list(view.size_px),
        "print_mm": [side / size.dpi * MM_PER_INCH for side in view.size_px],
    }


def _for_sheet(cameras: tuple[Camera, ...], simulation: Simulation) -> list[Camera]:
    """Of cameras at both sides of the patient those of the side with more points, the left where both have as many."""
    x_mm = simulation.plan.points.xyz_mm[:, 0]
    other = "left" if (x_mm < -SAME_MM).sum() > (x_mm > SAME_MM).sum() else "right"
    return [camera for camera in cameras if not camera.name.endswith(f"-{other}")]


@dataclass(frozen=True, eq=False)
class _Studio:
    """What a picture of one site is made with."""

    simulation: Simulation
    scene: Scene
    stage: Stage
    size: PrintSize
    transparent: bool

    def save(self, picture: Image.Image, path: Path) -> None:
        picture.save(path, "PNG", dpi=(self.size.dpi, self.size.dpi), compress_level=6)

    def alone(self, view: View, dose: bool) -> Image.Image:
        """One view without words."""
        return self._on_paper(lambda paper: Image.fromarray(self._pixels(view, dose, paper, 2)).reduce(2))

    def _on_paper(self, draw: Callable[[Rgb], Image.Image]) -> Image.Image:
        """What ``draw`` makes on white paper; where it is to be transparent, what is left when the paper is taken away: the
        same on white and on black differs by as much as the paper shows through."""
        if not self.transparent:
            return draw(WHITE)
        on_white, on_black = (np.asarray(draw(paper), np.float32) for paper in (WHITE, BLACK))
        cover = 1.0 - np.clip((on_white - on_black).mean(axis=2, keepdims=True) / 255.0, 0.0, 1.0)
        rgb = np.where(cover > 0.0, on_black / np.maximum(cover, 1.0 / 255.0), 255.0)
        whole = np.concatenate([np.clip(rgb, 0.0, 255.0), 255.0 * cover], axis=2)
        return Image.fromarray(np.round(whole).astype(np.uint8), "RGBA")

    def _pixels(self, view: View, dose: bool, paper: Rgb, finer: int) -> NDArray[np.uint8]:
        from mesomap.output.shading import set_paper

        scene = self.scene
        skin = scene.dose if dose else scene.skin
        for actor in skin:
            set_paper(actor, paper)
        self.stage.set_background(paper)
        marks = () if dose else scene.marks
        return self.stage.draw((*skin, *marks, *scene.borders, *scene.eyes), view, finer)[0]

    def sheet(self, subject: Subject, cameras: list[Camera], catalogue: Catalogue) -> Image.Image:
        """Injections and dose in every view, with what is needed to read them."""
        width = round(self.size.width_mm / MM_PER_INCH * UNITS_PER_INCH)
        finer = max(2, -(-2 * self.size.dpi // round(UNITS_PER_INCH)))
        wide = (width - (COLUMNS - 1) * GUTTER) // COLUMNS
        views = [camera.view(wide) for camera in cameras]
        tall = views[0].size_px[1]
        each = tall + ABOVE + BELOW
        rows_top, key_top = HEADING, HEADING + 2 * each
        regions = len({target.label for target in self.simulation.plan.targets})
        height = key_top + max(120 + 28 * regions, 190) + 40
        size_px = (self.size.pixels(self.size.width_mm), round(height / UNITS_PER_INCH * self.size.dpi))

        def draw(paper: Rgb) -> Image.Image:
            sheet = Sheet(width, height, paper, finer)
            self._heading(sheet, width, subject, catalogue)
            for row, dose in enumerate((False, True)):
                top = rows_top + row * each + ABOVE
                for column, (camera, view) in enumerate(zip(cameras, views, strict=True)):
                    x = column * (wide + GUTTER)
                    sheet.paste(x, top, self._pixels(view, dose, paper, finer))
                    self._words(sheet, x, top, view, dose, camera, catalogue)
            self._key(sheet, width, key_top, height, catalogue)
            return sheet.finished(size_px)

        return self._on_paper(draw)

    def _heading(self, sheet: Sheet, width: int, subject: Subject, catalogue: Catalogue) -> None:
        simulation = self.simulation
        shown = catalogue.text(subject.site.title)
        if subject.side is not None:
            shown = f"{shown}, {catalogue.word(subject.side)}"
        sheet.text(
            0, 32, *fitted_text(simulation.plan.protocol.title, 30, 0.72 * width, bold=True, least=18), bold=True
        )
        sheet.text(width, 32, *fitted_text(shown, 24, 0.26 * width, least=14), colour=GREY, anchor="rs")
        sheet.text(0, 58, *fitted_text(subtitle(simulation, catalogue), 16, width, least=11), colour=GREY)
        sheet.text(0, 82, *fitted_text(total_line(simulation, catalogue), 16, width, least=11))
        sheet.line(0, 94, width, 94, RULE, 1.5)

    def _words(
        self, sheet: Sheet, x: float, top: float, view: View, dose: bool, camera: Camera, catalogue: Catalogue
    ) -> None:
        width, height = view.size_px
        what = catalogue.text("Dose") if dose else catalogue.text("Injections")
        sheet.text(x, top - 10, *fitted_text(f"{what}{catalogue.colon}{catalogue.text(camera.title)}", 16, width))
        for at, towards, anchor in ((x + 6.0, -view.right, "ls"), (x + width - 6.0, view.right, "rs")):
            sheet.text(at, top + height + 20, side_mark(towards), 17, bold=True, colour=GREY, anchor=anchor)
        scale = view.px_per_mm
        length = max([mm for mm in BAR_LENGTHS_MM if mm * scale < 0.24 * width], default=BAR_LENGTHS_MM[0])
        start, y = x + 0.5 * (width - length * scale), top + height + 24.0
        sheet.line(start, y, start + length * scale, y, INK, 2.0)
        for end in (start, start + length * scale):
            sheet.line(end, y - 4, end, y + 4, INK, 1.5)
        sheet.text(start + 0.5 * length * scale, y - 7, f"{length} mm", 13, anchor="ms")

    def _key(self, sheet: Sheet, width: int, top: float, height: int, catalogue: Catalogue) -> None:
        simulation = self.simulation
        half = 0.5 * (width - 40.0)
        draw_regions(sheet, 0, top, half, simulation.plan, self.scene.colours, catalogue)
        y = draw_dose_strip(sheet, half + 40, top, half, simulation, self.scene, catalogue)
        for line in (
            line for note in dose_notes(simulation, catalogue, covered=False) for line in wrapped(note, 13, half)
        ):
            sheet.text(half + 40, y + 10, line, 13, colour=GREY)
            y += 17
        protocol = simulation.plan.protocol
        sheet.line(0, height - 34, width, height - 34, RULE, 1.5)
        sheet.text(0, height - 12, catalogue.text(DISCLAIMER), 13, colour=GREY)
        words = f"{protocol.id} {protocol.version}  \u00b7  mesomap {__version__}"
        sheet.text(width, height - 12, words, 13, colour=GREY, anchor="rs")
