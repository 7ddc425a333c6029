import type { Content, PlanPoints } from "./content";
import { pointColours } from "./colours";
import { depthOverview } from "./depth_overview";
import { depthStrip, type DepotShape } from "./depth_strip";
import { h, swatch } from "./dom";
import type { Store } from "./state";
import { called, figure, words } from "./words";

/** So far off the midline a point still counts as on it. */
const MIDLINE_MM = 1;

/** The patient's side on which a point lies; +x is the patient's left. */
export function pointSide(points: PlanPoints, row: number): string {
  const x = points.xyz_mm[row][0];
  return Math.abs(x) <= MIDLINE_MM ? words.midline : x > 0 ? words.left : words.right;
}

export function sideWord(laterality: string): string {
  return ({ left: words.left, right: words.right, midline: words.midline } as Record<string, string>)[laterality] ?? laterality;
}

/** Name and value of everything known about one point. */
export function pointFacts(points: PlanPoints, row: number): [string, string][] {
  const facts: [string, string][] = [
    [words.region, called(points.region[row])],
    [words.side, pointSide(points, row)],
    [words.depth, `${figure(points.depth_mm[row])} mm`],
    [words.angle, `${figure(points.angle_deg[row])}\u00b0`],
    [words.volume, `${figure(points.volume_ml[row])} mL`],
  ];
  if (points.dose) facts.push([words.dose, `${figure(points.dose[row])} ${points.dose_unit}`]);
  facts.push(
    [words.insertion, `${figure(points.insertion_mm[row])} mm`],
    [words.plane, called(`planes.${points.plane[row]}`, points.plane[row])],
    [words.technique, called(`techniques.${points.technique[row]}`, points.technique[row])],
  );
  return facts;
}

/** How well the layers under a point are known, in words. */
function layersKnown(points: PlanPoints, row: number): string {
  const tag = points.layers_tag[row] ?? "";
  const told = ({ A: words.layersMeasured, S: words.layersNearby, P: words.layersReference, M: words.layersGiven } as Record<string, string>)[tag];
  return told ? `${told} [${tag}]` : "";
}

/** The card of the chosen or hovered point; of the whole plan where there is none. */
export function inspector(
  content: Content,
  store: Store,
  colours: Map<string, string>,
  shapeOf: (row: number) => DepotShape | null,
  choose: (row: number) => void,
): HTMLElement {
  const { points } = content;
  const card = h("section", { class: "card", "aria-label": words.point });
  let shown = "";
  store.watch(({ current, hover, colouring }) => {
    if (current < 0 && card.querySelector(".overview:hover")) return;
    const row = hover >= 0 ? hover : current;
    const key = `${row} ${colouring}`;
    if (key === shown) return;
    shown = key;
    card.replaceChildren(...(row < 0 ? plan() : point(row)));
  });

  function plan(): Node[] {
    const { needle } = content;
    const tools = needle ? `${words.needle} ${needle.gauge} G \u00d7 ${figure(needle.length_mm)} mm, ${words.syringe} ${figure(needle.syringe_ml)} mL` : "";
    return [
      h("h2", {}, words.depthOfAll),
      ...(points.number.length ? [depthOverview(points, store, colours, choose)] : []),
      ...(tools ? [h("p", { class: "fine" }, tools)] : []),
      h("p", { class: "hint keys" }, words.noPointHint),
      h("p", { class: "hint touch" }, words.noPointTouch),
    ];
  }

  function point(row: number): Node[] {
    const known = layersKnown(points, row);
    return [
      h(
        "h2",
        {},
        swatch(pointColours(points, store.now.colouring, colours)[row]),
        `${words.point} ${points.number[row]}`,
        h("span", { class: "where" }, `${called(points.region[row])}, ${pointSide(points, row)}`),
      ),
      h("dl", { class: "facts" }, ...pointFacts(points, row).slice(2).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
      depthStrip(points, row, content.needle, shapeOf(row)),
      ...(known ? [h("p", { class: "fine" }, known)] : []),
    ];
  }
  return card;
}
