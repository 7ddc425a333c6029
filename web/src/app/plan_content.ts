import { inWords, type Content, type Loop, type PlanData, type Text, type Thread, type Triple } from "../content";
import { figure } from "../words";
import type { Frame } from "./frame";
import type { Library, Listing, PlanHeader, Report } from "./shapes";

/** A plan as the server sent it. */
export interface PlanFrame {
  header: PlanHeader;
  data: PlanData;
  /** Rows of points that stay when the pattern is laid anew. */
  locked: Set<number>;
  mirror_point: Uint32Array;
  lines: Float32Array[];
}

const triples = (flat: ArrayLike<number>, from = 0, to = flat.length / 3): Triple[] =>
  Array.from({ length: to - from }, (_, i) => [flat[3 * (from + i)], flat[3 * (from + i) + 1], flat[3 * (from + i) + 2]]);

/** What a frame holds, for those who draw it; borders that are the same as ``before`` stay the same objects. */
export function planFrame(frame: Frame, before: PlanFrame | null): PlanFrame {
  const header = frame.header as unknown as PlanHeader;
  const { arrays } = frame;
  const { targets, steps } = header;
  const [target, step] = [Array.from(arrays.target), Array.from(arrays.step)];
  const count = target.length;
  const numbers = (name: string): number[] => Array.from(arrays[name]);
  const dose = numbers("dose");
  const lines = [arrays.outline_xyz_mm, arrays.zone_xyz_mm] as Float32Array[];
  const loops = (k: number, listed: Listing[], kept: Loop[] | undefined): Loop[] => {
    if (before && kept && sameNumbers(before.lines[k], lines[k]) && kept.length === listed.length && listed.every((each, i) => each.label === kept[i].label)) return kept;
    return listed.map(({ label, region, area_cm2, end }, i) => ({ label, region, area_cm2, xyz_mm: triples(lines[k], i ? listed[i - 1].end : 0, end) }));
  };
  const layers = arrays.layers_mm ? triples(arrays.layers_mm) : null;
  const wide = arrays.deposits.length && count ? 28 : 1;
  const data: PlanData = {
    title: header.state.protocol.title,
    points: {
      number: target.map((_, i) => i + 1),
      xyz_mm: triples(arrays.xyz_mm),
      normal: triples(arrays.normal),
      needle: triples(arrays.needle),
      region: target.map((k) => targets[k].region),
      laterality: target.map((k) => targets[k].laterality),
      technique: step.map((k) => steps[k].technique),
      plane: step.map((k) => steps[k].plane),
      depth_mm: numbers("depth_mm"),
      insertion_mm: numbers("insertion_mm"),
      angle_deg: numbers("angle_deg"),
      volume_ml: numbers("volume_ml"),
      dose: dose.some(Number.isNaN) ? null : dose,
      dose_unit: header.dose_unit,
      layers_mm: layers && layers.map((row) => row.map((mm) => (Number.isNaN(mm) ? null : mm))),
      layers_tag: header.layers_tag,
    },
    outlines: loops(0, header.outlines, before?.data.outlines),
    zones: loops(1, header.zones, before?.data.zones),
    threads: header.threads.map(({ point, end }, i): Thread => ({ point, xyz_mm: triples(arrays.thread_xyz_mm, i ? header.threads[i - 1].end : 0, end) })),
    deposits: Array.from({ length: arrays.deposits.length / wide }, (_, i) => Array.from(arrays.deposits.subarray(wide * i, wide * (i + 1)))),
    products: header.products,
    dose_scales: [],
    histograms: [],
    session: NO_SESSION,
    needle: header.needle,
  };
  return { header, data, lines, locked: new Set(Array.from(arrays.locked).flatMap((on, row) => (on ? [row] : []))), mirror_point: arrays.mirror_point as Uint32Array };
}

const NO_SESSION = { kinds: [], hands: [], start_s: [], end_s: [], kind: [], by: [], target: [], point: [], product: [], remaining_ml: [] };

/**
 * A plan with its texts. What follows from the plan comes with the ``report``; while there is none of this very version, an
 * older one lends its tables and the ends of its colours, and its histograms where there were as many regions, but no session,
 * no findings and no prescription mark.
 */
export function planContent(plan: PlanFrame, report: Report | null, fresh: boolean, library: Library, lang: string): Content {
  const { header, data } = plan;
  const own = report && report.dose_scales.length === header.products.length + 1 ? report : null;
  const { dose, volume_ml, dose_unit, leftover_ml: leftover } = header.summary;
  const unknown = { max_ml_cm2: null, largest_ml_cm2: null, rx_ml_cm2: null, dose_unit: dose_unit ?? "", per_ml: dose === null || !volume_ml ? null : dose / volume_ml };
  const scales = own ? own.dose_scales.map((scale) => (fresh ? scale : { ...scale, rx_ml_cm2: null })) : Array.from({ length: header.products.length + 1 }, () => unknown);
  const histograms = own && (fresh || Math.max(...own.histograms.map(({ target }) => target)) === data.outlines.length - 1) ? own.histograms : [];
  const text: Text = {
    words: library.words,
    disclaimer: library.disclaimer,
    subtitle: "",
    containers: header.summary.containers,
    leftover: leftover.includes(null) ? "" : figure(leftover.reduce<number>((sum, ml) => sum + (ml ?? 0), 0), 2),
    minutes: header.summary.minutes,
    cost: own?.text.cost ?? "",
    sessions: own?.text.sessions ?? "",
    names: { ...library.regions, ...own?.text.names, ...header.names },
    tables: own?.text.tables ?? [],
    findings: fresh && own ? own.text.findings : header.findings,
    sources: own?.text.sources ?? [],
    provenance: own?.text.provenance ?? [],
  };
  return inWords({ ...data, dose_scales: scales, histograms, session: fresh && own ? own.session : NO_SESSION }, text, lang, library.languages);
}

function sameNumbers(a: Float32Array, b: Float32Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}
