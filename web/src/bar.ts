import type { ViewName } from "./camera";
import { isDosed, scaleOf, unitsOf } from "./scale";
import type { Content } from "./content";
import { choice, h, svg } from "./dom";
import type { Colouring, Mode, Store, Unit } from "./state";
import { words } from "./words";

export interface BarActions {
  view: (name: ViewName) => void;
  reset: () => void;
  measure: () => void;
}

/** Over the picture: what it shows, in which colours, from where; and the ruler. */
export function bar(content: Content, store: Store, { view, reset, measure }: BarActions): HTMLElement {
  const dosed = isDosed(content);
  const modes = choice<Mode>(
    words.show,
    [
      { value: "points", text: words.modePoints, hint: "P" },
      { value: "dose", text: words.modeDose, hint: "D" },
      { value: "both", text: words.modeBoth, hint: "B" },
    ],
    (mode) => store.set({ mode }),
  );
  const units = choice<Unit>(
    words.unit,
    (["ml", "dose"] as Unit[]).map((value) => ({ value, text: "", hint: "U" })),
    (unit) => store.set({ unit }),
  );
  const colours = h(
    "select",
    { "aria-label": words.colouring, title: `${words.colouring} (C)`, onchange: () => store.set({ colouring: colours.value as Colouring }) },
    ...(["region", "depth", "order"] as Colouring[]).map((value) => h("option", { value }, { region: words.byRegion, depth: words.byDepth, order: words.byOrder }[value])),
  );
  const ruler = h(
    "button",
    { type: "button", class: "icon ruler", "aria-label": words.ruler, title: `${words.ruler} (M)`, "aria-keyshortcuts": "m", onclick: measure },
    rulerSign(),
  );
  store.watch(({ mode, unit, colouring, product, ruling }) => {
    modes.show(mode);
    units.show(unit);
    const known = unitsOf(content, product);
    for (const value of ["ml", "dose"] as Unit[]) units.name(value, known.includes(value) ? scaleOf(content, { unit: value, product }, 1).unit : null);
    units.element.classList.toggle("hidden", known.length < 2);
    units.enable(mode !== "points");
    colours.value = colouring;
    ruler.setAttribute("aria-pressed", String(ruling));
  });
  return h(
    "div",
    { class: "bar" },
    ...(dosed ? [modes.element, units.element] : []),
    h("label", { class: "colouring" }, h("span", { class: "long" }, words.colouring), colours),
    ruler,
    views(store, view, reset),
  );
}

function views(store: Store, view: (name: ViewName) => void, reset: () => void): HTMLElement {
  const VIEWS: [ViewName, string, string, string][] = [
    ["front", words.front, words.front, "1"],
    ["oblique-left", words.obliqueLeft, words.obliqueLeftShort, "2"],
    ["oblique-right", words.obliqueRight, words.obliqueRightShort, "3"],
    ["left", words.leftSide, words.leftShort, "4"],
    ["right", words.rightSide, words.rightShort, "5"],
    ["back", words.back, words.back, "6"],
    ["top", words.top, words.topShort, "7"],
  ];
  const button = (text: string, short: string, key: string, does: () => void): HTMLElement =>
    h(
      "button",
      { type: "button", title: `${text} (${key})`, "aria-keyshortcuts": key, onclick: does },
      h("span", { class: "long" }, text),
      h("span", { class: "short", "aria-hidden": "true" }, short),
    );
  const element = h(
    "div",
    { class: "views", role: "group", "aria-label": words.views },
    ...VIEWS.map(([name, text, short, key]) => {
      const made = button(text, short, key, () => view(name));
      made.dataset.view = name;
      return made;
    }),
    button(words.reset, words.reset, "0", reset),
  );
  store.watch(({ view: now }) => {
    for (const made of element.querySelectorAll<HTMLElement>("[data-view]")) made.setAttribute("aria-pressed", String(made.dataset.view === now));
  });
  return element;
}

function rulerSign(): SVGSVGElement {
  const drawn = "M2.5 11.5l9-9 3 3-9 9z M5 9l1.4 1.4 M7 7l1.4 1.4 M9 5l1.4 1.4";
  return svg("svg", { class: "sign", viewBox: "0 0 17 17", "aria-hidden": "true" }, svg("path", { d: drawn }));
}
