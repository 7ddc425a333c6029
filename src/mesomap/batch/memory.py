"""How much memory a process holds, where the system says so."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

_CLEAR, _STATUS = Path("/proc/self/clear_refs"), Path("/proc/self/status")
RESET_PEAK = "5"


def start_peak() -> None:
    """Count the peak anew from here, where the system can."""
    with contextlib.suppress(OSError):
        _CLEAR.write_text(RESET_PEAK)


def peak_memory_mb() -> float | None:
    """The most memory this process held since ``start_peak``, or since its own start, MB."""
    with contextlib.suppress(OSError, StopIteration, ValueError):
        line = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1e3
    with contextlib.suppress(ImportError):
        import resource

        unit = 1e6 if sys.platform == "darwin" else 1e3
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
    return None
