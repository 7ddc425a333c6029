"""Rules of the protocol that a plan keeps or breaks, as data."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mesomap.planning.plan import Finding, InjectionPoints, Target
from mesomap.protocol.protocol import Protocol
