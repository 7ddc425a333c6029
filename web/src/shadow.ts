import {
  BackSide,
  type BufferGeometry,
  DepthTexture,
  FloatType,
  LessEqualCompare,
  LinearFilter,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  OrthographicCamera,
  type PerspectiveCamera,
  Scene,
  Vector3,
  type WebGLRenderer,
  WebGLRenderTarget,
} from "three";
import { KEY } from "./light";

const SIZE = 640;
/** How deep the shadow reaches behind what is looked at, in radii. */
const DEEP = 4;

/** As GLSL: share of the key light that reaches a place with the outward normal, soft at its edges. */
export const SHADOW = /* glsl */ `
uniform highp sampler2DShadow shadow_map;
uniform mat4 shadow_matrix;
uniform float shadow_texel_mm;

float key_reaches(vec3 place, vec3 normal) {
  vec3 at = (shadow_matrix * vec4(place + 2.2 * shadow_texel_mm * normal, 1.0)).xyz;
  if (any(lessThan(at, vec3(0.01))) || any(greaterThan(at, vec3(0.99)))) return 1.0;
#ifdef DRAFT
  return 1.0;
#else
  float lit = 0.0;
  for (int i = -2; i <= 2; i++)
    for (int j = -2; j <= 2; j++)
      lit += texture(shadow_map, vec3(at.xy + vec2(i, j) * 2.1 / ${SIZE.toFixed(1)}, at.z - 0.0006));
  return lit / 25.0;
#endif
}
`;

/** What the key light does not reach, found anew for every picture, because the light turns with the camera. */
export class KeyShadow {
  readonly uniforms: Record<string, { value: unknown }>;
  private readonly target: WebGLRenderTarget;
  private readonly scene = new Scene();
  private readonly lamp = new OrthographicCamera();
  private readonly toward = new Vector3();

  constructor(geometry: BufferGeometry) {
    const depth = new DepthTexture(SIZE, SIZE, FloatType);
    depth.compareFunction = LessEqualCompare;
    depth.minFilter = depth.magFilter = LinearFilter;
    this.target = new WebGLRenderTarget(SIZE, SIZE, { depthTexture: depth });
    this.scene.add(new Mesh(geometry, new MeshBasicMaterial({ side: BackSide, colorWrite: false })));
    this.uniforms = { shadow_map: { value: depth }, shadow_matrix: { value: new Matrix4() }, shadow_texel_mm: { value: 1 } };
  }

  dispose(): void {
    this.target.dispose();
    for (const mesh of this.scene.children as Mesh<BufferGeometry, MeshBasicMaterial>[]) mesh.material.dispose();
  }

  /** Look from the lamp at a sphere of what ``camera`` sees. */
  cast(renderer: WebGLRenderer, camera: PerspectiveCamera, centre: Vector3, radius_mm: number): void {
    const { lamp } = this;
    this.toward.set(...KEY).transformDirection(camera.matrixWorld);
    lamp.left = lamp.bottom = -radius_mm;
    lamp.right = lamp.top = radius_mm;
    lamp.near = 0;
    lamp.far = 2 * DEEP * radius_mm;
    lamp.up.set(0, 0, 1).transformDirection(camera.matrixWorld);
    lamp.position.copy(centre).addScaledVector(this.toward, DEEP * radius_mm);
    lamp.lookAt(centre);
    lamp.updateMatrixWorld();
    lamp.updateProjectionMatrix();
    const matrix = this.uniforms.shadow_matrix.value as Matrix4;
    matrix.set(0.5, 0, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0, 1).multiply(lamp.projectionMatrix).multiply(lamp.matrixWorldInverse);
    this.uniforms.shadow_texel_mm.value = (2 * radius_mm) / SIZE;
    renderer.setRenderTarget(this.target);
    renderer.clear();
    renderer.render(this.scene, lamp);
    renderer.setRenderTarget(null);
  }
}
