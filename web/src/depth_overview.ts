import { pointColours } from "./colours";
import type { PlanPoints } from "./content";
import { layersUnder } from "./depth_strip";
import { svg } from "./dom";
import type { Store } from "./state";
import { called, figure, words } from "./words";

const [WIDTH, HEIGHT, TOP, LEFT, FOOT] = [340, 150, 16, 30, 16];

/** The depth of every injection in order, over the layers of the skin there; pointing at one shows it on the map. */
export function depthOverview(points: PlanPoints, store: Store, colours: Map<string, string>, choose: (row: number) => void): SVGSVGElement {
  const count = points.number.length;
  const deepest = Math.max(...points.depth_mm, 0.5);
  const skins = points.layers_mm?.map(([, skin]) => skin ?? 0) ?? [];
  const end = 1.2 * Math.max(deepest, ...skins);
  const x = (row: number): number => LEFT + ((row + 0.5) / count) * (WIDTH - LEFT);
  const y = (mm: number): number => TOP + (Math.min(mm, end) / end) * (HEIGHT - TOP - FOOT);
  const half = (WIDTH - LEFT) / count / 2;
  const kinds = ["deeper", "subcutis", "dermis", "epidermis"];
  const bands = kinds.map((kind) => {
    const path = points.number.map((_, row) => {
      const layer = layersUnder(points, row).find((other) => other.kind === kind);
      const [from, to] = layer ? [y(layer.from_mm), y(layer.to_mm)] : [0, 0];
      return to > from ? `M${x(row) - half} ${from}h${2 * half + 0.2}V${to}h${-2 * half - 0.2}z` : "";
    });
    return svg("path", { class: `tissue ${kind}`, d: path.join("") });
  });
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].find((mm) => mm * 5 >= end) ?? 50;
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step).flatMap((mm) => [
    svg("line", { class: "tick", x1: LEFT - 4, x2: LEFT, y1: y(mm), y2: y(mm) }),
    svg("text", { x: LEFT - 7, y: y(mm) + 3.5, "text-anchor": "end" }, figure(mm)),
  ]);
  const radius = Math.min(Math.max(0.42 * (2 * half), 2), 4);
  const tints = pointColours(points, store.now.colouring, colours);
  const dots = points.number.map((_, row) => svg("circle", { class: "dot", cx: x(row), cy: y(points.depth_mm[row]), r: radius, fill: tints[row] }));
  const ring = svg("circle", { class: "ring hidden", r: radius + 3 });
  const told = svg("text", { class: "depth-text", x: WIDTH - 2, y: 11, "text-anchor": "end" });
  const [low, high] = [Math.min(...points.depth_mm), Math.max(...points.depth_mm)];
  const made = svg(
    "svg",
    {
      class: "depth-strip overview",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: "img",
      "aria-label": `${words.depthOfAll}${words.colon}${figure(low)}${high > low ? `\u2013${figure(high)}` : ""} mm`,
    },
    ...bands,
    svg("line", { class: "surface", x1: LEFT, x2: WIDTH, y1: TOP, y2: TOP }),
    svg("text", { x: LEFT - 7, y: 9, "text-anchor": "end" }, "mm"),
    svg("text", { x: LEFT, y: HEIGHT - 3 }, String(points.number[0])),
    svg("text", { x: WIDTH - 2, y: HEIGHT - 3, "text-anchor": "end" }, String(points.number[count - 1])),
    ...ticks,
    ...dots,
    ring,
    told,
  );
  const rowAt = (event: PointerEvent): number => {
    const box = made.getBoundingClientRect();
    const at = (((event.clientX - box.x) / box.width) * WIDTH - LEFT) / (WIDTH - LEFT);
    return Math.min(Math.max(Math.floor(at * count), 0), count - 1);
  };
  made.addEventListener("pointermove", (event) => {
    const row = rowAt(event);
    if (row !== store.now.hover) store.set({ hover: row });
    ring.setAttribute("cx", String(x(row)));
    ring.setAttribute("cy", String(y(points.depth_mm[row])));
    ring.classList.remove("hidden");
    told.textContent = `${points.number[row]}${words.colon}${called(points.region[row])}, ${figure(points.depth_mm[row])} mm`;
  });
  made.addEventListener("pointerleave", () => {
    ring.classList.add("hidden");
    told.textContent = "";
    store.set({ hover: -1 });
  });
  made.addEventListener("click", (event) => choose(rowAt(event as PointerEvent)));
  return made;
}
