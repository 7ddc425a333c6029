import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, ShaderMaterial, Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";
import { doseTexture } from "./colours";
import { Deposits } from "./deposits";
import { KeyShadow } from "./shadow";
import { FRAGMENT, VERTEX } from "./skin_shader";
import type { SkinArrays } from "./unpack";

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
  readonly shadow: KeyShadow;

  constructor(arrays: SkinArrays, deposits: number[][]) {
    this.deposits = new Deposits(deposits);
    const count = arrays.positions.length / 3;
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(arrays.positions, 3));
    geometry.setIndex(new BufferAttribute(arrays.faces, 1));
    if (arrays.normals) geometry.setAttribute("normal", new BufferAttribute(arrays.normals, 3));
    else geometry.computeVertexNormals();
    const tone = new Float32Array(count * 3);
    for (let i = 0; i < tone.length; i++) tone[i] = linear(arrays.colours ? arrays.colours[i] : TONE[i % 3]);
    geometry.setAttribute("tone", new BufferAttribute(tone, 3));
    geometry.setAttribute("open_share", new BufferAttribute(arrays.open ?? new Float32Array(count).fill(1), 1));
    geometry.setAttribute("zone", new BufferAttribute(arrays.zone ?? new Float32Array(count).fill(-1), 1));
    geometry.setAttribute("bend", new BufferAttribute(arrays.bend ?? new Float32Array(2 * count), 2));
    geometry.setAttribute("dose", new BufferAttribute(arrays.ml ?? new Float32Array(count), 1));
    this.shadow = new KeyShadow(geometry);
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
          ...this.shadow.uniforms,
          dose_max: { value: 1 },
          dose_factor: { value: 1 },
          dose_share: { value: 0 },
          rx: { value: 0 },
          lines_on: { value: 0 },
          marked: { value: -1 },
          zones_on: { value: 1 },
          hatch_px: { value: 7 },
        },
      }),
    );
  }

  /** Show the dose in a unit of which there are ``factor`` in a mL, in colours from 0 to ``max``. */
  showDose(factor: number, max: number, rx: number | null): void {
    const uniforms = this.mesh.material.uniforms;
    [uniforms.dose_factor.value, uniforms.dose_max.value, uniforms.rx.value] = [factor, max, rx ?? 0];
  }

  /** Light up the skin with at least ``marked`` in the unit shown; nothing for null. */
  mark(marked: number | null): void {
    this.mesh.material.uniforms.marked.value = marked ?? -1;
  }

  /** Area dose at a place of the triangle with the corners ``a``, ``b``, ``c``, in the unit shown. */
  doseAt(place: Vector3, [a, b, c]: number[]): number {
    const geometry = this.mesh.geometry;
    const at = (name: string): Vector3[] => [a, b, c].map((i) => new Vector3().fromBufferAttribute(geometry.getAttribute(name), i));
    if (this.deposits.uniforms.deposits_on.value) {
      const normal = at("normal").reduce((sum, n) => sum.add(n), new Vector3()).normalize();
      const turned = geometry.getAttribute("bend");
      const bend = [0, 1].map((k) => (turned.getComponent(a, k) + turned.getComponent(b, k) + turned.getComponent(c, k)) / 3);
      return this.deposits.at(place, normal, bend) * this.mesh.material.uniforms.dose_factor.value;
    }
    const [p, q, r] = at("position");
    const area = (u: Vector3, v: Vector3, w: Vector3): number => v.clone().sub(u).cross(w.clone().sub(u)).length();
    const shares = [area(place, q, r), area(place, r, p), area(place, p, q)];
    const dose = geometry.getAttribute("dose");
    const held = [a, b, c].reduce((sum, i, k) => sum + shares[k] * dose.getX(i), 0);
    return (this.mesh.material.uniforms.dose_factor.value * held) / (shares[0] + shares[1] + shares[2] || 1);
  }

  style(change: { dose_share?: number; lines_on?: number; zones_on?: number; hatch_px?: number }): void {
    for (const [name, value] of Object.entries(change)) this.mesh.material.uniforms[name].value = value;
  }
}
