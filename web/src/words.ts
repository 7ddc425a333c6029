type Key =
  "points" | "injected" | "containers" | "minutes" | "days" | "show" | "modePoints" | "modeDose" | "modeBoth" | "unit" |
  "views" | "front" | "obliqueLeft" | "obliqueRight" | "leftSide" | "rightSide" | "reset" | "obliqueLeftShort" |
  "obliqueRightShort" | "leftShort" | "rightShort" | "theme" | "help" | "close" | "scene" | "order" | "first" |
  "previous" | "play" | "pause" | "next" | "wholePlan" | "of" | "point" | "noPoint" | "noPointHint" | "noPointTouch" |
  "details" | "notADevice" | "least" | "most" | "region" | "side" | "technique" | "plane" | "depth" | "insertion" |
  "angle" | "volume" | "dose" | "skin" | "mapTab" | "layers" | "numbers" | "outlines" | "names" | "zones" | "isodose" |
  "doseOpacity" | "regions" | "zoomTo" | "allRegions" | "findings" | "noFindings" | "sources" | "noSources" |
  "provenance" | "goToPoint" | "inferred" | "rule" | "limit" | "areaDose" | "ofPrescription" | "container" | "before" |
  "after" | "deadSpaceOfNeedle" | "deadSpaceOfSyringe" | "noWebgl" | "broken" | "left" | "right" | "midline" | "lang" |
  "colon";

interface Words extends Record<Key, string> {
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

/** Units of the figures of a protocol whose key does not end in one. */
const FIGURE_UNITS: Record<string, string> = {
  concentration: "{dose}/mL",
  gauge: "G",
  size_ml: "mL",
  leak_fraction: "",
  seconds_per_point: "s",
  sessions: "",
  max_dose: "{dose}",
  marking_s_per_point: "s",
  points: "",
  density_per_cm2: "/cm\u00b2",
  total_dose: "{dose}",
  dose: "{dose}",
  ml_per_mm: "mL/mm",
  overlap: "",
  lidocaine_mg_ml: "mg/mL",
  max_points: "",
  max_sessions: "",
  max_bmi: "",
  travel_s_per_mm: "s",
  downtime_h: "h",
};

const UNITS: Record<string, string> = { mm: "mm", ml: "mL", s: "s", deg: "\u00b0", min: "min", cm2: "cm\u00b2" };

/** ``steps.papules.spacing_mm`` as name and unit: ``Papules: spacing`` in ``mm``. */
export function figureName(key: string, dose_unit: string): [string, string] {
  const parts = key.split(".");
  const end = { low: `, ${words.least}`, high: `, ${words.most}` }[parts[parts.length - 1]];
  if (end) parts.pop();
  const last = parts[parts.length - 1];
  const tail = last.split("_");
  const named = tail.length > 1 && UNITS[tail[tail.length - 1]];
  const phase = ["before", "after"].includes(parts[1]);
  const name = words.figures[last] ?? (named ? title(tail.slice(0, -1).join("-")) : called(tail.join("-")));
  const unit =
    ["interval_days", "min_interval_days"].includes(last) ? words.days
    : last === "needle_change_every" ? words.points
    : FIGURE_UNITS[last] ?? (named ? UNITS[tail[tail.length - 1]] : phase ? "min" : "");
  const low = name.charAt(0).toLocaleLowerCase(words.lang) + name.slice(1);
  const about =
    parts[0] === "steps"
      ? `${called(`steps.${parts[1]}`, parts[1])}${words.colon}${low}`
      : parts[0] === "zones" && parts.length > 2
        ? `${called(parts[1])}${words.colon}${low}`
        : parts[0] === "product" && parts[1] === "containers"
          ? `${words.container}${words.colon}${names[last] ?? last}`
          : last === "dead_space_ml"
            ? { needle: words.deadSpaceOfNeedle, syringe: words.deadSpaceOfSyringe }[parts[0]] ?? name
            : parts[0] === "session" && parts.length > 2
              ? `${parts[1] === "before" ? words.before : words.after}${words.colon}${low}`
              : name;
  return [about + (end ?? ""), dose_unit ? unit.replace("{dose}", dose_unit) : unit.replace(/\{dose\}\/?.*/, "")];
}

/** Text with the signs of print: 4 \u00d7 5 mL, 20\u201330, cm\u00b2. */
export function typeset(text: string): string {
  return text
    .replace(/\b(c?m)2\b/g, "$1\u00b2")
    .replace(/(\d) x (?=[\w(])/g, "$1 \u00d7 ")
    .replace(/(?<![\d-]\d*)(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?![\d-])/g, "$1\u2013$2")
    .replace(/ - /g, " \u2013 ");
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
