import { Group, Mesh, MeshBasicMaterial, SphereGeometry, Vector3 } from "three";
import { lineOver } from "./borders";
import type { Triple } from "./content";
import { Geodesics, type SkinPlace } from "./geodesic";
import type { Skin } from "./skin";
import { figure, words } from "./words";

const COLOUR = "#b4004e";
const HALO = "#ffffff";
const END_MM = 0.9;

/** Two places of the skin and the shortest way along it between them. */
export class Ruler {
  readonly group = new Group();
  private geodesics: Geodesics | null = null;
  private ends: SkinPlace[] = [];
  private found: { length_mm: number; line: Vector3[] } | null = null;

  constructor(
    private readonly skin: Skin,
    private readonly changed: () => void,
  ) {}

  /** Set an end; the third begins anew. */
  add(end: SkinPlace): void {
    this.ends = this.ends.length === 2 ? [end] : [...this.ends, end];
    if (this.ends.length === 2) {
      const geometry = this.skin.mesh.geometry;
      this.geodesics ??= new Geodesics(geometry.getAttribute("position").array as Float32Array, geometry.index?.array as Uint32Array);
      this.found = this.geodesics.path(this.ends[0], this.ends[1]);
    } else this.found = null;
    this.draw();
  }

  clear(): void {
    this.ends = [];
    this.found = null;
    this.draw();
  }

  get count(): number {
    return this.ends.length;
  }

  /** Along the skin and straight, mm; null before both ends are set. */
  get measured(): { along_mm: number; straight_mm: number; line: Triple[] } | null {
    if (!this.found) return null;
    return {
      along_mm: this.found.length_mm,
      straight_mm: this.ends[0].place.distanceTo(this.ends[1].place),
      line: this.found.line.map((place) => place.toArray() as Triple),
    };
  }

  /** What it says. */
  get words(): string {
    if (this.ends.length < 2) return "";
    return this.found ? `${figure(this.found.length_mm, 1)} mm` : words.noWay;
  }

  /** Half way along the line. */
  get middle(): Vector3 | null {
    if (this.ends.length < 2) return null;
    if (!this.found) return this.ends[1].place;
    const { line, length_mm } = this.found;
    let left = length_mm / 2;
    for (let i = 0; i + 1 < line.length; i++) {
      const step = line[i].distanceTo(line[i + 1]);
      if (step >= left) return line[i].clone().lerp(line[i + 1], step ? left / step : 0);
      left -= step;
    }
    return line[line.length - 1];
  }

  private draw(): void {
    for (const child of [...this.group.children]) {
      this.group.remove(child);
      const { geometry, material } = child as Mesh;
      geometry.dispose();
      (material as MeshBasicMaterial).dispose();
    }
    if (this.found) {
      const flat = this.found.line.flatMap((place) => place.toArray());
      this.group.add(lineOver(flat, { colour: HALO, width: 5 }), lineOver(flat, { colour: COLOUR, width: 2.5 }));
    }
    for (const { place } of this.ends) {
      const dot = new Mesh(new SphereGeometry(END_MM, 20, 14), new MeshBasicMaterial({ color: COLOUR }));
      dot.position.copy(place);
      this.group.add(dot);
    }
    this.changed();
  }
}
