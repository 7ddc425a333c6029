"""Tables of a visit and of a course: how long they take, and what they use up. The same for the page and for the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.page_text import Cell, PageColumn, PageFigure, PageTable
from mesomap.output.words import (
    cartons_words,
    container_words,
    item_words,
    keeping_words,
    opened_words,
    unpriced_words,
    waits,
)
from mesomap.simulation.calendar import Appointment
from mesomap.simulation.course_supply import CourseLedger
from mesomap.simulation.schedule import ASSISTANT
from mesomap.simulation.session import Phase, Spread
from mesomap.simulation.simulate import Simulation
from mesomap.simulation.supply import Item, Ledger


def session_table(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> PageTable:
    """Minutes of every phase, of the whole visit and of what it is made of, with their spread."""
    session = simulation.session
    rows = [
        _minutes(PageFigure(phase_words(phase, catalogue), phase.sources, phase.assumed or ""), phase.minutes)
        for phase in session.phases
    ]
    rows += [
        _minutes(catalogue.text("Whole visit"), session.minutes),
        _minutes(catalogue.text("Of it from the first work on the skin"), session.in_chair),
        _minutes(catalogue.text("Of it hands-on"), session.hands_on),
    ]
    if session.assistant is not None:
        rows.append(_minutes(catalogue.text("The assistant's hands"), session.assistant))
    rows.append(_minutes(catalogue.text("Nobody's hands are needed"), session.idle))
    columns = (
        PageColumn(catalogue.text("Phase")),
        *(PageColumn(name, "min", 1) for name in ("p05", catalogue.text("median"), "p95")),
    )
    notes = [
        catalogue.text(
            "{changes} needle changes, {refills} syringe refills.",
            changes=session.needle_changes,
            refills=session.refills,
        ),
    ]
    if waits(session) or session.assistant is not None:
        words = catalogue.text("Phases go on side by side where the patient waits, so they do not add up to the visit.")
        notes.append(words)
    if simulation.practice.times is not None:
        notes.append(catalogue.text("Times of {profile}.", profile=catalogue.text(simulation.practice.times.title)))
    return PageTable(catalogue.text("Session"), columns, tuple(rows), " ".join(notes))


def orders_table(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> PageTable | None:
    """What other orders of the same injections cost in time; None where there is only one."""
    orders = simulation.orders
    if len(orders) < 2:
        return None
    rows = tuple(
        (
            catalogue.word(order.points),
            catalogue.word(order.regions),
            order.travel_mm / 1000.0,
            float(order.turns),
            order.minutes,
            60.0 * (order.minutes - orders[0].minutes),
        )
        for order in orders
    )
    columns = (
        PageColumn(catalogue.text("Points of a region")),
        PageColumn(catalogue.text("Regions")),
        PageColumn(catalogue.text("Way"), "m", 2),
        PageColumn(catalogue.text("Turns"), digits=0),
        PageColumn(catalogue.text("Visit"), "min", 1),
        PageColumn(catalogue.text("Difference"), "s", 1),
    )
    note = catalogue.text("The first line is the plan. Every duration is at its mean; turns are those of the patient.")
    return PageTable(catalogue.capital(catalogue.text("order")), columns, rows, note)


def supply_table(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> PageTable:
    """Where the millilitres of each product end, what to open and to have at hand, and what it costs."""
    supply = simulation.supply
    names = {product.id: product.name for product in simulation.plan.protocol.products}
    rows: list[tuple[Cell, ...]] = []
    for ledger in supply.ledgers:
        rows += _ledger(ledger, names[ledger.product], catalogue)
    rows += [
        (item_words(item, catalogue), PageFigure(_amount(item, catalogue), item.sources, item.assumed), item.cost)
        for item in supply.items
    ]
    notes = [
        catalogue.text(
            "Drawn = stays in the skin + dead space + leak; opened = drawn + left over; waste = dead space + leak + left over."
        )
    ]
    priced = supply.currency is not None
    if priced:
        rows.append((catalogue.text("All that has a price"), None, supply.cost))
    if without := unpriced_words(supply, catalogue):
        notes.append(catalogue.text("Without a price: {things}.", things=without))
    columns = (
        PageColumn(catalogue.text("What")),
        PageColumn(catalogue.text("How much")),
        *((PageColumn(catalogue.text("Cost"), supply.currency or "", 2),) if priced else ()),
    )
    return PageTable(catalogue.text("Supply"), columns, tuple(row[: len(columns)] for row in rows), " ".join(notes))


def _ledger(ledger: Ledger, name: str, catalogue: Catalogue) -> list[tuple[Cell, ...]]:
    """One product. Rows without meaning for it are left out."""
    to_open = opened_words((ledger,), catalogue=catalogue)
    rows: list[tuple[Cell, ...]] = [
        (catalogue.text("Product"), name, None),
        (catalogue.text("Stays in the skin, mL"), ledger.injected_ml, None),
        (catalogue.text("Runs out of the skin, mL"), ledger.leak_ml, None),
        (catalogue.text("Stays in needles and syringes, mL"), ledger.dead_space_ml, None),
        (catalogue.text("To draw up, mL"), ledger.drawn_ml, None),
        (catalogue.text("To open"), to_open, ledger.cost),
    ]
    rows += [
        (
            catalogue.text("Diluent for each {container}, mL", container=container_words(item.container, catalogue)),
            item.kind.diluent_ml,
            None,
        )
        for item in ledger.opened or ()
        if item.kind.diluent_ml > 0.0
    ]
    if ordered := cartons_words(ledger.opened, catalogue):
        rows.append((catalogue.text("Sold as"), ordered, None))
    if ledger.overfill_ml:
        rows.append((catalogue.text("Beyond the label, not counted on, mL"), ledger.overfill_ml, None))
    rows.append((catalogue.text("Left over, mL"), ledger.leftover_ml, ledger.leftover_cost))
    if ledger.leftover_ml:
        rows.append((catalogue.text("What is left over"), keeping_words(ledger.keeps_h, catalogue), None))
    rows.append((catalogue.text("Waste, mL"), ledger.waste_ml, ledger.waste_cost))
    return rows


def _amount(item: Item, catalogue: Catalogue) -> str | float:
    """Pieces; of a cream the grams as well."""
    if item.grams is None:
        return float(item.count)
    low, high = (f"{grams:.3g}" for grams in item.grams)
    return catalogue.text(
        "{low} g by the label, {high} g before major procedures; tubes: {tubes}", low=low, high=high, tubes=item.count
    )


def course_table(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> PageTable | None:
    """What a short and a long course use up and cost, side by side; None without a course."""
    course, currency = simulation.course_supply, simulation.supply.currency
    if course is None:
        return None
    names = {product.id: product.name for product in simulation.plan.protocol.products}
    totals = tuple(dict.fromkeys((course.least, course.most)))
    rows: list[tuple[Cell, ...]] = []
    for both in zip(*(total.ledgers for total in totals), strict=True):
        if len(names) > 1:
            rows.append((names[both[0].product], *("" for _ in both)))
        rows += _course_rows(both, catalogue)
        if currency is not None:
            rows.append((catalogue.text("Cost of it, {currency}", currency=currency), *(one.cost for one in both)))
    if currency is not None:
        label = catalogue.text("All that has a price, {currency}", currency=currency)
        rows.append((label, *(total.cost for total in totals)))
    columns = (
        PageColumn(catalogue.text("Sessions")),
        *(PageColumn(f"{total.sessions}", digits=2) for total in totals),
    )
    note = ""
    if course.withheld:
        note = catalogue.text("{count} sessions more than the protocol allows are left out.", count=course.withheld)
    return PageTable(catalogue.text("Course"), columns, tuple(rows), note)


def _course_rows(both: Sequence[CourseLedger], catalogue: Catalogue) -> list[tuple[Cell, ...]]:
    """One product over a short and a long course."""
    lost = [
        None if one.leftover_ml is None or one.discarded_ml is None else one.leftover_ml + one.discarded_ml
        for one in both
    ]
    sold = [cartons_words(one.opened, catalogue) for one in both]
    return [
        (catalogue.text("To draw up, mL"), *(one.drawn_ml for one in both)),
        (catalogue.text("To open"), *(opened_words((one,), catalogue=catalogue) for one in both)),
        *([(catalogue.text("Sold as"), *sold)] if all(sold) else []),
        (catalogue.text("Carried over, mL"), *(one.carried_ml for one in both)),
        (catalogue.text("Left over or discarded, mL"), *lost),
    ]


def calendar_table(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> PageTable | None:
    """The sessions of the course with their days or dates; None without a course."""
    course = simulation.course_supply
    if course is None:
        return None
    dated = simulation.practice.start is not None
    columns = (
        PageColumn(catalogue.text("Session"), digits=0),
        PageColumn(catalogue.text("earliest")),
        PageColumn(catalogue.text("latest")),
        PageColumn(catalogue.text("Note")),
    )
    rows = tuple(_visit(visit, catalogue) for visit in course.calendar)
    note = "" if dated else catalogue.text("Days after the first session; --start gives dates.")
    return PageTable(catalogue.text("Calendar"), columns, rows, note)


def _visit(visit: Appointment, catalogue: Catalogue) -> tuple[Cell, ...]:
    days: tuple[Cell, Cell] = (f"{visit.earliest_day}", f"{visit.latest_day}")
    if visit.dates is not None:
        days = (visit.dates[0].isoformat(), visit.dates[1].isoformat())
    words = []
    if visit.maintenance:
        words.append(catalogue.text("maintenance"))
    elif not visit.certain:
        words.append(catalogue.text("where needed"))
    if visit.bound_by is not None:
        words.append(catalogue.text("put off by {limit}", limit=visit.bound_by))
    return float(visit.number), *days, ", ".join(words)


def _minutes(label: Cell, spread: Spread) -> tuple[Cell, ...]:
    return label, spread.p05_min, spread.p50_min, spread.p95_min


def phase_words(phase: Phase, catalogue: Catalogue) -> str:
    """A phase by name, with whose hands it takes where they are not the practitioner's."""
    name = catalogue.word(phase.name)
    if phase.waiting:
        return catalogue.text("{phase} (waiting)", phase=name)
    return catalogue.text("{phase} (assistant)", phase=name) if phase.by == ASSISTANT else name
