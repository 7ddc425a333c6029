import { DEPOSITS } from "./deposits";
import { LIGHT } from "./light";
import { SHADOW } from "./shadow";

export const VERTEX = /* glsl */ `
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

export const FRAGMENT = /* glsl */ `
uniform sampler2D colour_map;
uniform float dose_max;
uniform float dose_factor;
uniform float dose_share;
uniform float rx;
uniform float lines_on;
uniform float marked;
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
${SHADOW}
${DEPOSITS}

const vec3 MARKED = vec3(0.86, 0.01, 0.24);

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
  vec3 albedo = v_tone;
#ifndef DRAFT
  float mottle = noise(v_place * 0.11) * 0.6 + noise(v_place * 0.37) * 0.4 - 0.5;
  albedo *= 1.0 + mottle * vec3(0.07, 0.10, 0.11);
#endif

  float closed = zones_on * smoothstep(-0.5, 0.5, v_scalar.z / max(fwidth(v_scalar.z), 1e-4));
  float across = (gl_FragCoord.x - gl_FragCoord.y) * 0.7071 / hatch_px;
  float stripe = smoothstep(0.5 / hatch_px, -0.5 / hatch_px, abs(fract(across) - 0.5) - 0.11);
  albedo = mix(albedo, mix(albedo * 0.84, vec3(0.055, 0.075, 0.10), 0.5 * stripe), closed);

  vec3 step_x = dFdx(v_place), step_y = dFdy(v_place);
  float dose = v_scalar.y * dose_factor, slope = fwidth(dose), dash = 1.0, room = 1.0;
#ifdef DRAFT
  if (deposits_on > 0.0 && (dose_share > 0.0 || marked >= 0.0)) {
    dose = laid_dose(v_place, normalize(v_outward), v_bend).x * dose_factor;
    slope = fwidth(dose);
  }
#else
  if (deposits_on > 0.0 && (dose_share > 0.0 || marked >= 0.0)) {
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
#endif
  float share = dose / dose_max;
  float cover = dose_share * smoothstep(0.004, 0.07, share) * (1.0 - 0.55 * closed);
  vec3 mapped = texture(colour_map, vec2(clamp(share, 0.0, 1.0) * 0.996 + 0.002, 0.5)).rgb;
  albedo = mix(albedo, mapped, cover);

#ifndef DRAFT
  float fine = smoothstep(0.9, 0.25, length(fwidth(v_place)));
  if (fine > 0.0 && !back) {
    vec3 q = v_place * 1.7;
    float pore = noise(q);
    vec3 grain = vec3(noise(q + vec3(0.35, 0, 0)), noise(q + vec3(0, 0.35, 0)), noise(q + vec3(0, 0, 0.35))) - pore;
    n = normalize(n + (1.0 - cover) * fine * 0.10 * mat3(viewMatrix) * grain);
  }
#endif

  vec3 result = lit_skin(albedo, n, v, open_share, back ? 1.0 : key_reaches(v_place, normalize(v_outward)), mix(1.0, 0.35, cover), cover);
  if (rx > 0.0 && lines_on > 0.0) {
    float full = iso_line(dose, slope, rx, 0.75);
    float half_way = iso_line(dose, slope, 0.5 * rx, 0.6) * dash * (1.0 - full);
    result = mix(result, rx > 0.3 * dose_max ? vec3(0.012) : vec3(0.95), mix(0.45, 0.9, room) * full);
    result = mix(result, 0.5 * rx > 0.3 * dose_max ? vec3(0.012) : vec3(0.95), 0.9 * room * half_way);
  }
  if (marked >= 0.0) {
    float lit_up = marked > 0.0 ? smoothstep(-0.6, 0.6, (dose - marked) / max(slope, 1e-7)) : 1.0;
    float grey = dot(result, vec3(0.3, 0.6, 0.1));
    result = mix(mix(result, vec3(grey), 0.75) * 0.8, result, lit_up);
    result = mix(result, MARKED, max(0.38 * lit_up, 0.95 * iso_line(dose, slope, marked, 0.9)));
  }
  if (back) result *= mix(1.0, 0.015, smoothstep(0.15, 0.5, turned_away));
  gl_FragColor = vec4(result, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;
