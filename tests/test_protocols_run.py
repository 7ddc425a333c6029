"""Every shipped protocol runs on the default woman and man, breaks none of its own rules and fills every table."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

from bodies import default_atlas
from mesomap.planning.make_plan import make_plan
from mesomap.protocol.library import load_protocol, protocol_ids
from mesomap.protocol.protocol import Protocol
from mesomap.simulation.simulate import simulate

CHOSEN = {"product.concentration": "50"}
LISTED = Path(__file__).resolve().parents[1] / "docs" / "reference" / "protocols.md"


def chosen(name: str) -> Protocol:
    """A protocol with whatever it leaves to be chosen."""
    return load_protocol(name, [f"{key}={CHOSEN[key]}" for key in load_protocol(name).to_choose])


@pytest.mark.parametrize("sex", ["female", "male"])
@pytest.mark.parametrize("name", protocol_ids())
def test_it_runs_on_both_bodies_without_breaking_a_rule(name: str, sex: str) -> None:
    protocol = chosen(name)
    plan = make_plan(default_atlas(sex), protocol)
    assert [finding.text for finding in plan.findings if finding.severity == "error"] == []
    assert {target.step for target in plan.targets} == set(range(len(protocol.steps)))
    assert (plan.points.volume_ml > 0).all() and (plan.points.depth_mm > 0).all()
    if sex != protocol.body.sex:
        return
    simulation = simulate(plan)
    assert [finding.text for finding in simulation.findings if finding.severity == "error"] == []
    assert all(goal.passed for goal in simulation.goals), simulation.goals
    assert {ledger.product for ledger in simulation.supply.ledgers} == {product.id for product in protocol.products}
    for ledger in simulation.supply.ledgers:
        assert ledger.containers and ledger.leftover_ml is not None and ledger.opened_ml is not None
        parts = ledger.injected_ml + ledger.dead_space_ml + ledger.leak_ml + ledger.leftover_ml
        assert abs(ledger.opened_ml - parts) < 1e-9
        assert min(ledger.injected_ml, ledger.dead_space_ml, ledger.leak_ml, ledger.leftover_ml) >= 0.0
    assert len(simulation.session.phases) >= 5 and simulation.session.minutes.p50_min > 5
    assert all(metric.mean > 0 for metric in simulation.metrics.volume)
    assert protocol.course is not None and protocol.contraindications and protocol.cautions
    assert protocol.anaesthesia and protocol.aftercare


def test_the_page_on_protocols_lists_all_with_their_standing() -> None:
    rows = re.findall(
        r"(?m)^\| `([a-z-]+)` \| (.+?) \| (\w+) \| .* \| ([0-9.]+) \|$", LISTED.read_text(encoding="utf-8")
    )
    listed = {name: (title, status) for name, title, status, _ in rows}
    assert listed == {name: (p.title, p.status) for name, p in ((n, load_protocol(n)) for n in protocol_ids())}
    volumes = {name: float(ml) for name, _, _, ml in rows}
    plan = make_plan(default_atlas("female"), load_protocol("botulinum-glabella"))
    assert volumes["botulinum-glabella"] == pytest.approx(math.fsum(plan.points.volume_ml), rel=0.01)
