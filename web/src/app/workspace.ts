import { Vector3 } from "three";
import { bar } from "../bar";
import { regionColours } from "../colours";
import { ALL, type Content } from "../content";
import { layerName } from "../dose_tab";
import { h } from "../dom";
import { pointFacts } from "../inspector";
import { legend, lineKey, pointLegend } from "../legend";
import { panel } from "../panel";
import { Playback } from "../playback";
import { Pointer } from "../pointer";
import { scaleOf, type Scale } from "../scale";
import { Session } from "../session";
import { Stage } from "../stage";
import type { Choice, Store } from "../state";
import { timeline } from "../timeline";
import { transport } from "../transport";
import { called, figure, words } from "../words";
import type { Desk } from "./desk";
import { findingsOf, flagged } from "./marks";
import { planContent } from "./plan_content";
import type { Library } from "./shapes";
import { skinOf, zonesOf, type ShownSkin } from "./skins";
import type { Client } from "./client";

/** So near a point has to be to be taken for the one that was chosen before. */
const SAME_MM = 1.5;

/** The picture of the open plan and everything of the page around it, kept up to date while the plan changes. */
export class Workspace {
  readonly main: HTMLElement;
  readonly aside: HTMLElement;
  readonly holder: HTMLElement;
  /** The picture, and another plan's beside it. */
  readonly pictures: HTMLElement;
  readonly playback: Playback;
  readonly spoken = h("p", { class: "spoken", "aria-live": "polite" });
  content!: Content;
  stage!: Stage;
  pointer!: Pointer;
  scale!: Scale;
  /** Largest dose that another plan beside this one needs in the common colours, mL/cm2. */
  common_ml_cm2 = 0;
  /** What the regions of that plan are called, by label. */
  names_beside: Record<string, string> = {};
  /** Whether the legend lies under the pictures, because there are two. */
  beside = false;
  session = new Session({ kinds: [], hands: [], start_s: [], end_s: [], kind: [], by: [], target: [], point: [], product: [], remaining_ml: [] }, NO_POINTS);
  /** Where the point is that the next frame shall have chosen. */
  private followed: Vector3 | null = null;
  private readonly canvas = h("canvas", { class: "scene", tabindex: 0, role: "img" });
  private readonly overlay = h("canvas", { class: "words", "aria-hidden": "true" });
  private readonly tip = h("div", { class: "tip hidden", role: "presentation" });
  private readonly legend_box = h("div", { class: "legend-box hidden" });
  private readonly above = h("div", { class: "above" });
  private readonly below = h("div", { class: "below" });
  private readonly chosen = h("p", { class: "chosen-line", "aria-hidden": "true" });
  private skin: ShownSkin | null = null;
  private colours = new Map<string, string>();
  private forget: (() => void)[] = [];
  private open_tab = (): string => "map";
  private made_for = "";
  private readonly narrow = window.matchMedia("(max-width: 900px)");

  constructor(
    private readonly desk: Desk,
    private readonly store: Store,
    private readonly client: Client,
    public library: Library,
    private readonly tell: (fault: unknown) => void,
    private readonly measure: () => void,
  ) {
    this.holder = h("div", { class: "holder" }, this.canvas, this.overlay, this.legend_box, this.tip);
    this.playback = new Playback(() => this.session, store, () => this.content.points.number.length);
    this.pictures = h("div", { class: "pictures" }, this.holder);
    this.main = h("main", {}, this.above, this.pictures, this.below, this.chosen, this.spoken);
    this.aside = h("div", { class: "right" });
    for (const element of [this.above, this.below, this.aside]) element.addEventListener("click", () => this.pointer?.rest());
  }

  /** The first picture. */
  async begin(clicked: (event: PointerEvent) => boolean): Promise<void> {
    const skin = await skinOf(this.client, this.desk.state);
    this.take();
    this.skin = skin;
    this.stage = new Stage(this.holder, this.canvas, this.overlay, () => this.overlays(), this.store, true);
    this.stage.hurry();
    this.stage.begin(skin.arrays, skin.eyes, this.content, this.colours);
    this.stage.marks = { locked: this.desk.shown.locked, flagged: flagged(this.content) };
    this.stage.pose = () => (this.playback.moves && this.store.now.clock_s !== null ? this.session.poseAt(this.store.now.clock_s) : null);
    this.pointer = new Pointer({
      canvas: this.canvas,
      holder: this.holder,
      tip: this.tip,
      stage: this.stage,
      store: this.store,
      points: () => this.content.points,
      unit: () => this.scale.unit,
      choose: (row) => this.choose(row),
      taken: clicked,
      more: (row) => findingsOf(this.content, row),
    });
    this.buildAround();
    this.store.watch((now, before) => {
      const changed = (["unit", "mode", "layers", "depth_layer", "product", "colouring"] as const).some((key) => now[key] !== before[key]);
      if (changed) this.showScale();
      if (now.marked_ml_cm2 !== before.marked_ml_cm2) this.stage.mark(now.marked_ml_cm2 === null ? null : now.marked_ml_cm2 * this.scale.factor);
      if (now.current !== before.current && !now.playing) this.tellPoint();
    });
    this.narrow.addEventListener("change", () => this.showScale());
    this.showScale();
    void this.showZones();
  }

  get storeNow(): Choice {
    return this.store.now;
  }

  watchStore(listener: (now: Choice, before: Choice) => void): () => void {
    return this.store.watchUntil(listener);
  }

  private get spoken_library(): Library {
    return { ...this.library, regions: { ...this.library.regions, ...this.names_beside } };
  }

  /** Words and names are those of this plan again. */
  speakAgain(): void {
    this.content = planContent(this.desk.shown, this.desk.report, this.desk.fresh, this.spoken_library, this.client.lang);
  }

  choose(row: number): void {
    this.store.set({ playing: false });
    this.playback.go(row);
  }

  /** What the next frame shall have chosen: the point nearest to a place. */
  follow(place: Vector3 | null): void {
    this.followed = place ?? new Vector3(Infinity, 0, 0);
  }

  /** Show what the desk shows: at once in the picture, with everything around it unless a slider is held. */
  async show(why: "opened" | "changed" | "refused" | "preview" | "report"): Promise<void> {
    if (why === "refused") this.followed = null;
    const before = this.content?.points;
    const row = this.store.now.current;
    const chosen = this.followed ?? (row >= 0 && before ? new Vector3(...before.xyz_mm[row]) : null);
    if (why !== "preview" && why !== "report") this.followed = null;
    const { state } = this.desk.shown.header;
    if (this.skin?.key !== state.skin) {
      const skin = await skinOf(this.client, state);
      if (this.desk.shown.header.state.skin !== skin.key) return;
      this.take();
      this.store.set({ playing: false, hover: -1, current: -1, clock_s: null });
      this.skin = skin;
      this.stage.showSkin(skin.arrays, skin.eyes);
    } else this.take();
    if (why !== "report") {
      this.stage.hurry();
      this.pointer.rest();
      this.stage.showPlan(this.content, this.colours);
    }
    this.stage.marks = { locked: this.desk.shown.locked, flagged: flagged(this.content) };
    if (why !== "report") this.rechoose(chosen);
    if (why === "opened") this.stage.standAtBest(true);
    this.showScale();
    if (why !== "preview") this.buildAround();
    if (this.skin?.zones_key !== state.zones) void this.showZones();
  }

  /** Colours, legend and lines of the dose. */
  showScale(): void {
    const { content, store, stage } = this;
    const { mode, layers, depth_layer, product, colouring } = store.now;
    const most = stage?.skin.deposits.most_ml_cm2 ?? 0;
    this.scale = scaleOf(content, store.now, most, this.common_ml_cm2);
    stage?.showDose(this.scale, depth_layer, product);
    const about = [depth_layer === ALL ? "" : layerName(depth_layer), product === ALL ? "" : called(`products.${content.products[product]}`, content.products[product])].filter(Boolean).join(", ");
    const dose = mode === "points" ? [] : [legend(this.scale, this.narrow.matches || this.beside, about), ...(layers.isodose && this.scale.rx ? [lineKey()] : [])];
    const spots = mode === "dose" ? null : pointLegend(content.points, colouring);
    this.legend_box.replaceChildren(...dose, ...(spots ? [spots] : []));
    this.legend_box.classList.toggle("hidden", !this.legend_box.childElementCount);
    if (this.narrow.matches || this.beside) this.pictures.after(this.legend_box);
    else this.holder.append(this.legend_box);
  }

  /** Everything of the page around the picture, for the plan and the language as they are. */
  buildAround(): void {
    const { content, store, desk } = this;
    const focused = focusWithin(this.aside) ?? focusWithin(this.below) ?? focusWithin(this.above);
    for (const forget of this.forget) forget();
    this.canvas.setAttribute("aria-label", words.scene);
    const stale = !desk.fresh;
    const { stage } = this;
    this.forget = [
      this.store.during(() => {
        const view = (name: Parameters<typeof stage.rig.view>[0]): void => stage.rig.view(name);
        this.above.replaceChildren(bar(content, store, { view, reset: () => stage.standAtBest(false), measure: this.measure }));
        this.below.replaceChildren(
          transport(content, this.session, store, this.playback, stale),
          ...(this.session.timed ? [timeline(content, this.session, store, this.playback, this.colours)] : stale ? [h("div", { class: "timeline waits", "aria-busy": "true" }, h("span", {}, "\u2026"))] : []),
        );
        const side = panel(
          content,
          store,
          this.colours,
          { lookAt: (region, which) => stage.lookAt(region, which), jump: (number) => this.choose(number - 1), shapeOf: (row) => stage.skin.deposits.shapeOf(row) },
          this.open_tab(),
        );
        this.open_tab = side.open;
        side.element.classList.toggle("stale", stale);
        side.element.querySelector(".card")?.append(this.findingsBox());
        this.aside.querySelector(".panel")?.remove();
        this.aside.append(side.element);
        store.watch(({ current }) => this.chosen.replaceChildren(...this.chosenLine(current)));
      }),
    ];
    focused?.();
  }

  private findingsBox(): HTMLElement {
    const box = h("div", { class: "point-findings" });
    this.store.watch(({ current, hover }) => {
      const row = hover >= 0 ? hover : current;
      box.replaceChildren(...(row >= 0 ? findingsOf(this.content, row) : []));
      box.remove();
      this.aside.querySelector(".card")?.append(box);
    });
    return box;
  }

  /** The plan and its texts as the desk has them. */
  private take(): void {
    const { desk } = this;
    this.content = planContent(desk.shown, desk.report, desk.fresh, this.spoken_library, this.client.lang);
    const regions = [...desk.shown.header.targets.map(({ region }) => region), ...this.content.outlines.map(({ region }) => region)];
    const key = [...new Set(regions)].join();
    if (key !== this.made_for) this.colours = regionColours(regions);
    this.made_for = key;
    this.session = new Session(this.content.session, this.content.points);
    document.documentElement.lang = this.content.lang;
  }

  private rechoose(chosen: Vector3 | null): void {
    const { xyz_mm } = this.content.points;
    let [row, nearest] = [-1, SAME_MM];
    if (chosen)
      xyz_mm.forEach((xyz, i) => {
        const away = chosen.distanceTo(new Vector3(...xyz));
        if (away < nearest) [row, nearest] = [i, away];
      });
    const { current, clock_s } = this.store.now;
    if (row !== current || clock_s !== null) this.store.set({ playing: false, current: row, clock_s: row < 0 ? null : this.session.endOf(row), marked_ml_cm2: null });
  }

  private async showZones(): Promise<void> {
    const { state } = this.desk.shown.header;
    const { skin } = this;
    if (!skin) return;
    skin.zones_key = state.zones;
    try {
      const zone_mm = await zonesOf(this.client, state);
      if (this.skin !== skin || zone_mm.length * 3 !== skin.arrays.positions.length) return;
      this.stage.skin.showZones(zone_mm);
      this.stage.draw();
    } catch (fault) {
      skin.zones_key = "";
      this.tell(fault);
    }
  }

  private tellPoint(): void {
    const { points } = this.content;
    const { current } = this.store.now;
    const facts = current < 0 ? [] : pointFacts(points, current).map((fact) => fact.join(" "));
    const broken = current < 0 ? [] : this.content.text.findings.filter(({ point }) => point === points.number[current]).map(({ text }) => text);
    this.spoken.textContent = current < 0 ? words.wholePlan : [`${words.point} ${points.number[current]}`, ...facts, ...broken].join(". ");
  }

  private chosenLine(row: number): (Node | string)[] {
    const { points } = this.content;
    if (row < 0 || row >= points.number.length) return [words.noPoint];
    return [h("b", {}, `${words.point} ${points.number[row]}`), ` ${[called(points.region[row]), `${figure(points.depth_mm[row])} mm`, `${figure(points.volume_ml[row])} mL`].join(" \u00b7 ")}`];
  }

  private overlays(): Element[] {
    return [this.legend_box, ...this.holder.querySelectorAll(".palette, .hint-bar, .picture-title")].filter((element) => !element.classList.contains("hidden"));
  }
}

const NO_POINTS = {
  number: [], xyz_mm: [], normal: [], needle: [], region: [], laterality: [], technique: [], plane: [], depth_mm: [], insertion_mm: [], angle_deg: [],
  volume_ml: [], dose: null, dose_unit: "", layers_mm: null, layers_tag: [],
}; // prettier-ignore

/** What brings the focus back to where it is now, after its surroundings were built anew; null where it is elsewhere. */
function focusWithin(box: HTMLElement): (() => void) | null {
  const now = document.activeElement as HTMLElement | null;
  if (!now || !box.contains(now) || now === box) return null;
  const all = (): HTMLElement[] => [...box.querySelectorAll<HTMLElement>("button, input, select, a, [tabindex]")];
  const at = all().indexOf(now);
  const key = now.id || now.getAttribute("aria-label") || now.title;
  return () => (all().find((other) => key && key === (other.id || other.getAttribute("aria-label") || other.title)) ?? all()[at])?.focus();
}
