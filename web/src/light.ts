/** Towards the key light, in the frame of the camera. */
export const KEY = [-0.42, 0.56, 0.71] as const;

/**
 * A photographer's light for skin, tied to the camera: large key from the upper left, cool fill from the right, two rims
 * from behind, sky and ground. Light wraps around the form further in red than in blue, as it does in skin.
 */
export const LIGHT = /* glsl */ `
vec3 wrapped(float facing, vec3 wrap) {
  vec3 share = clamp((vec3(facing) + wrap) / (1.0 + wrap), 0.0, 1.0);
  return share * share * (3.0 - 2.0 * share) * 0.5 + share * 0.5;
}

float gloss(vec3 n, vec3 v, vec3 l, float rough) {
  vec3 half_way = normalize(l + v);
  float nh = max(dot(n, half_way), 0.0), nl = max(dot(n, l), 0.0), nv = max(dot(n, v), 0.05), vh = max(dot(v, half_way), 0.0);
  float a2 = rough * rough * rough * rough;
  float d = nh * nh * (a2 - 1.0) + 1.0;
  float fresnel = 0.028 + 0.972 * pow(1.0 - vh, 5.0);
  float k = rough * rough * 0.5;
  return fresnel * a2 / (3.14159 * d * d) * nl * 0.25 / ((nl * (1.0 - k) + k) * (nv * (1.0 - k) + k));
}

const vec3 KEY = vec3(${KEY.join(", ")});
const vec3 FILL = vec3(0.80, 0.10, 0.59);
const vec3 RIM_LEFT = vec3(-0.83, 0.25, -0.50);
const vec3 RIM_RIGHT = vec3(0.80, 0.33, -0.50);

vec3 lit_skin(vec3 albedo, vec3 n, vec3 v, float open_share, float key_share, float shine, float flatten) {
  float reached = mix(key_share, 1.0, 0.6 * flatten);
  vec3 wrap = mix(vec3(0.42, 0.24, 0.18), vec3(0.4), flatten);
  float up = dot(n, mat3(viewMatrix) * vec3(0.0, 0.0, 1.0)) * 0.5 + 0.5;
  vec3 shade = mix(mix(vec3(0.42, 0.22, 0.17), vec3(0.45), flatten), vec3(1.0), smoothstep(0.05, 0.95, open_share));
  vec3 light = mix(vec3(0.16, 0.138, 0.13), vec3(0.30, 0.322, 0.352), up) * shade;
  vec3 in_shadow = mix(vec3(0.42, 0.30, 0.26), vec3(1.0), reached);
  light += 0.86 * vec3(1.00, 0.975, 0.945) * wrapped(dot(n, KEY), wrap) * mix(vec3(1.0), shade, 0.65) * in_shadow;
  light += 0.25 * vec3(0.86, 0.94, 1.00) * wrapped(dot(n, FILL), wrap) * shade;
  float edge = 1.0 - max(dot(n, v), 0.0);
  float rim = pow(edge, 2.5) * (max(dot(n, RIM_LEFT), 0.0) + max(dot(n, RIM_RIGHT), 0.0));
  light += 0.55 * rim * vec3(0.95, 0.97, 1.0) * open_share;
  vec3 result = albedo * light;
  float spec = reached * (1.1 * gloss(n, v, KEY, 0.50) + 0.55 * gloss(n, v, KEY, 0.33)) + 0.35 * gloss(n, v, FILL, 0.5);
  result += shine * open_share * spec * vec3(1.0, 0.98, 0.95);
  result += shine * 0.05 * pow(edge, 4.0) * vec3(1.0, 0.9, 0.85) * open_share;
  return result;
}
`;
