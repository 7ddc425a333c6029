"""Every region of the atlas keeps its spacing, by the limits of scripts/bench_check.py."""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from bodies import default_atlas
from mesomap.errors import PatternError
from mesomap.planning.pattern import place_pattern
from mesomap.protocol.pattern import Pattern

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "scripts"))
import bench_check

NOT_THERE = {"no point fits", "leaves nothing"}


@pytest.mark.slow
@pytest.mark.parametrize("third", [0, 1, 2])
@pytest.mark.parametrize("sex", ["female", "male"])
def test_no_region_fails_and_each_keeps_its_spacing(sex: str, third: int) -> None:
    atlas = default_atlas(sex)
    counted, missed = 0, []
    for label in bench_check.whole_regions(atlas)[third::3]:
        for kind, spacing in product(bench_check.KINDS, bench_check.SPACINGS_MM):
            pattern = Pattern(kind, 0.5 * spacing, spacing_mm=spacing)
            try:
                placed = place_pattern(atlas, atlas.regions[label], [], pattern)
            except PatternError as error:
                if not any(words in str(error) for words in NOT_THERE):
                    missed.append(str(error))
                continue
            laid = placed.laid
            degree = np.bincount(laid.pairs.ravel(), minlength=len(placed.place))
            inner = int((degree == bench_check.NEIGHBOURS[kind]).sum())
            if not len(laid.pairs):
                continue
            error_of = np.abs(laid.length_mm / laid.asked_mm - 1.0)
            p95 = float(np.quantile(error_of, 0.95))
            beyond = kind == "hex" and p95 > bench_check.limits(label, kind, spacing)[0]
            row = bench_check.Row(
                sex=sex,
                label=label,
                kind=kind,
                spacing_mm=spacing,
                points=len(placed.place),
                inner=inner,
                error_p95=p95,
                error_max=float(error_of.max()),
                nearest=float(laid.length_mm.min() / spacing),
                covering=placed.inner_covering_radius_mm / spacing,
                angles_deg=laid.cell_angle_deg,
                bound=bench_check.curvature_bound(atlas, label, placed, spacing) if beyond else None,
            )
            counted += row.counts
            if row.misses:
                missed.append(" ".join(row.cells()))
    assert counted > 40
    assert not missed, "\n".join(missed)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("sex", "label", "spacing_mm"),
    [
        ("female", "forehead", 10.0),
        ("male", "cheek.left", 10.0),
        ("female", "chin", 5.0),
        ("male", "neck", 5.0),
        ("female", "axilla.left", 10.0),
        ("male", "buttock.left", 15.0),
        ("female", "hand-dorsum.left", 10.0),
    ],
)
@pytest.mark.parametrize("kind", bench_check.KINDS)
def test_another_solver_finds_the_same(sex: str, label: str, spacing_mm: float, kind: str) -> None:
    row = bench_check.check_one(default_atlas(sex), sex, label, kind, spacing_mm)  # type: ignore[arg-type]
    assert row.counts and not row.misses, row.cells()
