/** Every word the page says by itself, in one place so that a language is one more table. */
export const words = {
  brand: "mesomap",
  points: "points",
  injected: "mL injected",
  containers: "to open",
  minutes: "minutes",
  show: "Show",
  modePoints: "Points",
  modeDose: "Dose",
  modeBoth: "Both",
  unit: "Unit of dose",
  views: "Views",
  front: "Front",
  obliqueLeft: "Oblique left",
  obliqueRight: "Oblique right",
  leftSide: "Left side",
  rightSide: "Right side",
  reset: "Reset",
  obliqueLeftShort: "Obl. L",
  obliqueRightShort: "Obl. R",
  leftShort: "Left",
  rightShort: "Right",
  theme: "Light or dark",
  help: "Keys",
  close: "Close",
  scene:
    "Three-dimensional view of the plan. Drag to turn, wheel or pinch to zoom, right drag to shift. " +
    "With the keyboard: Shift and arrows turn, plus and minus zoom.",
  order: "Order of injection",
  first: "First point",
  previous: "Previous point",
  play: "Play the order",
  pause: "Pause",
  next: "Next point",
  wholePlan: "whole plan",
  of: "of",
  point: "Point",
  noPoint: "No point chosen",
  noPointHint: "Point at a marker on the skin, or step through the order with the arrow keys.",
  noPointTouch: "Tap a marker on the skin, or step through the order with the buttons.",
  details: "Details",
  notADevice: "Not a medical device: read this",
  least: "least",
  most: "most",
  region: "Region",
  side: "Side",
  technique: "Technique",
  plane: "Plane",
  depth: "Depth",
  insertion: "Insertion",
  angle: "Angle to skin",
  volume: "Volume",
  dose: "Dose",
  skin: "skin",
  mapTab: "Map",
  layers: "Layers",
  numbers: "Numbers",
  outlines: "Region borders",
  names: "Region names",
  zones: "Closed zones",
  isodose: "Isodose lines",
  doseOpacity: "Dose opacity",
  regions: "Regions",
  zoomTo: "Look at",
  allRegions: "Whole plan",
  findings: "Findings",
  noFindings: "No rule was broken and nothing is to be noted.",
  sources: "Sources",
  noSources: "No sources were given.",
  provenance: "Made with",
  goToPoint: "go to point",
  inferred: "inferred",
  rule: "rule",
  limit: "limit",
  prescription: "Rx",
  areaDose: "Area dose",
  ofPrescription: "of Rx",
  noWebgl:
    "This browser cannot draw in 3-D (WebGL 2 is off or missing). The tables beside this text are complete.",
  broken: "This page could not be drawn:",
  left: "left",
  right: "right",
  midline: "midline",
  severity: { error: "Rule broken", warning: "Look at this", info: "Note" } as Record<string, string>,
  letters: { left: "L", right: "R", front: "A", back: "P", head: "S", foot: "I" },
  shortcuts: [
    ["1 2 3 4 5", "Front, oblique left, oblique right, left side, right side"],
    ["0 or R", "Reset the view"],
    ["P D B", "Points, dose, both"],
    ["U", "Next unit of dose"],
    ["\u2190 \u2192", "Previous and next point"],
    ["Home End", "First and last point"],
    ["Space", "Play or pause the order"],
    ["Esc", "Whole plan, no point chosen"],
    ["Shift + arrows", "Turn the view"],
    ["+ \u2212", "Zoom"],
    ["N O G Z I", "Numbers, region borders, region names, zones, isodose lines"],
    ["[ ]", "Dose opacity down, up"],
    ["T", "Light or dark"],
    ["?", "This list"],
  ] as [string, string][],
};

/** Names and units of the figures of a protocol, by the last part of their key. */
const FIGURES: Record<string, [string, string]> = {
  concentration: ["Concentration", "{dose}/mL"],
  gauge: ["Gauge of the needle", "G"],
  length_mm: ["Length of the needle", "mm"],
  size_ml: ["Size of the syringe", "mL"],
  dead_space_ml: ["Dead space", "mL"],
  angle_deg: ["Angle to the skin", "\u00b0"],
  depth_mm: ["Depth", "mm"],
  leak_fraction: ["Share that runs out", ""],
  margin_mm: ["Margin", "mm"],
  seconds_per_point: ["Time for a point", "s"],
  spacing_mm: ["Spacing", "mm"],
  volume_cap_ml: ["Most volume", "mL"],
  volume_ml: ["Volume of a point", "mL"],
  interval_days: ["Days between sessions", "days"],
  sessions: ["Number of sessions", ""],
  max_dose: ["Largest dose of a session", "{dose}"],
  max_volume_ml: ["Largest volume of a session", "mL"],
  marking_s_per_point: ["Marking of a point", "s"],
  needle_change_every: ["Points before the needle is changed", "points"],
  needle_change_s: ["Change of the needle", "s"],
  refill_s: ["Refill of the syringe", "s"],
};

const UNITS: Record<string, string> = { mm: "mm", ml: "mL", s: "s", deg: "\u00b0", min: "min", days: "days", cm2: "cm\u00b2" };

/** ``steps.papules.spacing_mm`` as name and unit: ``Papules: spacing`` in ``mm``. */
export function figureName(key: string, dose_unit: string): [string, string] {
  const parts = key.split(".");
  const end = { low: `, ${words.least}`, high: `, ${words.most}` }[parts[parts.length - 1]];
  if (end) parts.pop();
  const last = parts[parts.length - 1];
  const tail = last.split("_");
  const guess: [string, string] =
    tail.length > 1 && UNITS[tail[tail.length - 1]]
      ? [title(tail.slice(0, -1).join("-")), UNITS[tail[tail.length - 1]]]
      : [title(tail.join("-")), ["before", "after"].includes(parts[1]) ? "min" : ""];
  const [name, unit] = FIGURES[last] ?? guess;
  const low = name.charAt(0).toLowerCase() + name.slice(1);
  const about =
    parts[0] === "steps" || (parts[0] === "zones" && parts.length > 2)
      ? `${title(parts[1])}: ${low}`
      : parts[0] === "product" && parts[1] === "containers"
        ? `Container: ${last}`
        : last === "dead_space_ml"
          ? `${name} of the ${parts[0]}`
          : parts[0] === "session" && parts.length > 2
            ? `${title(parts[1])} the injections: ${low}`
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

/** ``upper-lip`` as ``Upper lip``. */
export function title(id: string): string {
  const spaced = id.replaceAll("-", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Four significant digits, or a fixed number of decimals, without a trailing run of zeros in the first case. */
export function figure(value: number, digits: number | null = null): string {
  if (digits !== null) return value.toFixed(digits);
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}
