import { Mesh, MeshBasicMaterial, SphereGeometry, Vector3 } from "three";
import { ALL, type PlanData } from "../content";
import { h } from "../dom";
import { discard } from "../plan_scene";
import { Stage } from "../stage";
import { Store } from "../state";
import type { Client } from "./client";
import type { LibraryLandmark } from "./shapes";

/** What an uploaded surface is in its file: triangles around a middle, and the unit that it seems to have. */
export interface FileSurface {
  id: string;
  middle: number[];
  mm_per_unit: number;
  unit: string;
  words: string;
  positions: Float32Array;
  faces: Uint32Array;
}

export type Up = "y" | "z";

const COLOURS = { set: "#b4004e", suggested: "#0b6b8a" };
const DOT_MM = 1.7;

export async function fileSurface(client: Client, id: string): Promise<FileSurface> {
  const { header, arrays } = await client.frame("GET", `surfaces/${id}/skin`);
  const { middle, guess } = header as { middle: number[]; guess: { unit: string; mm_per_unit: number; words: string } };
  return { id, middle, mm_per_unit: guess.mm_per_unit, unit: guess.unit, words: guess.words, positions: arrays.positions as Float32Array, faces: arrays.faces as Uint32Array };
}

/** A surface of one's own in a picture of its own, to be clicked on; places go in and out in the coordinates of its file. */
export class SurfacePicture {
  readonly holder: HTMLElement;
  private readonly stage: Stage;
  private readonly dots = new Map<string, Mesh<SphereGeometry, MeshBasicMaterial>>();
  private readonly canvas = h("canvas", { class: "scene", tabindex: 0, role: "img" });
  private pressed: { x: number; y: number } | null = null;

  constructor(
    private readonly surface: FileSurface,
    private readonly up: Up,
    private readonly turned: boolean,
    dark: boolean,
    label: string,
    clicked: (place: Vector3) => void,
  ) {
    const overlay = h("canvas", { class: "words", "aria-hidden": "true" });
    this.canvas.setAttribute("aria-label", label);
    this.holder = h("div", { class: "holder surface-picture" }, this.canvas, overlay, h("span", { class: "cross-hair", "aria-hidden": "true" }));
    const store = new Store({
      mode: "points", unit: "ml", layers: { numbers: false, outlines: false, names: false, zones: false, isodose: false, rows: false }, colouring: "region", depth_layer: ALL, product: ALL,
      opacity: 1, current: -1, hover: -1, clock_s: null, playing: false, speed: 30, marked_ml_cm2: null, ruling: false, view: null, dark,
    }); // prettier-ignore
    const positions = new Float32Array(surface.positions.length);
    for (let i = 0; i < positions.length; i += 3) this.shown(surface.positions[i], surface.positions[i + 1], surface.positions[i + 2]).toArray(positions, i);
    this.stage = new Stage(this.holder, this.canvas, overlay, () => [], store, true);
    this.stage.begin({ positions, faces: surface.faces, normals: null, ml: null, colours: null, bend: null, open: null, zone: null }, [], NOTHING, new Map());
    this.canvas.addEventListener("pointerdown", (event) => (this.pressed = { x: event.clientX, y: event.clientY }));
    this.canvas.addEventListener("pointerup", (event) => {
      const still = this.pressed && Math.hypot(event.clientX - this.pressed.x, event.clientY - this.pressed.y) < 5;
      this.pressed = null;
      if (still && event.button === 0) this.take(event.clientX, event.clientY, clicked);
    });
    this.canvas.addEventListener("keydown", (event) => {
      const turn = Math.PI / 24;
      const keys: Record<string, () => void> = {
        ArrowLeft: () => this.stage.rig.nudge(-turn, 0),
        ArrowRight: () => this.stage.rig.nudge(turn, 0),
        ArrowUp: () => this.stage.rig.nudge(0, -turn),
        ArrowDown: () => this.stage.rig.nudge(0, turn),
        "+": () => this.stage.rig.nudge(0, 0, 0.88),
        "-": () => this.stage.rig.nudge(0, 0, 1 / 0.88),
        Enter: () => {
          const box = this.canvas.getBoundingClientRect();
          this.take(box.x + box.width / 2, box.y + box.height / 2, clicked);
        },
      };
      const does = keys[event.key];
      if (!does || event.ctrlKey || event.metaKey || event.altKey) return;
      does();
      event.preventDefault();
    });
  }

  get busy(): boolean {
    return this.stage.busy;
  }

  /** Window coordinates of a place of the file. */
  project(place: Vector3): { x: number; y: number } {
    const box = this.canvas.getBoundingClientRect();
    const { x, y } = this.fromFile(place).project(this.stage.rig.camera);
    return { x: box.x + ((x + 1) / 2) * box.width, y: box.y + ((1 - y) / 2) * box.height };
  }

  /** Show landmarks: those that are set, and others paler as they seem to lie. */
  mark(set: Map<string, Vector3>, suggested: Map<string, Vector3>, next: string): void {
    for (const dot of this.dots.values()) discard(dot);
    this.dots.clear();
    const put = (name: string, place: Vector3, kind: keyof typeof COLOURS): void => {
      const asked = name === next;
      const dot = new Mesh(new SphereGeometry(DOT_MM * (asked ? 1.5 : 1), 18, 12), new MeshBasicMaterial({ color: COLOURS[kind], transparent: true, opacity: kind === "set" ? 1 : asked ? 0.9 : 0.45 }));
      dot.position.copy(this.fromFile(place));
      this.dots.set(name, dot);
      this.stage.add(dot);
    };
    for (const [name, place] of suggested) if (!set.has(name)) put(name, place, "suggested");
    for (const [name, place] of set) put(name, place, "set");
    this.stage.draw();
  }

  focus(): void {
    this.canvas.focus();
  }

  dispose(): void {
    this.stage.dispose();
    this.holder.remove();
  }

  private take(x: number, y: number, clicked: (place: Vector3) => void): void {
    const hit = this.stage.skinAt(x, y);
    if (hit) clicked(this.toFile(hit.place));
  }

  /** As shown: the head up, the face to the front, in millimetres. */
  private shown(x: number, y: number, z: number): Vector3 {
    const upright = this.up === "y" ? new Vector3(x, -z, y) : new Vector3(x, y, z);
    if (this.turned) upright.set(-upright.x, -upright.y, upright.z);
    return upright.multiplyScalar(this.surface.mm_per_unit);
  }

  private fromFile(place: Vector3): Vector3 {
    const [a, b, c] = this.surface.middle;
    return this.shown(place.x - a, place.y - b, place.z - c);
  }

  private toFile(place: Vector3): Vector3 {
    const upright = place.clone().divideScalar(this.surface.mm_per_unit);
    if (this.turned) upright.set(-upright.x, -upright.y, upright.z);
    const own = this.up === "y" ? new Vector3(upright.x, upright.z, -upright.y) : upright;
    return own.add(new Vector3(...(this.surface.middle as [number, number, number])));
  }
}

/** Where an answer is still to come, or nothing was asked. */
export interface Fit {
  regions: string[];
  missing: Record<string, string>;
  suggested: Record<string, number[]>;
  notes: string[];
  mm_per_unit: number;
}

/** Landmarks in the order in which they are asked for: those of a head, then all others. */
export function askedFor(landmarks: LibraryLandmark[]): LibraryLandmark[] {
  return landmarks.filter(({ asked }) => asked);
}

const NOTHING: PlanData = {
  title: "",
  points: { number: [], xyz_mm: [], normal: [], needle: [], region: [], laterality: [], technique: [], plane: [], depth_mm: [], insertion_mm: [], angle_deg: [], volume_ml: [], dose: null, dose_unit: "", layers_mm: null, layers_tag: [] },
  outlines: [],
  zones: [],
  threads: [],
  deposits: [],
  products: [],
  dose_scales: [],
  histograms: [],
  session: { kinds: [], hands: [], start_s: [], end_s: [], kind: [], by: [], target: [], point: [], product: [], remaining_ml: [] },
  needle: null,
};
