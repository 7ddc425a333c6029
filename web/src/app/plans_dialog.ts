import { h } from "../dom";
import { figure, words } from "../words";
import type { Client } from "./client";
import { openDialog } from "./dialogs";
import { icon } from "./icons";
import { fill, say } from "./say";
import type { Library, ListedPlan, PlanState } from "./shapes";

export interface PlansActions {
  client: Client;
  library: Library;
  open: (id: string) => Promise<void>;
  now: () => PlanState;
  /** The open plan has another name. */
  renamed: (name: string) => void;
  tell: (fault: unknown) => void;
}

/** All plans: opened, named, copied, deleted for good; a new one; one from a file. */
export async function plansDialog(act: PlansActions): Promise<void> {
  const { client, library } = act;
  const list = h("ul", { class: "plan-list" });
  const name = h("input", { type: "text", maxlength: 120, "aria-label": say.name, placeholder: say.name });
  const protocol = h("select", { "aria-label": say.protocol }, ...library.protocols.map(({ id, title, to_choose }) => h("option", { value: id, disabled: Object.keys(to_choose).length > 0, selected: id === act.now().protocol.id }, title)));
  const file = h("input", { type: "file", accept: ".json,application/json", class: "spoken", tabindex: -1, "aria-hidden": "true" });
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    // As it is: its seal holds for the very digits that stand in it.
    if (chosen) void attempt(async () => open(await client.json<PlanState>("POST", "plans/import", await chosen.text()))).then(() => (file.value = ""));
  });
  const fresh = h(
    "form",
    { class: "new-plan" },
    h("h3", {}, say.newPlan),
    name,
    protocol,
    h("button", { type: "submit", class: "plain strong" }, say.newPlan),
    h("button", { type: "button", class: "plain", onclick: () => file.click() }, say.importPlan),
    file,
  );
  fresh.addEventListener("submit", (event) => {
    event.preventDefault();
    void attempt(async () => open(await client.json<PlanState>("POST", "plans", { protocol: protocol.value, ...(name.value.trim() ? { name: name.value } : {}) })));
  });
  const dialog = openDialog(say.plans, "plans", list, fresh);

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    dialog.setAttribute("aria-busy", "true");
    try {
      await work();
    } catch (fault) {
      act.tell(fault);
    }
    dialog.removeAttribute("aria-busy");
  }

  async function open({ id }: { id: string }): Promise<void> {
    await act.open(id);
    dialog.close();
  }

  async function show(): Promise<void> {
    const plans = await client.json<ListedPlan[]>("GET", "plans");
    list.replaceChildren(...plans.map(entry));
  }

  function entry(plan: ListedPlan): HTMLElement {
    const now = plan.id === act.now().id;
    const small = (sign: Parameters<typeof icon>[0], label: string, does: () => void): HTMLElement =>
      h("button", { type: "button", class: "icon small", "aria-label": `${label}${words.colon}${plan.name}`, title: label, onclick: does }, icon(sign));
    const title = h("input", { type: "text", value: plan.name, maxlength: 120, "aria-label": `${say.rename}${words.colon}${plan.name}`, class: "plan-name" });
    title.addEventListener("change", () =>
      void attempt(async () => {
        const { name: given } = await client.json<ListedPlan>("PUT", `plans/${plan.id}/name`, { name: title.value });
        title.value = given;
        if (now) act.renamed(given);
      }),
    );
    const row = h(
      "li",
      { class: now ? "now" : "" },
      h("div", { class: "grow" }, title, h("span", { class: "fine" }, [plan.title, `${plan.points} ${words.points}`, `${figure(plan.volume_ml)} mL`, plan.updated.slice(0, 16).replace("T", " ")].join(" \u00b7 "))),
      h("button", { type: "button", class: "plain", "aria-label": `${say.open}${words.colon}${plan.name}`, onclick: () => void attempt(() => open(plan)) }, say.open),
      small("copy", say.duplicate, () => void attempt(async () => {
        await client.json("POST", `plans/${plan.id}/duplicate`, { name: `${plan.name} 2` });
        await show();
      })),
      small("delete", say.delete, () => ask()),
    );
    function ask(): void {
      const sure = h("button", { type: "button", class: "plain danger", onclick: () => void attempt(remove) }, say.delete);
      row.replaceChildren(h("span", { class: "grow" }, fill(say.deleteSure, { name: plan.name })), sure, h("button", { type: "button", class: "plain", onclick: () => row.replaceWith(entry(plan)) }, say.cancel));
      sure.focus();
    }
    async function remove(): Promise<void> {
      await client.json("DELETE", `plans/${plan.id}`);
      const left = await client.json<ListedPlan[]>("GET", "plans");
      if (now) await act.open(left[0]?.id ?? (await client.json<PlanState>("POST", "plans", { protocol: act.now().protocol.id })).id);
      await show();
      dialog.querySelector<HTMLElement>(".plan-list button")?.focus();
    }
    return row;
  }

  await attempt(show);
}
