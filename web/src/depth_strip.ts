import type { NeedleSize, PlanPoints } from "./content";
import { svg } from "./dom";
import { called, figure, words } from "./words";

/** Where a deposit lies under the skin, mm; see bolus.Bolus. Of a thread it is swept along the way of the needle. */
export interface DepotShape {
  swept: boolean;
  a: number;
  b: number;
  depth: number;
  top: number;
  bottom: number;
}

const [WIDTH, HEIGHT, SURFACE, RULER] = [340, 156, 40, 38];
const HUB_MM = 5;
const NAME_PX = 12;

/** Names of the layers and the depths at which they begin; the last has no end. */
export function layersUnder(points: PlanPoints, row: number): { name: string; kind: string; from_mm: number; to_mm: number }[] {
  const known = points.layers_mm?.[row] ?? [null, null, null];
  const named: [string, string][] = [
    [words.epidermis, "epidermis"],
    [known[0] === null ? words.skin : words.dermis, "dermis"],
    [words.subcutis, "subcutis"],
    [words.deeper, "deeper"],
  ];
  if (known[1] === null) return [{ name: words.skin, kind: "dermis", from_mm: 0, to_mm: Infinity }];
  const ends = [known[0] ?? 0, known[1], known[2] ?? Infinity, Infinity];
  return named.flatMap(([name, kind], k) => {
    const from_mm = k ? ends[k - 1] : 0;
    return ends[k] > from_mm ? [{ name, kind, from_mm, to_mm: ends[k] }] : [];
  });
}

/** A cut through the skin at one point, to scale: its layers, the needle in place, and what it leaves. */
export function depthStrip(points: PlanPoints, row: number, needle: NeedleSize | null, shape: DepotShape | null): SVGSVGElement {
  const angle = (points.angle_deg[row] * Math.PI) / 180;
  const deep = points.depth_mm[row];
  const reach = points.insertion_mm[row] * Math.cos(angle);
  const layers = layersUnder(points, row);
  const skin = layers.find(({ kind }) => kind === "dermis")?.to_mm ?? 0;
  const lowest = shape ? Math.min(shape.depth + shape.b, shape.bottom) : deep;
  const needed = Math.max(1.25 * deep, 1.12 * lowest, Number.isFinite(skin) ? 1.25 * skin : 0, 0.6);
  const aside = Math.max(shape?.a ?? 0, 0.8);
  const room = HEIGHT - SURFACE;
  const scale = Math.min(room / needed, (WIDTH - RULER - 40) / (reach + 2 * aside));
  const [entry_x, tip_x] = [0.5 * (WIDTH - RULER) - 0.5 * reach * scale, 0.5 * (WIDTH - RULER) + 0.5 * reach * scale];
  const y = (mm: number): number => SURFACE + mm * scale;
  const tissue = layers.flatMap(({ name, kind, from_mm, to_mm }) => {
    const [top, bottom] = [y(from_mm), Math.min(y(to_mm), HEIGHT)];
    if (top >= HEIGHT) return [];
    const label = bottom - top >= NAME_PX ? [svg("text", { class: "layer-name", x: 6, y: Math.min(top + 11, bottom - 3) }, name)] : [];
    return [svg("rect", { class: `tissue ${kind}`, x: 0, y: top, width: WIDTH - RULER, height: bottom - top }), ...label];
  });
  const clip = `depot-${row}`;
  const depot = shape
    ? [
        svg("clipPath", { id: clip }, svg("rect", { x: 0, y: y(shape.top), width: WIDTH - RULER, height: Math.max(Math.min(y(shape.bottom), HEIGHT) - y(shape.top), 0) })),
        svg("rect", {
          class: "depot",
          x: (shape.swept ? entry_x : tip_x) - shape.a * scale,
          y: y(shape.depth - shape.b),
          width: (shape.swept ? tip_x - entry_x : 0) + 2 * shape.a * scale,
          height: 2 * shape.b * scale,
          rx: shape.a * scale,
          ry: shape.b * scale,
          "clip-path": `url(#${clip})`,
        }),
      ]
    : [];
  return svg(
    "svg",
    {
      class: "depth-strip",
      viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
      role: "img",
      "aria-label": [
        `${words.depth} ${figure(deep)} mm, ${words.angle} ${figure(points.angle_deg[row])}\u00b0`,
        called(`planes.${points.plane[row]}`, points.plane[row]),
        ...layers.map(({ name, from_mm, to_mm }) => `${name} ${figure(from_mm, 1)}${Number.isFinite(to_mm) ? `\u2013${figure(to_mm, 1)}` : "+"} mm`),
      ].join("; "),
    },
    ...tissue,
    ...depot,
    svg("line", { class: "surface", x1: 0, x2: WIDTH - RULER, y1: SURFACE, y2: SURFACE }),
    ...needleShape(points.insertion_mm[row], angle, entry_x, scale, needle),
    svg("line", { class: "lead", x1: tip_x + 6, x2: WIDTH - RULER, y1: y(deep), y2: y(deep) }),
    svg("text", { class: "depth-text", x: WIDTH - RULER - 4, y: y(deep) - 4, "text-anchor": "end" }, `${figure(deep)} mm`),
    ...depthRuler(scale),
  );
}

/** The needle with its hub; what is in the skin has the colour of the chosen point. */
function needleShape(insertion_mm: number, angle: number, entry_x: number, scale: number, needle: NeedleSize | null): SVGElement[] {
  const thick = Math.max((needle?.outer_mm ?? 0.3) * scale, 1.8);
  const outside = Math.max((needle?.length_mm ?? 13) - insertion_mm, 0.5) * scale;
  const inside = insertion_mm * scale;
  const turned = `translate(${entry_x} ${SURFACE}) rotate(${(angle * 180) / Math.PI})`;
  const bevel = Math.min(2.2 * thick, inside);
  const half = thick / 2;
  return [
    svg(
      "g",
      { transform: turned },
      svg("rect", { class: "hub", x: -outside - HUB_MM * scale, y: -1.6 * thick - 3, width: HUB_MM * scale, height: 3.2 * thick + 6, rx: 2 }),
      svg("rect", { class: "shaft", x: -outside, y: -half, width: outside, height: thick }),
      svg("path", { class: "buried", d: `M0 ${-half}H${inside}L${inside - bevel} ${half}H0z` }),
    ),
  ];
}

function depthRuler(scale: number): SVGElement[] {
  const deepest = (HEIGHT - SURFACE) / scale;
  const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50].find((mm) => mm * 6 >= deepest) ?? 100;
  const marks = Array.from({ length: Math.floor(deepest / step + 1e-9) + 1 }, (_, i) => i * step);
  return [
    svg("text", { x: WIDTH - RULER + 9, y: SURFACE - 12 }, "mm"),
    ...marks.flatMap((mm) => {
      const y = SURFACE + mm * scale;
      const line = svg("line", { class: "tick", x1: WIDTH - RULER, x2: WIDTH - RULER + 5, y1: y, y2: y });
      return y > HEIGHT - 4 ? [line] : [line, svg("text", { x: WIDTH - RULER + 9, y: y + 3.5 }, figure(mm))];
    }),
  ];
}
