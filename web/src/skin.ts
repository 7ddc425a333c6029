import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, ShaderMaterial, Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";
import { doseTexture } from "./colours";
import type { SkinArrays } from "./content";
import { DEPOSITS, Deposits } from "./deposits";
import { LIGHT } from "./light";
import { openness } from "./occlusion";
import type { Unit } from "./state";

const VERTEX = /* glsl */ `
in vec3 tone;
in float open_share;
in float dose;
in float zone;
in vec2 bend;
out vec2 v_bend;
out vec3 v_place;
out vec3 v_view;
out vec3 v_normal;
out vec3 v_outward;
out vec3 v_tone;
out vec3 v_scalar;
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  v_place = position;
  v_view = view.xyz;
  v_normal = normalMatrix * normal;
  v_outward = normal;
  v_bend = bend;
  v_tone = tone;
  v_scalar = vec3(open_share, dose, zone);
  gl_Position = projectionMatrix * view;
}`;

const FRAGMENT = /* glsl */ `
uniform sampler2D colour_map;
uniform float dose_max;
uniform float dose_factor;
uniform float dose_share;
uniform float rx;
uniform float lines_on;
uniform float zones_on;
uniform float hatch_px;
in vec3 v_place;
in vec3 v_view;
in vec3 v_normal;
in vec3 v_outward;
in vec2 v_bend;
in vec3 v_tone;
in vec3 v_scalar;
${LIGHT}
${DEPOSITS}

float hash(vec3 p) {
  p = fract(p * vec3(0.1031, 0.1030, 0.0973));
  p += dot(p, p.yxz + 33.33);
  return fract((p.x + p.y) * p.z);
}

float noise(vec3 p) {
  vec3 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(
    mix(mix(hash(i), hash(i + vec3(1, 0, 0)), f.x), mix(hash(i + vec3(0, 1, 0)), hash(i + vec3(1, 1, 0)), f.x), f.y),
    mix(mix(hash(i + vec3(0, 0, 1)), hash(i + vec3(1, 0, 1)), f.x), mix(hash(i + vec3(0, 1, 1)), hash(i + vec3(1, 1, 1)), f.x), f.y),
    f.z);
}

/** Share of a line of the given half width in pixels where the value passes the level. */
float iso_line(float value, float slope, float level, float half_width) {
  return 1.0 - smoothstep(half_width - 0.4, half_width + 0.4, abs(value - level) / max(slope, 1e-7));
}

void main() {
  vec3 n = normalize(v_normal);
  vec3 v = normalize(-v_view);
  bool back = !gl_FrontFacing;
  float turned_away = max(-dot(n, v), 0.0);
  // A back that is hardly turned away belongs to the outline and is lit like it; only the true inside has its own side.
  n = turned_away < 0.2 ? normalize(n + (turned_away + 0.02 * step(1e-6, turned_away)) * v) : -n;

  float open_share = clamp(v_scalar.x, 0.0, 1.0);
  float mottle = noise(v_place * 0.11) * 0.6 + noise(v_place * 0.37) * 0.4 - 0.5;
  vec3 albedo = v_tone * (1.0 + mottle * vec3(0.07, 0.10, 0.11));

  float closed = zones_on * smoothstep(-0.5, 0.5, v_scalar.z / max(fwidth(v_scalar.z), 1e-4));
  float across = (gl_FragCoord.x - gl_FragCoord.y) * 0.7071 / hatch_px;
  float stripe = smoothstep(0.5 / hatch_px, -0.5 / hatch_px, abs(fract(across) - 0.5) - 0.11);
  albedo = mix(albedo, mix(albedo * 0.84, vec3(0.055, 0.075, 0.10), 0.5 * stripe), closed);

  vec3 step_x = dFdx(v_place), step_y = dFdy(v_place);
  float dose = v_scalar.y, slope = fwidth(v_scalar.y), dash = 1.0, room = 1.0;
  if (deposits_on > 0.0 && dose_share > 0.0) {
    vec3 outward = normalize(v_outward);
    vec4 a = laid_dose(v_place - 0.25 * step_x - 0.25 * step_y, outward, v_bend);
    vec4 b = laid_dose(v_place + 0.25 * step_x - 0.25 * step_y, outward, v_bend);
    vec4 c = laid_dose(v_place - 0.25 * step_x + 0.25 * step_y, outward, v_bend);
    vec4 d = laid_dose(v_place + 0.25 * step_x + 0.25 * step_y, outward, v_bend);
    dose = 0.25 * (a.x + b.x + c.x + d.x) * dose_factor;
    slope = length(vec2(b.x + d.x - a.x - c.x, c.x + d.x - a.x - b.x)) * dose_factor;
    float pixel = max(max(length(step_x), length(step_y)), 1e-4);
    float dashes = max(6.0, floor(6.2832 * a.z / (9.0 * pixel)));
    room = smoothstep(7.0, 24.0, max(max(a.w, b.w), max(c.w, d.w)) / pixel);
    dash = smoothstep(0.30, 0.20, abs(fract(a.y / 6.2832 * dashes) - 0.5));
  }
  float share = dose / dose_max;
  float cover = dose_share * smoothstep(0.004, 0.07, share) * (1.0 - 0.55 * closed);
  vec3 mapped = texture(colour_map, vec2(clamp(share, 0.0, 1.0) * 0.996 + 0.002, 0.5)).rgb;
  albedo = mix(albedo, mapped, cover);

  float fine = smoothstep(0.9, 0.25, length(fwidth(v_place)));
  if (fine > 0.0 && !back) {
    vec3 q = v_place * 1.7;
    float pore = noise(q);
    vec3 grain = vec3(noise(q + vec3(0.35, 0, 0)), noise(q + vec3(0, 0.35, 0)), noise(q + vec3(0, 0, 0.35))) - pore;
    n = normalize(n + (1.0 - cover) * fine * 0.10 * mat3(viewMatrix) * grain);
  }

  vec3 result = lit_skin(albedo, n, v, open_share, mix(1.0, 0.35, cover), cover);
  if (rx > 0.0 && lines_on > 0.0) {
    float full = iso_line(dose, slope, rx, 0.75);
    float half_way = iso_line(dose, slope, 0.5 * rx, 0.6) * dash * (1.0 - full);
    result = mix(result, rx > 0.3 * dose_max ? vec3(0.012) : vec3(0.95), mix(0.45, 0.9, room) * full);
    result = mix(result, 0.5 * rx > 0.3 * dose_max ? vec3(0.012) : vec3(0.95), 0.9 * room * half_way);
  }
  if (back) result *= mix(1.0, 0.015, smoothstep(0.15, 0.5, turned_away));
  gl_FragColor = vec4(result, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;

/** Even tone where the plan brings none, sRGB. */
const TONE = [226, 187, 167];

const linear = (byte: number): number => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** The skin with its dose, closed zones and search tree. */
export class Skin {
  readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;
  readonly tree: MeshBVH;
  readonly deposits: Deposits;
  private readonly arrays: SkinArrays;
  private factor = 1;

  constructor(arrays: SkinArrays, deposits: number[][], focus: { centre: Vector3; radius: number }) {
    this.arrays = arrays;
    this.deposits = new Deposits(deposits);
    const count = arrays.positions.length / 3;
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(arrays.positions, 3));
    geometry.setIndex(new BufferAttribute(arrays.faces, 1));
    if (arrays.normals) geometry.setAttribute("normal", new BufferAttribute(arrays.normals, 3));
    else geometry.computeVertexNormals();
    const normals = geometry.getAttribute("normal").array as Float32Array;
    const { x, y, z } = focus.centre;
    const open = openness(arrays.positions, normals, arrays.faces, focus.radius * 1.5, [x, y, z]);
    const tone = new Float32Array(count * 3);
    for (let i = 0; i < tone.length; i++) tone[i] = linear(arrays.colours ? arrays.colours[i] : TONE[i % 3]);
    geometry.setAttribute("tone", new BufferAttribute(tone, 3));
    geometry.setAttribute("open_share", new BufferAttribute(open, 1));
    geometry.setAttribute("zone", new BufferAttribute(arrays.zone ?? new Float32Array(count).fill(-1), 1));
    geometry.setAttribute("bend", new BufferAttribute(arrays.bend ?? new Float32Array(2 * count), 2));
    geometry.setAttribute("dose", new BufferAttribute(arrays.ml ?? new Float32Array(count), 1));
    this.tree = new MeshBVH(geometry, { indirect: true });
    this.mesh = new Mesh(
      geometry,
      new ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        side: DoubleSide,
        uniforms: {
          colour_map: { value: doseTexture() },
          ...this.deposits.uniforms,
          dose_max: { value: 1 },
          dose_factor: { value: 1 },
          dose_share: { value: 0 },
          rx: { value: 0 },
          lines_on: { value: 0 },
          zones_on: { value: 1 },
          hatch_px: { value: 7 },
        },
      }),
    );
  }

  /** Largest area dose on the skin, in the unit asked. */
  largest(unit: Unit): number {
    const values = unit === "ml" ? this.arrays.ml : this.arrays.dose;
    return values ? values.reduce((a, b) => Math.max(a, b), 0) : 0;
  }

  showDose(unit: Unit, max: number, rx: number | null): void {
    const values = unit === "ml" ? this.arrays.ml : this.arrays.dose;
    if (!values) return;
    this.mesh.geometry.setAttribute("dose", new BufferAttribute(values, 1));
    this.factor = unit === "ml" || !this.arrays.ml ? 1 : this.largest("dose") / (this.largest("ml") || 1);
    this.mesh.material.uniforms.dose_factor.value = this.factor;
    this.mesh.material.uniforms.dose_max.value = max;
    this.mesh.material.uniforms.rx.value = rx ?? 0;
  }

  /** Area dose at a place of the triangle with the corners ``a``, ``b``, ``c``, in the unit shown. */
  doseAt(place: Vector3, [a, b, c]: number[]): number {
    const geometry = this.mesh.geometry;
    const at = (name: string): Vector3[] => [a, b, c].map((i) => new Vector3().fromBufferAttribute(geometry.getAttribute(name), i));
    if (this.deposits.uniforms.deposits_on.value) {
      const normal = at("normal").reduce((sum, n) => sum.add(n), new Vector3()).normalize();
      const turned = geometry.getAttribute("bend");
      const bend = [0, 1].map((k) => (turned.getComponent(a, k) + turned.getComponent(b, k) + turned.getComponent(c, k)) / 3);
      return this.deposits.at(place, normal, bend) * this.factor;
    }
    const [p, q, r] = at("position");
    const area = (u: Vector3, v: Vector3, w: Vector3): number => v.clone().sub(u).cross(w.clone().sub(u)).length();
    const shares = [area(place, q, r), area(place, r, p), area(place, p, q)];
    const dose = geometry.getAttribute("dose");
    return [a, b, c].reduce((sum, i, k) => sum + shares[k] * dose.getX(i), 0) / (shares[0] + shares[1] + shares[2] || 1);
  }

  style(change: { dose_share?: number; lines_on?: number; zones_on?: number; hatch_px?: number }): void {
    for (const [name, value] of Object.entries(change)) this.mesh.material.uniforms[name].value = value;
  }
}
