"""What every test shares: drawing without a display, and examples that are the same in every run."""

from __future__ import annotations

from hypothesis import settings

from mesomap.output.graphics import use_offscreen

use_offscreen()
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.load_profile("repeatable")
