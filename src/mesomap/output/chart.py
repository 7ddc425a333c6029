"""``chart.pdf``: the plan for the wall of a class room and for the record of a visit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from mesomap import __version__
from mesomap.languages import ENGLISH, Catalogue
from mesomap.output import chart_record as record
from mesomap.output.chart_cards import card
from mesomap.output.chart_timeline import timeline
from mesomap.output.chart_views import ChartView, chart_views
from mesomap.output.colours import region_colours
from mesomap.output.drawing import Drawing, Mark, drawing_data, hex_colour
from mesomap.output.drawing_shapes import hatched
from mesomap.output.flat_target import FlatTarget, flat_targets
from mesomap.output.graphics import require_graphics
from mesomap.output.legend import notice, region_rows, zone_words
from mesomap.output.paper import A4, Paper
from mesomap.output.picture import headline, subtitle
from mesomap.output.sheet import WHITE
from mesomap.output.typeset import typeset
from mesomap.output.words import DISCLAIMER
from mesomap.planning.plan import Plan
from mesomap.simulation.simulate import Simulation

MARGIN_MM, GAP_MM = 12.0, 4.0
TITLE_MM = 5.6
"""Height of the name over a view with the gap below it."""
AROUND_MM, ROW_MM, LEAST_ROWS, NOTES_MM = 71.0, 4.3, 4, 15.0
"""Height of what stands on the first page besides the views and the rows of its legend, of each of these, and of the
notes that stand below more than one column of them."""


MOST_ROWS = 5
"""More regions than this make another column of the legend."""


def chart_pdf(
    simulation: Simulation,
    catalogue: Catalogue = ENGLISH,
    paper: Paper = A4,
    flats: Sequence[FlatTarget] | None = None,
) -> bytes:
    """The chart of ``simulation`` on ``paper`` as a tagged PDF, its figures with their sources; ``flats`` are the targets
    of its plan laid flat, where that is done.

    Raises MachineError when this machine cannot draw, PatternError for a region that cannot be laid flat.
    """
    require_graphics()
    from mesomap.output.scene import build_scene

    plan = simulation.plan
    protocol = plan.protocol
    across = _across(plan)
    rows = math.ceil(len(region_rows(plan)) / across)
    around_mm = AROUND_MM + (ROW_MM * max(rows, LEAST_ROWS) if across == 1 else ROW_MM * rows + NOTES_MM)
    size_mm = (0.5 * (paper.width_mm - 2.0 * MARGIN_MM - GAP_MM), 0.5 * (paper.height_mm - around_mm) - TITLE_MM)
    views = chart_views(simulation, build_scene(simulation, with_dose=False, paper=WHITE), size_mm, catalogue)
    tones = region_colours(target.region for target in plan.targets)
    content: dict[str, Any] = {
        "lang": catalogue.lang,
        "title": catalogue.text("Injection chart") + catalogue.colon + protocol.title,
        "paper": {"width": paper.width_mm, "height": paper.height_mm, "margin": MARGIN_MM, "gap": GAP_MM},
        "name": protocol.title,
        "subtitle": subtitle(simulation, catalogue),
        "indication": protocol.indication,
        "headline": [{"value": value, "caption": caption} for value, caption in headline(simulation, catalogue)],
        "notice": _notice(simulation, catalogue),
        "blanks": _blanks(catalogue),
        "views": [_view(view, number, simulation, catalogue) for number, view in enumerate(views)],
        "legend": _legend(simulation, views, catalogue),
        "cards": [
            card(plan, index, flat, tones[flat.target.region], catalogue)
            for index, flat in enumerate(flat_targets(plan) if flats is None else flats)
        ],
        "totals": record.totals(simulation, catalogue),
        "limits": record.limits(simulation, catalogue),
        "course": record.course(plan, catalogue),
        "containers": record.containers(simulation, catalogue),
        "timeline": timeline(simulation, [tones[target.region] for target in plan.targets], catalogue),
        "flags": record.flags(simulation, catalogue),
        "checklist": record.checklist(plan, catalogue),
        "examiner": record.examiner(plan, catalogue),
        "sources": record.sources(simulation, catalogue),
        "words": _words(catalogue),
        "footer": {
            "left": catalogue.text(DISCLAIMER),
            "right": f"{protocol.id} {protocol.version}  \u00b7  {catalogue.text('seed {seed}', seed=simulation.seed)}"
            f"  \u00b7  mesomap {__version__}",
        },
    }
    return typeset("chart.typ", content, {f"view-{number}.jpg": view.picture for number, view in enumerate(views)})


def _view(view: ChartView, number: int, simulation: Simulation, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "title": view.title,
        "picture": f"view-{number}.jpg",
        "drawing": drawing_data(view.drawing),
        "foot": drawing_data(view.foot),
        "alt": catalogue.text(
            "Map of the injections, {view}: {count} of {all} points bear their number here",
            view=view.title,
            count=len(view.numbered),
            all=len(simulation.plan.points),
        ),
    }


def _notice(simulation: Simulation, catalogue: Catalogue) -> str:
    found = notice(simulation, catalogue)
    return "" if found is None else found[0]


def _blanks(catalogue: Catalogue) -> list[str]:
    return [
        catalogue.text("Patient or trainee"),
        catalogue.text("Date"),
        catalogue.text("Injected by"),
        catalogue.text("Examined by"),
    ]


def _legend(simulation: Simulation, views: tuple[ChartView, ...], catalogue: Catalogue) -> dict[str, Any]:
    """Regions with their numbers, what is hatched, and how to read numbers and rulers."""
    plan = simulation.plan
    tones = region_colours(target.region for target in plan.targets)
    numbered = frozenset().union(*(view.numbered for view in views))
    notes = [
        catalogue.text(
            "Numbers: order of injection. Arrows lead to the next row. R, L: the patient\u2019s sides. A: front, P: back."
        ),
        catalogue.text("Rulers hold where the skin faces you; on a slant it looks shorter."),
    ]
    if len(numbered) < len(plan.points):
        notes.append(
            catalogue.text(
                "Where there is no room, the ends of rows and every fifth point are numbered; the cards show more."
            )
        )
    import shapely

    box: list[Mark] = hatched(shapely.box(0.0, 0.0, 7.0, 3.4), 1.2, (110, 90, 86), 0.15)
    return {
        "columns": _across(plan),
        "regions": [
            {"colour": hex_colour(tones[region]), "name": name, "count": str(count), "volume": f"{volume:.2f}"}
            for region, name, count, volume in region_rows(plan, catalogue)
        ],
        "hatch": drawing_data(Drawing(7.0, 3.4, tuple(box))),
        "zones": zone_words(plan, catalogue),
        "notes": notes,
    }


def _across(plan: Plan) -> int:
    """Columns of the legend."""
    return math.ceil(len(region_rows(plan)) / MOST_ROWS)


def _words(catalogue: Catalogue) -> dict[str, str]:
    """Headings and heads of columns."""
    return {
        "region": catalogue.text("Region"),
        "points": catalogue.text("points"),
        "expelled": catalogue.text("mL expelled"),
        "regions": catalogue.text("Regions"),
        "numbers": catalogue.text("Nos."),
        "examiner": catalogue.text("Examiner"),
        "remark": catalogue.text("remark"),
        "totals": catalogue.text("Totals"),
        "limits": catalogue.text("Limits"),
        "course": catalogue.text("Course"),
        "planned": catalogue.text("planned"),
        "limit": catalogue.text("limit"),
        "share": catalogue.text("% of it"),
        "nolimits": catalogue.text("The protocol gives no limit for a session."),
        "containers": catalogue.text("Containers"),
        "lot": catalogue.text("lot"),
        "expiry": catalogue.text("expiry"),
        "opened": catalogue.text("opened at"),
        "timeline": catalogue.text("Timeline"),
        "phase": catalogue.text("Phase"),
        "visit": catalogue.text("Whole visit"),
        "minutes": catalogue.text("min (5th to 95th percentile)"),
        "source": catalogue.text("source"),
        "flags": catalogue.text("Findings"),
        "checklist": catalogue.text("Checklist"),
        "signature": catalogue.text("Signature"),
        "total": catalogue.text("Sum"),
        "sources": catalogue.text("Sources"),
    }
