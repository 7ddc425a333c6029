import { Color, CylinderGeometry, Group, Mesh, MeshBasicMaterial, MeshLambertMaterial, SphereGeometry, Vector3 } from "three";
import type { NeedleSize } from "./content";

const UP = new Vector3(0, 1, 0);
const ACCENT = new Color("#ff3d7f");
/** Drawn where the plan does not tell. */
const USUAL: NeedleSize = { gauge: 30, length_mm: 13, outer_mm: 0.3, syringe_ml: 1 };
const HUB_MM = 5;

/** The needle in space: as long as it is, drawn a little thicker; what is under the skin shows through it. */
export class Needle {
  readonly group = new Group();
  private readonly shaft: Mesh;
  private readonly hub: Mesh;
  private readonly buried: Mesh;
  private readonly depot: Mesh;
  private readonly length_mm: number;
  private at = new Vector3();

  constructor(size: NeedleSize | null) {
    const { length_mm, outer_mm } = size ?? USUAL;
    this.length_mm = length_mm;
    const thick = 0.9 * outer_mm;
    const steel = new MeshLambertMaterial({ color: "#aab4bd" });
    this.shaft = new Mesh(new CylinderGeometry(thick, thick, 1, 14).translate(0, -0.5, 0), steel);
    this.hub = new Mesh(new CylinderGeometry(1.35, 0.75, HUB_MM, 20).rotateX(Math.PI).translate(0, -HUB_MM / 2, 0), new MeshLambertMaterial({ color: "#e9edf0" }));
    const through = new MeshBasicMaterial({ color: ACCENT, depthTest: false, transparent: true, opacity: 0.9 });
    this.buried = new Mesh(new CylinderGeometry(thick, thick, 1, 12).translate(0, 0.5, 0), through);
    this.depot = new Mesh(new SphereGeometry(0.42, 16, 12), through);
    this.buried.renderOrder = this.depot.renderOrder = 10;
    this.group.add(this.shaft, this.hub, this.buried, this.depot);
    this.group.visible = false;
  }

  /** Where its tip is, null while it is hidden. */
  get tip(): Vector3 | null {
    return this.group.visible ? this.at : null;
  }

  hide(): void {
    this.group.visible = false;
  }

  /**
   * Stand at ``entry``, travelling ``into`` the skin, the tip ``insertion_mm`` beyond it or before it where that is
   * negative. ``size`` is that of the drop at the tip, 1 when all of it has left the needle. What is under the skin is
   * drawn only where the entry is ``in_sight``.
   */
  stand(entry: Vector3, into: Vector3, insertion_mm: number, size: number, in_sight: boolean): void {
    const inside = Math.max(insertion_mm, 0);
    const outside = Math.max(this.length_mm - inside, 1);
    const rear = Math.min(insertion_mm, 0);
    this.group.visible = true;
    this.at = entry.clone().addScaledVector(into, insertion_mm);
    this.group.position.copy(entry);
    this.group.quaternion.setFromUnitVectors(UP, into);
    this.shaft.scale.set(1, outside, 1);
    this.shaft.position.set(0, rear, 0);
    this.hub.position.set(0, rear - outside, 0);
    this.buried.visible = in_sight && inside > 0;
    this.depot.visible = in_sight && (inside > 0 || size > 0);
    this.buried.scale.set(1, Math.max(inside, 0.01), 1);
    this.depot.position.set(0, inside, 0);
    this.depot.scale.setScalar(0.6 + 0.9 * size);
  }
}
