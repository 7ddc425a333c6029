"""Tables of a visit: how long its parts take, and what it uses up. The same for the page and for the terminal."""

from __future__ import annotations

from mesomap.languages import ENGLISH, Catalogue
from mesomap.output.page_text import Cell, PageColumn, PageFigure, PageTable
from mesomap.output.words import opened_words, waits
from mesomap.simulation.schedule import ASSISTANT
from mesomap.simulation.session import Phase, Spread
from mesomap.simulation.simulate import Simulation


def session_table(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> PageTable:
    """Minutes of every phase, of the whole visit and of what it is made of, with their spread."""
    session = simulation.session
    rows = [
        _minutes(PageFigure(_phase(phase, catalogue), phase.sources, phase.assumed or ""), phase.minutes)
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


def supply_table(simulation: Simulation, catalogue: Catalogue = ENGLISH) -> PageTable:
    """Where the millilitres of each product end, what to open, needles and syringes."""
    names = {product.id: product.name for product in simulation.plan.protocol.products}
    rows: list[tuple[Cell, ...]] = []
    for ledger in simulation.supply.ledgers:
        rows += [
            (catalogue.text("Product"), names[ledger.product]),
            (catalogue.text("Stays in the skin, mL"), ledger.injected_ml),
            (catalogue.text("Runs out of the skin, mL"), ledger.leak_ml),
            (catalogue.text("Stays in needles and syringes, mL"), ledger.dead_space_ml),
            (catalogue.text("To draw up, mL"), ledger.drawn_ml),
            (catalogue.text("To open"), opened_words((ledger,), catalogue=catalogue)),
            (catalogue.text("Left over, mL"), ledger.leftover_ml),
        ]
    rows += [
        (catalogue.text("Needles"), float(simulation.supply.needles)),
        (catalogue.text("Syringes"), float(simulation.supply.syringes)),
    ]
    note = catalogue.text("Drawn = stays in the skin + dead space + leak; opened = drawn + left over.")
    return PageTable(
        catalogue.text("Supply"),
        (PageColumn(catalogue.text("What")), PageColumn(catalogue.text("How much"))),
        tuple(rows),
        note,
    )


def _minutes(label: Cell, spread: Spread) -> tuple[Cell, ...]:
    return label, spread.p05_min, spread.p50_min, spread.p95_min


def _phase(phase: Phase, catalogue: Catalogue) -> str:
    name = catalogue.word(phase.name)
    if phase.waiting:
        return catalogue.text("{phase} (waiting)", phase=name)
    return catalogue.text("{phase} (assistant)", phase=name) if phase.by == ASSISTANT else name
