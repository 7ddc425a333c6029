import { ALL, type Content, type PlanData } from "./content";
import { choice, h } from "./dom";
import { histogram } from "./histogram";
import { isDosed } from "./scale";
import type { Store } from "./state";
import { called, words } from "./words";

/** Which dose is shown and how, and its histogram. */
export function doseTab(content: Content, store: Store, colours: Map<string, string>): Node[] {
  if (!isDosed(content)) return [];
  const nodes: Node[] = [];
  if (content.deposits) {
    const layers = choice<string>(
      words.doseLayer,
      [ALL, 0, 1, 2]
        .filter((layer) => layer === ALL || content.histograms.some((each) => each.layer === layer))
        .map((layer) => ({ value: String(layer), text: layerName(layer), hint: "L" })),
      (layer) => store.set({ depth_layer: Number(layer) }),
    );
    store.watch(({ depth_layer }) => layers.show(String(depth_layer)));
    nodes.push(h("div", { class: "screen-only" }, h("h3", {}, words.doseLayer), layers.element));
    if (content.products.length > 1) nodes.push(...productChoice(content, store));
  }
  nodes.push(...look(content, store));
  if (content.histograms.length) nodes.push(histogram(content, store, colours));
  return nodes;
}

export function layerName(layer: number): string {
  return { 0: words.skin, 1: words.subcutis, 2: words.deeper }[layer] ?? words.fullDepth;
}

function productChoice(content: Content, store: Store): Node[] {
  const products = choice<string>(
    words.product,
    [ALL, ...content.products.keys()].map((row) => ({
      value: String(row),
      text: row === ALL ? words.allProducts : called(`products.${content.products[row]}`, content.products[row]),
      hint: "Q",
    })),
    (product) => chooseProduct(content, store, Number(product)),
  );
  store.watch(({ product }) => products.show(String(product)));
  return [h("div", { class: "screen-only" }, h("h3", {}, words.product), products.element)];
}

/** Show the dose of one product, in mL where its own unit is not known. */
export function chooseProduct(content: PlanData, store: Store, product: number): void {
  const known = content.dose_scales[product === ALL ? 0 : product + 1]?.per_ml;
  store.set({ product, unit: known === null ? "ml" : store.now.unit });
}

function look(content: Content, store: Store): Node[] {
  const lines = h("input", { type: "checkbox", onchange: () => store.toggle("isodose") });
  const opacity = h("input", {
    type: "range",
    min: 0,
    max: 100,
    step: 5,
    "aria-label": words.doseOpacity,
    oninput: (event) => store.set({ opacity: Number((event.target as HTMLInputElement).value) / 100 }),
  });
  store.watch((now) => {
    lines.checked = now.layers.isodose;
    opacity.value = String(Math.round(now.opacity * 100));
  });
  const prescribed = content.dose_scales.some(({ rx_ml_cm2 }) => rx_ml_cm2 !== null);
  return [
    h(
      "div",
      { class: "layer-choice" },
      prescribed ? h("label", { class: "layer" }, lines, h("span", {}, words.isodose), h("kbd", { class: "keys" }, "I")) : null,
      h("label", { class: "slider" }, h("span", {}, words.doseOpacity), opacity, h("kbd", { class: "keys" }, "[ ]")),
    ),
  ];
}
