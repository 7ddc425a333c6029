"""How surfaces are lit in pictures: shaders for skin, eyes and marks, and the shapes that carry them.

The light is a photographer's, tied to the camera: a large key from the upper left, a cool fill from the right, two rims
from behind, sky and ground. Light wraps further around the form in red than in blue, as it does in skin.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import numpy as np
import vtkmodules.vtkRenderingOpenGL2  # noqa: F401  (registers the OpenGL classes with VTK)
from numpy.typing import NDArray
from vtkmodules.util.numpy_support import numpy_to_vtk, numpy_to_vtkIdTypeArray
from vtkmodules.vtkCommonCore import VTK_FLOAT
from vtkmodules.vtkCommonDataModel import vtkCellArray, vtkDataObject, vtkPlane, vtkPolyData
from vtkmodules.vtkRenderingCore import vtkActor, vtkPolyDataMapper

from mesomap.geometry.surface import FloatArray
from mesomap.output.colours import Rgb, linear

AnyArray = NDArray[np.generic]

ISODOSE: tuple[tuple[float, Rgb], ...] = ((0.5, (255, 255, 255)), (1.0, (16, 18, 22)), (1.5, (230, 80, 20)))
"""Shares of the prescription that isodose lines are drawn at, and their colours."""
HATCH_PX = 18
"""From stripe to stripe of a closed zone, across and down."""

_LIGHT = """
vec3 wrapped(float facing, vec3 wrap) {
  vec3 share = clamp((vec3(facing) + wrap) / (1.0 + wrap), 0.0, 1.0);
  return share * share * (3.0 - 2.0 * share) * 0.5 + share * 0.5;
}

float gloss(vec3 n, vec3 v, vec3 l, float rough) {
  vec3 mid = normalize(l + v);
  float nh = max(dot(n, mid), 0.0), nl = max(dot(n, l), 0.0), nv = max(dot(n, v), 0.05), vh = max(dot(v, mid), 0.0);
  float a2 = rough * rough * rough * rough;
  float d = nh * nh * (a2 - 1.0) + 1.0;
  float fresnel = 0.028 + 0.972 * pow(1.0 - vh, 5.0);
  float k = rough * rough * 0.5;
  return fresnel * a2 / (3.14159 * d * d) * nl * 0.25 / ((nl * (1.0 - k) + k) * (nv * (1.0 - k) + k));
}

const vec3 KEY = vec3(-0.42, 0.56, 0.71);
const vec3 FILL = vec3(0.80, 0.10, 0.59);
const vec3 RIM_LEFT = vec3(-0.83, 0.25, -0.50);
const vec3 RIM_RIGHT = vec3(0.80, 0.33, -0.50);

vec3 lit(vec3 albedo, vec3 n, vec3 v, float openShare, float shine, float flatten) {
  vec3 wrap = mix(vec3(0.42, 0.24, 0.18), vec3(0.4), flatten);
  float up = dot(n, worldUp) * 0.5 + 0.5;
  vec3 shade = mix(mix(vec3(0.42, 0.22, 0.17), vec3(0.45), flatten), vec3(1.0), smoothstep(0.05, 0.95, openShare));
  vec3 light = mix(vec3(0.22, 0.195, 0.185), vec3(0.38, 0.40, 0.43), up) * shade;
  light += 0.72 * vec3(1.00, 0.975, 0.945) * wrapped(dot(n, KEY), wrap) * mix(vec3(1.0), shade, 0.65);
  light += 0.34 * vec3(0.86, 0.94, 1.00) * wrapped(dot(n, FILL), wrap) * shade;
  float edge = 1.0 - max(dot(n, v), 0.0);
  float rim = pow(edge, 2.5) * (max(dot(n, RIM_LEFT), 0.0) + max(dot(n, RIM_RIGHT), 0.0));
  light += 0.45 * rim * vec3(0.95, 0.97, 1.0) * openShare;
  vec3 result = albedo * light;
  float spec = 1.1 * gloss(n, v, KEY, 0.50) + 0.55 * gloss(n, v, KEY, 0.33) + 0.35 * gloss(n, v, FILL, 0.5);
  result += shine * openShare * spec * vec3(1.0, 0.98, 0.95);
  return result;
}

/** Lines where ``level`` passes each of LEVELS, over a colour. */
vec3 isodose(vec3 colour, float level) {
  float slope = max(fwidth(level), 1e-5);
  for (int k = 0; k < 3; k++) {
    float px = abs(level - LEVELS[k]) / slope;
    colour = mix(colour, LINES[k], 1.0 - smoothstep(0.9, 1.9, px));
  }
  return colour;
}

/** Keeps hues of bright colours (Khronos PBR neutral), then encodes sRGB. */
vec4 encoded(vec3 c) {
  float low = min(c.r, min(c.g, c.b));
  c -= low < 0.08 ? low - 6.25 * low * low : 0.04;
  float peak = max(c.r, max(c.g, c.b));
  if (peak >= 0.76) {
    float squeezed = 1.0 - 0.0576 / (peak + 0.24 - 0.76);
    c *= squeezed / peak;
    c = mix(vec3(squeezed), c, 1.0 / (0.15 * (peak - squeezed) + 1.0));
  }
  c = max(c, 0.0);
  return vec4(mix(1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, 12.92 * c, lessThanEqual(c, vec3(0.0031308))), 1.0);
}
"""

SKIN = """
  vec3 n = normalize(normalVCVSOutput);
  vec3 v = vec3(0.0, 0.0, 1.0);
  bool back = !gl_FrontFacing;
  vec3 albedo = toneF;
  float closed = zones * smoothstep(-0.5, 0.5, zoneF / max(fwidth(zoneF), 1e-4));
  float across = abs(fract((gl_FragCoord.x - gl_FragCoord.y) / HATCH) - 0.5);
  float stripe = smoothstep(0.26, 0.19, across);
  float rim = zones - zones * smoothstep(0.9, 2.2, abs(zoneF) / max(fwidth(zoneF), 1e-4));
  vec3 shut = mix(albedo * vec3(0.93, 0.92, 0.93), vec3(0.16, 0.15, 0.17), 0.24 * stripe);
  albedo = mix(albedo, shut, closed);
  albedo = mix(albedo, vec3(0.16, 0.13, 0.14), 0.55 * rim);
  float cover = mappedF.a;
  vec3 mapped = mappedF.rgb / max(cover, 1e-3);
  cover *= smoothstep(-0.7, 0.7, rimF / max(fwidth(rimF), 1e-6));
  albedo = mix(albedo, mapped, cover);
  vec3 result = lit(albedo, n, v, openF, mix(1.0, 0.35, cover), cover);
  result = mix(result, mapped, 0.45 * cover);
  result = mix(result, isodose(result, levelF), lines);
  if (back) result = vec3(0.10, 0.045, 0.035);
  float shown = back && abs(worldUp.z) > 0.3 ? 0.0 : smoothstep(0.04, 1.0, keptF);
  fragOutput0 = mix(vec4(paper, 1.0), encoded(result), shown);
"""

EYE = """
  vec3 n = normalize(normalVCVSOutput);
  vec3 v = vec3(0.0, 0.0, 1.0);
  vec3 place = normalize(placeF);
  float away = acos(clamp(dot(place, gaze), -1.0, 1.0));
  vec3 side = normalize(cross(gaze, vec3(0.0, 0.0, 1.0)));
  float turn = atan(dot(place, cross(side, gaze)), dot(place, side));
  float soft = max(fwidth(away), 0.004);
  float iris = 0.46, pupil = 0.17;
  vec3 white = mix(vec3(0.80, 0.77, 0.74), vec3(0.66, 0.47, 0.42), smoothstep(0.62, 1.25, away));
  float fibre = 0.5 + 0.25 * sin(turn * 37.0 + 3.0 * sin(turn * 5.0)) + 0.25 * sin(turn * 61.0 + away * 30.0);
  vec3 brown = mix(vec3(0.10, 0.055, 0.03), vec3(0.27, 0.15, 0.075), fibre * smoothstep(0.48, 0.22, away));
  brown *= 1.0 - 0.75 * smoothstep(iris - 0.10, iris, away);
  vec3 albedo = mix(brown, white, smoothstep(iris - soft, iris + soft + 0.02, away));
  albedo = mix(vec3(0.006), albedo, smoothstep(pupil - soft, pupil + soft, away));
  float lid = smoothstep(0.02, 0.42, place.z - gaze.z) + 0.5 * smoothstep(-0.12, -0.4, place.z - gaze.z);
  vec3 result = lit(albedo, n, v, 0.78 - 0.55 * lid, 0.0, 0.7);
  result += 6.0 * gloss(n, v, KEY, 0.16);
  fragOutput0 = encoded(result);
"""

MARK = """
  if ((normalMatrix * outwardF).z < -0.05) discard;
  vec3 n = normalize(normalVCVSOutput);
  vec3 v = vec3(0.0, 0.0, 1.0);
  vec3 result = toneF * (0.62 + 0.42 * wrapped(dot(n, KEY), vec3(0.4))) + 0.5 * gloss(n, v, KEY, 0.45);
  fragOutput0 = encoded(result);
"""


def _line_constants() -> str:
    """HATCH, LEVELS and LINES for the shader."""
    levels = ", ".join(f"{level:.3f}" for level, _ in ISODOSE)
    colours = ", ".join(
        "vec3({:.4f}, {:.4f}, {:.4f})".format(*linear(np.array(colour) / 255.0)) for _, colour in ISODOSE
    )
    count = len(ISODOSE)
    return (
        f"const float HATCH = {HATCH_PX:.1f};\n"
        f"const float LEVELS[{count}] = float[{count}]({levels});\n"
        f"const vec3 LINES[{count}] = vec3[{count}]({colours});\n"
    )


def shaded_actor(
    vertices_mm: FloatArray,
    faces: AnyArray,
    normals: FloatArray,
    fields: Mapping[str, FloatArray],
    shader: str,
    constants: Mapping[str, float | tuple[float, float, float]],
    planes: tuple[tuple[FloatArray, FloatArray], ...] = (),
) -> vtkActor:
    """A mesh drawn by one of the shaders here.

    ``fields`` are values per vertex, (n,) or (n, k), that the shader reads as ``<name>F``; ``constants`` are single
    numbers or vectors it reads by name. SKIN goes over into the colour ``paper`` where ``kept`` falls from 1 to 0, has a
    line wherever ``level`` passes one of ISODOSE, and no map where ``rim`` is negative. Of the
    mesh, only the side of each plane (origin, normal) that the normal points to is drawn, cut to the pixel.
    """
    if shader is SKIN:
        count = len(vertices_mm)
        fields = {"kept": np.ones(count), "level": np.zeros(count), "rim": np.ones(count), **fields}
        constants = {"paper": (1.0, 1.0, 1.0), "zones": 1.0, "lines": 1.0, **constants}
    data = _poly_data(vertices_mm, faces, normals)
    mapper = vtkPolyDataMapper()
    mapper.SetInputData(data)
    mapper.ScalarVisibilityOff()
    into, out, handed, taken = "", "", "", ""
    for name, values in fields.items():
        array = numpy_to_vtk(np.ascontiguousarray(values, np.float32), deep=True, array_type=VTK_FLOAT)
        array.SetName(name)
        data.GetPointData().AddArray(array)
        mapper.MapDataArrayToVertexAttribute(name, name, vtkDataObject.FIELD_ASSOCIATION_POINTS, -1)
        kind = "float" if values.ndim == 1 else f"vec{values.shape[1]}"
        into += f"in {kind} {name};\n"
        out += f"out {kind} {name}F;\n"
        handed += f"  {name}F = {name};\n"
        taken += f"in {kind} {name}F;\n"
    for origin, normal in planes:
        plane = vtkPlane()
        plane.SetOrigin(*map(float, origin))
        plane.SetNormal(*map(float, normal))
        mapper.AddClippingPlane(plane)
    actor = vtkActor()
    actor.SetMapper(mapper)
    properties = actor.GetShaderProperty()
    tag, constants_of_lines = "//VTK::PositionVC::", _line_constants()
    properties.AddVertexShaderReplacement(f"{tag}Dec", True, f"{tag}Dec\n{into}{out}", False)
    properties.AddVertexShaderReplacement(f"{tag}Impl", True, f"{tag}Impl\n{handed}", False)
    properties.AddFragmentShaderReplacement(
        "//VTK::Normal::Dec", True, f"//VTK::Normal::Dec\n{taken}{constants_of_lines}{_LIGHT}", False
    )
    properties.AddFragmentShaderReplacement("//VTK::Light::Impl", True, shader, False)
    uniforms = properties.GetFragmentCustomUniforms()
    for name, constant in constants.items():
        if isinstance(constant, tuple):
            uniforms.SetUniform3f(name, constant)
        else:
            uniforms.SetUniformf(name, float(constant))
    turn_light(actor, np.array([0.0, 1.0, 0.0]))
    return actor


def turn_light(actor: vtkActor, up: FloatArray) -> None:
    """Tell a shaded actor where the sky is: the direction of the patient's head, in the axes of the camera."""
    actor.GetShaderProperty().GetFragmentCustomUniforms().SetUniform3f("worldUp", tuple(map(float, up)))


def set_paper(actor: vtkActor, colour: Rgb) -> None:
    """The colour that skin goes over into where ``kept`` falls to 0."""
    red, green, blue = (value / 255.0 for value in colour)
    actor.GetShaderProperty().GetFragmentCustomUniforms().SetUniform3f("paper", (red, green, blue))


def set_shown(actor: vtkActor, what: Literal["zones", "lines"], shown: bool) -> None:
    """Whether an actor of skin hatches closed zones, or has isodose lines."""
    actor.GetShaderProperty().GetFragmentCustomUniforms().SetUniformf(what, float(shown))


def _poly_data(vertices_mm: FloatArray, faces: AnyArray, normals: FloatArray) -> vtkPolyData:
    from vtkmodules.vtkCommonCore import vtkPoints

    points = vtkPoints()
    points.SetData(numpy_to_vtk(np.ascontiguousarray(vertices_mm, np.float32), deep=True, array_type=VTK_FLOAT))
    cells = vtkCellArray()
    offsets = np.arange(0, 3 * len(faces) + 1, 3, dtype=np.int64)
    corners = np.ascontiguousarray(faces, np.int64).ravel()
    cells.SetData(numpy_to_vtkIdTypeArray(offsets, deep=True), numpy_to_vtkIdTypeArray(corners, deep=True))
    data = vtkPolyData()
    data.SetPoints(points)
    data.SetPolys(cells)
    directions = numpy_to_vtk(np.ascontiguousarray(normals, np.float32), deep=True, array_type=VTK_FLOAT)
    directions.SetName("Normals")
    data.GetPointData().SetNormals(directions)
    return data
