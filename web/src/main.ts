import "./base.css";
import "./layout.css";
import "./panel.css";
import "./charts.css";
import "./narrow.css";
import "./print.css";
import { openWindow } from "./api";
import { bar } from "./bar";
import type { ViewName } from "./camera";
import { regionColours } from "./colours";
import { ALL, inLanguage, readPayload, type Content } from "./content";
import { layerName } from "./dose_tab";
import { h } from "./dom";
import { header } from "./header";
import { helpDialog } from "./help";
import { pointFacts, pointSide } from "./inspector";
import { bindKeys } from "./keys";
import { legend, lineKey, pointLegend } from "./legend";
import { regionSides } from "./map_tab";
import { panel } from "./panel";
import { Playback, usualSpeed } from "./playback";
import { Pointer } from "./pointer";
import { bindPrint } from "./print";
import { scaleOf, type Scale } from "./scale";
import { Session } from "./session";
import { Stage } from "./stage";
import { firstChoice, Store } from "./state";
import { timeline } from "./timeline";
import { transport } from "./transport";
import { unpackSkin } from "./unpack";
import { called, words } from "./words";

async function start(): Promise<void> {
  const payload = readPayload();
  let content: Content = inLanguage(payload, document.documentElement.lang);
  const { points } = content;
  const page = document.getElementById("page") as HTMLElement;
  const regions = [...points.region, ...content.outlines.map((loop) => loop.region)];
  const colours = regionColours(regions);
  const session = new Session(content.session, points);
  const store = new Store(firstChoice({ mode: "points", speed: usualSpeed(session) }));
  store.watch(({ dark }) => (document.documentElement.dataset.theme = dark ? "dark" : "light"));
  const playback = new Playback(() => session, store, () => points.number.length);

  const canvas = h("canvas", { class: "scene", tabindex: 0, role: "img" });
  const overlay = h("canvas", { class: "words", "aria-hidden": "true" });
  const tip = h("div", { class: "tip hidden", role: "presentation" });
  const legendBox = h("div", { class: "legend-box hidden" });
  const holder = h("div", { class: "holder" }, canvas, overlay, legendBox, tip);
  const spoken = h("p", { class: "spoken", "aria-live": "polite" });

  let stage: Stage | null = null;
  let pointer: Pointer | null = null;
  let dialog = helpDialog();
  let open_tab = (): string => "";
  let forget = (): void => undefined;
  const choose = (row: number): void => {
    store.set({ playing: false });
    playback.go(row);
  };
  const jump = (number: number): void => choose(points.number.indexOf(number));
  const view = (name: ViewName): void => stage?.rig.view(name);
  const reset = (): void => stage?.rig.view(stage.rig.start);
  const measure = (): void => {
    store.set({ ruling: !store.now.ruling });
    stage?.ruler.clear();
    spoken.textContent = store.now.ruling ? words.rulerHint : "";
  };
  const help = (): void => (dialog.open ? dialog.close() : dialog.showModal());

  /** Everything around the picture, in the language of the content. */
  function build(): void {
    forget();
    forget = store.during(() => {
      document.documentElement.lang = content.lang;
      const disclaimer = document.getElementById("disclaimer");
      if (disclaimer) disclaimer.textContent = content.text.disclaimer;
      canvas.setAttribute("aria-label", words.scene);
      dialog = helpDialog();
      const chosen = h("p", { class: "chosen-line", "aria-hidden": "true" });
      store.watch(({ current }) => chosen.replaceChildren(...chosenLine(content, current)));
      const hint = h("p", { class: "ruler-hint", role: "status" });
      store.watch(({ ruling }) => {
        hint.textContent = ruling ? words.rulerHint : "";
        hint.classList.toggle("hidden", !ruling);
      });
      holder.querySelector(".ruler-hint")?.remove();
      holder.append(hint);
      const side = panel(content, store, colours, { lookAt: (region, which) => stage?.lookAt(region, which), jump, shapeOf: (row) => stage?.skin.deposits.shapeOf(row) ?? null }, open_tab());
      open_tab = side.open;
      const main = h(
        "main",
        {},
        bar(content, store, { view, reset, measure }),
        holder,
        transport(content, session, store, playback),
        ...(session.timed ? [timeline(content, session, store, playback, colours)] : []),
        chosen,
        spoken,
      );
      page.replaceChildren(header(content, store, { help, speak }), main, side.element, dialog);
      for (const element of [main, side.element]) element.addEventListener("click", (event) => event.target !== canvas && pointer?.rest());
    });
    showScale();
    stage?.draw();
  }

  function speak(lang: string): void {
    content = inLanguage(payload, lang);
    build();
    page.querySelector<HTMLElement>("select.language")?.focus();
  }

  const narrow = window.matchMedia("(max-width: 900px)");
  let scale: Scale = scaleOf(content, store.now, 1);
  function showScale(): void {
    const { mode, layers, depth_layer, product, colouring } = store.now;
    const largest = content.vertex_ml_cm2 ?? 1;
    scale = scaleOf(content, store.now, largest);
    stage?.showDose(scale, depth_layer, product);
    const about = [depth_layer === ALL ? "" : layerName(depth_layer), product === ALL ? "" : called(`products.${content.products[product]}`)].filter(Boolean).join(", ");
    const dose = mode === "points" ? [] : [legend(scale, narrow.matches, about), ...(layers.isodose && scale.rx ? [lineKey()] : [])];
    const spots = mode === "dose" ? null : pointLegend(points, colouring);
    legendBox.replaceChildren(...dose, ...(spots ? [spots] : []));
    legendBox.classList.toggle("hidden", !legendBox.childElementCount);
    if (narrow.matches) holder.after(legendBox);
    else holder.append(legendBox);
  }
  build();
  store.watch((now, before) => {
    const changed = (["unit", "mode", "layers", "depth_layer", "product", "colouring"] as const).some((key) => now[key] !== before[key]);
    if (changed) showScale();
    if (now.marked_ml_cm2 !== before.marked_ml_cm2) stage?.mark(now.marked_ml_cm2 === null ? null : now.marked_ml_cm2 * scale.factor);
    if (now.current !== before.current && !now.playing)
      spoken.textContent =
        now.current < 0 ? words.wholePlan : `${words.point} ${points.number[now.current]}. ${pointFacts(points, now.current).map((fact) => fact.join(" ")).join(". ")}`;
  });
  narrow.addEventListener("change", showScale);

  const arrays = await unpackSkin(payload.mesh);
  try {
    stage = new Stage(holder, canvas, overlay, () => [legendBox].filter((e) => !e.classList.contains("hidden")), store);
    stage.begin(arrays, payload.eyes, content, colours);
  } catch (fault) {
    holder.replaceChildren(h("p", { class: "fault" }, words.noWebgl, h("small", {}, String(fault))));
    return;
  }
  const scene = stage;
  scene.pose = () => (playback.moves && store.now.clock_s !== null ? session.poseAt(store.now.clock_s) : null);
  showScale();

  pointer = new Pointer({ canvas, holder, tip, stage: scene, store, points: () => points, unit: () => scale.unit, choose });
  bindPrint(scene, store);
  const sides = regionSides(content);
  let close_to = -1;
  bindKeys({
    content: () => content,
    store,
    rig: scene.rig,
    playback,
    view,
    reset,
    nextRegion: () => {
      close_to = close_to + 1 < sides.length ? close_to + 1 : -1;
      scene.lookAt(sides[close_to]?.region ?? null, sides[close_to]?.side ?? null);
    },
    help,
    measure,
    mark: () => {
      if (!store.now.ruling) return;
      scene.measureAt(store.now.current);
      spoken.textContent = scene.ruler.words || words.rulerHint;
    },
    rest: () => pointer?.rest(),
  });
  openWindow(scene, store, payload, session, () => scale, () => content.lang);
}

/** The chosen point in one line, for where the card is out of sight. */
function chosenLine(content: Content, current: number): (Node | string)[] {
  const { points } = content;
  if (current < 0) return [words.noPoint];
  const facts = [`${called(points.region[current])}, ${pointSide(points, current)}`, ...pointFacts(points, current).slice(2, 5).map(([, value]) => value)];
  return [h("b", {}, `${words.point} ${points.number[current]}`), ` ${facts.join(" \u00b7 ")}`];
}

start().catch((fault: unknown) => {
  const broken = (words as typeof words | undefined)?.broken ?? "This page could not be drawn:";
  document.getElementById("page")?.replaceChildren(h("p", { class: "fault" }, `${broken} ${String(fault)}`));
  throw fault;
});
