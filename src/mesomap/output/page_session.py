"""The session of the page: what happens when, and the needle that is used."""

from __future__ import annotations

from mesomap.output.page_content import PageEvent, PageNeedle
from mesomap.protocol.protocol import Protocol
from mesomap.simulation.simulate import Simulation

OUTER_MM = {
    **{18: 1.2, 19: 1.1, 20: 0.9, 21: 0.8, 22: 0.7, 23: 0.6, 24: 0.55, 25: 0.5, 26: 0.45},
    **{27: 0.4, 28: 0.36, 29: 0.33, 30: 0.3, 31: 0.25, 32: 0.23, 33: 0.2, 34: 0.18},
}
"""Designated metric size of needles by gauge, ISO 9626; only drawn, never counted with."""


def page_events(simulation: Simulation) -> tuple[PageEvent, ...]:
    """The nominal timeline of ``simulation``, in the order in which things begin."""
    plan, session = simulation.plan, simulation.session
    rows = {target.label: row for row, target in enumerate(plan.targets)}
    products = {product.id: row for row, product in enumerate(plan.protocol.products)}
    return tuple(
        PageEvent(
            event.start_s,
            event.end_s,
            event.event,
            event.by,
            None if event.region is None else rows[event.region],
            event.point,
            None if event.product is None else products[event.product],
            event.remaining_ml,
        )
        for event in session.timeline
    )


def page_needle(protocol: Protocol) -> PageNeedle:
    """The needle and syringe of ``protocol``, as thick as the nearest gauge of the standard."""
    needle = protocol.needle
    nearest = min(OUTER_MM, key=lambda gauge: abs(gauge - needle.gauge))
    return PageNeedle(needle.gauge, needle.length_mm, OUTER_MM[nearest], protocol.syringe.size_ml)
