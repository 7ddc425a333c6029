"""``python -m mesomap``."""

from mesomap.cli import entry

entry()
