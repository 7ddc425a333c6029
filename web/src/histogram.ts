import { ALL, type Content, type Histogram } from "./content";
import { h, svg } from "./dom";
import { ticks } from "./legend";
import { scaleOf, type Scale } from "./scale";
import type { Store } from "./state";
import { called, figure, PRESCRIPTION, words } from "./words";

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, FOOT] = [360, 208, 44, 10, 14, 34];
const [PLOT_W, PLOT_H] = [WIDTH - LEFT - RIGHT, HEIGHT - TOP - FOOT];
const STEPS = 100;

/** Share of the area that receives at least a dose; linear within a bin. */
export function areaAtLeast({ area_cm2, top_ml_cm2 }: Histogram, ml_cm2: number): { share: number; cm2: number } {
  const whole = area_cm2.reduce((sum, cm2) => sum + cm2, 0);
  if (ml_cm2 <= 0) return { share: 1, cm2: whole };
  if (ml_cm2 > top_ml_cm2 || whole <= 0) return { share: 0, cm2: 0 };
  const at = (ml_cm2 / top_ml_cm2) * area_cm2.length;
  const bin = Math.min(Math.floor(at), area_cm2.length - 1);
  const cm2 = area_cm2.slice(bin + 1).reduce((sum, each) => sum + each, 0) + area_cm2[bin] * (1 - (at - bin));
  return { share: cm2 / whole, cm2 };
}

/** The dose-area histogram of every region; the dose under the pointer lights up the skin that has it. */
export function histogram(content: Content, store: Store, colours: Map<string, string>): HTMLElement {
  const hidden = new Set<number>();
  const plot = h("div", { class: "plot", tabindex: 0, role: "slider", "aria-label": words.histogramDose, "aria-valuemin": 0 });
  const readout = h("p", { class: "readout" });
  const key = h("ul", { class: "curve-key" });
  const root = h("figure", { class: "histogram" }, h("figcaption", {}, words.histogram), readout, plot, key);
  let curves: Histogram[] = [];
  let end = 1;
  let scale: Scale;
  let line: SVGLineElement | null = null;

  const name = ({ target }: Histogram): string =>
    target === ALL ? words.allRegionsTogether : called(content.outlines[target].label, content.outlines[target].region);
  const colour = ({ target }: Histogram): string => (target === ALL ? "var(--ink)" : (colours.get(content.outlines[target].region) ?? ""));
  const dashed = ({ target }: Histogram): boolean => target !== ALL && content.outlines[target].label.endsWith(".right");
  const x = (ml: number): number => LEFT + (ml / end) * PLOT_W;
  const y = (share: number): number => TOP + (1 - share) * PLOT_H;

  function draw(): void {
    const { product, depth_layer } = store.now;
    scale = scaleOf(content, store.now, 1);
    curves = content.histograms.filter((each) => each.product === product && each.layer === depth_layer);
    const shown = curves.filter(({ target }) => !hidden.has(target));
    end = Math.max(...(shown.length ? shown : curves).map(({ top_ml_cm2 }) => top_ml_cm2), 1e-9);
    const most = end * scale.factor;
    const rx = shown[0]?.rx_ml_cm2;
    const one_rx = rx !== undefined && shown.every((each) => Math.abs(each.rx_ml_cm2 - rx) < 1e-6 * rx) && rx > 0 && rx <= end;
    line = svg("line", { class: "at-dose hidden", y1: TOP, y2: TOP + PLOT_H });
    plot.replaceChildren(
      svg(
        "svg",
        { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" },
        ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
          svg("line", { class: "grid", x1: LEFT, x2: LEFT + PLOT_W, y1: y(share), y2: y(share) }),
          svg("text", { x: LEFT - 6, y: y(share) + 4, "text-anchor": "end" }, share === 1 ? "100 %" : String(100 * share)),
        ]),
        ...ticks(most).flatMap((value) => [
          svg("line", { class: "tick", x1: x(value / scale.factor), x2: x(value / scale.factor), y1: TOP + PLOT_H, y2: TOP + PLOT_H + 4 }),
          svg("text", { x: x(value / scale.factor), y: TOP + PLOT_H + 16, "text-anchor": "middle" }, figure(value)),
        ]),
        svg("text", { class: "unit", x: LEFT + PLOT_W, y: HEIGHT - 3, "text-anchor": "end" }, scale.unit),
        ...(one_rx
          ? [
              svg("line", { class: "rx-line", x1: x(rx), x2: x(rx), y1: TOP, y2: TOP + PLOT_H }),
              svg("text", { class: "rx-text", x: x(rx) + 4, y: TOP + 10 }, PRESCRIPTION),
            ]
          : []),
        ...[...shown].reverse().map(curve),
        line,
      ),
    );
    key.replaceChildren(...curves.map(keyEntry));
    plot.setAttribute("aria-valuemax", String(Number(most.toPrecision(4))));
    tell();
  }

  function curve(each: Histogram): SVGElement {
    const whole = each.area_cm2.reduce((sum, cm2) => sum + cm2, 0) || 1;
    let left = whole;
    const path = each.area_cm2.map((cm2, k) => {
      left -= cm2;
      return `L${x(((k + 1) / each.area_cm2.length) * each.top_ml_cm2).toFixed(2)} ${y(Math.max(left, 0) / whole).toFixed(2)}`;
    });
    const made = svg("path", { class: each.target === ALL ? "curve all" : dashed(each) ? "curve dashed" : "curve", d: `M${x(0)} ${y(1)}${path.join("")}` });
    made.style.stroke = colour(each);
    return made;
  }

  function keyEntry(each: Histogram): HTMLElement {
    const pressed = !hidden.has(each.target);
    const sign = svg("svg", { width: 24, height: 10, viewBox: "0 0 24 10", "aria-hidden": "true" }, svg("line", { class: each.target === ALL ? "curve all" : dashed(each) ? "curve dashed" : "curve", x1: 1, x2: 23, y1: 5, y2: 5 }));
    sign.style.stroke = colour(each);
    return h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          "aria-pressed": String(pressed),
          onclick: () => {
            if (pressed) hidden.add(each.target);
            else hidden.delete(each.target);
            draw();
            key.querySelectorAll("button")[curves.indexOf(each)]?.focus();
          },
        },
        sign,
        h("span", { class: "grow" }, name(each)),
        h("span", { class: "share" }),
        h("span", { class: "area" }),
      ),
    );
  }

  /** Say what the dose marked means; with none marked, how large each area is. */
  function tell(): void {
    const marked = store.now.marked_ml_cm2;
    line?.classList.toggle("hidden", marked === null);
    line?.setAttribute("x1", String(x(marked ?? 0)));
    line?.setAttribute("x2", String(x(marked ?? 0)));
    const dose = `${figure(Number(((marked ?? 0) * scale.factor).toPrecision(3)))} ${scale.unit}`;
    const figures = curves.map((each) => {
      const { share, cm2 } = areaAtLeast(each, marked ?? 0);
      return { each, share: marked === null ? "" : `${figure(100 * share, 1)} %`, area: `${figure(cm2, 1)} cm\u00b2` };
    });
    readout.textContent = marked === null ? words.histogramHint : `\u2265 ${dose}`;
    readout.classList.toggle("told-dose", marked !== null);
    for (const [k, entry] of [...key.children].entries()) {
      (entry.querySelector(".share") as HTMLElement).textContent = figures[k].share;
      (entry.querySelector(".area") as HTMLElement).textContent = figures[k].area;
    }
    const shown = figures.filter(({ each }) => !hidden.has(each.target)).map(({ each, share, area }) => `${name(each)} ${share}, ${area}`);
    plot.setAttribute("aria-valuenow", String(Number(((marked ?? 0) * scale.factor).toPrecision(4))));
    plot.setAttribute("aria-valuetext", marked === null ? words.histogramHint : [`\u2265 ${dose}`, ...shown].join("; "));
  }

  const mark = (ml: number | null): void => store.set({ marked_ml_cm2: ml === null ? null : Math.min(Math.max(ml, 0), end) });
  plot.addEventListener("pointermove", (event) => {
    const box = plot.getBoundingClientRect();
    mark(((((event.clientX - box.x) / box.width) * WIDTH - LEFT) / PLOT_W) * end);
  });
  plot.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && mark(null));
  plot.addEventListener("blur", () => mark(null));
  plot.addEventListener("keydown", (event) => {
    const now = store.now.marked_ml_cm2 ?? 0;
    const to = { ArrowRight: now + end / STEPS, ArrowLeft: now - end / STEPS, ArrowUp: now + end / STEPS, ArrowDown: now - end / STEPS, Home: 0, End: end, PageUp: now + end / 10, PageDown: now - end / 10 }[event.key];
    if (event.key === "Escape" && store.now.marked_ml_cm2 !== null) mark(null);
    else if (to !== undefined && !event.shiftKey) mark(to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  store.watch((now, before) => {
    if (now === before || now.product !== before.product || now.depth_layer !== before.depth_layer || now.unit !== before.unit) draw();
    else if (now.marked_ml_cm2 !== before.marked_ml_cm2) tell();
  });
  return root;
}
