import { BufferAttribute, BufferGeometry, DoubleSide, GLSL3, Mesh, NoBlending, ShaderMaterial, Vector3, type Texture } from "three";
import { MeshBVH } from "three-mesh-bvh";
import { coarseFaces } from "./coarse";
import { doseTexture } from "./colours";
import { Deposits } from "./deposits";
import { KeyShadow } from "./shadow";
import { PLACES } from "./skin_overlay";
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
  private readonly full: ShaderMaterial;
  private readonly draft: ShaderMaterial;
  private readonly sketch: ShaderMaterial;
  private readonly bare: ShaderMaterial;
  private readonly placed: ShaderMaterial;
  private readonly fine: BufferGeometry;
  private coarse: BufferGeometry | null = null;
  readonly deposits = new Deposits();
  readonly shadow: KeyShadow;
  /** How often its closed zones were shown anew. */
  zones_shown = 0;

  constructor(arrays: SkinArrays) {
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
    const uniforms = {
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
    };
    const material = (defines: Record<string, string>): ShaderMaterial =>
      new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, side: DoubleSide, uniforms, defines });
    this.full = material({});
    this.draft = material({ DRAFT: "" });
    this.sketch = material({ DRAFT: "", BARE: "" });
    this.bare = material({ BARE: "" });
    this.placed = new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: PLACES, side: DoubleSide, uniforms, glslVersion: GLSL3, blending: NoBlending });
    this.fine = geometry;
    this.mesh = new Mesh(geometry, this.full);
  }

  /** How far each vertex lies inside a closed zone, mm. */
  showZones(zone_mm: Float32Array): void {
    const zone = this.fine.getAttribute("zone") as BufferAttribute;
    zone.copyArray(zone_mm);
    zone.needsUpdate = true;
    this.zones_shown++;
  }

  /** Draw it finely without dose, or the places of it in the stead of its looks. */
  drawAs(what: "bare" | "placed", draw: () => void): void {
    this.mesh.material = this[what];
    draw();
    this.mesh.material = this.full;
  }

  /** Draw it coarsely from now on, or finely again; a sketch has no dose, and so is there soonest. */
  show(as: "fine" | "coarse" | "sketch"): void {
    this.mesh.material = { fine: this.full, coarse: this.draft, sketch: this.sketch }[as];
    if (as !== "fine") this.coarse ??= this.coarser();
    this.mesh.geometry = as !== "fine" && this.coarse ? this.coarse : this.fine;
  }

  /** The same vertices with fewer triangles. */
  private coarser(): BufferGeometry {
    const made = new BufferGeometry();
    const index = this.fine.index as BufferAttribute;
    made.setIndex(new BufferAttribute(coarseFaces(this.fine.getAttribute("position").array as Float32Array, index.array as Uint32Array), 1));
    for (const [name, attribute] of Object.entries(this.fine.attributes)) made.setAttribute(name, attribute);
    return made;
  }

  /** Gives back what the graphics card holds. */
  dispose(): void {
    this.mesh.removeFromParent();
    this.fine.dispose();
    this.coarse?.dispose();
    (this.mesh.material.uniforms.colour_map.value as Texture).dispose();
    this.full.dispose();
    this.draft.dispose();
    this.sketch.dispose();
    this.bare.dispose();
    this.placed.dispose();
    this.deposits.dispose();
    this.shadow.dispose();
  }

  /** Outward normal of the triangle with those corners. */
  normalAt(corners: number[]): Vector3 {
    const normal = this.fine.getAttribute("normal");
    return corners.reduce((sum, i) => sum.add(new Vector3().fromBufferAttribute(normal, i)), new Vector3()).normalize();
  }

  /** Show the dose in a unit of which there are ``factor`` in a mL, in colours from 0 to ``max``. */
  showDose(factor: number, max: number, rx: number | null): void {
    const uniforms = this.mesh.material.uniforms;
    [uniforms.dose_factor.value, uniforms.dose_max.value, uniforms.rx.value] = [factor, max, rx ?? 0];
  }

  /** Whether some of it is lit up. */
  get marks(): boolean {
    return this.full.uniforms.marked.value >= 0;
  }

  /** Light up the skin with at least ``marked`` in the unit shown; nothing for null. */
  mark(marked: number | null): void {
    this.mesh.material.uniforms.marked.value = marked ?? -1;
  }

  /** Area dose at a place of the triangle with the corners ``a``, ``b``, ``c``, in the unit shown. */
  doseAt(place: Vector3, [a, b, c]: number[]): number {
    const geometry = this.fine;
    const at = (name: string): Vector3[] => [a, b, c].map((i) => new Vector3().fromBufferAttribute(geometry.getAttribute(name), i));
    if (this.deposits.uniforms.deposits_on.value) {
      const normal = this.normalAt([a, b, c]);
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
