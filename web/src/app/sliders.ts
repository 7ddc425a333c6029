import { h } from "../dom";
import { figureName } from "../figures";
import { figure, words } from "../words";
import type { Desk } from "./desk";
import { say } from "./say";
import type { SliderState } from "./shapes";

interface Row {
  element: HTMLElement;
  show: (slider: SliderState) => void;
}

/** The figures of the steps as sliders: what they change is shown while they are dragged and done when they are let go. */
export class Sliders {
  readonly element = h("div", { class: "sliders" });
  private rows = new Map<string, Row>();
  private keys = "";
  private held = "";

  constructor(
    private readonly desk: Desk,
    private readonly openSource: (id: string) => void,
  ) {}

  /** All of them anew, in another language. */
  build(): void {
    this.keys = "";
    this.follow();
  }

  /** As the plan is now; the one that is held stays under the finger. */
  follow(): void {
    const { sliders, keep } = this.desk.shown.header.state;
    const steps = [...new Set(sliders.map(({ step }) => step))];
    const keys = `${keep} ${sliders.map(({ key }) => key).join()}`;
    if (keys !== this.keys && !this.held) {
      this.keys = keys;
      this.rows.clear();
      this.element.replaceChildren(
        this.keepChoice(),
        ...steps.map((step) => {
          const own = sliders.filter((slider) => slider.step === step);
          const rows = own.map((slider) => {
            const row = this.row(slider);
            this.rows.set(slider.key, row);
            return row.element;
          });
          return h("fieldset", { class: "step" }, h("legend", { class: steps.length > 1 ? "" : "spoken" }, this.stepName(step)), ...rows);
        }),
      );
    }
    for (const slider of sliders) if (slider.key !== this.held) this.rows.get(slider.key)?.show(slider);
  }

  private stepName(step: string): string {
    const [name] = figureName(`steps.${step}.spacing_mm`, "");
    return name.includes(words.colon) ? name.split(words.colon)[0] : step;
  }

  private keepChoice(): HTMLElement {
    const { keep } = this.desk.state;
    const button = (what: "spacing" | "total", name: string): HTMLElement =>
      h("button", { type: "button", "aria-pressed": String(keep === what), onclick: () => void this.desk.do({ do: "keep", what }) }, name);
    return h("div", { class: "keep" }, h("span", {}, say.keep), h("div", { class: "choice", role: "group", "aria-label": say.keep }, button("spacing", say.keepSpacing), button("total", say.keepTotal)));
  }

  private row(first: SliderState): Row {
    let slider = first;
    const { desk } = this;
    const name = first.figure === "direction" ? say.direction : (words.figures[first.figure] ?? first.figure);
    const unit = first.unit === "\u00b0" ? "\u00b0" : ` ${first.unit}`;
    const digits = Math.max(0, Math.ceil(-Math.log10(first.increment) - 1e-9));
    const clean = (value: number): number => Number(value.toFixed(digits + 1));
    const range = h("input", { type: "range", min: first.low, max: first.high, step: first.increment, "aria-label": name });
    const field = h("input", { type: "number", min: first.low, max: first.high, step: first.increment, "aria-label": `${name}, ${first.unit}` });
    const back = h("button", { type: "button", class: "icon small back", "aria-label": `${say.back}${words.colon}${name}`, title: say.back, onclick: () => void desk.do({ do: "set", values: { [first.key]: null } }) }, "\u21ba");
    const band = h("span", { class: "usual-band", "aria-hidden": "true" });
    const usual = h("p", { class: "usual" });
    const describe = (value: number): void => range.setAttribute("aria-valuetext", `${figure(clean(value))}${unit}`);
    const commit = async (value: number): Promise<void> => {
      this.held = "";
      await desk.do({ do: "set", values: { [slider.key]: clean(value) } });
      this.follow();
    };
    range.addEventListener("input", () => {
      this.held = slider.key;
      const value = Number(range.value);
      field.value = String(clean(value));
      describe(value);
      mark(value);
      desk.preview({ [slider.key]: clean(value) });
    });
    range.addEventListener("change", () => void commit(Number(range.value)));
    field.addEventListener("change", () => {
      if (Number.isFinite(field.valueAsNumber)) void commit(field.valueAsNumber);
      else show(slider);
    });
    const mark = (value: number): void => {
      const out = slider.usual !== null && (value < slider.usual[0] - 1e-9 || value > slider.usual[1] + 1e-9);
      element.classList.toggle("unusual", out);
    };
    const show = (now: SliderState): void => {
      slider = now;
      [range.min, range.max] = [String(now.low), String(now.high)];
      range.value = String(now.value);
      if (document.activeElement !== field) field.value = String(clean(now.value));
      describe(now.value);
      back.classList.toggle("hidden", !(now.key in desk.state.overrides));
      band.classList.toggle("hidden", now.usual === null);
      if (now.usual) {
        const share = (value: number): number => Math.min(Math.max((value - now.low) / (now.high - now.low), 0), 1);
        band.style.setProperty("--from", String(share(now.usual[0])));
        band.style.setProperty("--to", String(share(now.usual[1])));
      }
      mark(now.value);
    };
    if (first.usual)
      usual.append(
        `${say.usual} ${[...new Set(first.usual.map((value) => figure(value)))].join("\u2013")}${unit}`,
        ...first.sources.map((id) => h("button", { type: "button", class: "mark", title: `${words.sources}${words.colon}${id}`, onclick: () => this.openSource(id) }, id)),
      );
    const element = h("div", { class: "slide" }, h("div", { class: "slide-head" }, h("span", { class: "slide-name" }, name), back, h("span", { class: "slide-value" }, field, h("span", { class: "unit" }, first.unit))), h("div", { class: "slide-way" }, band, range), usual);
    show(first);
    return { element, show };
  }
}
