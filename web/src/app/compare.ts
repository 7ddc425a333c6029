import { Vector3 } from "three";
import { regionColours } from "../colours";
import { ALL, type Content } from "../content";
import { h } from "../dom";
import { scaleOf } from "../scale";
import { Stage } from "../stage";
import { Store, type Choice } from "../state";
import { figure, typeset, words } from "../words";
import type { Client } from "./client";
import type { Desk } from "./desk";
import { openDialog } from "./dialogs";
import { icon } from "./icons";
import { planContent, planFrame, type PlanFrame } from "./plan_content";
import { say } from "./say";
import type { Library, ListedPlan, Report } from "./shapes";
import { skinOf, zonesOf } from "./skins";
import type { Workspace } from "./workspace";

interface Difference {
  where: string;
  what: string;
  /** The same in words of the language. */
  place: string;
  title: string;
  unit: string;
  first: number | string | null;
  second: number | string | null;
  change: number | null;
}

const SHARED = ["mode", "unit", "layers", "colouring", "depth_layer", "opacity", "dark", "marked_ml_cm2"] as const;

/** Choose a plan to set beside the open one; null when none was chosen. */
export async function askForOther(client: Client, now: string, tell: (fault: unknown) => void): Promise<string | null> {
  const plans = (await client.json<ListedPlan[]>("GET", "plans").catch((fault: unknown) => (tell(fault), []))).filter(({ id }) => id !== now);
  return new Promise((resolve) => {
    const dialog = openDialog(
      say.compareWith,
      "plans",
      plans.length ? null : h("p", { class: "about" }, say.noOthers),
      h(
        "ul",
        { class: "plan-list" },
        ...plans.map((plan) =>
          h(
            "li",
            {},
            h("div", { class: "grow" }, h("b", {}, plan.name), h("span", { class: "fine" }, [plan.title, `${plan.points} ${words.points}`, `${figure(plan.volume_ml)} mL`].join(" \u00b7 "))),
            h("button", { type: "button", class: "plain", "aria-label": `${say.compare}${words.colon}${plan.name}`, onclick: () => (resolve(plan.id), dialog.close()) }, say.compare),
          ),
        ),
      ),
    );
    dialog.addEventListener("close", () => resolve(null));
  });
}

/** A second plan beside the open one, in the same colours and seen from the same place, with what differs between them. */
export class Comparison {
  readonly list = h("section", { class: "differences", "aria-label": say.differences });
  private readonly canvas = h("canvas", { class: "scene", role: "img" });
  private readonly overlay = h("canvas", { class: "words", "aria-hidden": "true" });
  private readonly own_title = h("p", { class: "picture-title" });
  private readonly title = h("p", { class: "picture-title" });
  private readonly holder = h("div", { class: "holder second" }, this.canvas, this.overlay, this.title);
  private readonly store: Store;
  private stage: Stage | null = null;
  private plan!: PlanFrame;
  private content!: Content;
  private forget: () => void = () => undefined;
  private listed_for = "";

  constructor(
    private readonly work: Workspace,
    private readonly desk: Desk,
    private readonly client: Client,
    private readonly library: Library,
    private readonly id: string,
    private readonly tell: (fault: unknown) => void,
    private readonly close: () => void,
  ) {
    this.store = new Store({ ...work.storeNow, current: -1, hover: -1, clock_s: null, playing: false, ruling: false, product: ALL });
  }

  /** Fetch the other plan and draw it. Raises Fault where it cannot be had. */
  async begin(): Promise<void> {
    const { client, work } = this;
    const frame = await client.frame("GET", `plans/${this.id}/frame`);
    this.plan = planFrame(frame, null);
    const [skin, report] = await Promise.all([skinOf(client, this.plan.header.state), client.frame("GET", `plans/${this.id}/report`)]);
    const content = planContent(this.plan, report.header as unknown as Report, true, this.library, client.lang);
    // The words that are spoken stay those of the open plan, with the names of regions that only the other has.
    work.names_beside = this.plan.header.names;
    work.speakAgain();
    this.content = content;
    work.holder.after(this.holder);
    work.holder.append(this.own_title);
    this.canvas.setAttribute("aria-label", `${this.plan.header.state.name}. ${words.scene}`);
    this.stage = new Stage(this.holder, this.canvas, this.overlay, () => [this.title], this.store, true);
    this.stage.begin(skin.arrays, skin.eyes, content, regionColours(content.points.region));
    const [a, b] = [work.stage, this.stage];
    const shift = this.sameBorders() ? new Vector3() : b.centre.clone().sub(a.centre);
    a.moved = () => b.rig.fly({ target: a.rig.goal.target.add(shift), offset: a.rig.goal.offset }, true);
    b.moved = () => a.rig.fly({ target: b.rig.goal.target.sub(shift), offset: b.rig.goal.offset }, true);
    this.forget = work.watchStore((now, before) => {
      const change = Object.fromEntries(SHARED.filter((key) => now[key] !== this.store.now[key]).map((key) => [key, now[key]])) as Partial<Choice>;
      if (Object.keys(change).length) this.store.set(change);
      if (now !== before) this.showScale();
    });
    work.beside = true;
    this.follow();
    // The pictures are half as wide from the next layout on.
    requestAnimationFrame(() => requestAnimationFrame(() => a.standAtBest(true)));
    b.skin.showZones(await zonesOf(client, this.plan.header.state));
    b.draw();
  }

  /** Whether both plans treat a region of the same skin, so that the same camera sees both. */
  private sameBorders(): boolean {
    const [one, other] = [this.desk.shown.header, this.plan.header];
    const skin = ({ state }: typeof one): string => JSON.stringify([state.body, state.surface]);
    return skin(one) === skin(other) && one.targets.some(({ label }) => other.targets.some((target) => target.label === label));
  }

  /** The open plan has changed. */
  follow(): void {
    if (!this.stage) return;
    const told = ({ header }: PlanFrame, letter: string): (Node | string)[] => [h("b", {}, letter), ` ${header.state.name} \u00b7 ${header.summary.points} ${words.points} \u00b7 ${figure(header.summary.volume_ml)} mL`];
    this.own_title.replaceChildren(...told(this.desk.shown, "A"));
    this.title.replaceChildren(...told(this.plan, "B"));
    this.showScale();
    const key = `${this.desk.state.id} ${this.desk.state.version} ${this.client.lang}`;
    if (this.desk.fresh && key !== this.listed_for) {
      this.listed_for = key;
      void this.showDifferences();
    }
  }

  end(): void {
    this.forget();
    this.work.stage.moved = () => undefined;
    [this.work.common_ml_cm2, this.work.beside] = [0, false];
    this.work.names_beside = {};
    this.stage?.dispose();
    this.holder.remove();
    this.own_title.remove();
    this.list.remove();
    this.work.showScale();
    requestAnimationFrame(() => requestAnimationFrame(() => this.work.stage.standAtBest(true)));
  }

  /** Both in colours that end where the larger of the two ends. */
  private showScale(): void {
    const { work, stage, content } = this;
    if (!stage) return;
    const own = scaleOf(content, { unit: "ml", product: ALL }, stage.skin.deposits.most_ml_cm2).max;
    work.common_ml_cm2 = own;
    work.showScale();
    const { unit } = this.store.now;
    const factor = content.dose_scales[0].per_ml;
    stage.showDose(scaleOf(content, { unit: factor === null ? "ml" : unit, product: ALL }, 0, work.scale.max / work.scale.factor), this.store.now.depth_layer, ALL);
  }

  private async showDifferences(): Promise<void> {
    try {
      const all = await this.client.json<Difference[]>("GET", `plans/${this.desk.state.id}/difference/${this.id}`);
      const rows = all.filter(({ first, second }) => first !== second);
      const cell = (value: number | string | null): string => (value === null || value === "-" ? "\u2013" : typeof value === "number" ? figure(value) : typeset(value).replace(/\.(?=[a-z])|=/g, "$&\u200b"));
      this.list.replaceChildren(
        h("div", { class: "sheet-head" }, h("h2", {}, say.differences), h("button", { type: "button", class: "icon small", "aria-label": say.endCompare, title: say.endCompare, onclick: this.close }, icon("close"))),
        rows.length
          ? h(
              "div",
              { class: "scroll", tabindex: 0, role: "region", "aria-label": say.differences },
              h(
                "table",
                {},
                h("thead", {}, h("tr", {}, h("th", { scope: "col" }, ""), h("th", { scope: "col", class: "number" }, "A"), h("th", { scope: "col", class: "number" }, "B"))),
                h(
                  "tbody",
                  {},
                  ...rows.map((row) =>
                    h("tr", {}, h("th", { scope: "row" }, row.title, h("small", {}, [row.place, row.unit && typeset(row.unit)].filter(Boolean).join(", "))), h("td", { class: "number" }, cell(row.first)), h("td", { class: "number" }, cell(row.second))),
                  ),
                ),
              ),
            )
          : h("p", { class: "about" }, say.noDifferences),
      );
    } catch (fault) {
      this.tell(fault);
    }
  }
}
