import type { Figure, Table, Text } from "./content";
import { figureName } from "./figures";
import { h } from "./dom";
import { figure, words } from "./words";

type Jump = (number: number) => void;

/** Ids of sources as links to their entry on the tab of sources. */
function sourceMarks(ids: string[], open: (id: string) => void): HTMLElement | null {
  if (ids.length === 0) return null;
  return h(
    "span",
    { class: "marks" },
    ...ids.map((id) => h("button", { type: "button", class: "mark", title: `${words.sources}${words.colon}${id}`, onclick: () => open(id) }, id)),
  );
}

function isFigure(cell: unknown): cell is Figure {
  return typeof cell === "object" && cell !== null;
}

/** The rows of ``content`` in the way it asks for; cards and figures never need a sideways scroll. */
export function table(content: Table, dose_unit: string, open: (id: string) => void): Node[] {
  const note = content.note ? [h("p", { class: "note" }, content.note)] : [];
  if (content.layout === "cards") return [h("ul", { class: "cards" }, ...content.rows.map((row) => rowCard(content, row, open))), ...note];
  if (content.layout === "figures") return [h("ul", { class: "figures" }, ...content.rows.map((row) => protocolFigure(row, dose_unit, open))), ...note];
  return [...plainTable(content, open), ...note];
}

type Row = Table["rows"][number];

function shown(cell: Row[number], digits: number | null, unit: string, open: (id: string) => void): (Node | string | null)[] {
  const value = isFigure(cell) ? cell.value : cell;
  const text = value === null ? "\u2013" : typeof value === "number" ? figure(value, digits) : value;
  const close = unit === "\u00b0" ? "" : " ";
  return [
    unit && value !== null ? text + close + unit : text,
    isFigure(cell) && cell.inferred ? h("span", { class: "inferred", title: cell.inferred }, words.inferred) : null,
    isFigure(cell) ? sourceMarks(cell.sources, open) : null,
  ];
}

/** One row as a card: its first cell is the heading, the others name and value. */
function rowCard({ columns }: Table, [head, ...cells]: Row, open: (id: string) => void): HTMLElement {
  return h(
    "li",
    { class: "row-card" },
    h("h4", {}, ...shown(head, columns[0].digits, "", open)),
    h(
      "dl",
      {},
      ...cells.map((cell, k) => {
        const { label, unit, digits } = columns[k + 1];
        return h("div", {}, h("dt", {}, label), h("dd", {}, ...shown(cell, digits, unit, open)));
      }),
    ),
  );
}

/** A figure of the protocol under its name in words; why it was taken stands on a line of its own. */
function protocolFigure([key, value, origin, why]: Row, dose_unit: string, open: (id: string) => void): HTMLElement {
  const [name, unit] = figureName(String(key), dose_unit);
  const plain = isFigure(value) ? { ...value, inferred: "" } : value;
  return h(
    "li",
    {},
    h("span", { class: "figure-name", title: String(key) }, name),
    h("span", { class: "figure-value" }, ...shown(plain, null, unit, open)),
    origin && origin !== "quoted" ? h("span", { class: "inferred" }, String(origin)) : null,
    why ? h("span", { class: "why" }, String(why)) : null,
  );
}

function plainTable(content: Table, open: (id: string) => void): Node[] {
  const cell = (value: string | number | null, digits: number | null): string =>
    value === null ? "\u2013" : typeof value === "number" ? figure(value, digits) : value;
  const rows = content.rows.map((row) =>
    h(
      "tr",
      {},
      ...row.map((entry, k) => {
        const value = isFigure(entry) ? entry.value : entry;
        const number = typeof value === "number";
        const inner: (Node | string | null)[] = [cell(value, content.columns[k].digits)];
        if (isFigure(entry)) {
          if (entry.inferred) inner.push(h("span", { class: "inferred", title: entry.inferred }, words.inferred));
          inner.push(sourceMarks(entry.sources, open));
        }
        return k === 0 ? h("th", { scope: "row" }, ...inner) : h("td", { class: number ? "number" : "" }, ...inner);
      }),
    ),
  );
  const numeric = content.columns.map((_, k) =>
    content.rows.some((row) => {
      const entry = row[k];
      return typeof (isFigure(entry) ? entry.value : entry) === "number";
    }),
  );
  return [
    h(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": content.title },
      h(
        "table",
        {},
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            ...content.columns.map(({ label, unit }, k) =>
              h("th", { scope: "col", class: numeric[k] ? "number" : "" }, label, unit ? h("small", {}, unit) : null),
            ),
          ),
        ),
        h("tbody", {}, ...rows),
      ),
    ),
  ];
}

export function findings(content: Text, jump: Jump, open: (id: string) => void): Node[] {
  if (content.findings.length === 0) return [h("p", { class: "hint" }, words.noFindings)];
  const rank: Record<string, number> = { error: 0, warning: 1, info: 2 };
  const sorted = [...content.findings].sort((a, b) => (rank[a.severity] ?? 3) - (rank[b.severity] ?? 3));
  return [
    h(
      "ul",
      { class: "findings" },
      ...sorted.map((finding) => {
        const unit = finding.unit ? ` ${finding.unit}` : "";
        const measured = [
          finding.value === null ? null : `${figure(finding.value)}${unit}`,
          finding.limit === null ? null : `${words.limit} ${figure(finding.limit)}${unit}`,
        ].filter((part) => part !== null);
        return h(
          "li",
          { class: `finding ${["error", "warning"].includes(finding.severity) ? finding.severity : "info"}` },
          h("b", {}, [words.severity[finding.severity] ?? finding.severity, finding.title].filter(Boolean).join(words.colon)),
          h("span", {}, finding.text),
          h(
            "span",
            { class: "fine" },
            [`${words.rule} ${finding.rule}`, finding.region, ...measured].filter(Boolean).join(" \u00b7 "),
            finding.point === null
              ? null
              : h(
                  "button",
                  { type: "button", class: "mark", onclick: () => jump(finding.point as number) },
                  `${words.goToPoint} ${finding.point}`,
                ),
            finding.source ? sourceMarks([finding.source], open) : null,
          ),
        );
      }),
    ),
  ];
}

export function sources(content: Text): Node[] {
  const list = content.sources.map((source) => {
    const web = /^https?:\/\//i.test(source.url);
    const origin = [source.publisher, source.year, source.tier].filter(Boolean).join(" \u00b7 ");
    return h(
      "li",
      { id: `source-${source.id}`, tabindex: -1 },
      h("code", {}, source.id),
      web
        ? h("a", { href: source.url, target: "_blank", rel: "noopener noreferrer" }, source.title)
        : h("span", {}, source.title),
      h("span", { class: "fine" }, origin),
    );
  });
  return [
    list.length ? h("ul", { class: "sources" }, ...list) : h("p", { class: "hint" }, words.noSources),
    h("h3", {}, words.provenance),
    h("dl", { class: "provenance" }, ...content.provenance.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))),
  ];
}
