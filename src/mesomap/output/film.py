"""A film of a session: the injections in their order, with clock and volume, then the dose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mesomap.errors import InputError
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.film_course import Course, eased
from mesomap.output.film_frame import HEIGHT, PICTURE, WIDTH, Frame, Told
from mesomap.output.film_needle import draw_needle
from mesomap.output.film_views import Shot, shots_of, turns_at
from mesomap.output.framing import View
from mesomap.output.graphics import require_graphics
from mesomap.output.sheet import CARD, Sheet, fitted_text
from mesomap.simulation.simulate import Simulation

if TYPE_CHECKING:
    from mesomap.output.film_pictures import Site
    from mesomap.output.scene import Scene

Pixels = NDArray[np.uint8]
Progress = Callable[[str, int, int], None]

SECONDS, RATES = (10.0, 60.0), (5, 60)
WIDTHS = (320, 3840)
FADE = 0.35
"""Share of the closing in which the injections give way to the dose."""


@dataclass(frozen=True)
class FilmSize:
    """Length, pictures a second and width of a film, which is 16 wide to 9 high. Raises InputError for others than can be made."""

    seconds: float = 20.0
    rate: int = 25
    width_px: int = WIDTH

    def __post_init__(self) -> None:
        for option, value, (least, most) in (
            ("--seconds", self.seconds, SECONDS),
            ("--rate", self.rate, RATES),
            ("--width-px", self.width_px, WIDTHS),
        ):
            if not least <= value <= most:
                raise InputError(f"{option} {value:g}: must lie between {least:g} and {most:g}")

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height, even as films want them."""
        width = self.width_px - self.width_px % 2
        return width, 2 * round(width * HEIGHT / WIDTH / 2)

    @property
    def count(self) -> int:
        """How many pictures."""
        return round(self.seconds * self.rate)


def film_pictures(
    simulation: Simulation,
    size: FilmSize = FilmSize(),
    catalogue: Catalogue = ENGLISH,
    progress: Progress = lambda what, done, total: None,
) -> Iterator[Image.Image]:
    """The pictures of the film one after the other.

    Each injection is seen from the fixed camera of its site (``cameras``) that it faces best; marks are pale until they are
    given. At the end the dose map and the totals. Raises MachineError when this machine cannot draw."""
    require_graphics()
    from mesomap.output.film_pictures import Site
    from mesomap.output.stage import Stage

    plan = simulation.plan
    points = np.array([event.point for event in simulation.session.timeline if event.point is not None], np.int64)
    subjects, shots = shots_of(plan, points)
    course = Course(simulation, turns_at(shots, len(points)), size.seconds)
    frame = Frame(simulation, catalogue, course)
    with Stage(CARD) as stage:
        sites = [Site(simulation, subject, stage, PICTURE[2:]) for subject in subjects]
        reel = _Reel(simulation, course, shots, sites)
        for index in range(size.count):
            progress("drawing the film", index, size.count)
            film_s = (index + 0.5) / size.rate
            sheet = Sheet(WIDTH, HEIGHT, CARD)
            moment = course.at(film_s)
            pixels, view = reel.picture(film_s)
            sheet.paste(PICTURE[0], PICTURE[1], pixels)
            if (pose := course.pose(film_s)) is not None:
                draw_needle(sheet, plan, view, pose, PICTURE[:2])
            words, high = fitted_text(frame.caption(moment), 19, PICTURE[2] - 330.0, least=13)
            sheet.text(PICTURE[2] - 24, PICTURE[3] - 18, words, high, anchor="rs", halo=2.5, halo_colour=CARD)
            frame.draw(sheet, Told(moment, course.used_ml(film_s), view, reel.scene))
            yield (
                sheet.finished()
                if size.size_px == (WIDTH, HEIGHT)
                else sheet.finished().resize(size.size_px, Image.Resampling.LANCZOS)
            )


class _Reel:
    """The pictures of the patient."""

    def __init__(self, simulation: Simulation, course: Course, shots: tuple[Shot, ...], sites: list[Site]) -> None:
        self._course, self._shots, self._sites = course, shots, sites
        self._of = np.repeat(np.arange(len(shots)), [shot.end - shot.first for shot in shots])
        self._last = max(shots, key=lambda shot: shot.end - shot.first)
        self._dose: Pixels | None = None

    @property
    def scene(self) -> Scene:
        """What the closing shows."""
        return self._sites[self._last.subject].scene

    def picture(self, film_s: float) -> tuple[Pixels, View]:
        """What is seen after ``film_s``, and the view that it is drawn in."""
        moment = self._course.at(film_s)
        now = int(self._of[max(moment.current, 0)])
        ahead = now
        if moment.current >= 0 and moment.turning > 0.0:
            ahead = int(self._of[moment.current + 1])
        given = set(self._course.points[: moment.done].tolist())
        shot, coming = self._shots[now], self._shots[ahead]
        share = eased(moment.turning)
        if shot.subject == coming.subject:
            site = self._sites[shot.subject]
            view = site.view(shot, coming, share if now != ahead else 1.0)
            pixels = site.injections(view, given, still=now == ahead)
        else:
            views = [self._sites[each.subject].view(each, each, 1.0) for each in (shot, coming)]
            both = [self._sites[e.subject].injections(v, given) for e, v in zip((shot, coming), views, strict=True)]
            pixels, view = mixed(both[0], both[1], share), views[share > 0.5]
        if moment.ended > 0.0:
            site = self._sites[self._last.subject]
            view = site.view(self._last, self._last, 1.0)
            if self._dose is None:
                self._dose = site.dose(view)
            pixels = mixed(pixels, self._dose, eased(moment.ended / FADE))
        return pixels, view


def mixed(first: Pixels, second: Pixels, share: float) -> Pixels:
    """``share`` of the second picture over the first."""
    if share <= 0.0 or share >= 1.0:
        return second if share >= 1.0 else first
    return np.asarray(np.round(first + share * (second.astype(np.float32) - first)), np.uint8)
