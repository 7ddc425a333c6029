import { h, swatch } from "../dom";
import { regionColours } from "../colours";
import { called, words } from "../words";
import type { Desk } from "./desk";
import { icon } from "./icons";
import { say } from "./say";
import type { Library } from "./shapes";

/** A part of the column at the left that can be folded; it stays as it was left when it is built anew. */
const folded = new Map<string, boolean>();

export function section(key: string, title: string, ...nodes: (Node | null)[]): HTMLElement {
  const part = h("details", { class: `part of-${key}`, open: !folded.get(key) }, h("summary", {}, h("h2", {}, title)), h("div", { class: "part-body" }, ...nodes));
  part.addEventListener("toggle", () => folded.set(key, !part.open));
  return part;
}

/** Which protocol, and which of its regions. */
export class PlanPart {
  readonly element = h("div");
  private readonly regions = h("ul", { class: "region-checks" });
  private shown = "";

  constructor(
    private readonly desk: Desk,
    private readonly library: () => Library,
  ) {}

  build(): void {
    const { desk } = this;
    const { protocols } = this.library();
    const select = h(
      "select",
      { "aria-label": say.protocol, onchange: () => void desk.do({ do: "protocol", protocol: select.value }).then(() => this.follow()) },
      ...protocols.map(({ id, title, to_choose }) => h("option", { value: id, disabled: Object.keys(to_choose).length > 0 }, title)),
    );
    this.select = select;
    this.element.replaceChildren(select, this.about, this.regions);
    this.shown = "";
    this.follow();
  }

  private select: HTMLSelectElement | null = null;
  private readonly about = h("p", { class: "about" });

  follow(): void {
    const { state, targets } = this.desk.shown.header;
    const { protocols, regions: names } = this.library();
    const entry = protocols.find(({ id }) => id === state.protocol.id);
    if (this.select) {
      if (!entry && !this.select.querySelector(`option[value="${CSS.escape(state.protocol.id)}"]`)) this.select.append(h("option", { value: state.protocol.id }, state.protocol.title));
      this.select.value = state.protocol.id;
    }
    const key = JSON.stringify([state.protocol, state.regions, state.drawn, state.overrides, words.lang, targets.map(({ label }) => label)]);
    if (key === this.shown) return;
    this.shown = key;
    this.about.replaceChildren(...(entry ? [h("span", { class: `status ${entry.status}` }, entry.status_words), entry.indication] : [h("span", { class: "status" }, state.protocol.status)]));
    const own = (entry?.steps ?? []).flatMap(({ id, regions }) => {
      const set = state.overrides[`steps.${id}.regions`];
      return Array.isArray(set) ? (set as string[]) : regions;
    });
    const offered = [...new Set([...own, ...targets.map(({ region }) => region)])].filter((name) => targets.some(({ region, label }) => region === name || label === name) || names[name] || own.includes(name));
    const chosen = new Set(state.regions ?? offered);
    const colours = regionColours(targets.map(({ region }) => region));
    this.regions.replaceChildren(
      ...offered.map((name) => {
        const on = chosen.has(name) || targets.some(({ region }) => region === name);
        const box = h("input", { type: "checkbox", checked: on, onchange: () => this.choose(offered) });
        box.dataset.region = name;
        return h("li", {}, h("label", { class: "check" }, box, swatch(colours.get(name) ?? "transparent"), h("span", {}, names[name] ?? called(name))));
      }),
    );
  }

  private choose(offered: string[]): void {
    const on = [...this.regions.querySelectorAll<HTMLInputElement>("input:checked")].map(({ dataset }) => dataset.region as string);
    const regions = on.length === offered.length ? null : on;
    const refused = (): void => {
      this.shown = "";
      this.follow();
    };
    if (!on.length) return refused();
    void this.desk.do({ do: "regions", regions }).then((done) => (done ? undefined : refused()));
  }
}

export interface PointActions {
  lock: () => void;
  remove: () => void;
  mirror: (side: "left" | "right") => void;
}

/** What is done to the chosen point and to all of them, and what was drawn on the skin. */
export class PointPart {
  readonly element = h("div");
  private readonly buttons = h("div", { class: "buttons" });
  private readonly drawn = h("ul", { class: "drawn" });
  private shown = "";

  constructor(
    private readonly desk: Desk,
    private readonly chosen: () => number,
    private readonly act: PointActions,
  ) {
    this.element.append(this.buttons, this.drawn);
  }

  build(): void {
    this.shown = "";
    this.follow();
  }

  follow(): void {
    const { desk, act } = this;
    const { state, names } = desk.shown.header;
    const row = this.chosen();
    const locked = desk.shown.locked.has(row);
    const key = JSON.stringify([row, locked, desk.shown.locked.size, state.mirror, state.drawn, words.lang]);
    if (key === this.shown) return;
    this.shown = key;
    const focused = this.element.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset.key : undefined;
    const button = (name: string, sign: Parameters<typeof icon>[0], keys: string, on: boolean, does: () => void, id: string): HTMLElement =>
      h("button", { type: "button", class: "plain", title: keys ? `${name} (${keys})` : name, "aria-disabled": String(!on), "data-key": id, onclick: () => on && does() }, icon(sign), h("span", {}, name));
    const point = row >= 0 ? `${words.point} ${row + 1}` : words.noPoint;
    this.buttons.replaceChildren(
      h("p", { class: "about" }, h("b", {}, point), desk.shown.locked.size ? ` \u00b7 ${say.locked}${words.colon}${desk.shown.locked.size}` : null),
      button(locked ? say.unlock : say.lock, locked ? "unlock" : "lock", "K", row >= 0, act.lock, "lock"),
      button(say.remove, "delete", "Del", row >= 0, act.remove, "remove"),
      button(say.mirrorLeft, "mirror", "", state.mirror, () => act.mirror("left"), "left"),
      button(say.mirrorRight, "mirror", "", state.mirror, () => act.mirror("right"), "right"),
    );
    const parts = [...new Set(state.drawn.map(({ name }) => name.split(".")[0]))];
    this.drawn.replaceChildren(
      ...parts.map((name) => {
        const { kind } = state.drawn.find((part) => part.name.split(".")[0] === name) as (typeof state.drawn)[number];
        return h(
          "li",
          {},
          icon(kind),
          h("span", { class: "grow" }, names[name] ?? called(name)),
          h("button", { type: "button", class: "icon small", "aria-label": `${say.erase}${words.colon}${name}`, title: say.erase, "data-key": name, onclick: () => void desk.do({ do: "erase", name }) }, icon("close")),
        );
      }),
    );
    this.drawn.classList.toggle("hidden", !parts.length);
    if (focused) this.element.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}
