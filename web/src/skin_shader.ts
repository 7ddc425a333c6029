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

/** As GLSL: how the dose is shown. */
export const DOSE_UNIFORMS = /* glsl */ `
uniform sampler2D colour_map;
uniform float dose_max;
uniform float dose_factor;
uniform float dose_share;
uniform float rx;
uniform float lines_on;
`;

/** As GLSL: colour of a dose, how much of the skin it covers, and its lines. */
export const DOSE_LINES = /* glsl */ `
/** A dose in the unit shown, how much it changes from pixel to pixel; where its lines are dashed, and how much room they have. */
struct Laid {
  float dose;
  float slope;
  float dash;
  float room;
};

float covering(float share, float closed) {
  return dose_share * smoothstep(0.004, 0.07, share) * (1.0 - 0.55 * closed);
}

vec3 dose_colour(float dose) {
  return texture(colour_map, vec2(clamp(dose / dose_max, 0.0, 1.0) * 0.996 + 0.002, 0.5)).rgb;
}

/** Share of a line of the given half width in pixels where the value passes the level. */
float iso_line(float value, float slope, float level, float half_width) {
  return 1.0 - smoothstep(half_width - 0.4, half_width + 0.4, abs(value - level) / max(slope, 1e-7));
}

/** Colour of the line of the prescription or of half of it, and its share of the pixel. */
vec3 dose_lines(Laid laid, out float share) {
  share = 0.0;
  if (rx <= 0.0 || lines_on <= 0.0) return vec3(0.0);
  float full = iso_line(laid.dose, laid.slope, rx, 0.75);
  float half_way = iso_line(laid.dose, laid.slope, 0.5 * rx, 0.6) * laid.dash * (1.0 - full);
  float a = mix(0.45, 0.9, laid.room) * full, b = 0.9 * laid.room * half_way;
  vec3 of_full = rx > 0.3 * dose_max ? vec3(0.012) : vec3(0.95), of_half = 0.5 * rx > 0.3 * dose_max ? vec3(0.012) : vec3(0.95);
  share = a + b - a * b;
  return share > 0.0 ? (of_full * a * (1.0 - b) + of_half * b) / share : vec3(0.0);
}
`;

/** As GLSL: the dose of the deposits at a place. */
export const LAID = /* glsl */ `
Laid laid_here(vec3 place, vec3 outward, vec2 bend) {
#ifdef DRAFT
  float dose = laid_dose(place, outward, bend).x * dose_factor;
  return Laid(dose, fwidth(dose), 1.0, 1.0);
#else
  vec3 step_x = 0.25 * dFdx(place), step_y = 0.25 * dFdy(place);
  vec4 a = laid_dose(place - step_x - step_y, outward, bend);
  vec4 b = laid_dose(place + step_x - step_y, outward, bend);
  vec4 c = laid_dose(place - step_x + step_y, outward, bend);
  vec4 d = laid_dose(place + step_x + step_y, outward, bend);
  float slope = length(vec2(b.x + d.x - a.x - c.x, c.x + d.x - a.x - b.x)) * dose_factor;
  float pixel = max(4.0 * max(length(step_x), length(step_y)), 1e-4);
  float dashes = max(6.0, floor(6.2832 * a.z / (9.0 * pixel)));
  float room = smoothstep(7.0, 24.0, max(max(a.w, b.w), max(c.w, d.w)) / pixel);
  float dash = smoothstep(0.30, 0.20, abs(fract(a.y / 6.2832 * dashes) - 0.5));
  return Laid(0.25 * (a.x + b.x + c.x + d.x) * dose_factor, slope, dash, room);
#endif
}
`;

export const FRAGMENT = /* glsl */ `
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
${DOSE_UNIFORMS}
${LIGHT}
${SHADOW}
${DEPOSITS}
${DOSE_LINES}
${LAID}

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

  float scalar = v_scalar.y * dose_factor;
  Laid laid = Laid(scalar, fwidth(scalar), 1.0, 1.0);
  float cover = 0.0;
#ifndef BARE
  if (deposits_on > 0.0 && (dose_share > 0.0 || marked >= 0.0)) laid = laid_here(v_place, normalize(v_outward), v_bend);
  cover = covering(laid.dose / dose_max, closed);
  albedo = mix(albedo, dose_colour(laid.dose), cover);
#endif

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
#ifndef BARE
  float line = 0.0;
  vec3 ink = dose_lines(laid, line);
  result = mix(result, ink, line);
  if (marked >= 0.0) {
    float lit_up = marked > 0.0 ? smoothstep(-0.6, 0.6, (laid.dose - marked) / max(laid.slope, 1e-7)) : 1.0;
    float grey = dot(result, vec3(0.3, 0.6, 0.1));
    result = mix(mix(result, vec3(grey), 0.75) * 0.8, result, lit_up);
    result = mix(result, MARKED, max(0.38 * lit_up, 0.95 * iso_line(laid.dose, laid.slope, marked, 0.9)));
  }
#endif
  if (back) result *= mix(1.0, 0.015, smoothstep(0.15, 0.5, turned_away));
  gl_FragColor = vec4(result, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;
