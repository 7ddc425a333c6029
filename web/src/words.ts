type Key =
  "points" | "injected" | "containers" | "leftover" | "minutes" | "cost" | "sessions" | "days" | "show" | "modePoints" | "modeDose" | "modeBoth" |
  "unit" | "views" | "front" | "obliqueLeft" | "obliqueRight" | "leftSide" | "rightSide" | "reset" |
  "obliqueLeftShort" | "obliqueRightShort" | "leftShort" | "rightShort" | "theme" | "help" | "close" | "scene" |
  "order" | "first" | "previous" | "play" | "pause" | "next" | "wholePlan" | "of" | "point" | "noPoint" |
  "noPointHint" | "noPointTouch" | "details" | "notADevice" | "least" | "most" | "region" | "side" | "technique" |
  "plane" | "depth" | "insertion" | "angle" | "volume" | "dose" | "skin" | "mapTab" | "layers" | "numbers" |
  "outlines" | "names" | "zones" | "isodose" | "doseOpacity" | "regions" | "zoomTo" | "allRegions" | "findings" |
  "noFindings" | "sources" | "noSources" | "provenance" | "goToPoint" | "inferred" | "rule" | "limit" | "areaDose" |
  "ofPrescription" | "container" | "before" | "after" | "deadSpaceOfNeedle" | "deadSpaceOfSyringe" | "language" |
  "back" | "top" | "topShort" | "colouring" | "byRegion" | "byDepth" | "byOrder" | "ruler" | "rulerHint" | "noWay" |
  "rowDirection" | "epidermis" | "dermis" | "subcutis" | "deeper" | "fullDepth" | "depthOfAll" | "needle" |
  "syringe" | "layersMeasured" | "layersNearby" | "layersReference" | "layersGiven" | "doseTab" | "doseLayer" |
  "product" | "allProducts" | "histogram" | "histogramDose" | "histogramHint" | "allRegionsTogether" |
  "sessionTime" | "showInjections" | "showVisit" | "practitioner" | "assistant" | "waiting" | "clock" | "used" |
  "speed" | "noWebgl" | "broken" | "left" | "right" | "midline" | "lang" | "colon";

export interface Words extends Record<Key, string> {
  severity: Record<string, string>;
  shortcuts: [string, string][];
  /** Names of the figures of a protocol, by the last part of their key. */
  figures: Record<string, string>;
}

/** Every word the page says by itself, in its language; they come with the content. */
export let words: Words;
let names: Record<string, string> = {};

export function speak(given: Words, called: Record<string, string>): void {
  words = given;
  names = called;
}

/** The sides of the body, as on medical pictures of any language. */
export const LETTERS = { left: "L", right: "R", front: "A", back: "P", head: "S", foot: "I" };
export const PRESCRIPTION = "Rx";
/** Languages in their own words. */
export const LANGUAGE_NAMES: Record<string, string> = { en: "English", fr: "Fran\u00e7ais", it: "Italiano", es: "Espa\u00f1ol", tr: "T\u00fcrk\u00e7e" };

/** Text with the signs of print: 4 \u00d7 5 mL, 20\u201330, cm\u00b2. */
export function typeset(text: string): string {
  return text
    .replace(/\b(c?m)2\b/g, "$1\u00b2")
    .replace(/(\d) x (?=[\w(])/g, "$1 \u00d7 ")
    .replace(/(?<![\d-]\d*)(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?![\d-])/g, "$1\u2013$2")
    .replace(/ - /g, " \u2013 ");
}

export function hasName(id: string): boolean {
  return id in names;
}

/** What a region, a zone, a step or a phase is called; an id without a name in words. */
export function called(id: string, otherwise = id): string {
  return names[id] ?? title(otherwise);
}

/** ``upper-lip`` as ``Upper lip``. */
function title(id: string): string {
  const spaced = id.replaceAll("-", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Four significant digits, or a fixed number of decimals, without a trailing run of zeros in the first case. */
export function figure(value: number, digits: number | null = null): string {
  if (digits !== null) return value.toFixed(digits);
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}
