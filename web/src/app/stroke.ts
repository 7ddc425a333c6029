import { Group, Mesh, MeshBasicMaterial, Quaternion, TorusGeometry, Vector3 } from "three";
import { lineOver } from "../borders";
import { discard } from "../plan_scene";
import type { ToolChoice } from "./tools";

const COLOURS = { zone: "#39434c", region: "#0b6b8a" };
const ACCENT = "#b4004e";
/** A line keeps a corner about so often, mm; a brush one for a third of its radius. */
const CORNER_MM = 1.5;
const MOST_CORNERS = 1500;
const UP = new Vector3(0, 0, 1);

/** A ring on the skin under the pointer: where a point would go, or what a brush would cover. */
export class Ring {
  readonly group = new Group();
  private readonly mesh = new Mesh(new TorusGeometry(1, 0.06, 8, 56), new MeshBasicMaterial({ color: ACCENT, depthTest: false, transparent: true, opacity: 0.9 }));

  constructor() {
    this.mesh.renderOrder = 9;
    this.group.visible = false;
    this.group.add(this.mesh);
  }

  show(place: Vector3, normal: Vector3, radius_mm: number): void {
    this.group.visible = true;
    this.group.position.copy(place).addScaledVector(normal, 0.3);
    this.group.quaternion.copy(new Quaternion().setFromUnitVectors(UP, normal));
    this.group.scale.setScalar(radius_mm);
  }

  /** Whether it was there. */
  hide(): boolean {
    const was = this.group.visible;
    this.group.visible = false;
    return was;
  }
}

/** A line being drawn on the skin. */
export class Stroke {
  readonly group = new Group();
  private places: Vector3[] = [];
  private look = { colour: ACCENT, width: 3, opacity: 1, step_mm: CORNER_MM };

  get count(): number {
    return this.places.length;
  }

  begin({ tool, way, brush_mm }: ToolChoice, mm_per_px: number): void {
    const brush = way === "brush";
    this.look = {
      colour: tool === "region" ? COLOURS.region : COLOURS.zone,
      width: brush ? (2 * brush_mm) / mm_per_px : 3,
      opacity: brush ? 0.45 : 1,
      step_mm: brush ? brush_mm / 3 : CORNER_MM,
    };
  }

  /** The pointer has come to a place. */
  on(place: Vector3): void {
    const last = this.places[this.places.length - 1];
    if (last && last.distanceTo(place) < this.look.step_mm) return;
    this.corner(place);
  }

  /** One more corner wherever it is. */
  corner(place: Vector3): void {
    if (this.places.length >= MOST_CORNERS) return;
    this.places.push(place.clone());
    this.draw();
  }

  /** What was drawn; nothing is left of it here. */
  take(): Vector3[] {
    const { places } = this;
    this.places = [];
    this.draw();
    return places;
  }

  private draw(): void {
    for (const child of [...this.group.children]) discard(child);
    if (!this.places.length) return;
    const first = this.places[0];
    const flat = this.places.flatMap((place) => place.toArray());
    const { colour, width, opacity } = this.look;
    if (this.places.length === 1) flat.push(first.x + 0.05, first.y, first.z);
    if (opacity === 1) this.group.add(lineOver(flat, { colour: "#ffffff", width: width + 2.5 }));
    this.group.add(lineOver(flat, { colour, width, opacity }));
  }
}
