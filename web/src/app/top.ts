import { h } from "../dom";
import { summary, tools } from "../header";
import type { Content } from "../content";
import type { Store } from "../state";
import { words } from "../words";
import type { Desk } from "./desk";
import { icon, type Icon } from "./icons";
import { say } from "./say";

export interface TopActions {
  go: (way: "undo" | "redo") => void;
  plans: () => void;
  compare: () => void;
  share: () => void;
  help: () => void;
  speak: (lang: string) => void;
}

/** The head of the app: which plan, what it comes to, a step back and forth, and what is done with whole plans. */
export class Top {
  readonly element = h("header", { class: "top" });
  private readonly sums = h("div", { class: "sums" });
  private readonly title = h("h1");
  private readonly subtitle = h("p", { class: "subtitle" });
  private steps: Record<"undo" | "redo", HTMLButtonElement> | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly store: Store,
    private readonly act: TopActions,
  ) {}

  /** In the language of ``content``. */
  build(content: Content): void {
    const { act } = this;
    const step = (way: "undo" | "redo", keys: string): HTMLButtonElement =>
      h("button", { type: "button", class: "icon", "aria-label": say[way], title: `${say[way]} (${keys})`, "aria-keyshortcuts": keys, onclick: () => act.go(way) }, icon(way));
    const wide = (name: Icon, words_: string, does: () => void): HTMLButtonElement =>
      h("button", { type: "button", class: "icon named", title: words_, onclick: does }, icon(name), h("span", {}, words_));
    const close = (does: () => void): (() => void) => () => {
      this.element.classList.remove("open");
      more.setAttribute("aria-expanded", "false");
      does();
    };
    this.steps = { undo: step("undo", "Ctrl+Z"), redo: step("redo", "Ctrl+Y") };
    const more = h(
      "button",
      { type: "button", class: "icon more", "aria-expanded": "false", "aria-label": words.details, title: words.details, onclick: () => more.setAttribute("aria-expanded", String(this.element.classList.toggle("open"))) },
      "\u22ef",
    );
    this.element.replaceChildren(
      h("div", { class: "names" }, h("p", { class: "brand" }, "mesomap"), this.title, this.subtitle),
      this.sums,
      h("a", { class: "to-disclaimer", href: "#disclaimer" }, words.notADevice),
      h("div", { class: "tools steps" }, this.steps.undo, this.steps.redo),
      h("div", { class: "tools whole" }, wide("plans", say.plans, close(act.plans)), wide("compare", say.compare, close(act.compare)), wide("share", say.share, close(act.share))),
      h("div", { class: "tools" }, more, ...tools(content, this.store, { help: act.help, speak: act.speak })),
    );
    this.follow(content);
  }

  /** What changes with every picture. */
  follow(content: Content): void {
    const { state } = this.desk;
    if (this.title.textContent !== state.name) this.title.textContent = state.name;
    const about = state.protocol.title;
    if (this.subtitle.textContent !== about) this.subtitle.textContent = about;
    document.title = `${state.name} \u2013 mesomap`;
    this.sums.replaceChildren(summary(content));
    this.sums.classList.toggle("previews", this.desk.previews);
    for (const way of ["undo", "redo"] as const) {
      const button = this.steps?.[way];
      if (!button) continue;
      button.toggleAttribute("aria-disabled", false);
      button.setAttribute("aria-disabled", String(!state[way]));
      button.title = `${say[way]} (${way === "undo" ? "Ctrl+Z" : "Ctrl+Y"})${state[way] ? ` \u00b7 ${state[way]}` : ""}`;
    }
  }
}
