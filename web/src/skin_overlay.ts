import { DEPOSITS } from "./deposits";
import { LIGHT } from "./light";
import { SHADOW } from "./shadow";
import { DOSE_LINES, DOSE_UNIFORMS, LAID } from "./skin_shader";

/** A sheet over the whole picture. */
export const FLAT = /* glsl */ `
void main() {
  gl_Position = vec4(position.xy, 0.0, 1.0);
}`;

/** The place of the skin in a pixel, its normal, how it bends, how open it lies, and whether it is closed. */
export const PLACES = /* glsl */ `
uniform float zones_on;
in vec3 v_place;
in vec3 v_outward;
in vec2 v_bend;
in vec3 v_scalar;
layout(location = 0) out highp vec4 place_and_bend;
layout(location = 1) out highp vec4 facing_and_bend;
void main() {
  vec3 n = normalize(v_outward);
  n /= abs(n.x) + abs(n.y) + abs(n.z);
  vec2 folded = n.z >= 0.0 ? n.xy : (1.0 - abs(n.yx)) * vec2(n.x >= 0.0 ? 1.0 : -1.0, n.y >= 0.0 ? 1.0 : -1.0);
  float closed = zones_on * smoothstep(-0.5, 0.5, v_scalar.z / max(fwidth(v_scalar.z), 1e-4));
  place_and_bend = vec4(v_place, v_bend.x);
  // Nothing is drawn where the last is 0.
  facing_and_bend = vec4(folded, v_bend.y, 1.0 + floor(255.0 * closed) + 0.999 * clamp(v_scalar.x, 0.0, 1.0));
}`;

/** The colour of the dose on the skin, in the light that falls there, and how much of the skin it covers. */
export const OVERLAY = /* glsl */ `
uniform highp sampler2D places;
uniform highp sampler2D facings;
uniform float pixels;
${DOSE_UNIFORMS}
${LIGHT}
${SHADOW}
${DEPOSITS}
${DOSE_LINES}
${LAID}

void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy * pixels);
  vec4 facing = texelFetch(facings, pixel, 0), place = texelFetch(places, pixel, 0);
  vec3 outward = vec3(facing.xy, 1.0 - abs(facing.x) - abs(facing.y));
  if (outward.z < 0.0) outward.xy = (1.0 - abs(outward.yx)) * vec2(outward.x >= 0.0 ? 1.0 : -1.0, outward.y >= 0.0 ? 1.0 : -1.0);
  outward = normalize(outward);
  Laid laid = laid_here(place.xyz, outward, vec2(place.w, facing.z));
  float skin = step(0.5, facing.w), closed = floor(facing.w - 1.0) / 255.0;
  float cover = skin * covering(laid.dose / dose_max, closed);
  vec3 n = mat3(viewMatrix) * outward, v = normalize(mat3(viewMatrix) * (cameraPosition - place.xyz));
  n *= dot(n, v) < 0.0 ? -1.0 : 1.0;
  vec3 result = vec3(0.0);
  if (cover > 0.0) result = lit_skin(dose_colour(laid.dose), n, v, fract(facing.w) / 0.999, key_reaches(place.xyz, outward), 0.35, dose_share);
  vec4 covered = vec4(result * cover, cover);
  float line = 0.0;
  vec3 ink = dose_lines(laid, line);
  gl_FragColor = mix(covered, vec4(ink, 1.0), skin * line);
}`;

/** The skin with the overlay, and its depth. */
export const COVER = /* glsl */ `
uniform sampler2D bare;
uniform highp sampler2D bare_depth;
uniform sampler2D overlay;
uniform vec2 size;
uniform float overlaid;
void main() {
  ivec2 pixel = ivec2(gl_FragCoord.xy);
  vec4 skin = texelFetch(bare, pixel, 0);
  gl_FragDepth = texelFetch(bare_depth, pixel, 0).r;
  gl_FragColor = vec4(skin.rgb / max(skin.a, 1e-4), 1.0);
  if (overlaid > 0.0) {
    vec4 over = texture(overlay, gl_FragCoord.xy / size);
    gl_FragColor.rgb = gl_FragColor.rgb * (1.0 - over.a) + over.rgb;
  }
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
  gl_FragColor *= skin.a;
}`;

/** A picture as it is. */
export const COPY = /* glsl */ `
uniform sampler2D picture;
void main() {
  gl_FragColor = texelFetch(picture, ivec2(gl_FragCoord.xy), 0);
}`;
