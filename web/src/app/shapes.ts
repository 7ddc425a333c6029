import type { DoseScale, Eye, Finding, Histogram, NeedleSize, SessionColumns, Text } from "../content";
import type { Words } from "../words";

/** What the server tells of a plan beside its picture. */
export interface PlanState {
  id: string;
  name: string;
  version: number;
  undo: number;
  redo: number;
  protocol: { id: string; title: string; version: string; status: string };
  overrides: Record<string, unknown>;
  body: BodyShape | null;
  surface: string | null;
  regions: string[] | null;
  seed: number;
  drawn: { name: string; kind: "zone" | "region"; margin_mm: number }[];
  keep: "spacing" | "total";
  mirror: boolean;
  sliders: SliderState[];
  skin: string;
  zones: string;
}

export interface BodyShape {
  sex: "female" | "male";
  age_years: number;
  height_cm: number;
  bmi: number;
  local: Record<string, number>;
}

export interface SliderState {
  key: string;
  step: string;
  figure: string;
  value: number;
  low: number;
  high: number;
  increment: number;
  unit: string;
  usual: [number, number] | null;
  sources: string[];
}

export interface Listing {
  label: string;
  region: string;
  area_cm2: number | null;
  end: number;
}

export interface PlanHeader {
  state: PlanState;
  steps: { id: string; technique: string; plane: string; pattern: string }[];
  targets: { label: string; region: string; laterality: string; step: number }[];
  outlines: Listing[];
  zones: Listing[];
  threads: { point: number; end: number }[];
  products: string[];
  needle: NeedleSize | null;
  dose_unit: string;
  layers_tag: string[];
  names: Record<string, string>;
  findings: Finding[];
  summary: { points: number; volume_ml: number; dose: number | null; dose_unit: string | null; containers: string; minutes: string; leftover_ml: (number | null)[] };
  millis: number;
}

export interface Report {
  version: number;
  text: Text;
  dose_scales: DoseScale[];
  histograms: Histogram[];
  session: SessionColumns;
}

export interface SkinHeader {
  key: string;
  eyes: Eye[];
}

export interface ListedPlan {
  id: string;
  name: string;
  version: number;
  updated: string;
  title: string;
  points: number;
  volume_ml: number;
  surface: string | null;
}

export interface LibraryProtocol {
  id: string;
  title: string;
  version: string;
  status: string;
  status_words: string;
  indication: string;
  body: BodyShape;
  steps: { id: string; technique: string; pattern: string; regions: string[] }[];
  to_choose: Record<string, string>;
}

export interface LibraryLandmark {
  name: string;
  title: string;
  definition: string;
  side: string;
  asked: boolean;
}

export interface Library {
  protocols: LibraryProtocol[];
  bodies: { sexes: ("female" | "male")[]; ages_years: [number, number]; heights_cm: Record<string, number>; local: { name: string; title: string }[] };
  regions: Record<string, string>;
  landmarks: LibraryLandmark[];
  formats: string[];
  limits: { most_bytes: number; most_triangles: number };
  languages: string[];
  disclaimer: string;
  words: Words;
  app: Record<string, unknown>;
}

/** One thing that is done to a plan; see docs/reference/app-interface.md. */
export type Command = { do: string } & Record<string, unknown>;
export type Values = Record<string, number | string | null>;
