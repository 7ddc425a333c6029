import type { Content, PlanData } from "./content";
import { h, swatch } from "./dom";
import { sideWord } from "./inspector";
import type { Layer, Store } from "./state";
import { called, figure, words } from "./words";

export type LookAt = (region: string | null, side: string | null) => void;

/** Regions of the plan by side, in the order of their injections. */
export function regionSides({ points }: PlanData): { region: string; side: string; rows: number[] }[] {
  const labels = [...new Set(points.region.map((region, i) => `${region}\0${points.laterality[i]}`))];
  return labels.map((label) => {
    const [region, side] = label.split("\0");
    return { region, side, rows: points.region.flatMap((name, i) => (name === region && points.laterality[i] === side ? [i] : [])) };
  });
}

/** Regions to come close to, and what the picture shows of them. */
export function mapTab(content: Content, store: Store, colours: Map<string, string>, lookAt: LookAt): Node[] {
  const layers: [Layer, string, string, boolean][] = [
    ["numbers", words.numbers, "N", content.points.number.length > 0],
    ["outlines", words.outlines, "O", content.outlines.length > 0],
    ["names", words.names, "G", content.outlines.length > 0],
    ["zones", words.zones, "Z", content.zones.length > 0],
    ["rows", words.rowDirection, "W", content.points.number.length > 1],
  ];
  const boxes = layers
    .filter(([, , , present]) => present)
    .map(([layer, name, key]) => {
      const box = h("input", { type: "checkbox", onchange: () => store.toggle(layer) });
      store.watch((now) => (box.checked = now.layers[layer]));
      return h("label", { class: "layer" }, box, h("span", {}, name), h("kbd", { class: "keys" }, key));
    });
  const rows = regionSides(content).map(({ region, side, rows: members }) => {
    const volume = members.reduce((sum, i) => sum + content.points.volume_ml[i], 0);
    const name = side === "midline" ? called(region) : `${called(region)}, ${sideWord(side)}`;
    return h(
      "li",
      {},
      h(
        "button",
        { type: "button", title: `${words.zoomTo} ${name}`, onclick: () => lookAt(region, side) },
        swatch(colours.get(region) ?? ""),
        h("span", { class: "grow" }, name),
        h("span", { class: "number" }, `${members.length} ${words.points}`),
        h("span", { class: "number" }, `${figure(volume)} mL`),
      ),
    );
  });
  return [
    h("h3", {}, words.regions, h("kbd", { class: "keys" }, "E")),
    h(
      "ul",
      { class: "region-list" },
      ...rows,
      h("li", {}, h("button", { type: "button", class: "quiet", onclick: () => lookAt(null, null) }, words.allRegions)),
    ),
    h("div", { class: "layer-choice" }, h("h3", {}, words.layers), ...boxes),
  ];
}
