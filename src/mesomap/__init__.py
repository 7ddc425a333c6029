"""mesomap: injection maps on three-dimensional skin.

The flow, one way: ``load_atlas`` and ``load_protocol``, then ``make_plan`` (where), then ``simulate`` (what follows), then
``summary`` and ``show``; ``run_batch`` does many. An educational and planning estimate, not a medical device.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mesomap.anatomy.atlas_library import load_atlas
    from mesomap.anatomy.own_surface import load_surface
    from mesomap.batch.runner import run_batch
    from mesomap.output.data_frames import tables
    from mesomap.output.files import write_results
    from mesomap.output.plan_file import read_plan
    from mesomap.output.show import show, view
    from mesomap.output.summary import summary
    from mesomap.planning.make_plan import make_plan
    from mesomap.protocol.library import load_protocol
    from mesomap.simulation.simulate import simulate
    from mesomap.whatif.solve import solve
    from mesomap.whatif.sweep import sweep

__version__ = "0.1.0"
__all__ = [
    "load_atlas",
    "load_protocol",
    "load_surface",
    "make_plan",
    "read_plan",
    "run_batch",
    "show",
    "simulate",
    "solve",
    "summary",
    "sweep",
    "tables",
    "view",
    "write_results",
]

_HOMES = {
    "load_atlas": "mesomap.anatomy.atlas_library",
    "load_protocol": "mesomap.protocol.library",
    "load_surface": "mesomap.anatomy.own_surface",
    "make_plan": "mesomap.planning.make_plan",
    "read_plan": "mesomap.output.plan_file",
    "run_batch": "mesomap.batch.runner",
    "show": "mesomap.output.show",
    "simulate": "mesomap.simulation.simulate",
    "solve": "mesomap.whatif.solve",
    "summary": "mesomap.output.summary",
    "sweep": "mesomap.whatif.sweep",
    "tables": "mesomap.output.data_frames",
    "view": "mesomap.output.show",
    "write_results": "mesomap.output.files",
}


def __getattr__(name: str) -> Any:
    """Public names are imported when first used, so that ``import mesomap`` stays quick."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'mesomap' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
