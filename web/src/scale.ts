import { ALL, type PlanData } from "./content";
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
export function unitsOf(content: PlanData, product: number): Unit[] {
  if (!isDosed(content)) return [];
  return content.dose_scales[scaleRow(content, product)].per_ml === null ? ["ml"] : ["ml", "dose"];
}

export function isDosed(content: PlanData): boolean {
  return Boolean(content.deposits) || content.vertex_ml_cm2 !== undefined;
}

/**
 * The scale of ``unit`` for the product chosen; ``largest_ml_cm2`` stands in where the plan tells none. The colours end no
 * lower than ``common_ml_cm2``.
 */
export function scaleOf(content: PlanData, { unit, product }: Pick<Choice, "unit" | "product">, largest_ml_cm2: number, common_ml_cm2 = 0): Scale {
  const told = content.dose_scales[scaleRow(content, product)];
  const factor = unit === "dose" ? (told.per_ml ?? 1) : 1;
  const largest = told.largest_ml_cm2 ?? largest_ml_cm2;
  const end = Math.max(told.max_ml_cm2 ?? largest, common_ml_cm2);
  return {
    unit: unit === "ml" ? "mL/cm\u00b2" : `${told.dose_unit}/cm\u00b2`,
    max: end > 0 ? round(end * factor) : 1,
    rx: told.rx_ml_cm2 === null ? null : round(told.rx_ml_cm2 * factor),
    over: largest > end * 1.001,
    factor,
  };
}

function scaleRow(content: PlanData, product: number): number {
  return product === ALL || content.dose_scales.length === 1 ? 0 : product + 1;
}

/** Without the last bits of a product of two numbers. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
