import { ALL, type Payload } from "./content";
import type { Choice, Unit } from "./state";

/** How dose is shown at present. */
export interface Scale {
  unit: string;
  max: number;
  rx: number | null;
  /** True when the skin holds more than ``max``. */
  over: boolean;
  /** How many of the unit are in a mL. */
  factor: number;
}

/** The units in which the dose of a product, or of ALL, is known. */
export function unitsOf(content: Payload, product: number): Unit[] {
  if (!isDosed(content)) return [];
  return content.dose_scales[scaleRow(content, product)].per_ml === null ? ["ml"] : ["ml", "dose"];
}

export function isDosed(content: Payload): boolean {
  return Boolean(content.deposits ?? content.mesh.ml_cm2);
}

/** The scale of ``unit`` for the product chosen; ``largest_ml_cm2`` stands in where the plan tells none. */
export function scaleOf(content: Payload, { unit, product }: Pick<Choice, "unit" | "product">, largest_ml_cm2: number): Scale {
  const told = content.dose_scales[scaleRow(content, product)];
  const factor = unit === "dose" ? (told.per_ml ?? 1) : 1;
  const largest = told.largest_ml_cm2 ?? largest_ml_cm2;
  const end = told.max_ml_cm2 ?? largest;
  return {
    unit: unit === "ml" ? "mL/cm\u00b2" : `${told.dose_unit}/cm\u00b2`,
    max: end > 0 ? round(end * factor) : 1,
    rx: told.rx_ml_cm2 === null ? null : round(told.rx_ml_cm2 * factor),
    over: largest > end * 1.001,
    factor,
  };
}

function scaleRow(content: Payload, product: number): number {
  return product === ALL || content.dose_scales.length === 1 ? 0 : product + 1;
}

/** Without the last bits of a product of two numbers. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
