import { h } from "../dom";
import { words } from "../words";
import type { Desk } from "./desk";
import { icon } from "./icons";
import { say } from "./say";
import type { ToolName, Tools } from "./tools";

export const TOOL_KEYS: Record<ToolName, string> = { choose: "v", add: "a", delete: "x", zone: "y", region: "f" };

/** The tools along the edge of the picture, and a line over it that says what the one in hand does and how it is set. */
export function palette(tools: Tools, desk: Desk, finish: () => void): { elements: HTMLElement[]; forget: () => void } {
  const names: [ToolName, string][] = [
    ["choose", say.choose],
    ["add", say.add],
    ["delete", say.remove],
    ["zone", say.zone],
    ["region", say.drawRegion],
  ];
  const buttons = names.map(([tool, name]) =>
    h(
      "button",
      { type: "button", class: "icon", "aria-label": name, title: `${name} (${TOOL_KEYS[tool].toUpperCase()})`, "aria-keyshortcuts": TOOL_KEYS[tool], "data-tool": tool, onclick: () => tools.set({ tool }) },
      icon(tool),
    ),
  );
  const strip = h("div", { class: "palette", role: "toolbar", "aria-label": say.tools, "aria-orientation": "vertical" }, ...buttons);
  strip.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined || event.shiftKey || event.altKey) return;
    buttons[(to + buttons.length) % buttons.length].focus();
    event.preventDefault();
    event.stopPropagation();
  });
  const bar = h("div", { class: "hint-bar", role: "group", "aria-label": say.tools });
  const hint = h("span", { class: "hint-words", role: "status" });
  const check = (name: string, key: "both_sides" | "alone"): HTMLElement => {
    const box = h("input", { type: "checkbox", checked: tools.now[key], onchange: () => tools.set({ [key]: box.checked }) });
    return h("label", { class: "check" }, box, name);
  };
  const number = (name: string, key: "brush_mm" | "margin_mm", low: number, high: number): HTMLElement => {
    const field = h("input", { type: "number", min: low, max: high, step: 0.5, value: tools.now[key], onchange: () => tools.set({ [key]: Math.min(Math.max(Number(field.value) || low, low), high) }) });
    return h("label", { class: "number-field" }, name, field, "mm");
  };
  const way = (): HTMLElement => {
    const select = h("select", { "aria-label": say.way, onchange: () => tools.set({ way: select.value as "line" | "brush" }) }, h("option", { value: "line", selected: tools.now.way === "line" }, say.line), h("option", { value: "brush", selected: tools.now.way === "brush" }, say.brush));
    return select;
  };
  let shown = "";
  const forget = tools.watch(({ tool, way: how }) => {
    buttons.forEach((button, i) => {
      button.setAttribute("aria-pressed", String(names[i][0] === tool));
      button.tabIndex = names[i][0] === tool ? 0 : -1;
    });
    bar.classList.toggle("hidden", tool === "choose");
    const key = `${tool} ${how} ${desk.state.mirror}`;
    if (key === shown) return;
    shown = key;
    const draws = tool === "zone" || tool === "region";
    hint.textContent = { choose: "", add: say.addHint, delete: say.removeHint, zone: say.zoneHint, region: say.regionHint }[tool];
    bar.replaceChildren(
      hint,
      ...(draws ? [way(), ...(how === "brush" ? [number(say.brushSize, "brush_mm", 1, 60)] : [])] : []),
      ...(tool === "zone" ? [number(say.margin, "margin_mm", 0, 30)] : []),
      ...(tool === "region" ? [check(say.alone, "alone")] : []),
      ...(desk.state.mirror ? [check(say.bothSides, "both_sides")] : []),
      ...(draws ? [h("button", { type: "button", class: "plain", onclick: finish }, say.finish)] : []),
      h("button", { type: "button", class: "icon small", "aria-label": words.close, title: `${words.close} (Esc)`, onclick: () => tools.set({ tool: "choose" }) }, icon("close")),
    );
  });
  return { elements: [strip, bar], forget };
}
