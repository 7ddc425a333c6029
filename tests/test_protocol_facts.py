"""No figure of a shipped protocol disagrees with the list of facts without saying why."""

from __future__ import annotations

import re

import pytest

from mesomap.protocol.library import load_protocol, protocol_ids
from mesomap.protocol.protocol import Protocol
from test_techniques import FACTS

FACT_OF = {
    "deoxycholic-acid-submental": "kybella",
    "botulinum-glabella": "botox_glabella",
    "botulinum-lateral-canthal": "botox_lcl",
    "botulinum-forehead": "botox_forehead",
    "botulinum-platysma": "botox_platysma",
    "botulinum-axilla": "botox_axilla",
    "botulinum-migraine": "preempt",
    "bioremodelling-five-point": "profhilo_bap",
    "prp-scalp": "prp_scalp",
    "tranexamic-acid-face": "txa_undiluted",
    "lipolysis-abdomen": "pcdc",
    "pcdc-flank": "pcdc",
    "pcdc-outer-thigh": "pcdc",
    "pcdc-submental": "pcdc",
    "cellulite-thigh-buttock": "cellulite_it",
    "microbotox-neck": "microbotox_lower_face_neck",
    "microbotox-lower-face-neck": "microbotox_lower_face_neck",
    "pain-upper-back": "meso_pain",
    "skin-booster-face-hand": "vyc12l",
    "skin-booster-face-injector": "seok_multi",
    "lower-cheek-ha": "belotero_revive",
}
"""The entry of the facts that a protocol follows; the others are composed and synthetic."""
KEYS = {
    r"steps\..*\.spacing_mm": "spacing_mm",
    r"steps\..*\.volume_ml": "volume_per_point_ml",
    r"steps\..*\.dose": "dose_per_point",
    r"steps\..*\.total_dose": "total_dose",
    r"steps\..*\.angle_deg": "angle_deg",
    r"steps\..*\.depth_mm": "depth_mm",
    r"needle\.gauge": "needle_gauge_g",
    r"needle\.length_mm": "needle_length_mm",
    r"limits\.max_points": "max_points",
    r"limits\.max_volume_ml": "max_volume_ml",
    r"limits\.max_dose": "max_dose",
    r"limits\.max_sessions": "sessions_max",
    r"course\.sessions\.(low|high)": "sessions",
    r"course\.interval_days\.(low|high)": "interval_days",
}


def followed(protocol: Protocol) -> dict[str, tuple[float, float]]:
    """Figures of a protocol by key with the range of the facts, where both have one."""
    told = FACTS["protocols"][FACT_OF[protocol.id]]
    found = {}
    for key in protocol.numbers:
        for pattern, name in KEYS.items():
            if re.fullmatch(pattern, key) and name in told:
                value = told[name] if isinstance(told[name], list) else [told[name]]
                found[key] = (min(value), max(value))
    return found


@pytest.mark.parametrize("name", [name for name in protocol_ids() if name in FACT_OF])
def test_figures_are_those_of_the_facts_or_say_why_not(name: str) -> None:
    protocol = load_protocol(name)
    ranges = followed(protocol)
    for key, (low, high) in ranges.items():
        number = protocol.numbers[key]
        said = number.inferred or number.assumed
        assert low <= number.value <= high or said, f"{key} is {number.value:g}, the facts say {low:g}-{high:g}"
    assert ranges, "nothing was compared"


def test_every_protocol_follows_a_fact_or_is_synthetic() -> None:
    for name in protocol_ids():
        protocol = load_protocol(name)
        assert name in FACT_OF or protocol.status == "synthetic" or all(n.sources for n in protocol.numbers.values())
    assert len(protocol_ids()) >= 20
    assert "dutasteride" not in " ".join(protocol_ids())
