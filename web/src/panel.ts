import type { Content } from "./content";
import { h, swatch } from "./dom";
import { inspector, sideWord } from "./inspector";
import type { Layer, Store } from "./state";
import { findings, sources, table } from "./tables";
import { called, figure, words } from "./words";

export interface PanelActions {
  lookAt: (region: string | null, side: string | null) => void;
  jump: (number: number) => void;
}

/** The column beside the picture: the chosen point, then tabs for layers and regions, tables, findings and sources. */
export function panel(content: Content, store: Store, colours: Map<string, string>, actions: PanelActions): HTMLElement {
  const card = h("section", { class: "card", "aria-label": words.point });
  store.watch(({ current, hover }, before) => {
    if (card.childElementCount && current === before.current && hover === before.hover) return;
    const row = hover >= 0 ? hover : current;
    card.replaceChildren(...inspector(content.points, row, colours.get(content.points.region[row]) ?? ""));
  });

  const tabs: { name: string; count: number | null; body: HTMLElement }[] = [];
  const add = (name: string, nodes: Node[], count: number | null = null): void => {
    tabs.push({ name, count, body: h("div", {}, ...nodes) });
  };
  const openSource = (id: string): void => {
    show(tabs.length - 1);
    document.getElementById(`source-${id}`)?.focus();
  };
  add(words.mapTab, mapTab(content, store, colours, actions));
  for (const entry of content.tables) add(entry.title, table(entry, content.points.dose_unit, openSource));
  add(words.findings, findings(content, actions.jump, openSource), content.findings.length);
  add(words.sources, sources(content));

  const buttons = tabs.map(({ name, count }, i) =>
    h(
      "button",
      { type: "button", role: "tab", id: `tab-${i}`, "aria-controls": `tabpanel-${i}`, onclick: () => show(i) },
      name,
      count ? h("span", { class: "count" }, String(count)) : null,
    ),
  );
  const panels = tabs.map(({ name, body }, i) =>
    h("section", { role: "tabpanel", id: `tabpanel-${i}`, "aria-labelledby": `tab-${i}` }, h("h3", { class: "print-only" }, name), body),
  );
  const show = (chosen: number): void => {
    buttons.forEach((button, i) => {
      button.setAttribute("aria-selected", String(i === chosen));
      button.tabIndex = i === chosen ? 0 : -1;
      panels[i].classList.toggle("hidden", i !== chosen);
    });
  };
  const list = h("div", { class: "tabs", role: "tablist" }, ...buttons);
  list.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    const next = (to + buttons.length) % buttons.length;
    show(next);
    buttons[next].focus();
    event.preventDefault();
    event.stopPropagation();
  });
  show(0);
  return h("aside", { class: "panel" }, card, list, ...panels);
}

function mapTab(content: Content, store: Store, colours: Map<string, string>, actions: PanelActions): Node[] {
  const layers: [Layer, string, string, boolean][] = [
    ["numbers", words.numbers, "N", content.points.number.length > 0],
    ["outlines", words.outlines, "O", content.outlines.length > 0],
    ["names", words.names, "G", content.outlines.length > 0],
    ["zones", words.zones, "Z", content.zones.length > 0],
    ["isodose", words.isodose, "I", content.dose_scale.rx_ml_cm2 !== null || content.dose_scale.rx_dose_cm2 !== null],
  ];
  const boxes = layers
    .filter(([, , , present]) => present)
    .map(([layer, name, key]) => {
      const box = h("input", { type: "checkbox", onchange: () => store.toggle(layer) });
      store.watch((now) => (box.checked = now.layers[layer]));
      return h("label", { class: "layer" }, box, h("span", {}, name), h("kbd", { class: "keys" }, key));
    });
  const opacity = h("input", {
    type: "range",
    min: 0,
    max: 100,
    step: 5,
    "aria-label": words.doseOpacity,
    oninput: (event) => store.set({ opacity: Number((event.target as HTMLInputElement).value) / 100 }),
  });
  store.watch((now) => (opacity.value = String(Math.round(now.opacity * 100))));
  const dosed = Boolean(content.mesh.ml_cm2 ?? content.mesh.dose_cm2);

  const { region: regions, laterality, volume_ml } = content.points;
  const labels = [...new Set(regions.map((region, i) => `${region}\0${laterality[i]}`))];
  const rows = labels.map((label) => {
    const [region, side] = label.split("\0");
    const members = regions.flatMap((name, i) => (name === region && laterality[i] === side ? [i] : []));
    const volume = members.reduce((sum, i) => sum + volume_ml[i], 0);
    const name = side === "midline" ? called(region) : `${called(region)}, ${sideWord(side)}`;
    return h(
      "li",
      {},
      h(
        "button",
        { type: "button", title: `${words.zoomTo} ${name}`, onclick: () => actions.lookAt(region, side) },
        swatch(colours.get(region) ?? ""),
        h("span", { class: "grow" }, name),
        h("span", { class: "number" }, `${members.length} ${words.points}`),
        h("span", { class: "number" }, `${figure(volume)} mL`),
      ),
    );
  });
  return [
    h("h3", {}, words.regions),
    h(
      "ul",
      { class: "region-list" },
      ...rows,
      h("li", {}, h("button", { type: "button", class: "quiet", onclick: () => actions.lookAt(null, null) }, words.allRegions)),
    ),
    h(
      "div",
      { class: "layer-choice" },
      h("h3", {}, words.layers),
      ...boxes,
      dosed ? h("label", { class: "slider" }, h("span", {}, words.doseOpacity), opacity, h("kbd", { class: "keys" }, "[ ]")) : null,
    ),
  ];
}
