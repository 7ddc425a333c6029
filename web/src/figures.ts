import { called, hasName, words } from "./words";

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
  const name = words.figures[last] ?? (named ? called(tail.slice(0, -1).join("-")) : called(tail.join("-")));
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
          ? `${words.container}${words.colon}${hasName(last) ? called(last) : last}`
          : last === "dead_space_ml"
            ? { needle: words.deadSpaceOfNeedle, syringe: words.deadSpaceOfSyringe }[parts[0]] ?? name
            : parts[0] === "session" && parts.length > 2
              ? `${parts[1] === "before" ? words.before : words.after}${words.colon}${low}`
              : name;
  return [about + (end ?? ""), dose_unit ? unit.replace("{dose}", dose_unit) : unit.replace(/\{dose\}\/?.*/, "")];
}

