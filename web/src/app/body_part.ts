import { h } from "../dom";
import { words } from "../words";
import type { Client } from "./client";
import { Fault } from "./client";
import type { Desk } from "./desk";
import type { Frame } from "./frame";
import { say } from "./say";
import type { BodyShape, Library } from "./shapes";

/** Reach of the sliders; the server says which shapes it can make of that. */
const HEIGHT_CM = [140, 210];
const BMI = [15, 45];

export interface BodyActions {
  /** Show the figure that a body would have, in the place of the plan. */
  morph: (positions: Float32Array, faces: Uint32Array) => void;
  /** Back to the plan, once it is there. */
  settle: () => Promise<void>;
  own: () => void;
  tell: (fault: unknown) => void;
}

/** Whose skin it is: sex, age, height, BMI and local shapes; the figure follows while they are dragged. */
export class BodyPart {
  readonly element = h("div");
  private shown = "";
  private wanted: BodyShape | null = null;
  private asking = false;
  private faces: Uint32Array | null = null;
  private held = false;

  constructor(
    private readonly desk: Desk,
    private readonly client: Client,
    private readonly library: () => Library,
    private readonly act: BodyActions,
  ) {}

  build(): void {
    this.shown = "";
    this.follow();
  }

  follow(): void {
    const { state } = this.desk.shown.header;
    const key = JSON.stringify([state.body, state.surface, words.lang]);
    if (key === this.shown || this.held) return;
    this.shown = key;
    const own = h("button", { type: "button", class: "plain wide", onclick: this.act.own }, say.ownSurface);
    if (!state.body) {
      this.element.replaceChildren(h("p", { class: "about" }, `${say.ownSurface} ${state.surface?.slice(0, 8) ?? ""}`), own);
      return;
    }
    const body = structuredClone(state.body);
    const { bodies } = this.library();
    const sexes = h(
      "div",
      { class: "choice", role: "group", "aria-label": say.sex },
      ...bodies.sexes.map((sex) =>
        h("button", { type: "button", "aria-pressed": String(sex === body.sex), onclick: () => void this.commit({ ...body, sex, height_cm: body.height_cm === bodies.heights_cm[body.sex] ? bodies.heights_cm[sex] : body.height_cm }) }, say[sex]),
      ),
    );
    const slider = (name: string, unit: string, low: number, high: number, step: number, value: number, put: (value: number) => void): HTMLElement => {
      const told = h("output", { class: "slide-value" }, `${value} ${unit}`);
      const range = h("input", { type: "range", min: low, max: high, step, value, "aria-label": name, "aria-valuetext": `${value} ${unit}` });
      range.addEventListener("input", () => {
        this.held = true;
        put(range.valueAsNumber);
        told.textContent = `${range.value} ${unit}`;
        range.setAttribute("aria-valuetext", told.textContent);
        this.morph(body);
      });
      range.addEventListener("change", () => void this.commit(body));
      return h("div", { class: "slide" }, h("div", { class: "slide-head" }, h("span", { class: "slide-name" }, name), told), h("div", { class: "slide-way" }, range));
    };
    const [youngest, oldest] = bodies.ages_years;
    const local = bodies.local.map(({ name, title }) => slider(title, "", 0, 1, 0.05, body.local[name] ?? 0, (value) => (body.local[name] = value)));
    this.element.replaceChildren(
      sexes,
      slider(say.age, say.years, youngest, oldest, 1, body.age_years, (value) => (body.age_years = value)),
      slider(say.height, "cm", HEIGHT_CM[0], HEIGHT_CM[1], 1, body.height_cm, (value) => (body.height_cm = value)),
      slider(say.bmi, "kg/m\u00b2", BMI[0], BMI[1], 0.5, body.bmi, (value) => (body.bmi = value)),
      h("details", { class: "more-shapes", open: Object.keys(body.local).length > 0 }, h("summary", {}, say.local), ...local),
      own,
    );
  }

  private async commit(body: BodyShape): Promise<void> {
    this.wanted = null;
    const done = await this.desk.do({ do: "body", sex: body.sex, age_years: body.age_years, height_cm: body.height_cm, bmi: body.bmi, local: body.local });
    this.held = false;
    if (!done) this.shown = "";
    await this.act.settle();
    this.follow();
  }

  private morph(body: BodyShape): void {
    this.wanted = structuredClone(body);
    if (!this.asking) void this.ask();
  }

  private async ask(): Promise<void> {
    this.asking = true;
    while (this.wanted) {
      const asked = this.wanted;
      this.wanted = null;
      try {
        const { arrays }: Frame = await this.client.frame("POST", "bodies", { ...asked, faces: !this.faces });
        if (arrays.faces) this.faces = arrays.faces as Uint32Array;
        if (this.faces && this.held) this.act.morph(arrays.positions as Float32Array, this.faces);
      } catch (fault) {
        // Out of reach on the way to a shape that may be within it: told when the slider is let go.
        if (!(fault instanceof Fault && ["input", "superseded"].includes(fault.kind))) this.act.tell(fault);
      }
    }
    this.asking = false;
  }
}
