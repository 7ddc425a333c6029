"""Where a slider comes to if it goes on as it went."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping

MOST_TABS = 64


class Ahead:
    """What each tab asked to preview last."""

    def __init__(self) -> None:
        self._last: OrderedDict[str, tuple[str, float]] = OrderedDict()

    def after(self, tab: str, values: object) -> dict[str, float] | None:
        """The values that ``tab`` is likely to ask for after these: the one figure that it drags, as far on again. None where
        that cannot be told."""
        if not isinstance(values, Mapping) or len(values) != 1:
            return None
        ((key, value),) = values.items()
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        before = self._last.pop(tab, None)
        self._last[tab] = (key, float(value))
        while len(self._last) > MOST_TABS:
            self._last.popitem(last=False)
        if before is None or before[0] != key or before[1] == value:
            return None
        # As a page would ask for it, which rounds to the steps of its slider.
        return {key: round(2.0 * float(value) - before[1], 9)}
