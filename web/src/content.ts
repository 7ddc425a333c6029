import { speak, typeset } from "./words";

/** The payload written by page.py, and its arrays unpacked. */
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
}

export interface Loop {
  label: string;
  region: string;
  name: string;
  xyz_mm: Triple[];
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

export interface Content {
  schema: string;
  words: Parameters<typeof speak>[0];
  /** What regions, zones, steps and phases are called, by id. */
  names: Record<string, string>;
  title: string;
  subtitle: string;
  summary: { points: number; volume_ml: number; containers: string; minutes: string };
  mesh: Partial<Record<string, Packed>> & { positions: Packed; faces: Packed };
  eyes: { centre_mm: Triple; radius_mm: number; gaze: Triple }[];
  points: PlanPoints;
  outlines: Loop[];
  zones: Loop[];
  /** Lines that are left along the way of the needle, there and back. */
  threads: Loop[];
  /** Rows of PageDeposits.rows, or null where the dose is only known at the vertices. */
  deposits: number[][] | null;
  dose_scale: {
    dose_unit: string;
    rx_ml_cm2: number | null;
    rx_dose_cm2: number | null;
    max_ml_cm2: number | null;
    max_dose_cm2: number | null;
  };
  tables: Table[];
  findings: Finding[];
  sources: Source[];
  provenance: [string, string][];
}

export interface SkinArrays {
  positions: Float32Array;
  faces: Uint32Array;
  normals: Float32Array | null;
  ml: Float32Array | null;
  dose: Float32Array | null;
  colours: Uint8Array | null;
  bend: Float32Array | null;
  zone: Float32Array | null;
}

export function readContent(): Content {
  const content = JSON.parse(document.getElementById("content")?.textContent ?? "") as Content;
  if (content.schema !== "mesomap-page-1") throw new Error(`unknown content ${content.schema}`);
  speak(content.words, content.names);
  return {
    ...content,
    title: typeset(content.title),
    subtitle: typeset(content.subtitle),
    summary: { ...content.summary, containers: typeset(content.summary.containers), minutes: typeset(content.summary.minutes) },
    tables: content.tables.map(printed),
    findings: content.findings.map((finding) => ({ ...finding, text: typeset(finding.text), unit: finding.unit && typeset(finding.unit) })),
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

async function inflate(base64: string): Promise<Uint8Array> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Undo of page_arrays.pack: bytes by weight, zigzag, running sums down each column. */
async function unpack(packed: Packed): Promise<Uint32Array> {
  const planes = await inflate(packed.data);
  const count = packed.rows * packed.columns;
  const width = planes.length / count;
  const mask = width === 4 ? 0xffffffff : (1 << (8 * width)) - 1;
  const values = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    let coded = 0;
    for (let k = 0; k < width; k++) coded |= planes[k * count + i] << (8 * k);
    const difference = (coded >>> 1) ^ -(coded & 1);
    const before = i >= packed.columns ? values[i - packed.columns] : 0;
    values[i] = (before + difference) & mask;
  }
  return values;
}

async function scaled(packed: Packed | undefined): Promise<Float32Array | null> {
  if (!packed) return null;
  const factor = (packed.max ?? 0) / 65535;
  return Float32Array.from(await unpack(packed), (step) => step * factor);
}

async function places(packed: Packed): Promise<Float32Array> {
  const steps = await unpack(packed);
  const { origin = [0, 0, 0], step = [1, 1, 1] } = packed;
  return Float32Array.from(steps, (value, i) => origin[i % 3] + value * step[i % 3]);
}

async function directions(packed: Packed | undefined): Promise<Float32Array | null> {
  if (!packed) return null;
  const net = await unpack(packed);
  const normals = new Float32Array(packed.rows * 3);
  for (let i = 0; i < packed.rows; i++) {
    let x = (net[2 * i] / 65535) * 2 - 1;
    let y = (net[2 * i + 1] / 65535) * 2 - 1;
    const z = 1 - Math.abs(x) - Math.abs(y);
    if (z < 0) [x, y] = [(1 - Math.abs(y)) * (x < 0 ? -1 : 1), (1 - Math.abs(x)) * (y < 0 ? -1 : 1)];
    const length = Math.hypot(x, y, z);
    normals.set([x / length, y / length, z / length], 3 * i);
  }
  return normals;
}

export async function unpackSkin(mesh: Content["mesh"]): Promise<SkinArrays> {
  const [positions, faces, normals, ml, dose] = await Promise.all([
    places(mesh.positions),
    unpack(mesh.faces),
    directions(mesh.normals),
    scaled(mesh.ml_cm2),
    scaled(mesh.dose_cm2),
  ]);
  const band = mesh.zone_mm?.band_mm ?? 0;
  return {
    positions,
    faces,
    normals,
    ml,
    dose,
    colours: mesh.colours ? Uint8Array.from(await unpack(mesh.colours)) : null,
    bend: mesh.bend ? Float32Array.from(await unpack(mesh.bend), (value) => (value / 65535) * 2 - 1) : null,
    zone: mesh.zone_mm ? Float32Array.from(await unpack(mesh.zone_mm), (byte) => (byte / 127.5 - 1) * band) : null,
  };
}
