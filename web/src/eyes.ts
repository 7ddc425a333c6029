import { Mesh, ShaderMaterial, SphereGeometry, Vector3 } from "three";
import type { Eye } from "./content";
import { LIGHT } from "./light";

const VERTEX = /* glsl */ `
out vec3 v_place;
out vec3 v_view;
out vec3 v_normal;
void main() {
  vec4 view = modelViewMatrix * vec4(position, 1.0);
  v_place = normalize(position);
  v_view = view.xyz;
  v_normal = normalMatrix * normal;
  gl_Position = projectionMatrix * view;
}`;

/** Sclera with a little red at the rim of the sight, iris with fibres and a dark limbus, pupil, wet highlight. */
const FRAGMENT = /* glsl */ `
uniform vec3 gaze;
in vec3 v_place;
in vec3 v_view;
in vec3 v_normal;
${LIGHT}
void main() {
  vec3 n = normalize(v_normal);
  vec3 v = normalize(-v_view);
  float away = acos(clamp(dot(v_place, gaze), -1.0, 1.0));
  vec3 across = normalize(cross(gaze, vec3(0.0, 0.0, 1.0)));
  float turn = atan(dot(v_place, cross(across, gaze)), dot(v_place, across));
  float soft = max(fwidth(away), 0.004);
  float iris = 0.46, pupil = 0.17;
  vec3 white = mix(vec3(0.80, 0.77, 0.74), vec3(0.66, 0.47, 0.42), smoothstep(0.62, 1.25, away));
  float fibre = 0.5 + 0.25 * sin(turn * 37.0 + 3.0 * sin(turn * 5.0)) + 0.25 * sin(turn * 61.0 + away * 30.0);
  vec3 brown = mix(vec3(0.10, 0.055, 0.03), vec3(0.27, 0.15, 0.075), fibre * smoothstep(0.48, 0.22, away));
  brown *= 1.0 - 0.75 * smoothstep(iris - 0.10, iris, away);
  vec3 albedo = mix(brown, white, smoothstep(iris - soft, iris + soft + 0.02, away));
  albedo = mix(vec3(0.006), albedo, smoothstep(pupil - soft, pupil + soft, away));
  float lid = smoothstep(0.02, 0.42, v_place.z) + 0.5 * smoothstep(-0.12, -0.4, v_place.z);
  vec3 result = lit_skin(albedo, n, v, 0.78 - 0.55 * lid, 1.0, 0.0, 0.7);
  result += 6.0 * gloss(n, v, KEY, 0.16);
  gl_FragColor = vec4(result, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`;

export function eyeMeshes(eyes: Eye[]): Mesh[] {
  return eyes.map(({ centre_mm, radius_mm, gaze }) => {
    const mesh = new Mesh(
      new SphereGeometry(radius_mm, 48, 32),
      new ShaderMaterial({
        vertexShader: VERTEX,
        fragmentShader: FRAGMENT,
        uniforms: { gaze: { value: new Vector3(...gaze).normalize() } },
      }),
    );
    mesh.position.set(...centre_mm);
    return mesh;
  });
}
