import type { PlanPoints } from "./content";
import { h, svg, swatch } from "./dom";
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
    [words.plane, points.plane[row]],
    [words.technique, points.technique[row]],
  );
  return facts;
}

/** The needle in a cut through the skin, to scale, with a ruler of depth. */
function depthStrip(points: PlanPoints, row: number): SVGSVGElement {
  const [width, surface, room] = [340, 30, 52];
  const angle = (points.angle_deg[row] * Math.PI) / 180;
  const reach = points.insertion_mm[row] * Math.cos(angle);
  const deep = points.depth_mm[row];
  const needed = Math.max(deep * 1.45, (reach * room) / 150, 0.5);
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].find((value) => value * 5 >= needed) ?? 50;
  const scale = room / (Math.ceil(needed / step) * step);
  const [ex, tx, ty] = [128, 128 + reach * scale, surface + deep * scale];
  const back = 26 / Math.max(Math.sin(angle), 0.25);
  const rulers = Array.from({ length: Math.ceil(needed / step) + 1 }, (_, i) => i * step).flatMap((mm, i, all) => {
    const y = surface + mm * scale;
    return [
      svg("line", { class: "tick", x1: 306, x2: 311, y1: y, y2: y }),
      i % (all.length > 5 ? 2 : 1) === 0 ? svg("text", { x: 315, y: y + 3.5 }, figure(mm)) : svg("g"),
    ];
  });
  return svg(
    "svg",
    {
      class: "depth-strip",
      viewBox: `0 0 ${width} 92`,
      role: "img",
      "aria-label": `${words.depth} ${figure(deep)} mm, ${words.angle} ${figure(points.angle_deg[row])}\u00b0`,
    },
    svg("rect", { class: "tissue", x: 0, y: surface, width: 306, height: 92 - surface }),
    svg("line", { class: "surface", x1: 0, x2: 306, y1: surface, y2: surface }),
    svg("text", { x: 6, y: surface - 5 }, words.skin),
    svg("text", { x: 6, y: 86 }, points.plane[row]),
    svg("line", { class: "shaft", x1: ex - Math.cos(angle) * back, y1: surface - Math.sin(angle) * back, x2: ex, y2: surface }),
    svg("line", { class: "buried", x1: ex, y1: surface, x2: tx, y2: ty }),
    svg("circle", { class: "depot", cx: tx, cy: ty, r: 4 }),
    svg("line", { class: "lead", x1: tx + 7, x2: 304, y1: ty, y2: ty }),
    svg("text", { class: "depth-text", x: 300, y: ty - 4, "text-anchor": "end" }, `${figure(deep)} mm`),
    svg("text", { x: 315, y: 14 }, "mm"),
    ...rulers,
  );
}

/** The card of the chosen or hovered point. */
export function inspector(points: PlanPoints, row: number, colour: string): Node[] {
  if (row < 0) return [h("h2", {}, words.noPoint), h("p", { class: "hint keys" }, words.noPointHint), h("p", { class: "hint touch" }, words.noPointTouch)];
  return [
    h(
      "h2",
      {},
      swatch(colour),
      `${words.point} ${points.number[row]}`,
      h("span", { class: "where" }, `${called(points.region[row])}, ${pointSide(points, row)}`),
    ),
    h("dl", { class: "facts" }, ...pointFacts(points, row).slice(2).map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
    depthStrip(points, row),
  ];
}
