"""What stands around the picture of a film: title, what goes on, clock, volume, syringe, timeline."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mesomap import __version__
from mesomap.languages import Catalogue
from mesomap.output.colours import Rgb, region_colours
from mesomap.output.dose_legend import draw_dose_strip
from mesomap.output.film_course import Course, Moment
from mesomap.output.framing import View
from mesomap.output.panels import side_mark
from mesomap.output.picture import BAR_LENGTHS_MM, headline, subtitle
from mesomap.output.sheet import CARD, GREY, INK, RULE, WHITE, Sheet, fitted_text, name_lines, text_width
from mesomap.output.words import DISCLAIMER
from mesomap.protocol.technique import techniques
from mesomap.simulation.loading import capacity_ml
from mesomap.simulation.session import Event
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.scene import Scene

WIDTH, HEIGHT = 1280, 720
PICTURE = (0, 0, 872, 632)
"""Left, top, width and height of the picture of the patient."""
SIDE_X, SIDE_WIDTH = 896, 360
TIMELINE_Y, TIMELINE_HIGH = 654, 16
ROW_HIGH = 22
LIQUID: Rgb = (0, 114, 178)
WORK: Rgb = (176, 186, 197)
WAITING: Rgb = (222, 227, 233)


@dataclass(frozen=True)
class Told:
    """What the words of one picture say: ``scene`` and ``view`` are those of the picture."""

    moment: Moment
    used_ml: float
    view: View
    scene: Scene


class Frame:
    """The words of a film; ``draw`` lays those of one picture on a sheet."""

    def __init__(self, simulation: Simulation, catalogue: Catalogue, course: Course) -> None:
        self.simulation, self.catalogue = simulation, catalogue
        plan = simulation.plan
        self.colours = region_colours(target.region for target in plan.targets)
        self._names = [catalogue.sided(t.region, t.title, t.laterality) for t in plan.targets]
        self._by_label = {target.label: row for row, target in enumerate(plan.targets)}
        self._total_ml = float(plan.points.volume_ml.sum())
        self._points = course.points.tolist()
        self._target = plan.points.target[self._points].tolist()
        self._length_s = course.length_s
        self._products = {product.id: product for product in plan.protocol.products}
        self._bars = self._worked()

    def draw(self, sheet: Sheet, told: Told) -> None:
        """Everything but the picture of the patient."""
        self._side(sheet, told)
        self._timeline(sheet, told.moment.clock_s)
        self._scale(sheet, told.view)

    def caption(self, moment: Moment) -> str:
        """What is done to the patient now, in one line."""
        plan, catalogue = self.simulation.plan, self.catalogue
        if moment.current < 0 or moment.ended > 0.0:
            return self._doing(moment.clock_s)
        point = self._points[moment.current]
        target = int(plan.points.target[point])
        step = plan.protocol.steps[int(plan.points.step[point])]
        depth = f"{plan.points.depth_mm[point]:.3g} mm"
        volume = f"{plan.points.volume_ml[point]:.3g} mL"
        technique = catalogue.technique(step.technique, techniques()[step.technique].title)
        return "  \u00b7  ".join((self._names[target], technique, depth, volume))

    def _doing(self, clock_s: float) -> str:
        catalogue = self.catalogue
        now = [event for event in self.simulation.session.timeline if event.start_s <= clock_s < event.end_s]
        names = dict.fromkeys(catalogue.word(event.event) for event in now)
        return catalogue.capital(", ".join(names))

    def _side(self, sheet: Sheet, told: Told) -> None:
        simulation, catalogue, x = self.simulation, self.catalogue, SIDE_X
        sheet.card(SIDE_X - 24, 0, WIDTH - SIDE_X + 24, PICTURE[3], WHITE)
        lines, size = name_lines(simulation.plan.protocol.title, 26, 0.88 * SIDE_WIDTH, 17)
        y = 28.0
        for line in lines:
            y += size + 4
            sheet.text(x, y, line, size, bold=True)
        for line in subtitle(simulation, catalogue).split("  \u00b7  "):
            y += 21
            sheet.text(x, y, *fitted_text(line, 14, SIDE_WIDTH, least=10), colour=GREY)
        y += 18
        sheet.line(x, y, x + SIDE_WIDTH, y, RULE, 1.5)
        if told.moment.ended > 0.45:
            self._totals(sheet, y, told.scene)
            return
        self._now(sheet, y, told)

    def _now(self, sheet: Sheet, y: float, told: Told) -> None:
        """The injection under way, the clock, and the volume."""
        simulation, catalogue, x = self.simulation, self.catalogue, SIDE_X
        moment, points = told.moment, simulation.plan.points
        right = x + SIDE_WIDTH
        if moment.current >= 0:
            target = int(points.target[self._points[moment.current]])
            sheet.dot(x + 9, y + 31, 9, self.colours[simulation.plan.targets[target].region])
            sheet.text(x + 28, y + 38, *fitted_text(self._names[target], 21, SIDE_WIDTH - 28, bold=True), bold=True)
        else:
            sheet.text(x, y + 38, *fitted_text(self._doing(moment.clock_s), 21, SIDE_WIDTH, bold=True), bold=True)
        number = moment.current + 1
        for at, value, unit, words, anchor in (
            (x, f"{number}", f" / {len(self._points)}", catalogue.text("Point"), "ls"),
            (right, clock_words(moment.clock_s), f" / {clock_words(self._length_s)}", catalogue.text("Clock"), "rs"),
        ):
            sheet.text(at, y + 76, words, 14, colour=GREY, anchor=anchor)
            small = text_width(unit, 15)
            first = at if anchor == "ls" else at - small - text_width(value, 30, True)
            sheet.text(first, y + 110, value, 30, bold=True)
            sheet.text(first + text_width(value, 30, True), y + 110, unit, 15, colour=GREY)
        self._bar(sheet, y + 150, catalogue.text("mL injected so far"), told.used_ml, self._total_ml)
        self._syringe(sheet, y + 214, moment)
        self._regions(sheet, y + 312, moment)

    def _bar(self, sheet: Sheet, y: float, words: str, value_ml: float, whole_ml: float) -> None:
        x, right = SIDE_X, SIDE_X + SIDE_WIDTH
        figure = f"{value_ml:.2f} / {whole_ml:.2f} mL"
        sheet.text(right, y, figure, 17, bold=True, anchor="rs")
        sheet.text(x, y, *fitted_text(words, 14, SIDE_WIDTH - text_width(figure, 17, True) - 12), colour=GREY)
        sheet.card(x, y + 10, SIDE_WIDTH, 10, RULE, 5)
        if (wide := SIDE_WIDTH * min(value_ml / max(whole_ml, 1e-9), 1.0)) > 1.0:
            sheet.card(x, y + 10, max(wide, 10.0), 10, LIQUID, 5)

    def _syringe(self, sheet: Sheet, y: float, moment: Moment) -> None:
        """The syringe lying, its needle to the left, filled as far as it is."""
        left = self._in_syringe(moment)
        if left is None:
            return
        remaining_ml, product = left
        protocol = self.simulation.plan.protocol
        full_ml = capacity_ml(protocol, self._products[product])
        x, wide = SIDE_X + 70.0, SIDE_WIDTH - 120.0
        named = self.catalogue.text("In the syringe")
        figure = f"{remaining_ml:.2f} mL"
        sheet.text(SIDE_X + SIDE_WIDTH, y, figure, 17, bold=True, anchor="rs")
        sheet.text(SIDE_X, y, *fitted_text(named, 14, 220), colour=GREY)
        top, high = y + 14.0, 26.0
        sheet.line(SIDE_X, top + high / 2, x, top + high / 2, GREY, 1.6)
        sheet.card(x - 14, top + high / 2 - 4, 14, 8, GREY, 2)
        share = min(max(remaining_ml / full_ml, 0.0), 1.0)
        sheet.card(x, top, wide, high, GREY, 4)
        sheet.card(x + 1.5, top + 1.5, wide - 3, high - 3, CARD, 3)
        if share > 0.01:
            sheet.card(x + 1.5, top + 1.5, max(share * (wide - 3), 3.0), high - 3, LIQUID, 3)
        plunger = x + 1.5 + share * (wide - 3)
        sheet.card(plunger - 1, top + 1.5, 7, high - 3, INK, 2)
        sheet.line(plunger + 6, top + high / 2, min(plunger + wide, SIDE_X + SIDE_WIDTH - 6), top + high / 2, INK, 4)
        for tick in range(1, 10):
            at = x + tick / 10 * wide
            sheet.line(at, top + 2, at, top + (9 if tick == 5 else 6), GREY, 1)
        words = f"{full_ml:g} mL  \u00b7  {protocol.needle.gauge} G  \u00b7  {protocol.needle.length_mm:g} mm"
        sheet.text(x, top + high + 18, words, 13, colour=GREY)

    def _regions(self, sheet: Sheet, y: float, moment: Moment) -> None:
        """How many injections of each region have been given."""
        given = Counter(self._target[point] for point in self._points[: moment.done])
        whole = Counter(self._target)
        rows = list(whole)
        fit = int((PICTURE[3] - 12 - y) // ROW_HIGH)
        if len(rows) > fit:
            now = next((k for k, row in enumerate(rows) if given[row] < whole[row]), len(rows) - 1)
            first = min(max(now - fit // 2, 0), len(rows) - fit)
            rows = rows[first : first + fit]
        for row in rows:
            y += ROW_HIGH
            open_yet = given[row] < whole[row]
            tone = self.colours[self.simulation.plan.targets[row].region]
            sheet.dot(SIDE_X + 7, y - 5, 6, tone)
            figure = f"{given[row]} / {whole[row]}"
            room = SIDE_WIDTH - 36 - text_width(figure, 15)
            sheet.text(SIDE_X + 24, y, *fitted_text(self._names[row], 15, room), colour=INK if open_yet else GREY)
            sheet.text(SIDE_X + SIDE_WIDTH, y, figure, 15, colour=INK if open_yet else GREY, anchor="rs")

    def _in_syringe(self, moment: Moment) -> tuple[float, str] | None:
        held: Event | None = None
        for event in self.simulation.session.timeline:
            if event.remaining_ml is not None and event.product is not None and event.end_s <= moment.clock_s:
                held = event
        if held is None or held.remaining_ml is None or held.product is None:
            return None
        return held.remaining_ml, held.product

    def _totals(self, sheet: Sheet, y: float, scene: Scene) -> None:
        """The line that sums the plan up, one figure below the other."""
        for value, words in headline(self.simulation, self.catalogue):
            y += 50
            sheet.text(SIDE_X, y, *fitted_text(value, 30, SIDE_WIDTH, bold=True, least=18), bold=True)
            y += 22
            sheet.text(SIDE_X, y, *fitted_text(words, 14, SIDE_WIDTH, least=10), colour=GREY)
        draw_dose_strip(sheet, SIDE_X, y + 24, SIDE_WIDTH, self.simulation, scene, self.catalogue)

    def _timeline(self, sheet: Sheet, clock_s: float) -> None:
        """The session as a bar: injections in the colours of their regions, other work, waiting; and how far it has come."""
        left, right, y = 24.0, WIDTH - 24.0, TIMELINE_Y
        sheet.card(0, PICTURE[3], WIDTH, HEIGHT - PICTURE[3], WHITE)
        wide = right - left
        plan = self.simulation.plan
        sheet.card(left, y, wide, TIMELINE_HIGH, WAITING, 3)
        for first, last, event in self._bars:
            tone = WORK
            if event.point is not None and event.region is not None:
                tone = self.colours[plan.targets[self._by_label[event.region]].region]
            start, end = (left + wide * min(at / self._length_s, 1.0) for at in (first, last))
            sheet.card(start, y, max(end - start, 0.6), TIMELINE_HIGH, tone)
        at = left + wide * min(clock_s / self._length_s, 1.0)
        sheet.line(at, y - 6, at, y + TIMELINE_HIGH + 6, INK, 2.5)
        sheet.text(left, HEIGHT - 14, self.catalogue.text(DISCLAIMER), 13, colour=GREY)
        protocol = plan.protocol
        named = f"{protocol.id} {protocol.version}  \u00b7  mesomap {__version__}"
        sheet.text(right, HEIGHT - 14, named, 13, colour=GREY, anchor="rs")

    def _worked(self) -> list[tuple[float, float, Event]]:
        """Work as (start, end, event); injections of a region as one bar from first to last."""
        bars: list[tuple[float, float, Event]] = []
        for event in self.simulation.session.timeline:
            if event.by == "":
                continue
            if (
                bars
                and event.point is not None
                and bars[-1][2].point is not None
                and bars[-1][2].region == event.region
            ):
                bars[-1] = (bars[-1][0], event.end_s, event)
            elif event.region is None or event.point is not None or not self._between(event):
                bars.append((event.start_s, event.end_s, event))
        return bars

    def _between(self, event: Event) -> bool:
        """Whether an event belongs to the injections of a region: travel, needle change, refill."""
        return event.remaining_ml is not None

    def _scale(self, sheet: Sheet, view: View) -> None:
        """Millimetres and the sides of the patient, below the picture."""
        x0, y0, width, height = PICTURE
        scale = view.px_per_mm
        length = max([mm for mm in BAR_LENGTHS_MM if mm * scale < 0.2 * width], default=BAR_LENGTHS_MM[0])
        x, y = x0 + 24.0, y0 + height - 20.0
        sheet.line(x, y, x + length * scale, y, INK, 2.5)
        for end in (x, x + length * scale):
            sheet.line(end, y - 5, end, y + 5, INK, 2.0)
        sheet.text(x + 0.5 * length * scale, y - 9, f"{length} mm", 14, anchor="ms", halo=2.0, halo_colour=CARD)
        for at, towards, anchor in ((x0 + 24.0, -view.right, "ls"), (x0 + width - 24.0, view.right, "rs")):
            sheet.text(at, y0 + 38, side_mark(towards), 20, bold=True, colour=GREY, anchor=anchor)


def clock_words(seconds: float) -> str:
    """``1:02:09``, or ``12:05``."""
    whole = int(seconds + 1e-6)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
