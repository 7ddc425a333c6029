import { Vector3 } from "three";
import type { Stage } from "../stage";
import type { Store } from "../state";
import type { Desk } from "./desk";
import { Ring, Stroke } from "./stroke";
import type { Tools } from "./tools";

const STILL_PX = 4;
const STEP_MM = 1;
/** After so long without another arrow key a point counts as brought to its place. */
const SETTLE_MS = 450;

export interface HandActions {
  stage: Stage;
  store: Store;
  desk: Desk;
  tools: Tools;
  choose: (row: number) => void;
  /** What the next frame shall have chosen: the point nearest to this place. */
  follow: (place: Vector3 | null) => void;
  /** A stroke is complete. */
  drawn: (places: Vector3[]) => void;
  say: (words: string) => void;
}

/** What the mouse, a finger or the keyboard does to the plan on the skin. */
export class Hand {
  private readonly ring = new Ring();
  private readonly stroke = new Stroke();
  private held: { row: number; x: number; y: number; moved: boolean; place: Vector3 | null } | null = null;
  private drawing = false;
  private settle_timer = 0;

  constructor(private readonly act: HandActions) {
    const { stage, tools } = act;
    const { holder } = stage;
    stage.add(this.ring.group);
    stage.add(this.stroke.group);
    holder.addEventListener("pointerdown", (event) => this.down(event), { capture: true });
    holder.addEventListener("pointermove", (event) => this.move(event), { capture: true });
    holder.addEventListener("pointerup", (event) => this.up(event), { capture: true });
    holder.addEventListener("pointercancel", () => this.let_go(), { capture: true });
    holder.addEventListener("pointerleave", () => this.hideRing());
    tools.watch(({ tool }, before) => {
      holder.dataset.tool = tool;
      if (tool !== before.tool) this.let_go();
    });
  }

  /** A click that turned nothing: true where it meant an edit. */
  clicked(event: PointerEvent): boolean {
    const { stage, tools } = this.act;
    const { tool } = tools.now;
    if (tool === "add") {
      const hit = stage.skinAt(event.clientX, event.clientY);
      if (hit) this.add(hit);
      return true;
    }
    if (tool === "delete") {
      const row = stage.pick(event.clientX, event.clientY, event.pointerType === "touch" ? 18 : 9);
      if (row >= 0) this.remove(row);
      return true;
    }
    return tools.draws;
  }

  /** With the keyboard: what a click in the middle of the picture would do, or the next corner of a line. */
  placeInMiddle(): void {
    const { stage, tools } = this.act;
    const box = stage.holder.getBoundingClientRect();
    const hit = stage.skinAt(box.x + box.width / 2, box.y + box.height / 2);
    if (!hit) return;
    if (tools.now.tool === "add") this.add(hit);
    if (tools.draws) {
      this.stroke.begin(tools.now, stage.mmPerPx);
      this.stroke.corner(hit.place);
      stage.draw();
    }
  }

  /** The line drawn corner by corner is complete. */
  finish(): void {
    const places = this.stroke.take();
    this.act.stage.draw();
    if (places.length) this.act.drawn(places);
  }

  /** Whether a point was moved that is still to be sent. */
  get holds(): boolean {
    return this.held?.moved ?? false;
  }

  get corners(): number {
    return this.stroke.count;
  }

  /** Drop what is held or half drawn; true where there was something. */
  let_go(): boolean {
    const { stage, desk } = this.act;
    const something = this.held !== null || this.stroke.count > 0;
    if (this.held?.moved) desk.restore();
    this.held = null;
    this.drawing = false;
    this.stroke.take();
    stage.rig.controls.enabled = true;
    this.hideRing();
    stage.draw();
    return something;
  }

  add({ place, corners }: { place: Vector3; corners: number[] }): void {
    const { stage, desk, follow } = this.act;
    follow(place);
    const arrived = stage.expect(place, stage.skin.normalAt(corners));
    void desk.do({ do: "add", xyz_mm: place.toArray(), ...this.both }).finally(arrived);
  }

  remove(row: number): void {
    const { desk, follow } = this.act;
    if (row < 0 || desk.busy) return;
    follow(null);
    void desk.do({ do: "delete", points: [row + 1], ...this.both });
  }

  lock(row: number): void {
    const { desk, follow } = this.act;
    if (row < 0 || desk.busy) return;
    follow(new Vector3(...desk.shown.data.points.xyz_mm[row]));
    void desk.do({ do: desk.shown.locked.has(row) ? "unlock" : "lock", points: [row + 1] });
  }

  /** The chosen point a step along the skin, to the right and up as seen; it is sent when the keys rest. */
  nudge(right: number, up: number): void {
    const { stage, store, desk } = this.act;
    const row = store.now.current;
    if (row < 0 || desk.busy) return;
    const from = this.held?.place ?? new Vector3(...desk.shown.data.points.xyz_mm[row]);
    const { matrixWorld } = stage.rig.camera;
    const [x, y] = [new Vector3(), new Vector3()];
    matrixWorld.extractBasis(x, y, new Vector3());
    const on_skin = stage.nearestOnSkin(from.clone().addScaledVector(x, STEP_MM * right).addScaledVector(y, STEP_MM * up));
    if (!on_skin) return;
    this.held = { row, x: 0, y: 0, moved: true, place: on_skin.place };
    stage.moveMarker(row, on_skin.place, on_skin.normal);
    window.clearTimeout(this.settle_timer);
    this.settle_timer = window.setTimeout(() => this.drop(), SETTLE_MS);
  }

  private get both(): { both_sides?: boolean } {
    return this.act.tools.now.both_sides && this.act.desk.state.mirror ? { both_sides: true } : {};
  }

  private down(event: PointerEvent): void {
    const { stage, store, tools, desk } = this.act;
    if (event.button !== 0 || !event.isPrimary || store.now.ruling || (event.target as Element).tagName !== "CANVAS") return;
    if (tools.draws) {
      const hit = stage.skinAt(event.clientX, event.clientY);
      if (!hit) return;
      this.stroke.take();
      this.stroke.begin(tools.now, stage.mmPerPx);
      this.stroke.on(hit.place);
      this.drawing = true;
    } else {
      const row = tools.now.tool === "delete" || desk.busy ? -1 : stage.pick(event.clientX, event.clientY, event.pointerType === "touch" ? 18 : 9);
      if (row < 0) return;
      this.held = { row, x: event.clientX, y: event.clientY, moved: false, place: null };
    }
    stage.rig.controls.enabled = false;
    stage.holder.setPointerCapture(event.pointerId);
    event.stopPropagation();
  }

  private move(event: PointerEvent): void {
    const { stage, tools } = this.act;
    if (this.drawing) {
      event.stopPropagation();
      const hit = stage.skinAt(event.clientX, event.clientY);
      if (hit) this.stroke.on(hit.place);
      this.showRing(event);
      return stage.draw();
    }
    const { held } = this;
    if (held && event.buttons) {
      event.stopPropagation();
      if (!held.moved && Math.hypot(event.clientX - held.x, event.clientY - held.y) < STILL_PX) return;
      held.moved = true;
      const hit = stage.skinAt(event.clientX, event.clientY);
      if (!hit) return;
      held.place = hit.place;
      return stage.moveMarker(held.row, hit.place, stage.skin.normalAt(hit.corners));
    }
    if (tools.now.tool === "add" || tools.draws) this.showRing(event);
  }

  private up(event: PointerEvent): void {
    const { stage, choose } = this.act;
    if (this.drawing) {
      event.stopPropagation();
      this.drawing = false;
      stage.rig.controls.enabled = true;
      return this.finish();
    }
    const { held } = this;
    if (!held || !stage.holder.hasPointerCapture(event.pointerId)) return;
    event.stopPropagation();
    stage.rig.controls.enabled = true;
    if (held.moved) return this.drop();
    this.held = null;
    choose(held.row);
  }

  private drop(): void {
    const { desk, follow } = this.act;
    const { held } = this;
    this.held = null;
    if (!held?.place) return;
    follow(held.place);
    void desk.do({ do: "move", point: held.row + 1, xyz_mm: held.place.toArray(), ...this.both });
  }

  private showRing(event: PointerEvent): void {
    const { stage, tools } = this.act;
    const hit = stage.skinAt(event.clientX, event.clientY);
    if (!hit || (event.buttons && !this.drawing)) return this.hideRing();
    const { tool, way, brush_mm } = tools.now;
    const radius = tool === "add" ? 2.2 : way === "brush" ? brush_mm : 0.8;
    this.ring.show(hit.place, stage.skin.normalAt(hit.corners), radius);
    stage.draw();
  }

  private hideRing(): void {
    if (this.ring.hide()) this.act.stage.draw();
  }
}
