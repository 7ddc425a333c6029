import { depthColour, depthRange, doseColour, orderColour } from "./colours";
import type { PlanPoints } from "./content";
import { h, svg } from "./dom";
import type { Scale } from "./scale";
import type { Colouring } from "./state";
import { markerShare } from "./markers";
import { figure, PRESCRIPTION, words } from "./words";

/** Ticks at 1, 2 or 5 times a power of ten, about five of them. */
export function ticks(max: number): number[] {
  const raw = max / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((k) => k * power).find((k) => k >= raw * 0.999) ?? power;
  return Array.from({ length: Math.floor(max / step + 1e-9) + 1 }, (_, i) => i * step);
}

/** What the lines on the skin stand for, drawn as there. */
export function lineKey(): HTMLElement {
  const line = (name: string, share: number): HTMLElement =>
    h(
      "li",
      {},
      svg("svg", { width: 30, height: 8, viewBox: "0 0 30 8", "aria-hidden": "true" }, svg("line", { class: name, x1: 1, x2: 29, y1: 4, y2: 4 })),
      `${100 * share} % ${words.ofPrescription}`,
    );
  return h("ul", { class: "line-key" }, line("full", 1), line("half", 0.5));
}

/** The colour bar with unit, ticks and prescription mark; lying or standing. */
export function legend(scale: Scale, lying: boolean, about: string): HTMLElement {
  const length = lying ? 250 : 168;
  const thick = 12;
  const along = (value: number): number => (value / scale.max) * length;
  const bands = 64;
  const ramp = Array.from({ length: bands }, (_, i) => {
    const fill = `rgb(${doseColour((i + 0.5) / bands).join(",")})`;
    const [start, size] = [(i * length) / bands, length / bands + (i + 1 < bands ? 1 : 0)];
    return lying
      ? svg("rect", { x: 14 + start, y: 18, width: size, height: thick, fill, "shape-rendering": "crispEdges" })
      : svg("rect", { x: 34, y: 10 + length - start - size, width: thick, height: size, fill, "shape-rendering": "crispEdges" });
  });
  const marks = ticks(scale.max).flatMap((value) => {
    const at = along(value);
    const words_at = figure(value) + (scale.over && value >= scale.max * 0.999 ? "+" : "");
    return lying
      ? [
          svg("line", { class: "tick", x1: 14 + at, x2: 14 + at, y1: 30, y2: 34 }),
          svg("text", { x: 14 + at, y: 45, "text-anchor": "middle" }, words_at),
        ]
      : [
          svg("line", { class: "tick", x1: 46, x2: 50, y1: 10 + length - at, y2: 10 + length - at }),
          svg("text", { x: 54, y: 10 + length - at + 4 }, words_at),
        ];
  });
  const rx =
    scale.rx !== null && scale.rx > 0 && scale.rx <= scale.max
      ? lying
        ? [
            svg("path", { class: "rx", d: `M${14 + along(scale.rx)} 18l-4 -6h8z` }),
            svg("text", { class: "rx-text", x: 14 + along(scale.rx) + 6, y: 12 }, PRESCRIPTION),
          ]
        : [
            svg("path", { class: "rx", d: `M34 ${10 + length - along(scale.rx)}l-6 -4v8z` }),
            svg("text", { class: "rx-text", x: 25, y: 10 + length - along(scale.rx) + 4, "text-anchor": "end" }, PRESCRIPTION),
          ]
      : [];
  const rx_words = scale.rx !== null ? `; ${PRESCRIPTION} ${figure(scale.rx)}` : "";
  return h(
    "figure",
    { class: lying ? "legend lying" : "legend standing" },
    h("figcaption", {}, words.areaDose, about ? `, ${about}` : null, h("b", {}, ` ${scale.unit}`)),
    svg(
      "svg",
      {
        width: lying ? length + 34 : 96,
        height: lying ? 50 : length + 20,
        viewBox: lying ? `0 0 ${length + 34} 50` : `0 0 96 ${length + 20}`,
        role: "img",
        "aria-label": `${words.areaDose}${words.colon}0 - ${figure(scale.max)} ${scale.unit}${rx_words}`,
      },
      ...ramp,
      ...marks,
      ...rx,
    ),
  );
}

/** What colour and size of the points tell; null where there is nothing to tell. */
export function pointLegend(points: PlanPoints, colouring: Colouring): HTMLElement | null {
  const count = points.number.length;
  if (!count) return null;
  const range = depthRange(points);
  const bar =
    colouring === "region"
      ? null
      : colourBar(
          colouring === "depth" ? words.depth : words.order,
          colouring === "depth" ? depthColour : orderColour,
          colouring === "depth" ? [`${figure(range.low)}`, `${figure(range.high)} mm`] : [String(points.number[0]), String(points.number[count - 1])],
        );
  const volumes = [...new Set(points.volume_ml.map((ml) => Number(ml.toPrecision(4))))].sort((a, b) => a - b);
  const sizes = volumes.length > 1 ? sizeKey(volumes.length > 3 ? [volumes[0], volumes[volumes.length - 1]] : volumes) : null;
  return bar || sizes ? h("div", { class: "point-legend" }, bar, sizes) : null;
}

function colourBar(title: string, colour: (share: number) => string, [low, high]: string[]): HTMLElement {
  const bands = 48;
  return h(
    "figure",
    { class: "legend" },
    h("figcaption", {}, title),
    svg(
      "svg",
      { width: 112, height: 28, viewBox: "0 0 112 28", role: "img", "aria-label": `${title}${words.colon}${low} \u2013 ${high}` },
      ...Array.from({ length: bands }, (_, i) => svg("rect", { x: (i * 110) / bands, y: 2, width: 110 / bands + 0.4, height: 10, fill: colour((i + 0.5) / bands) })),
      svg("text", { x: 0, y: 25 }, low),
      svg("text", { x: 110, y: 25, "text-anchor": "end" }, high),
    ),
  );
}

function sizeKey(volumes: number[]): HTMLElement {
  const most = volumes[volumes.length - 1];
  return h(
    "ul",
    { class: "size-key", "aria-label": words.volume },
    ...volumes.map((ml) => {
      const r = 6.5 * markerShare(ml, most);
      return h("li", {}, svg("svg", { width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" }, svg("circle", { r })), `${figure(volumes.length > 2 ? ml : Number(ml.toPrecision(2)))} mL`);
    }),
  );
}
