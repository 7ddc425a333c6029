import { speak, typeset, type Words } from "./words";

/** What page.page_payload writes. */
export interface Packed {
  type: "u8" | "u16" | "u32";
  rows: number;
  columns: number;
  data: string;
  origin?: number[];
  step?: number[];
  max?: number;
  band_mm?: number;
}

export type Triple = [number, number, number];

/** Stands for all targets, all products or all layers together. */
export const ALL = -1;

export interface PlanPoints {
  number: number[];
  xyz_mm: Triple[];
  normal: Triple[];
  needle: Triple[];
  region: string[];
  laterality: string[];
  technique: string[];
  plane: string[];
  depth_mm: number[];
  insertion_mm: number[];
  angle_deg: number[];
  volume_ml: number[];
  dose: number[] | null;
  dose_unit: string;
  /** Depths at which epidermis, skin and subcutis end under each point, null where not known. */
  layers_mm: (number | null)[][] | null;
  /** How well that is known: a letter of Evidence.tag, or empty. */
  layers_tag: string[];
}

export interface Loop {
  label: string;
  region: string;
  area_cm2: number | null;
  xyz_mm: Triple[];
}

/** The line under which a needle leaves its product; ``point`` is the row of its injection. */
export interface Thread {
  point: number;
  xyz_mm: Triple[];
}

export interface DoseScale {
  max_ml_cm2: number | null;
  largest_ml_cm2: number | null;
  rx_ml_cm2: number | null;
  dose_unit: string;
  per_ml: number | null;
}

export interface Histogram {
  target: number;
  product: number;
  layer: number;
  top_ml_cm2: number;
  rx_ml_cm2: number;
  area_cm2: number[];
}

/** The session by column; kinds and hands by their index in the lists of their ids. */
export interface SessionColumns {
  kinds: string[];
  hands: string[];
  start_s: number[];
  end_s: number[];
  kind: number[];
  by: number[];
  target: (number | null)[];
  point: (number | null)[];
  product: (number | null)[];
  remaining_ml: (number | null)[];
}

export interface NeedleSize {
  gauge: number;
  length_mm: number;
  outer_mm: number;
  syringe_ml: number;
}

export interface Figure {
  value: string | number | null;
  sources: string[];
  inferred: string;
}

export interface Table {
  title: string;
  columns: { label: string; unit: string; digits: number | null }[];
  rows: (string | number | null | Figure)[][];
  note: string;
  /** A plain table, one card a row, or figures: a key, its value, its origin and why. */
  layout: "table" | "cards" | "figures";
  /** Whether it stands on the tab of the dose. */
  of_dose: boolean;
}

export interface Finding {
  rule: string;
  severity: string;
  text: string;
  region: string | null;
  point: number | null;
  value: number | null;
  limit: number | null;
  unit: string | null;
  source: string | null;
  /** The name of the rule in words. */
  title: string;
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  year: string;
  tier: string;
  url: string;
}

/** Everything said in one language. */
export interface Text {
  words: Words;
  disclaimer: string;
  subtitle: string;
  /** Of the line at the top; what is empty is left out of it. */
  containers: string;
  leftover: string;
  minutes: string;
  cost: string;
  sessions: string;
  /** What regions, borders, techniques, planes, steps, events and containers are called, by id. */
  names: Record<string, string>;
  tables: Table[];
  findings: Finding[];
  sources: Source[];
  provenance: [string, string][];
}

export interface Eye {
  centre_mm: Triple;
  radius_mm: number;
  gaze: Triple;
}

/** A plan and what follows from it, without its skin and its texts. */
export interface PlanData {
  title: string;
  points: PlanPoints;
  outlines: Loop[];
  zones: Loop[];
  threads: Thread[];
  /** Rows of PageDeposits.rows, or null where the dose is only known at the vertices. */
  deposits: number[][] | null;
  products: string[];
  /** Of all products together, then of each. */
  dose_scales: DoseScale[];
  histograms: Histogram[];
  session: SessionColumns;
  needle: NeedleSize | null;
  /** Largest dose known at the vertices of the skin; undefined where there is none. */
  vertex_ml_cm2?: number;
}

export interface Payload extends PlanData {
  schema: string;
  mesh: Partial<Record<string, Packed>> & { positions: Packed; faces: Packed };
  eyes: Eye[];
  texts: Record<string, Text>;
}

/** A plan together with its text in one language. */
export interface Content extends PlanData {
  lang: string;
  languages: string[];
  text: Text;
}

/** What lies in the page. */
export function readPayload(): Payload {
  const payload = JSON.parse(document.getElementById("content")?.textContent ?? "") as Payload;
  if (payload.schema !== "mesomap-page-2") throw new Error(`unknown content ${payload.schema}`);
  return { ...payload, vertex_ml_cm2: payload.mesh.ml_cm2 && (payload.mesh.ml_cm2.max ?? 0) };
}

/** ``payload`` in a language; from now on the page speaks it. */
export function inLanguage(payload: Payload, lang: string): Content {
  return inWords(payload, payload.texts[lang], lang, Object.keys(payload.texts));
}

/** A plan with its text in a language; from now on the page speaks it. */
export function inWords(plan: PlanData, text: Text, lang: string, languages: string[]): Content {
  speak(text.words, text.names);
  return {
    ...plan,
    title: typeset(plan.title),
    lang,
    languages,
    text: {
      ...text,
      subtitle: typeset(text.subtitle),
      containers: typeset(text.containers),
      minutes: typeset(text.minutes),
      sessions: typeset(text.sessions),
      tables: text.tables.map(printed),
      findings: text.findings.map((finding) => ({ ...finding, text: typeset(finding.text), unit: finding.unit && typeset(finding.unit) })),
    },
  };
}

function printed(table: Table): Table {
  const text = <T>(value: T): T | string => (typeof value === "string" ? typeset(value) : value);
  return {
    ...table,
    note: typeset(table.note),
    columns: table.columns.map((column) => ({ ...column, label: typeset(column.label), unit: typeset(column.unit) })),
    rows: table.rows.map((row) =>
      row.map((cell, k) =>
        table.layout === "figures" && k === 0
          ? cell
          : typeof cell === "object" && cell !== null
            ? { ...cell, value: text(cell.value), inferred: typeset(cell.inferred) }
            : text(cell),
      ),
    ),
  };
}
