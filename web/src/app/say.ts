type Key =
  "undo" | "redo" | "plans" | "compare" | "share" | "tools" | "choose" | "add" | "addHint" | "remove" |
  "removeHint" | "zone" | "zoneHint" | "drawRegion" | "regionHint" | "bothSides" | "way" | "line" | "brush" |
  "brushSize" | "margin" | "alone" | "finish" | "lock" | "unlock" | "mirrorLeft" | "mirrorRight" | "protocol" |
  "skin" | "sex" | "female" | "male" | "age" | "years" | "height" | "bmi" | "local" | "figures" | "keep" |
  "keepSpacing" | "keepTotal" | "usual" | "direction" | "back" | "points" | "locked" | "erase" | "plan" | "rename" |
  "name" | "open" | "duplicate" | "delete" | "deleteSure" | "newPlan" | "importPlan" | "cancel" | "exportTitle" |
  "exportHint" | "download" | "onePage" | "onePageHint" | "preparing" | "ownSurface" | "compareWith" | "noOthers" |
  "endCompare" | "differences" | "noDifferences" | "upload" | "uploadRules" | "surfaces" | "triangles" |
  "landmarks" | "setLandmarks" | "landmarkAsk" | "landmarkKeys" | "skip" | "suggest" | "suggested" | "unit" |
  "upAxis" | "turnRound" | "fits" | "missing" | "done" | "network" | "conflict";

/** Every word the app says by itself, in its language. */
export let say: Record<Key, string> & { keys: [string, string][] };

export function sayIn(given: Record<string, unknown>): void {
  say = given as typeof say;
}

/** ``text`` with its named gaps filled: ``{count} plans``. */
export function fill(text: string, gaps: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(gaps[name] ?? whole));
}
