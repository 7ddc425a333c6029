import "./page.css";
import { readContent, unpackSkin, type Content } from "./content";
import { regionColours } from "./colours";
import { choice, h } from "./dom";
import { pointFacts, pointSide } from "./inspector";
import { bindKeys } from "./keys";
import { legend, lineKey, type Scale } from "./legend";
import type { ViewName } from "./camera";
import { panel } from "./panel";
import { Pointer } from "./pointer";
import { bindPrint } from "./print";
import { Stage } from "./stage";
import { Store, type Mode, type Unit } from "./state";
import { called, figure, words } from "./words";

/** A read-only window on the page for tests and for the curious. */
declare global {
  interface Window {
    mesomap?: {
      project: (number: number) => { x: number; y: number; visible: boolean } | null;
      state: () => Record<string, unknown>;
    };
  }
}

const PLAY_MS = 700;

function header(content: Content, tools: Node[]): HTMLElement {
  const { points, volume_ml, containers, minutes } = content.summary;
  const item = (value: string, label: string): HTMLElement => h("div", {}, h("dt", {}, label), h("dd", {}, value));
  const more = h(
    "button",
    {
      type: "button",
      class: "icon more",
      "aria-expanded": "false",
      "aria-label": words.details,
      title: words.details,
      onclick: () => more.setAttribute("aria-expanded", String(top.classList.toggle("open"))),
    },
    "\u22ef",
  );
  const top: HTMLElement = h(
    "header",
    { class: "top" },
    h(
      "div",
      { class: "names" },
      h("p", { class: "brand" }, "mesomap"),
      h("h1", {}, content.title),
      content.subtitle ? h("p", { class: "subtitle" }, content.subtitle) : null,
    ),
    h(
      "dl",
      { class: "summary" },
      item(String(points), words.points),
      item(figure(volume_ml), words.injected),
      item(containers, words.containers),
      item(minutes, words.minutes),
    ),
    h("a", { class: "to-disclaimer", href: "#disclaimer" }, words.notADevice),
    h("div", { class: "tools" }, more, ...tools),
  );
  return top;
}

function helpDialog(): HTMLDialogElement {
  const dialog = h(
    "dialog",
    { class: "help", "aria-label": words.help },
    h("h2", {}, words.help),
    h("dl", {}, ...words.shortcuts.map(([keys, does]) => h("div", {}, h("dt", {}, keys), h("dd", {}, does)))),
  );
  dialog.append(h("button", { type: "button", class: "plain", onclick: () => dialog.close() }, words.close));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  return dialog;
}

function scaleOf(content: Content, unit: Unit, largest: number): Scale {
  const scale = content.dose_scale;
  const max = (unit === "ml" ? scale.max_ml_cm2 : scale.max_dose_cm2) ?? largest;
  return {
    unit: unit === "ml" ? "mL/cm\u00b2" : `${scale.dose_unit}/cm\u00b2`,
    max: max > 0 ? max : 1,
    rx: unit === "ml" ? scale.rx_ml_cm2 : scale.rx_dose_cm2,
    over: largest > max * 1.001,
  };
}

/** Previous, play, next and the slider through the order; 0 stands for the whole plan. */
function transport(content: Content, store: Store, go: (row: number) => void): HTMLElement {
  const count = content.points.number.length;
  const button = (label: string, glyph: string, does: () => void): HTMLButtonElement =>
    h("button", { type: "button", class: "icon", "aria-label": label, title: label, onclick: does }, glyph);
  const play = button(words.play, "\u25b6", () => store.set({ playing: !store.now.playing }));
  const slider = h("input", {
    type: "range",
    min: 0,
    max: count,
    step: 1,
    value: 0,
    "aria-label": words.order,
    oninput: (event) => go(Number((event.target as HTMLInputElement).value) - 1),
  });
  const text = h("output", {});
  store.watch(({ current, playing }) => {
    slider.value = String(current + 1);
    const at = current < 0 ? words.wholePlan : `${current + 1} ${words.of} ${count}`;
    slider.setAttribute("aria-valuetext", at);
    text.textContent = at;
    play.textContent = playing ? "\u275a\u275a" : "\u25b6";
    play.setAttribute("aria-label", playing ? words.pause : words.play);
  });
  return h(
    "div",
    { class: "transport", role: "group", "aria-label": words.order },
    button(words.previous, "\u2039", () => go(store.now.current - 1)),
    play,
    button(words.next, "\u203a", () => go(store.now.current + 1)),
    slider,
    text,
  );
}

async function start(): Promise<void> {
  const content = readContent();
  const page = document.getElementById("page") as HTMLElement;
  const regions = [...content.points.region, ...content.outlines.map((loop) => loop.region)];
  const colours = regionColours(regions);
  const dosed = Boolean(content.mesh.ml_cm2 ?? content.mesh.dose_cm2);
  const units: Unit[] = [...(content.mesh.ml_cm2 ? (["ml"] as Unit[]) : []), ...(content.mesh.dose_cm2 ? (["dose"] as Unit[]) : [])];
  const store = new Store({
    mode: "points",
    unit: units[0] ?? "ml",
    layers: { numbers: true, outlines: true, names: true, zones: true, isodose: false },
    opacity: 0.85,
    current: -1,
    hover: -1,
    view: "front",
    playing: false,
    dark: window.matchMedia("(prefers-color-scheme: dark)").matches,
  });
  store.watch(({ dark }) => (document.documentElement.dataset.theme = dark ? "dark" : "light"));

  const last = content.points.number.length - 1;
  const go = (row: number): void => store.set({ current: Math.min(Math.max(row, -1), last) });
  let stage: Stage | null = null;
  let pointer: Pointer | null = null;
  const view = (name: ViewName): void => stage?.rig.view(name);
  const jump = (number: number): void => {
    const row = content.points.number.indexOf(number);
    if (row < 0) return;
    go(row);
  };

  const dialog = helpDialog();
  const help = (): void => (dialog.open ? dialog.close() : dialog.showModal());
  const modes = choice<Mode>(
    words.show,
    [
      { value: "points", text: words.modePoints, hint: "P" },
      { value: "dose", text: words.modeDose, hint: "D" },
      { value: "both", text: words.modeBoth, hint: "B" },
    ],
    (mode) => store.set({ mode }),
  );
  const unitChoice = choice<Unit>(
    words.unit,
    units.map((value) => ({ value, text: scaleOf(content, value, 1).unit, hint: "U" })),
    (unit) => store.set({ unit }),
  );
  store.watch(({ mode, unit }) => {
    modes.show(mode);
    unitChoice.show(unit);
    unitChoice.enable(mode !== "points");
  });
  const VIEWS: [ViewName, string, string, string][] = [
    ["front", words.front, words.front, "1"],
    ["oblique-left", words.obliqueLeft, words.obliqueLeftShort, "2"],
    ["oblique-right", words.obliqueRight, words.obliqueRightShort, "3"],
    ["left", words.leftSide, words.leftShort, "4"],
    ["right", words.rightSide, words.rightShort, "5"],
  ];
  const plain = (text: string, short: string, key: string, does: () => void): HTMLElement =>
    h(
      "button",
      { type: "button", title: `${text} (${key})`, "aria-label": text, "aria-keyshortcuts": key, onclick: does },
      h("span", { class: "long" }, text),
      h("span", { class: "short" }, short),
    );
  const views = h(
    "div",
    { class: "views", role: "group", "aria-label": words.views },
    ...VIEWS.map(([name, text, short, key]) => {
      const button = plain(text, short, key, () => view(name));
      button.dataset.view = name;
      return button;
    }),
    plain(words.reset, words.reset, "0", () => view("front")),
  );

  store.watch(({ view: now }) => {
    for (const button of views.querySelectorAll<HTMLElement>("[data-view]"))
      button.setAttribute("aria-pressed", String(button.dataset.view === now));
  });

  const canvas = h("canvas", { class: "scene", tabindex: 0, role: "img", "aria-label": words.scene });
  const overlay = h("canvas", { class: "words", "aria-hidden": "true" });
  const tip = h("div", { class: "tip hidden", role: "presentation" });
  const legendBox = h("div", { class: "legend-box hidden" });
  const holder = h("div", { class: "holder" }, canvas, overlay, legendBox, tip);
  const chosen = h("p", { class: "chosen-line", "aria-hidden": "true" });
  store.watch(({ current }) => {
    const facts = current < 0 ? [] : [`${called(content.points.region[current])}, ${pointSide(content.points, current)}`, ...pointFacts(content.points, current).slice(2, 5).map(([, value]) => value)];
    chosen.replaceChildren(
      ...(current < 0 ? [words.noPoint] : [h("b", {}, `${words.point} ${content.points.number[current]}`), ` ${facts.join(" \u00b7 ")}`]),
    );
  });
  const spoken = h("p", { class: "spoken", "aria-live": "polite" });
  const main = h(
    "main",
    {},
    h("div", { class: "bar" }, ...(dosed ? [modes.element] : []), ...(units.length > 1 ? [unitChoice.element] : []), views),
    holder,
    transport(content, store, go),
    chosen,
    spoken,
  );
  const aside = panel(content, store, colours, {
    lookAt: (region, side) => stage?.lookAt(region, side),
    jump,
  });
  const tools = [
    h("button", { type: "button", class: "icon", "aria-label": words.theme, title: `${words.theme} (T)`, onclick: () => store.set({ dark: !store.now.dark }) }, "\u25d0"),
    h("button", { type: "button", class: "icon keys", "aria-label": words.help, title: `${words.help} (?)`, onclick: help }, "?"),
  ];
  page.replaceChildren(header(content, tools), main, aside, dialog);

  store.watch(({ current }, before) => {
    if (current === before.current) return;
    spoken.textContent =
      current < 0
        ? words.wholePlan
        : `${words.point} ${content.points.number[current]}. ${pointFacts(content.points, current).map((fact) => fact.join(" ")).join(". ")}`;
  });
  let timer = 0;
  store.watch(({ playing, current }, before) => {
    if (playing === before.playing) return;
    window.clearInterval(timer);
    if (!playing) return;
    if (current >= last) go(-1);
    timer = window.setInterval(() => {
      if (store.now.current >= last) store.set({ playing: false });
      else go(store.now.current + 1);
    }, PLAY_MS);
  });

  const arrays = await unpackSkin(content.mesh);
  try {
    stage = new Stage(holder, canvas, overlay, () => [legendBox].filter((e) => !e.classList.contains("hidden")), content, arrays, store, colours);
  } catch (fault) {
    holder.replaceChildren(h("p", { class: "fault" }, words.noWebgl, h("small", {}, String(fault))));
    return;
  }
  const scene = stage;

  const narrow = window.matchMedia("(max-width: 900px)");
  let scale = scaleOf(content, store.now.unit, scene.skin.largest(store.now.unit));
  const showScale = (): void => {
    const { unit, mode, layers } = store.now;
    scale = scaleOf(content, unit, scene.skin.largest(unit));
    scene.showDose(unit, scale.max, scale.rx);
    legendBox.classList.toggle("hidden", mode === "points");
    legendBox.replaceChildren(legend(scale, narrow.matches), ...(layers.isodose && scale.rx ? [lineKey()] : []));
    if (narrow.matches) holder.after(legendBox);
    else holder.append(legendBox);
  };
  store.watch((now, before) => {
    if (now === before || now.unit !== before.unit || now.mode !== before.mode || now.layers !== before.layers) showScale();
  });
  narrow.addEventListener("change", showScale);

  pointer = new Pointer({ canvas, holder, tip, stage: scene, store, points: content.points, unit: () => scale.unit });
  for (const element of [main, aside]) element.addEventListener("click", (event) => event.target !== canvas && pointer?.rest());
  bindPrint(scene, store, holder);
  bindKeys({ store, rig: scene.rig, units, view, go, last, help, rest: () => pointer?.rest() });

  const settled = (): boolean => !scene.busy;
  window.mesomap = Object.freeze({
    project: (number: number) => {
      const row = content.points.number.indexOf(number);
      return row < 0 ? null : scene.project(row);
    },
    state: () => {
      const { mode, unit, layers, current, hover, dark, opacity, playing, view } = store.now;
      const camera = scene.rig.camera;
      return {
        ready: true,
        settled: settled(),
        mode,
        unit,
        layers: { ...layers },
        dark,
        opacity,
        playing,
        view,
        current: current < 0 ? null : content.points.number[current],
        hover: hover < 0 ? null : content.points.number[hover],
        camera: {
          position_mm: camera.position.toArray(),
          target_mm: scene.rig.controls.target.toArray(),
          up: camera.up.toArray(),
          fov_deg: camera.fov,
        },
        scale: { ...scale },
        labels: scene.labels.placed.map((label) => ({ ...label })),
      };
    },
  });
}

start().catch((fault: unknown) => {
  const broken = (words as typeof words | undefined)?.broken ?? "This page could not be drawn:";
  document.getElementById("page")?.replaceChildren(h("p", { class: "fault" }, `${broken} ${String(fault)}`));
  throw fault;
});
