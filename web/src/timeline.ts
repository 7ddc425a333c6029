import { NO_REGION } from "./colours";
import type { Content } from "./content";
import { h, svg } from "./dom";
import type { Playback } from "./playback";
import { clockText, type Session, type SessionEvent } from "./session";
import type { Store } from "./state";
import { called, words } from "./words";

const [LANE, GAP, AXIS] = [17, 3, 22];
/** Size of letters for which the strip is drawn. */
const LETTERS_PX = 14;
const [LEAST_NAME_PX, LABEL_PX] = [44, 48];

/** A run of work on one region, or one event of another kind. */
interface Block {
  start_s: number;
  end_s: number;
  kind: string;
  target: number | null;
  lane: number;
  /** Which of how many rows of its lane it stands in: what goes on at the same time stands one above the other. */
  row: number;
  rows: number;
  of_points: boolean;
}

/** The session as a strip of what happens when, one lane for each pair of hands and one for waiting; it can be dragged along. */
export function timeline(content: Content, session: Session, store: Store, playback: Playback, colours: Map<string, string>): HTMLElement {
  const lanes = ["practitioner", "assistant", ""].filter((by) => session.events.some((event) => event.by === by));
  const blocks = blocksOf(session.events, lanes);
  const strip = h("div", { class: "strip", tabindex: 0, role: "slider", "aria-label": words.sessionTime, "aria-valuemin": 0, "aria-valuemax": Math.round(session.length_s), "aria-valuenow": 0 });
  const told = h("p", { class: "told", "aria-hidden": "true" });
  const zoom = h("button", { type: "button", class: "icon zoom", onclick: () => show(!whole) });
  let whole = session.injecting[1] - session.injecting[0] > 0.5 * session.length_s;
  let range: [number, number] = [0, 1];
  let head: SVGGElement | null = null;
  let [laid, width] = [0, 0];
  const height = AXIS + lanes.length * (LANE + GAP);

  /** Across the strip in units of the drawing, which grow with the letters of the page. */
  const x = (s: number): number => ((s - range[0]) / (range[1] - range[0])) * width;
  const timeAt = (event: PointerEvent): number => {
    const box = strip.getBoundingClientRect();
    return range[0] + ((event.clientX - box.x) / box.width) * (range[1] - range[0]);
  };
  const laneName = (by: string): string => ({ practitioner: words.practitioner, assistant: words.assistant })[by] ?? words.waiting;
  const targetName = (target: number): string => called(content.outlines[target].label, content.outlines[target].region);

  function show(all: boolean): void {
    whole = all;
    zoom.textContent = all ? "\u2194" : "\u21e4";
    zoom.textContent = all ? "\u2922" : "\u2921";
    zoom.setAttribute("aria-label", all ? words.showInjections : words.showVisit);
    zoom.title = all ? words.showInjections : words.showVisit;
    draw();
  }

  function draw(): void {
    laid = strip.clientWidth;
    if (!laid) return;
    const unit_px = parseFloat(getComputedStyle(document.documentElement).fontSize) / LETTERS_PX;
    width = laid / unit_px;
    const [first, last] = session.injecting;
    const margin = 0.02 * (last - first);
    range = whole ? [0, session.length_s] : [Math.max(first - margin, 0), Math.min(last + margin, session.length_s)];
    head = svg("g", { class: "head hidden" }, svg("line", { x1: 0, x2: 0, y1: 2, y2: height }), svg("path", { d: "M-5 0h10l-5 7z" }));
    strip.replaceChildren(
      svg("svg", { width: laid, height: height * unit_px, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...axis(), ...[...blocks].sort((a, b) => b.row - a.row).flatMap(drawn), ...signs(), head),
    );
    follow();
  }

  function axis(): SVGElement[] {
    const minutes = (range[1] - range[0]) / 60;
    const step = [0.5, 1, 2, 5, 10, 15, 30, 60, 120].find((m) => (minutes / m) * 1.2 * LABEL_PX <= width) ?? 240;
    const from = Math.ceil(range[0] / 60 / step);
    return Array.from({ length: Math.floor(range[1] / 60 / step) - from + 1 }, (_, i) => (from + i) * step).flatMap((minute) => {
      const at = x(60 * minute);
      if (at < 0.5 * LABEL_PX || at > width - 0.5 * LABEL_PX) return [];
      return [
        svg("line", { class: "grid", x1: at, x2: at, y1: 12, y2: height }),
        svg("text", { x: at, y: 9, "text-anchor": "middle" }, clockText(60 * minute)),
      ];
    });
  }

  function drawn(block: Block): SVGElement[] {
    const [from, to] = [Math.max(x(block.start_s), 0), Math.min(x(block.end_s), width)];
    if (to <= 0 || from >= width || to <= from) return [];
    const tall = LANE / block.rows;
    const y = AXIS + block.lane * (LANE + GAP) + block.row * tall;
    const box = svg("rect", { class: block.of_points ? "work" : lanes[block.lane] ? "phase" : "phase waits", x: from, y, width: Math.max(to - from - 0.8, 0.8), height: tall - (block.rows > 1 ? 1 : 0), rx: 2 });
    if (block.of_points && block.target !== null) box.style.fill = colours.get(content.outlines[block.target].region) ?? NO_REGION;
    const name = block.of_points && block.target !== null ? targetName(block.target) : called(block.kind);
    const lane_y = AXIS + block.lane * (LANE + GAP);
    const text = svg("text", { class: block.of_points ? "on-work" : "", x: from + 5, y: lane_y + 12.5 }, fitting(name, to - from - 8));
    const named = to - from > LEAST_NAME_PX && block.row === 0;
    return named ? [box, text] : [box];
  }

  /** Needle changes and refills, as marks above the work. */
  function signs(): SVGElement[] {
    return session.events.flatMap(({ kind, start_s, end_s }) => {
      const at = x(0.5 * (start_s + end_s));
      if (!["needle change", "syringe refill"].includes(kind) || at < 0 || at > width) return [];
      const d = kind === "needle change" ? `M${at} ${AXIS - 7}v6` : `M${at - 3} ${AXIS - 7}h6v6h-6z`;
      return [svg("path", { class: "sign-mark", d })];
    });
  }

  /** Put the head where the clock stands, and say so. */
  function follow(): void {
    const { clock_s } = store.now;
    head?.classList.toggle("hidden", clock_s === null);
    if (clock_s !== null) head?.setAttribute("transform", `translate(${Math.min(Math.max(x(clock_s), 0), width)} 0)`);
    strip.setAttribute("aria-valuenow", String(Math.round(clock_s ?? 0)));
    strip.setAttribute("aria-valuetext", clock_s === null ? words.wholePlan : [clockText(clock_s), ...session.during(clock_s).map(eventName)].join(", "));
  }

  const eventName = ({ kind, target, point }: SessionEvent): string =>
    [called(kind), point === null ? null : `${words.point} ${content.points.number[point]}`, target === null ? null : targetName(target)].filter(Boolean).join(", ");

  strip.addEventListener("pointerdown", (event) => {
    strip.setPointerCapture(event.pointerId);
    store.set({ playing: false });
    playback.seek(timeAt(event));
  });
  strip.addEventListener("pointermove", (event) => {
    const at = timeAt(event);
    if (event.buttons) return playback.seek(at);
    const now = session.during(at);
    told.textContent = [clockText(at), ...now.map((each) => `${laneName(each.by)}${words.colon}${eventName(each)}`)].join(" \u00b7 ");
    const point = now.find((each) => each.point !== null)?.point ?? -1;
    if (point !== store.now.hover) store.set({ hover: point });
  });
  strip.addEventListener("pointerleave", () => {
    told.textContent = "";
    if (store.now.hover >= 0) store.set({ hover: -1 });
  });
  strip.addEventListener("keydown", (event) => {
    const now = store.now.clock_s ?? 0;
    const step = (range[1] - range[0]) / 100;
    const to = { ArrowRight: now + step, ArrowLeft: now - step, ArrowUp: now + step, ArrowDown: now - step, PageUp: now + 10 * step, PageDown: now - 10 * step, Home: range[0], End: range[1] }[event.key];
    if (to === undefined || event.shiftKey) return;
    store.set({ playing: false });
    playback.seek(to);
    event.preventDefault();
    event.stopPropagation();
  });
  store.watch((now, before) => {
    if (now.clock_s !== before.clock_s) follow();
  });
  new ResizeObserver(() => strip.clientWidth !== laid && draw()).observe(strip);
  show(whole);
  return h(
    "div",
    { class: "timeline" },
    h("ul", { class: "lanes", "aria-hidden": "true" }, ...lanes.map((by) => h("li", {}, laneName(by)))),
    strip,
    zoom,
    told,
  );
}

/** Injections and what goes on between them joined while they stay on one region; all else as it is. */
function blocksOf(events: SessionEvent[], lanes: string[]): Block[] {
  const blocks: Block[] = [];
  const between = new Set(["travel", "needle change", "syringe refill"]);
  const last = new Map<number, Block>();
  let target: number | null = null;
  for (const event of events) {
    const lane = lanes.indexOf(event.by);
    const of_points = event.point !== null || between.has(event.kind);
    if (event.point !== null) target = event.target;
    const open = last.get(lane);
    if (of_points && open?.of_points && (event.point === null || open.target === target)) open.end_s = event.end_s;
    else {
      const block = { start_s: event.start_s, end_s: event.end_s, kind: event.kind, target: of_points ? target : event.target, lane, row: 0, rows: 1, of_points };
      blocks.push(block);
      last.set(lane, block);
    }
  }
  for (const lane of lanes.keys()) {
    const ends: number[] = [];
    const own = blocks.filter((block) => block.lane === lane);
    for (const block of own) {
      const free = ends.findIndex((end) => end <= block.start_s + 1e-6);
      block.row = free < 0 ? ends.length : free;
      ends[block.row] = block.end_s;
    }
    for (const block of own) block.rows = ends.length;
  }
  return blocks;
}

/** As much of ``text`` as fits in so many pixels of small letters. */
function fitting(text: string, px: number): string {
  const most = Math.floor(px / 6);
  return text.length <= most ? text : `${text.slice(0, Math.max(most - 1, 1))}\u2026`;
}
