"""The shapes that the page draws, as plain arrays: skin, eyes, borders, injections and what they leave."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from mesomap.errors import OutputError

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
ByteArray = NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class PageMesh:
    """The skin shown. ``vertices_mm`` (n, 3) in LPS, ``faces`` (m, 3) counter-clockwise from outside, ``normals``
    (n, 3) or None to derive them, ``ml_cm2`` (n,) area dose per vertex or None, ``colours`` (n, 3)
    skin tone as sRGB bytes or None for one even tone, ``bend`` (n, 2) how the area changes with the depth (see
    below_skin.area_bend) or None for flat skin, ``openness`` (n,) the share of the surroundings that light the skin, 0 to
    1, or None for skin without folds.

    Raises OutputError when shapes disagree, a corner is out of range or a number is not finite.
    """

    vertices_mm: FloatArray
    faces: IntArray
    normals: FloatArray | None = None
    ml_cm2: FloatArray | None = None
    colours: ByteArray | None = None
    bend: FloatArray | None = None
    openness: FloatArray | None = None

    def __post_init__(self) -> None:
        n = len(self.vertices_mm)
        require(self.vertices_mm.shape == (n, 3) and n > 0, "page mesh: vertices_mm must have shape (n, 3), n > 0")
        require(
            self.faces.ndim == 2 and self.faces.shape[1] == 3 and len(self.faces) > 0,
            "page mesh: faces must have shape (m, 3), m > 0",
        )
        in_range = self.faces.min() >= 0 and self.faces.max() < n
        require(bool(in_range), f"page mesh: a face corner is outside 0..{n - 1}")
        require_finite("page mesh: vertices_mm", self.vertices_mm)
        shapes = {"normals": (n, 3), "ml_cm2": (n,), "colours": (n, 3), "bend": (n, 2), "openness": (n,)}
        for name, shape in shapes.items():
            values = getattr(self, name)
            if values is not None:
                require(values.shape == shape, f"page mesh: {name} has shape {values.shape}, expected {shape}")
                require_finite(f"page mesh: {name}", values)

    def around(self, places_mm: FloatArray, reach_mm: float) -> PageMesh:
        """The part inside the bounding box of ``places_mm`` (k, 3) grown by ``reach_mm`` on every side.

        Raises OutputError when nothing lies there.
        """
        low, high = places_mm.min(axis=0) - reach_mm, places_mm.max(axis=0) + reach_mm
        inside = ((self.vertices_mm >= low) & (self.vertices_mm <= high)).all(axis=1)
        kept = self.faces[inside[self.faces].all(axis=1)]
        require(len(kept) > 0, f"page mesh: nothing of it lies within {reach_mm:g} mm of the places")
        used, corners = np.unique(kept, return_inverse=True)
        fields = {
            name: None if (values := getattr(self, name)) is None else values[used]
            for name in ("normals", "ml_cm2", "colours", "bend", "openness")
        }
        return PageMesh(self.vertices_mm[used], corners.reshape(-1, 3), **fields)


@dataclass(frozen=True)
class PageEye:
    """An eyeball: a sphere looking along the unit vector ``gaze``; the page paints sclera, iris and pupil."""

    centre_mm: tuple[float, float, float]
    radius_mm: float
    gaze: tuple[float, float, float] = (0.0, -1.0, 0.0)

    @classmethod
    def fitted(cls, vertices_mm: FloatArray) -> PageEye:
        """The least-squares sphere through ``vertices_mm`` (n, 3), looking straight ahead."""
        rows = np.concatenate([2.0 * vertices_mm, np.ones((len(vertices_mm), 1))], axis=1)
        solution = np.linalg.lstsq(rows, (vertices_mm**2).sum(axis=1), rcond=None)[0]
        x, y, z = (float(c) for c in solution[:3])
        return cls((x, y, z), float(np.sqrt(solution[3] + x * x + y * y + z * z)))


@dataclass(frozen=True, eq=False)
class PagePoints:
    """The injections, one row each, in injection order.

    ``number`` (n,) is what is printed beside the point. ``xyz_mm``, ``normal``, ``needle`` (n, 3): entry on the skin,
    outward unit normal, unit direction of travel into the skin. The ids have one entry per point: ``region``
    without side (points of one region share a colour), ``laterality`` the patient's side, ``technique`` and ``plane``; the
    texts of the page name them. ``dose`` is the dose of one point in ``dose_unit``, or None. ``layers_mm`` (n, 3) are
    the depths at which epidermis, skin and subcutis end under the point, NaN where that is not known; ``layers_tag``
    (n,) how well it is known, as in Evidence.tag, or empty. Raises OutputError when lengths disagree or a number is not finite.
    """

    number: IntArray
    xyz_mm: FloatArray
    normal: FloatArray
    needle: FloatArray
    region: tuple[str, ...]
    laterality: tuple[str, ...]
    technique: tuple[str, ...]
    plane: tuple[str, ...]
    depth_mm: FloatArray
    insertion_mm: FloatArray
    angle_deg: FloatArray
    volume_ml: FloatArray
    dose: FloatArray | None = None
    dose_unit: str = ""
    layers_mm: FloatArray | None = None
    layers_tag: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        n = len(self.number)
        for name in ("xyz_mm", "normal", "needle"):
            values = getattr(self, name)
            require(values.shape == (n, 3), f"page points: {name} has shape {values.shape}, expected {(n, 3)}")
            require_finite(f"page points: {name}", values)
        for name in ("number", "depth_mm", "insertion_mm", "angle_deg", "volume_ml", "dose"):
            values = getattr(self, name)
            if values is not None:
                require(values.shape == (n,), f"page points: {name} has shape {values.shape}, expected {(n,)}")
                require_finite(f"page points: {name}", values)
        for name in ("region", "laterality", "technique", "plane"):
            require(
                len(getattr(self, name)) == n,
                f"page points: {name} has {len(getattr(self, name))} entries, expected {n}",
            )
        require(len(np.unique(self.number)) == n, "page points: a number occurs twice; number the points 1, 2, 3, ...")
        layers = self.layers_mm
        require(layers is None or layers.shape == (n, 3), f"page points: layers_mm must have shape {(n, 3)}")
        require(
            layers is None or not np.isinf(layers).any(), "page points: layers_mm holds an infinity; NaN is unknown"
        )
        require(
            len(self.layers_tag) in (0, n), f"page points: layers_tag has {len(self.layers_tag)} entries, expected {n}"
        )


@dataclass(frozen=True, eq=False)
class PageDeposits:
    """What is needed to compute the area dose anywhere on the skin, one row a node of a deposit: the kernel of the
    simulation.

    ``xyz_mm`` (n, 3) the skin above, ``normal`` and ``direction1`` (n, 3) unit vectors, ``k1_per_mm`` and ``k2_per_mm``
    (n,) the curvatures along ``direction1`` and across it, ``scale1`` and ``scale2`` (n,) what the depth makes of
    distances along them, ``shape`` (n, 6) the bolus: a, b, depth, top, bottom in mm and its volume in mm3, ``ml`` (n,)
    the volume laid down after scaling to the exact mass, ``deposit`` (n,) which one, its nodes in a row, ``onward_mm``
    (n, 3) from there to the next node of a thread, ``depth_mm`` (n,) below the skin, ``skin_mm`` and ``fascia_mm`` (n,)
    where skin and subcutis end there, ``product`` (n,) which one. Raises OutputError when lengths disagree or a
    number is not finite.
    """

    xyz_mm: FloatArray
    normal: FloatArray
    direction1: FloatArray
    k1_per_mm: FloatArray
    k2_per_mm: FloatArray
    scale1: FloatArray
    scale2: FloatArray
    shape: FloatArray
    ml: FloatArray
    deposit: IntArray
    onward_mm: FloatArray
    depth_mm: FloatArray
    skin_mm: FloatArray
    fascia_mm: FloatArray
    product: IntArray

    def __post_init__(self) -> None:
        n = len(self.xyz_mm)
        columns = {"xyz_mm": 3, "normal": 3, "direction1": 3, "shape": 6, "onward_mm": 3}
        for column in fields(self):
            name, values = column.name, getattr(self, column.name)
            shape = (n, columns[name]) if name in columns else (n,)
            require(values.shape == shape, f"page deposits: {name} has shape {values.shape}, expected {shape}")
            require_finite(f"page deposits: {name}", values)

    @property
    def rows(self) -> FloatArray:
        """All of it, shape (n, 28), in the order of the fields."""
        return np.column_stack([getattr(self, column.name) for column in fields(self)])


@dataclass(frozen=True, eq=False)
class PageLoop:
    """A closed border on the skin, of a region or of a zone: ``xyz_mm`` (k, 3), counter-clockwise seen from outside,
    first place not repeated. ``label`` as ``cheek.left``, ``region`` as ``cheek``; the texts of the page name both.
    ``area_cm2`` inside it, None where it is not told."""

    label: str
    region: str
    xyz_mm: FloatArray
    area_cm2: float | None = None

    def __post_init__(self) -> None:
        k = len(self.xyz_mm)
        require(
            k >= 3 and self.xyz_mm.shape == (k, 3), f"page loop {self.label}: xyz_mm must have shape (k, 3), k >= 3"
        )
        require_finite(f"page loop {self.label}", self.xyz_mm)


@dataclass(frozen=True, eq=False)
class PageThread:
    """The line along the skin ``xyz_mm`` (k, 3) under which a needle leaves its product; ``point`` is the row of its
    injection."""

    point: int
    xyz_mm: FloatArray

    def __post_init__(self) -> None:
        k = len(self.xyz_mm)
        require(
            k >= 2 and self.xyz_mm.shape == (k, 3), f"page thread: xyz_mm must have shape (k, 3), k >= 2, not {(k,)}"
        )
        require_finite("page thread", self.xyz_mm)


def require(holds: bool, message: str) -> None:
    """Raise OutputError with ``message`` unless ``holds``."""
    if not holds:
        raise OutputError(message)


def require_finite(what: str, values: NDArray[np.generic]) -> None:
    """Raise OutputError when ``values`` hold a NaN or an infinity."""
    require(bool(np.isfinite(values).all()), f"{what}: holds a number that is not finite")
