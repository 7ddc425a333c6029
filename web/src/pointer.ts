import type { PlanPoints } from "./content";
import { h } from "./dom";
import { pointFacts } from "./inspector";
import type { Stage } from "./stage";
import type { Store } from "./state";
import { figure, words } from "./words";

interface Field {
  canvas: HTMLElement;
  holder: HTMLElement;
  tip: HTMLElement;
  stage: Stage;
  store: Store;
  points: () => PlanPoints;
  unit: () => string;
  /** Chooses the point of a row, -1 for none. */
  choose: (row: number) => void;
  /** Whether a click means something else than that. */
  taken?: (event: PointerEvent) => boolean;
  /** What else there is to tell of a point. */
  more?: (row: number) => Node[];
}

/** What the mouse or a finger does on the picture: hovering tells, a click chooses. */
export class Pointer {
  private last = "";
  private pressed: { x: number; y: number } | null = null;

  constructor(private readonly field: Field) {
    const { canvas, store } = field;
    canvas.addEventListener("pointermove", (event) => {
      const place = `${event.clientX} ${event.clientY}`;
      // Browsers repeat the last move when the picture under a resting pointer changes; that is no new wish to look there.
      if (place === this.last) return;
      this.last = place;
      if (event.buttons) this.rest();
      else this.hover(event, 9);
    });
    canvas.addEventListener("pointerleave", () => {
      this.last = "";
      this.rest();
    });
    canvas.addEventListener("pointerdown", (event) => (this.pressed = { x: event.clientX, y: event.clientY }));
    canvas.addEventListener("pointerup", (event) => {
      const still = this.pressed && Math.hypot(event.clientX - this.pressed.x, event.clientY - this.pressed.y) < 5;
      this.pressed = null;
      if (!still) return;
      if (store.now.ruling) this.measure(event);
      else if (field.taken?.(event)) return;
      else field.choose(field.stage.pick(event.clientX, event.clientY, event.pointerType === "touch" ? 18 : 9));
      if (event.pointerType === "touch") this.rest();
    });
    store.watch(({ hover }, before) => {
      if (hover < 0 && before.hover >= 0) this.hide();
    });
  }

  /** Forget what lies under the pointer until it moves again. */
  rest(): void {
    this.hide();
    if (this.field.store.now.hover >= 0) this.field.store.set({ hover: -1 });
  }

  private measure(event: PointerEvent): void {
    const hit = this.field.stage.skinAt(event.clientX, event.clientY);
    if (hit) this.field.stage.ruler.add({ face: hit.face, place: hit.place });
  }

  private hide(): void {
    this.field.tip.classList.add("hidden");
    this.field.canvas.classList.remove("over");
  }

  private hover(event: PointerEvent, reach: number): void {
    const { canvas, holder, tip, stage, store, unit } = this.field;
    const points = this.field.points();
    const row = stage.pick(event.clientX, event.clientY, reach);
    if (row !== store.now.hover) store.set({ hover: row });
    canvas.classList.toggle("over", row >= 0);
    const dose = row < 0 && store.now.mode !== "points" ? stage.probe(event.clientX, event.clientY) : null;
    if (row < 0 && dose === null) return tip.classList.add("hidden");
    tip.replaceChildren(
      ...(row >= 0
        ? [
            h("b", {}, `${words.point} ${points.number[row]}`),
            h("dl", {}, ...pointFacts(points, row).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
            ...(this.field.more?.(row) ?? []),
          ]
        : [h("b", {}, `${figure(Math.abs(dose as number) < 1e-9 ? 0 : Number((dose as number).toPrecision(3)))} ${unit()}`)]),
    );
    tip.classList.remove("hidden");
    const box = holder.getBoundingClientRect();
    const [x, y] = [event.clientX - box.x, event.clientY - box.y];
    const left = x + 18 + tip.offsetWidth > box.width ? x - 18 - tip.offsetWidth : x + 18;
    tip.style.left = `${Math.max(4, Math.min(left, box.width - tip.offsetWidth - 4))}px`;
    tip.style.top = `${Math.max(4, Math.min(y + 14, box.height - tip.offsetHeight - 4))}px`;
  }
}
