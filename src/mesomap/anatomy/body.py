"""The body model: the hm08 adult mesh with morphs for ancestry, sex, age, muscle, weight and height, and local shapes.

A body is the base mesh plus the sum over morphs of (product of its factors' weights) x displacement; the factors are
piecewise linear between anchors. Stature and body mass index are met by solving for the weight and height factors, with
the local shapes in place: more of one part is then less of the rest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import numpy as np
from scipy import sparse
from scipy.optimize import brentq, least_squares
from scipy.spatial import cKDTree

from mesomap.anatomy.kept import Arrays, kept_arrays
from mesomap.errors import BodyError, nearest_names
from mesomap.geometry import subdivide
from mesomap.geometry.one_thread import on_one_thread
from mesomap.geometry.subdivide import Refinement, refine_quads
from mesomap.geometry.surface import FloatArray, IntArray, Surface, enclosed_volume_ml
from mesomap.shipped import shipped_folder

Sex = Literal["female", "male"]

DENSITY_KG_PER_L = 0.98
"""Whole-body density used to turn volume into mass, kg/L."""

AGES_YEARS = (18.0, 90.0)
YOUNG_YEARS, OLD_YEARS = 25.0, 90.0
"""Ages of the model's "young" and "old" anchors; below the first the young shape is used."""

LOCAL_SHAPES = {
    "abdomen": ("stomach/stomach-tone-incr", "stomach/stomach-tone-decr"),
    "breast": ("mincup", "maxcup"),
    "buttock": ("buttocks/buttocks-volume-decr", "buttocks/buttocks-volume-incr"),
    "double-chin": ("neck/neck-double-decr", "neck/neck-double-incr"),
    "saddlebag": ("legs/upperleg-fat-decr", "legs/upperleg-fat-incr"),
}
"""Morphs at -1 (least) and at 1 (most) of each local shape; 0 is the body without it. The breast's are cup sizes, which
go with age, muscle and weight."""

MET_WITHIN, FIGURE_WITHIN = 0.01, 0.02
"""Largest relative difference allowed between the height or BMI asked and that of the surface, or of a coarse figure."""
STALLED_AT, ROUNDS = 1e-4, 6
"""Relative difference from which least squares counts as held up by a kink of the factors; most rounds of brackets then."""


@dataclass(frozen=True)
class BodyShape:
    """What was asked (``sex``, ``age_years``, ``height_cm``, ``bmi``, ``local``: amounts from -1 to 1 of LOCAL_SHAPES) and
    what the surface measures; ``fatness`` (-1 to 1) and ``stature`` (0 to 1) are the solved model parameters."""

    sex: Sex
    age_years: float
    height_cm: float
    bmi: float
    fatness: float
    stature: float
    measured_height_cm: float
    measured_bmi: float
    mass_kg: float
    area_m2: float
    local: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Eyes:
    """Eyeballs, for pictures only: ``vertices_mm`` (n, 3) and ``quads`` (k, 4)."""

    vertices_mm: FloatArray
    quads: IntArray


@dataclass(frozen=True, eq=False)
class BodyModel:
    """The shipped cage and its morphs; positions are cage positions, mm."""

    base_mm: FloatArray
    quads: IntArray
    skin_vertices: int
    eye_quads: IntArray
    levels: IntArray
    morph_names: dict[str, int]
    morph_steps: np.ndarray[tuple[int, ...], np.dtype[np.int16]]
    morph_unit_mm: FloatArray

    @cached_property
    def cage_faces(self) -> IntArray:
        """The quads of the skin as triangles, shape (m, 3)."""
        return np.concatenate([self.quads[:, [0, 1, 2]], self.quads[:, [0, 2, 3]]])

    def cage_mm(
        self,
        sex: Sex,
        age_years: float,
        fatness: float,
        stature: float,
        local: Mapping[str, float] = MappingProxyType({}),
    ) -> FloatArray:
        """Cage positions, shape (n, 3), mm.

        ``fatness`` runs from lean with little muscle (-1) over lean with average muscle (0) to heavy with little muscle
        (1), the only way this model reaches a BMI above about 22; ``stature`` from shortest (0) over average (0.5) to
        tallest (1); ``local`` holds amounts from -1 to 1 of LOCAL_SHAPES.
        """
        old = float(np.clip((age_years - YOUNG_YEARS) / (OLD_YEARS - YOUNG_YEARS), 0.0, 1.0))
        ages = {"young": 1.0 - old, "old": old}
        muscles = _between(0.5 * (1.0 - abs(fatness)), ("minmuscle", "averagemuscle", "maxmuscle"))
        weights = _between(max(fatness, 0.0), ("minweight", "averageweight", "maxweight"))
        extreme = "minheight" if stature < 0.5 else "maxheight"
        heights = {extreme: abs(stature - 0.5) / 0.5}
        coefficients = {
            f"{race}-{sex}-{age}": w / 3.0 for race in ("african", "asian", "caucasian") for age, w in ages.items()
        }
        for shape, amount in local.items():
            coefficients[LOCAL_SHAPES[shape][int(amount > 0)]] = abs(amount)
        cup, fullness = LOCAL_SHAPES["breast"][int(local.get("breast", 0.0) > 0)], abs(local.get("breast", 0.0))
        for (age, a), (muscle, m), (weight, w) in product(ages.items(), muscles.items(), weights.items()):
            coefficients[f"breast/{sex}-{age}-{muscle}-{weight}-{cup}-averagefirmness"] = a * m * w * fullness
            coefficients[f"universal-{sex}-{age}-{muscle}-{weight}"] = a * m * w
            for height, h in heights.items():
                coefficients[f"height/{sex}-{age}-{muscle}-{weight}-{height}"] = a * m * w * h
        result = self.base_mm.copy()
        for name, coefficient in coefficients.items():
            if coefficient and (index := self.morph_names.get(name)) is not None:
                result += coefficient * self.morph_unit_mm[index] * self.morph_steps[index]
        return result


def _between(position: float, anchors: tuple[str, str, str]) -> dict[str, float]:
    """Weights of the anchors at 0, 0.5 and 1 for a piecewise linear factor."""
    low, middle, high = anchors
    if position <= 0.5:
        return {low: 1.0 - 2.0 * position, middle: 2.0 * position}
    return {middle: 2.0 - 2.0 * position, high: 2.0 * position - 1.0}


@cache
def body_model() -> BodyModel:
    """The shipped body model, read once."""
    with np.load(shipped_folder("meshes") / "hm08.npz") as stored:
        names = {str(name): index for index, name in enumerate(stored["morph_names"])}
        return BodyModel(
            base_mm=stored["base"] * float(stored["base_unit_mm"]),
            quads=stored["quads"].astype(np.int64),
            skin_vertices=int(stored["skin_vertices"]),
            eye_quads=stored["eye_quads"].astype(np.int64),
            levels=stored["levels"].astype(np.int64),
            morph_names=names,
            morph_steps=stored["morphs"],
            morph_unit_mm=stored["morph_unit_mm"],
        )


@dataclass(frozen=True, eq=False)
class SkinTopology:
    """How the cage becomes the skin, the same for every shape: the first half of ``faces`` is the left half of the body,
    the second half its mirror image in the same order. ``refinement`` describes the left half's
    faces; ``face_neighbours`` and ``vertex_faces`` are as in Surface."""

    refinement: Refinement
    faces: IntArray
    face_neighbours: IntArray
    vertex_faces: tuple[IntArray, IntArray]

    def mirrored_face(self, face: IntArray) -> IntArray:
        """The mirror image of each face; its barycentric weights are those of the original with the last two swapped."""
        half = len(self.faces) // 2
        return np.where(face < half, face + half, face - half)


@cache
def skin_topology() -> SkinTopology:
    """The refined topology of the shipped cage, worked out once and kept between runs."""
    made_from = (shipped_folder("meshes") / "hm08.npz", Path(subdivide.__file__), Path(__file__))
    arrays = kept_arrays("skin-topology", made_from, _make_topology)
    matrix = sparse.csr_matrix((arrays["data"], arrays["indices"], arrays["indptr"]), shape=tuple(arrays["shape"]))
    refinement = Refinement(matrix, arrays["triangles"], arrays["triangle_quad"], arrays["triangle_uv"])
    around = (arrays["vertex_faces"].astype(np.int64), arrays["vertex_faces_start"].astype(np.int64))
    return SkinTopology(refinement, arrays["faces"], arrays["face_neighbours"].astype(np.int64), around)


def _make_topology() -> Arrays:
    """Refine the cage and lay its right half out as the exact mirror of the left."""
    model = body_model()
    cage = model.base_mm[: model.skin_vertices]
    whole = refine_quads(model.quads, model.levels, cage)
    positions = whole.matrix @ cage
    distance, mirror = cKDTree(positions).query(positions * np.array([-1.0, 1.0, 1.0]))
    if distance.max() > 1e-6:
        raise BodyError(f"meshes/hm08.npz is not symmetric: {distance.max():.3g} mm off; build it again")
    left = positions[whole.triangles].mean(axis=1)[:, 0] > 0
    triangles = whole.triangles[left]
    skin = Surface(positions, np.concatenate([triangles, mirror[triangles][:, [0, 2, 1]]]))
    around, start = skin.vertex_faces
    return {
        "data": whole.matrix.data,
        "indices": whole.matrix.indices,
        "indptr": whole.matrix.indptr,
        "shape": np.array(whole.matrix.shape),
        "triangles": triangles,
        "triangle_quad": whole.triangle_quad[left],
        "triangle_uv": whole.triangle_uv[left],
        "faces": skin.faces,
        "face_neighbours": skin.face_neighbours.astype(np.int32),
        "vertex_faces": around.astype(np.int32),
        "vertex_faces_start": start.astype(np.int32),
    }


def skin_positions_mm(cage_mm: FloatArray) -> FloatArray:
    """Vertices of the refined skin of a cage (n, 3), mm, without mouth cavity and eye sockets."""
    return np.asarray(skin_topology().refinement.matrix @ cage_mm[: body_model().skin_vertices])


@cache
def template_surface() -> Surface:
    """The skin of the base mesh: every body is this surface with its vertices moved."""
    topology = skin_topology()
    known = {"face_neighbours": topology.face_neighbours, "vertex_faces": topology.vertex_faces}
    return Surface.known_good(skin_positions_mm(body_model().base_mm), topology.faces, known)


def _height_cm_and_volume_l(vertices_mm: FloatArray, faces: IntArray) -> tuple[float, float]:
    return float(np.ptp(vertices_mm[:, 2])) / 10.0, enclosed_volume_ml(vertices_mm, faces) / 1000.0


@on_one_thread
def make_body(
    sex: Sex,
    age_years: float,
    height_cm: float,
    bmi: float,
    local: Mapping[str, float] = MappingProxyType({}),
) -> tuple[BodyShape, Surface, Eyes]:
    """The skin of an adult of the given sex, age (years), height (cm) and body mass index (kg/m2), with ``local`` amounts
    (-1 to 1) of LOCAL_SHAPES.

    Height and BMI of the returned surface are within 1 % of those asked. Raises BodyError for an unknown sex or local
    shape, an age outside 18-90, a value that is not a positive number, or a shape out of reach, with the reachable range.
    """
    check_body(sex, age_years, height_cm, bmi, local)
    model = body_model()
    faces = skin_topology().faces
    cage_faces = model.cage_faces
    ratio_height, ratio_volume = 1.0, 1.0
    parameters = np.array([0.5, 0.5])

    def measure(fatness: float, stature: float) -> tuple[float, float]:
        cage = model.cage_mm(sex, age_years, fatness, stature, local)[: model.skin_vertices]
        height, volume = _height_cm_and_volume_l(cage, cage_faces)
        height, volume = height * ratio_height, volume * ratio_volume
        return height, DENSITY_KG_PER_L * volume / (height / 100.0) ** 2

    for _ in range(2):
        # The refined skin is slightly smaller than its cage, so the cage is scaled to it before the last solve.
        parameters = _solved(measure, height_cm, bmi, parameters)
        cage = model.cage_mm(sex, age_years, float(parameters[0]), float(parameters[1]), local)
        skin = skin_positions_mm(cage)
        cage_height, cage_volume = _height_cm_and_volume_l(cage[: model.skin_vertices], cage_faces)
        measured_height, volume_l = _height_cm_and_volume_l(skin, faces)
        ratio_height, ratio_volume = measured_height / cage_height, volume_l / cage_volume
    mass_kg = DENSITY_KG_PER_L * volume_l
    measured_bmi = mass_kg / (measured_height / 100.0) ** 2
    if max(abs(measured_height / height_cm - 1.0), abs(measured_bmi / bmi - 1.0)) > MET_WITHIN:
        raise BodyError(_reach(sex, age_years, height_cm, bmi, measure, parameters))
    surface = template_surface().moved(skin)
    shape = BodyShape(
        sex=sex,
        age_years=float(age_years),
        height_cm=float(height_cm),
        bmi=float(bmi),
        fatness=float(parameters[0]),
        stature=float(parameters[1]),
        measured_height_cm=measured_height,
        measured_bmi=measured_bmi,
        mass_kg=mass_kg,
        area_m2=surface.area_cm2 / 1e4,
        local=dict(sorted(local.items())),
    )
    used, corners = np.unique(model.eye_quads, return_inverse=True)
    return shape, surface, Eyes(cage[used], corners.reshape(-1, 4))


def make_figure(
    sex: Sex,
    age_years: float,
    height_cm: float,
    bmi: float,
    local: Mapping[str, float] = MappingProxyType({}),
) -> tuple[FloatArray, IntArray]:
    """The same body as ``make_body`` on the coarse cage, in a tenth of the time, for a figure that follows a slider: vertices
    (n, 3), mm, and triangles (m, 3), which are the same for every shape. Height and BMI are right to about 2 %.

    Raises BodyError as ``make_body`` does."""
    check_body(sex, age_years, height_cm, bmi, local)
    model = body_model()

    def measure(fatness: float, stature: float) -> tuple[float, float]:
        cage = model.cage_mm(sex, age_years, fatness, stature, local)[: model.skin_vertices]
        height, volume = _height_cm_and_volume_l(cage, model.cage_faces)
        return height, DENSITY_KG_PER_L * volume / (height / 100.0) ** 2

    x = _solved(measure, height_cm, bmi, np.array([0.5, 0.5]))
    height, index = measure(float(x[0]), float(x[1]))
    if max(abs(height / height_cm - 1.0), abs(index / bmi - 1.0)) > FIGURE_WITHIN:
        raise BodyError(_reach(sex, age_years, height_cm, bmi, measure, x))
    cage = model.cage_mm(sex, age_years, float(x[0]), float(x[1]), local)[: model.skin_vertices]
    return cage, model.cage_faces


def _solved(
    measure: Callable[[float, float], tuple[float, float]], height_cm: float, bmi: float, start: FloatArray
) -> FloatArray:
    """The fatness and stature, shape (2,), at which ``measure`` gives that height and BMI, or comes nearest.

    Least squares is quick, but may stop in the kink of a factor; then each is bracketed in turn, since height rises with
    stature and BMI with fatness."""

    def misfit(x: FloatArray) -> list[float]:
        height, index = measure(float(x[0]), float(x[1]))
        return [height / height_cm - 1.0, index / bmi - 1.0]

    bounds = ([-1.0, 0.0], [1.0, 1.0])
    found = least_squares(misfit, start, bounds=bounds, xtol=1e-6, ftol=1e-10, diff_step=1e-3)
    fatness, stature = (float(x) for x in found.x)
    away = float(np.abs(found.fun).max())
    for _ in range(ROUNDS if away > STALLED_AT else 0):
        fatness, stature = _bracketed(measure, height_cm, bmi, fatness)
    return np.array([fatness, stature])


def _bracketed(
    measure: Callable[[float, float], tuple[float, float]], height_cm: float, bmi: float, fatness: float
) -> tuple[float, float]:
    """The stature of that height at ``fatness``, and the fatness of that BMI at this stature: (fatness, stature)."""
    stature = _crossing(lambda s: measure(fatness, s)[0] - height_cm, 0.0, 1.0)
    return _crossing(lambda f: measure(f, stature)[1] - bmi, -1.0, 1.0), stature


def _crossing(above: Callable[[float], float], low: float, high: float) -> float:
    """Where ``above``, which rises, is 0 between two ends, or the end that comes nearest."""
    if above(low) >= 0.0:
        return low
    if above(high) <= 0.0:
        return high
    return float(brentq(above, low, high, xtol=1e-9))


def check_body(sex: Sex, age_years: float, height_cm: float, bmi: float, local: Mapping[str, float]) -> None:
    """Raises BodyError for what no body can have; whether the model reaches a shape is only known when it is made."""
    if sex not in ("female", "male"):
        raise BodyError(f"body {sex!r}: sex must be female or male")
    for name, value in (("age", age_years), ("height_cm", height_cm), ("bmi", bmi)):
        if not np.isfinite(value) or value <= 0:
            raise BodyError(f"body {name} {value}: must be a positive number")
    if not AGES_YEARS[0] <= age_years <= AGES_YEARS[1]:
        raise BodyError(
            f"body age {age_years:g} years: must be {AGES_YEARS[0]:g}-{AGES_YEARS[1]:g}; the model is adult"
        )
    for name, amount in local.items():
        if name not in LOCAL_SHAPES:
            raise BodyError(f"body shape {name!r} is unknown; {nearest_names(name, LOCAL_SHAPES)}")
        if not -1.0 <= amount <= 1.0:
            raise BodyError(f"body shape {name}={amount:g}: must be a number from -1 (least) to 1 (most)")
        if name == "breast" and sex == "male":
            raise BodyError("body shape breast: the model has it for women only; leave it out for a man")


def _reach(
    sex: str,
    age_years: float,
    height_cm: float,
    bmi: float,
    measure: Callable[[float, float], tuple[float, float]],
    nearest: FloatArray,
) -> str:
    """Words for a shape out of reach: the range of height, and of BMI at the nearest height."""
    fatness, stature = (float(x) for x in nearest)
    heights = sorted(measure(fatness, s)[0] for s in (0.0, 1.0))
    indices = sorted(measure(f, stature)[1] for f in (-1.0, 1.0))
    return (
        f"body {sex}, {age_years:g} years, {height_cm:g} cm, BMI {bmi:g}: out of reach of the body model; "
        f"here it reaches {math.ceil(heights[0])}-{math.floor(heights[1])} cm, and at {measure(fatness, stature)[0]:.0f} cm "
        f"a BMI of {math.ceil(indices[0] * 10) / 10:g}-{math.floor(indices[1] * 10) / 10:g}"
    )
