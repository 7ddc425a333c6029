import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, ShaderMaterial, type Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";
import { doseTexture } from "./colours";
import type { SkinArrays } from "./content";
import { LIGHT } from "./light";
import { openness } from "./occlusion";
import type { Unit } from "./state";

const VERTEX = /* glsl */ `
in vec3 tone;
in float open_share;
in float dose;
in float zone;
out vec3 v_place;
out vec3 v_view;
out vec3 v_normal;
out vec3 v_tone;
out vec3 v_scalar;
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  v_place = position;
  v_view = view.xyz;
  v_normal = normalMatrix * normal;
  v_tone = tone;
  v_scalar = vec3(open_share, dose, zone);
  gl_Position = projectionMatrix * view;
}`;

const FRAGMENT = /* glsl */ `
uniform sampler2D colour_map;
uniform float dose_max;
uniform float dose_share;
uniform float rx;
uniform float lines_on;
uniform float zones_on;
in vec3 v_place;
in vec3 v_view;
in vec3 v_normal;
in vec3 v_tone;
in vec3 v_scalar;
${LIGHT}

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

float iso_line(float value, float level) {
  float width = max(fwidth(value), 1e-6);
  return 1.0 - smoothstep(0.6, 1.5, abs(value - level) / width);
}

void main() {
  vec3 n = normalize(v_normal);
  vec3 v = normalize(-v_view);
  bool back = !gl_FrontFacing;
  float turned_away = max(-dot(n, v), 0.0);
  n = faceforward(n, -v, n);

  float open_share = clamp(v_scalar.x, 0.0, 1.0);
  float mottle = noise(v_place * 0.11) * 0.6 + noise(v_place * 0.37) * 0.4 - 0.5;
  vec3 albedo = v_tone * (1.0 + mottle * vec3(0.07, 0.10, 0.11));

  float closed = zones_on * smoothstep(-0.5, 0.5, v_scalar.z / max(fwidth(v_scalar.z), 1e-4));
  float across = dot(v_place, vec3(0.7071, 0.12, 0.7071)) / 2.4;
  float stripe_width = fwidth(across);
  float stripe = smoothstep(0.26 + stripe_width, 0.26 - stripe_width, abs(fract(across) - 0.5));
  stripe = mix(stripe, 0.42, smoothstep(0.35, 0.7, stripe_width));
  albedo = mix(albedo, mix(albedo * 0.84, vec3(0.055, 0.075, 0.10), 0.42 * stripe), closed);

  float share = v_scalar.y / dose_max;
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
  float lines = lines_on * (rx > 0.0 ? max(iso_line(v_scalar.y, rx), 0.75 * iso_line(v_scalar.y, 0.5 * rx)) : 0.0);
  result = mix(result, share > 0.62 ? vec3(0.02) : vec3(0.95), 0.8 * lines * dose_share);
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
  private readonly arrays: SkinArrays;

  constructor(arrays: SkinArrays, focus: { centre: Vector3; radius: number }) {
    this.arrays = arrays;
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
          dose_max: { value: 1 },
          dose_share: { value: 0 },
          rx: { value: 0 },
          lines_on: { value: 0 },
          zones_on: { value: 1 },
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
    this.mesh.material.uniforms.dose_max.value = max;
    this.mesh.material.uniforms.rx.value = rx ?? 0;
  }

  style(change: { dose_share?: number; lines_on?: number; zones_on?: number }): void {
    for (const [name, value] of Object.entries(change)) this.mesh.material.uniforms[name].value = value;
  }
}
