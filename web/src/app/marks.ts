import type { Content } from "../content";
import { h } from "../dom";
import { words } from "../words";

const RANK: Record<string, number> = { error: 0, warning: 1, info: 2 };

/** The gravest finding of every point that has one, by row. */
export function flagged({ points, text }: Content): Map<number, string> {
  const found = new Map<number, string>();
  for (const { point, severity } of text.findings) {
    if (point === null) continue;
    const row = points.number.indexOf(point);
    const known = found.get(row);
    if (row >= 0 && (known === undefined || RANK[severity] < RANK[known])) found.set(row, severity);
  }
  return found;
}

/** What is to be said of the point of a row. */
export function findingsOf({ points, text }: Content, row: number): HTMLElement[] {
  return text.findings
    .filter(({ point }) => point === points.number[row])
    .map((finding) =>
      h("p", { class: `beside finding ${finding.severity}` }, h("b", {}, [words.severity[finding.severity] ?? finding.severity, finding.title].filter(Boolean).join(words.colon)), h("span", {}, finding.text)),
    );
}
