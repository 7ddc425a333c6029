import { h } from "../dom";
import { words } from "../words";
import { Fault } from "./client";
import { icon } from "./icons";
import { say } from "./say";

const SHOWN_MS = 9000;

/** Says what went wrong, over everything else, until it is read. */
export class Teller {
  private readonly box = h("div", { class: "toast", role: "alert", popover: "manual" });
  private timer = 0;

  tell(fault: unknown): void {
    if (fault instanceof Fault && fault.kind === "superseded") return;
    const told = fault instanceof Fault && fault.kind === "network" ? say.network : fault instanceof Fault && fault.kind === "conflict" ? say.conflict : fault instanceof Error ? fault.message : String(fault);
    if (!(fault instanceof Fault)) console.error(fault);
    // What stands beside an open dialog can be neither clicked nor heard.
    ([...document.querySelectorAll("dialog[open]")].pop() ?? document.body).append(this.box);
    this.box.replaceChildren(h("p", {}, told), h("button", { type: "button", class: "icon small", "aria-label": words.close, onclick: () => this.hide() }, icon("close")));
    if (this.box.matches(":popover-open")) this.box.hidePopover();
    this.box.showPopover();
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), SHOWN_MS);
  }

  private hide(): void {
    if (this.box.matches(":popover-open")) this.box.hidePopover();
  }
}
