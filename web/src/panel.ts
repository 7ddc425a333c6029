import type { Content, Table } from "./content";
import type { DepotShape } from "./depth_strip";
import { doseTab } from "./dose_tab";
import { h } from "./dom";
import { inspector } from "./inspector";
import { mapTab, type LookAt } from "./map_tab";
import { isDosed } from "./scale";
import type { Store } from "./state";
import { findings, sources, table } from "./tables";
import { words } from "./words";

export interface PanelActions {
  lookAt: LookAt;
  jump: (number: number) => void;
  shapeOf: (row: number) => DepotShape | null;
}

/** The column beside the picture: the chosen point, then tabs for layers and regions, dose, tables, findings and sources. */
export function panel(content: Content, store: Store, colours: Map<string, string>, actions: PanelActions, opened: string): { element: HTMLElement; open: () => string } {
  const { points } = content;
  const card = inspector(content, store, colours, actions.shapeOf, (row) => actions.jump(points.number[row]));

  const tabs: { key: string; name: string; count: number | null; body: HTMLElement }[] = [];
  const add = (key: string, name: string, nodes: Node[], count: number | null = null): void => {
    tabs.push({ key, name, count, body: h("div", {}, ...nodes) });
  };
  const openSource = (id: string): void => {
    show(tabs.length - 1);
    document.getElementById(`source-${id}`)?.focus();
  };
  add("map", words.mapTab, mapTab(content, store, colours, actions.lookAt));
  const shown = (entry: Table): Node[] => table(entry, points.dose_unit, openSource);
  const of_dose = content.text.tables.filter((entry) => entry.of_dose).flatMap((entry) => [h("h3", { class: "of-dose" }, entry.title), ...shown(entry)]);
  if (isDosed(content) || of_dose.length) add("dose", words.doseTab, [...doseTab(content, store, colours), ...of_dose]);
  content.text.tables.filter((each) => !each.of_dose).forEach((entry, i) => add(`table ${i}`, entry.title, shown(entry)));
  add("findings", words.findings, findings(content.text, actions.jump, openSource), content.text.findings.length);
  add("sources", words.sources, sources(content.text));

  const buttons = tabs.map(({ name, count }, i) =>
    h(
      "button",
      { type: "button", role: "tab", id: `tab-${i}`, "aria-controls": `tabpanel-${i}`, onclick: () => show(i) },
      name,
      count ? h("span", { class: "count" }, String(count)) : null,
    ),
  );
  const panels = tabs.map(({ name, body }, i) =>
    h("section", { role: "tabpanel", id: `tabpanel-${i}`, "aria-labelledby": `tab-${i}` }, h("h3", { class: "print-only" }, name), body),
  );
  let chosen = 0;
  const show = (tab: number): void => {
    chosen = tab;
    buttons.forEach((button, i) => {
      button.setAttribute("aria-selected", String(i === chosen));
      button.tabIndex = i === chosen ? 0 : -1;
      panels[i].classList.toggle("hidden", i !== chosen);
    });
  };
  const list = h("div", { class: "tabs", role: "tablist", "aria-label": words.details }, ...buttons);
  list.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || to === undefined || event.shiftKey) return;
    const next = (to + buttons.length) % buttons.length;
    show(next);
    buttons[next].focus();
    event.preventDefault();
    event.stopPropagation();
  });
  show(Math.max(tabs.findIndex(({ key }) => key === opened), 0));
  return { element: h("aside", { class: "panel", "aria-label": words.details }, card, list, ...panels), open: () => tabs[chosen].key };
}
