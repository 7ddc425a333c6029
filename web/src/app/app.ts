import { Vector3 } from "three";
import { h } from "../dom";
import { helpDialog } from "../help";
import { bindKeys } from "../keys";
import { regionSides } from "../map_tab";
import { bindPrint } from "../print";
import { firstChoice, Store } from "../state";
import { words } from "../words";
import { BodyPart } from "./body_part";
import type { Client } from "./client";
import { Desk, type Change } from "./desk";
import { Hand } from "./hand";
import { keepChoices, keptChoices } from "./kept";
import { askForOther, Comparison } from "./compare";
import { bindAppKeys } from "./app_keys";
import { Morph } from "./morph";
import { palette } from "./palette";
import { plansDialog } from "./plans_dialog";
import { say, sayIn } from "./say";
import type { Library, ListedPlan, PlanState } from "./shapes";
import { shareDialog } from "./share_dialog";
import { PlanPart, PointPart, section } from "./side";
import { Sliders } from "./sliders";
import { surfaceDialog } from "./surface_dialog";
import { Teller } from "./teller";
import { Tools } from "./tools";
import { Top } from "./top";
import { openAppWindow } from "./window";
import { Workspace } from "./workspace";

const FIRST_PROTOCOL = "mesolift-face";
/** Work that takes longer is shown to be under way. */
const SLOW_MS = 300;

/** The whole app: the open plan, the picture of it, and the controls around. */
export class App {
  readonly teller = new Teller();
  readonly tools = new Tools();
  readonly store: Store;
  readonly desk: Desk;
  readonly work: Workspace;
  hand!: Hand;
  private readonly top: Top;
  private readonly side = h("aside", { class: "side" });
  private readonly sliders: Sliders;
  private readonly parts: { plan: PlanPart; body: BodyPart; points: PointPart };
  private morph: Morph | null = null;
  private comparison: Comparison | null = null;
  private dialog = h("dialog");
  private forget: () => void = () => undefined;
  private busy_timer = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    readonly client: Client,
    public library: Library,
    private readonly page: HTMLElement,
  ) {
    const tell = (fault: unknown): void => this.teller.tell(fault);
    this.store = new Store(firstChoice({ mode: "both", speed: 30, dark: keptChoices().dark }));
    this.store.watch(({ dark }, before) => {
      document.documentElement.dataset.theme = dark ? "dark" : "light";
      if (dark !== before.dark) keepChoices({ dark });
    });
    this.desk = new Desk(client, tell);
    this.work = new Workspace(this.desk, this.store, client, library, tell, () => this.measure());
    this.top = new Top(this.desk, this.store, {
      go: (way) => void this.desk.go(way),
      plans: () => void this.plans(),
      compare: () => void this.compare(),
      share: () => shareDialog(this.client, this.library, this.desk.state, tell),
      help: () => this.help(),
      speak: (lang) => void this.speak(lang),
    });
    this.sliders = new Sliders(this.desk, (id) => this.openSource(id));
    this.parts = {
      plan: new PlanPart(this.desk, () => this.library),
      body: new BodyPart(this.desk, client, () => this.library, {
        morph: (positions, faces) => {
          this.morph ??= new Morph(this.work.stage);
          this.morph.show(positions, faces);
        },
        settle: async () => {
          // The old skin must not be seen again before the new one has come.
          await this.turn;
          this.morph?.end();
          this.morph = null;
        },
        own: () => void this.ownSurface(),
        tell,
      }),
      points: new PointPart(this.desk, () => this.store.now.current, {
        lock: () => this.hand.lock(this.store.now.current),
        remove: () => this.hand.remove(this.store.now.current),
        mirror: (side) => void this.desk.do({ do: "mirror", side }),
      }),
    };
  }

  /** Open the plan of the address, the last one worked on, or a first one. */
  async begin(): Promise<void> {
    await this.desk.open(await this.firstPlan());
    this.rememberPlan();
    await this.work.begin((event) => this.hand.clicked(event));
    const { stage } = this.work;
    this.hand = new Hand({
      stage,
      store: this.store,
      desk: this.desk,
      tools: this.tools,
      choose: (row) => this.work.choose(row),
      follow: (place) => this.work.follow(place),
      drawn: (places) => this.drawn(places),
      say: (text) => (this.work.spoken.textContent = text),
    });
    this.build();
    this.desk.watch((why) => this.changed(why));
    this.store.watch((now, before) => {
      if (now.current !== before.current) this.parts.points.follow();
    });
    bindPrint(stage, this.store);
    this.bindKeys();
    openAppWindow(this);
  }

  /** Another plan, in place of the one that is open. */
  async open(id: string): Promise<void> {
    this.endComparison();
    await this.desk.open(id);
    await this.turn;
    this.rememberPlan();
  }

  async plans(): Promise<void> {
    await plansDialog({
      client: this.client,
      library: this.library,
      open: (id) => this.open(id),
      now: () => this.desk.state,
      renamed: (name) => {
        this.desk.state.name = name;
        this.top.follow(this.work.content);
      },
      tell: (fault) => this.teller.tell(fault),
    });
  }

  /** Plan on a surface of one's own. */
  async ownSurface(): Promise<void> {
    await surfaceDialog({
      client: this.client,
      library: this.library,
      protocol: this.desk.state.protocol.id,
      dark: this.store.now.dark,
      open: (id) => this.open(id),
      tell: (fault) => this.teller.tell(fault),
    });
  }

  /** Set another plan beside this one, or take it away. */
  async compare(): Promise<void> {
    if (this.comparison) return this.endComparison();
    const other = await askForOther(this.client, this.desk.state.id, (fault) => this.teller.tell(fault));
    if (!other) return;
    const comparison = new Comparison(this.work, this.desk, this.client, this.library, other, (fault) => this.teller.tell(fault), () => this.endComparison());
    this.comparison = comparison;
    this.page.classList.add("comparing");
    this.work.aside.prepend(comparison.list);
    try {
      await comparison.begin();
    } catch (fault) {
      this.endComparison();
      this.teller.tell(fault);
    }
  }

  private endComparison(): void {
    this.comparison?.end();
    this.comparison = null;
    this.page.classList.remove("comparing");
  }

  measure(): void {
    const { stage, spoken } = this.work;
    this.tools.set({ tool: "choose" });
    this.store.set({ ruling: !this.store.now.ruling });
    stage.ruler.clear();
    spoken.textContent = this.store.now.ruling ? words.rulerHint : "";
  }

  help(): void {
    if (this.dialog.open) this.dialog.close();
    else this.dialog.showModal();
  }

  private async firstPlan(): Promise<string> {
    const asked = new URLSearchParams(location.hash.slice(1)).get("plan");
    const plans = await this.client.json<ListedPlan[]>("GET", "plans");
    const there = plans.find(({ id }) => id === asked) ?? plans[0];
    return there?.id ?? (await this.client.json<PlanState>("POST", "plans", { protocol: FIRST_PROTOCOL })).id;
  }

  private rememberPlan(): void {
    history.replaceState(null, "", `#plan=${this.desk.state.id}`);
  }

  /** Everything around the picture, in the language of the library. */
  private build(): void {
    const { work, top, parts, sliders, page } = this;
    this.forget();
    const disclaimer = document.getElementById("disclaimer");
    if (disclaimer) disclaimer.textContent = this.library.disclaimer;
    top.build(work.content);
    for (const part of Object.values(parts)) part.build();
    sliders.build();
    this.side.setAttribute("aria-label", say.plan);
    this.side.replaceChildren(
      section("plan", say.protocol, parts.plan.element),
      section("figures", say.figures, sliders.element),
      section("points", say.points, parts.points.element),
      section("body", say.skin, parts.body.element),
    );
    const { elements, forget } = palette(this.tools, this.desk, () => this.hand.finish());
    const hint = h("p", { class: "ruler-hint", role: "status" });
    const forget_hint = this.store.during(() =>
      this.store.watch(({ ruling }) => {
        hint.textContent = ruling ? words.rulerHint : "";
        hint.classList.toggle("hidden", !ruling);
      }),
    );
    for (const old of work.holder.querySelectorAll(".palette, .hint-bar, .ruler-hint")) old.remove();
    work.holder.append(...elements, hint);
    this.forget = () => {
      forget();
      forget_hint();
    };
    this.dialog = helpDialog(say.keys);
    page.replaceChildren(top.element, this.side, work.main, work.aside, this.dialog);
  }

  private async speak(lang: string): Promise<void> {
    this.endComparison();
    this.client.lang = lang;
    keepChoices({ lang });
    try {
      this.library = this.work.library = await this.client.json<Library>("GET", "library");
      sayIn(this.library.app);
      await this.desk.again();
      await this.turn;
      this.build();
      this.work.buildAround();
      this.page.querySelector<HTMLElement>("select.language")?.focus();
    } catch (fault) {
      this.teller.tell(fault);
    }
  }

  private changed(why: Change): void {
    if (why === "busy") {
      window.clearTimeout(this.busy_timer);
      if (!this.desk.busy) this.page.classList.remove("busy");
      else this.busy_timer = window.setTimeout(() => this.page.classList.add("busy"), SLOW_MS);
      return;
    }
    const shown = this.work.show(why).then(
      () => this.followControls(),
      (fault: unknown) => this.teller.tell(fault),
    );
    this.turn = shown;
  }

  private followControls(): void {
    this.top.follow(this.work.content);
    this.sliders.follow();
    this.comparison?.follow();
    if (this.desk.previews) return;
    for (const part of Object.values(this.parts)) part.follow();
    this.tools.set({});
  }

  private drawn(places: Vector3[]): void {
    const { tool, way, brush_mm, margin_mm, alone, both_sides } = this.tools.now;
    const taken = new Set(this.desk.state.drawn.map(({ name }) => name.split(".")[0]));
    let number = 1;
    while (taken.has(`drawn-${number}`)) number++;
    const brush = way === "brush" ? { radius_mm: brush_mm } : {};
    const own = tool === "zone" ? { margin_mm } : { alone };
    void this.desk.do({ do: tool, name: `drawn-${number}`, line: places.map((place) => ({ xyz_mm: place.toArray() })), ...brush, ...own, ...(both_sides && this.desk.state.mirror ? { both_sides } : {}) });
  }

  private openSource(id: string): void {
    const tab = [...this.work.aside.querySelectorAll<HTMLElement>('[role="tab"]')].pop();
    tab?.click();
    this.work.aside.querySelector<HTMLElement>(`#${CSS.escape(`source-${id}`)}`)?.focus();
  }

  private bindKeys(): void {
    const { store, work, tools, desk, hand } = this;
    const { stage } = work;
    let close_to = -1;
    bindAppKeys({ tools, hand, store, go: (way) => void desk.go(way), plans: () => void this.plans() });
    bindKeys({
      content: () => work.content,
      store,
      rig: stage.rig,
      playback: work.playback,
      view: (name) => stage.rig.view(name),
      reset: () => stage.standAtBest(false),
      nextRegion: () => {
        const sides = regionSides(work.content);
        close_to = close_to + 1 < sides.length ? close_to + 1 : -1;
        stage.lookAt(sides[close_to]?.region ?? null, sides[close_to]?.side ?? null);
      },
      help: () => this.help(),
      measure: () => this.measure(),
      mark: () => {
        if (!store.now.ruling) return;
        stage.measureAt(store.now.current);
        work.spoken.textContent = stage.ruler.words || words.rulerHint;
      },
      rest: () => work.pointer.rest(),
    });
  }
}
