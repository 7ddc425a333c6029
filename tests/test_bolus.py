"""Promises of the bolus laws: published sizes, volume conserved however it is cut, unit mass, evidence attached."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad

from mesomap.errors import InputError
from mesomap.simulation.bolus import SPREAD_SHARE, Bolus, bolus_of, column_densities, depot, wheal
from mesomap.simulation.layers import Tissue


@pytest.mark.parametrize(("volume_ml", "a_mm"), [(0.05, 4.9), (0.1, 6.2), (0.2, 7.8), (0.5, 10.6)])
def test_depot_has_the_tabulated_radius(volume_ml: float, a_mm: float) -> None:
    assert depot(volume_ml, 20.0).a_mm == pytest.approx(a_mm, abs=0.05)


def test_wheal_of_a_fiftieth_of_a_millilitre_is_five_millimetres_wide() -> None:
    """Barbaud 2020: 0.02 mL gave 5 mm (n = 1,096); tuberculin labels: 0.1 mL gives 6 to 10 mm."""
    assert 2 * wheal(0.02).a_mm == pytest.approx(5.0, abs=0.05)
    assert 6.0 <= 2 * wheal(0.1).a_mm <= 10.0


def test_scaling_laws() -> None:
    assert depot(0.8, 40.0).a_mm / depot(0.1, 40.0).a_mm == pytest.approx(2.0)
    assert wheal(0.08).a_mm / wheal(0.01).a_mm == pytest.approx(8.0**0.29)


@given(volume_ml=st.floats(0.005, 2.0), depth_mm=st.floats(0.5, 20.0), below_mm=st.floats(0.5, 30.0))
def test_cut_depot_still_holds_its_volume(volume_ml: float, depth_mm: float, below_mm: float) -> None:
    bolus = depot(volume_ml, depth_mm, depth_mm + below_mm)
    assert bolus.volume_mm3 == pytest.approx(1000 * volume_ml / SPREAD_SHARE, rel=1e-9)
    assert bolus.a_mm >= depot(volume_ml, 100.0).a_mm * (1 - 1e-12)


@pytest.mark.parametrize(
    "bolus", [wheal(0.02), depot(0.2, 30.0), depot(0.2, 2.0), depot(0.5, 6.0, 7.0), depot(0.5, 1.0, 1.5)]
)
def test_column_density_is_a_unit_mass(bolus: Bolus) -> None:
    mass, _ = quad(lambda r: 2 * math.pi * r * bolus.column_density_per_mm2(np.array([r]))[0], 0, bolus.a_mm, limit=200)
    assert mass == pytest.approx(1.0, rel=1e-6)
    assert bolus.column_density_per_mm2(np.array([bolus.a_mm, 2 * bolus.a_mm])).tolist() == [0.0, 0.0]


def test_uncut_profile_is_the_analytic_one() -> None:
    bolus, rho = depot(0.1, 30.0), np.linspace(0, 6, 7)
    expected = 3 / (2 * math.pi * bolus.a_mm**2) * np.sqrt(1 - (rho / bolus.a_mm) ** 2)
    assert bolus.column_density_per_mm2(rho) == pytest.approx(expected)
    both = np.array([bolus.shape_row, wheal(0.02).shape_row])
    assert column_densities(np.array([1.0, 1.0]), both)[0] == bolus.column_density_per_mm2(np.array([1.0]))[0]


def test_share_outside_a_layer() -> None:
    bolus = depot(0.2, 30.0)
    assert bolus.share_outside(30.0, math.inf) == pytest.approx(0.5)
    assert bolus.share_outside(0.0, math.inf) == pytest.approx(0.0)
    assert bolus.share_outside(30.0 + 0.5 * bolus.b_mm, math.inf) == pytest.approx(27 / 32)


def test_placeholders_are_marked() -> None:
    def tags(plane: str) -> set[str]:
        return {item.tag for item in bolus_of(plane, 0.05, 3.0).evidence}

    assert "P" not in tags("hypodermis")
    assert any("muscle" in item.quantity and item.tag == "P" for item in bolus_of("muscle", 0.05, 8.0).evidence)
    assert any("epidermis" in item.quantity and item.tag == "P" for item in bolus_of("epidermis", 0.01, 0.4).evidence)
    assert bolus_of("muscle", 0.1, 9.0, fascia_mm=9.5).bottom_mm == math.inf


@pytest.mark.parametrize("volume_ml", [0.0, -0.1, math.nan, math.inf])
def test_impossible_volumes_are_refused(volume_ml: float) -> None:
    with pytest.raises(InputError, match="volume"):
        bolus_of("dermis", volume_ml, 1.0)


def test_unknown_plane_and_depot_under_the_fascia_are_refused() -> None:
    with pytest.raises(InputError, match="plane 'bone' is unknown"):
        bolus_of("bone", 0.1, 1.0)
    with pytest.raises(InputError, match="below the fascia"):
        depot(0.01, 30.0, 5.0)


@pytest.mark.parametrize("thickness_mm", [math.nan, math.inf, 0.0, -1.0])
def test_a_thickness_that_is_none_is_refused(thickness_mm: float) -> None:
    for name in ("skin_mm", "fascia_mm"):
        with pytest.raises(InputError, match=f"tissue: {name} is .*must be a positive number of millimetres"):
            Tissue(**{name: thickness_mm})
