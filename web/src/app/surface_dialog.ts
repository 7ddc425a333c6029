import { Vector3 } from "three";
import { h } from "../dom";
import { called, figure, words } from "../words";
import { Fault, type Client } from "./client";
import { openDialog } from "./dialogs";
import { icon } from "./icons";
import { fill, say } from "./say";
import type { Library, LibraryLandmark, PlanState } from "./shapes";
import { askedFor, fileSurface, SurfacePicture, type FileSurface, type Fit, type Up } from "./surface";

interface ListedSurface {
  id: string;
  triangles: number;
  format: string;
  landmarks: boolean;
  plans: number;
}

export interface SurfaceActions {
  client: Client;
  library: Library;
  protocol: string;
  dark: boolean;
  open: (id: string) => Promise<void>;
  tell: (fault: unknown) => void;
}

/** With so many landmarks the others can be suggested. */
const ENOUGH = 6;

/** A surface of one's own: uploaded, or one that is there, then given its landmarks one by one, then planned on. */
export async function surfaceDialog(act: SurfaceActions): Promise<void> {
  const { client, library } = act;
  const list = h("ul", { class: "plan-list" });
  const file = h("input", { type: "file", class: "spoken file-field", "aria-label": say.upload, accept: ".glb,.obj,.ply,.stl,.3mf,.off,.vtk,.vtp" });
  const drop = h("label", { class: "drop" }, icon("upload"), h("b", {}, say.upload), h("span", { class: "about" }, fill(say.uploadRules, { count: Math.round(library.limits.most_bytes / 1e6), other: library.limits.most_triangles.toLocaleString(words.lang) })), file);
  const dialog = openDialog(say.ownSurface, "surfaces", drop, h("h3", {}, say.surfaces), list);
  file.addEventListener("change", () => file.files?.[0] && void upload(file.files[0]));
  drop.addEventListener("dragover", (event) => event.preventDefault());
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    const dropped = event.dataTransfer?.files[0];
    if (dropped) void upload(dropped);
  });

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    dialog.setAttribute("aria-busy", "true");
    try {
      await work();
    } catch (fault) {
      act.tell(fault);
    }
    dialog.removeAttribute("aria-busy");
  }

  const upload = (chosen: File): Promise<void> =>
    attempt(async () => {
      if (chosen.size > library.limits.most_bytes) throw new Fault(413, "size", fill(say.uploadRules, { count: Math.round(library.limits.most_bytes / 1e6), other: library.limits.most_triangles.toLocaleString(words.lang) }));
      const { id } = await client.json<{ id: string }>("POST", "surfaces", chosen);
      await choose(id);
    });

  async function choose(id: string): Promise<void> {
    const surface = await fileSurface(client, id);
    dialog.close();
    landmarkDialog(act, surface);
  }

  async function show(): Promise<void> {
    const surfaces = await client.json<ListedSurface[]>("GET", "surfaces");
    list.replaceChildren(
      ...surfaces.map((each) =>
        h(
          "li",
          {},
          h("div", { class: "grow" }, h("b", {}, `${each.format.toUpperCase()} ${each.id.slice(0, 8)}`), h("span", { class: "fine" }, [`${each.triangles.toLocaleString(words.lang)} ${say.triangles}`, `${say.plans}${words.colon}${each.plans}`].join(" \u00b7 "))),
          each.landmarks ? h("button", { type: "button", class: "plain", onclick: () => void attempt(() => plan(each.id)) }, say.newPlan) : null,
          h("button", { type: "button", class: "plain", onclick: () => void attempt(() => choose(each.id)) }, say.landmarks),
          h("button", { type: "button", class: "icon small", "aria-label": `${say.delete}${words.colon}${each.id.slice(0, 8)}`, title: say.delete, onclick: () => void attempt(async () => (await client.json("DELETE", `surfaces/${each.id}`), show())) }, icon("delete")),
        ),
      ),
    );
  }

  async function plan(surface: string): Promise<void> {
    await newPlan(act, surface);
    dialog.close();
  }

  await attempt(show);
}

async function newPlan(act: SurfaceActions, surface: string): Promise<void> {
  const { id } = await act.client.json<PlanState>("POST", "plans", { protocol: act.protocol, surface });
  await act.open(id);
}

/** The landmarks of a surface, asked for one by one and clicked; what is still to come is suggested once it can be. */
function landmarkDialog(act: SurfaceActions, surface: FileSurface): void {
  const { client, library } = act;
  const order = askedFor(library.landmarks);
  const set = new Map<string, Vector3>();
  let suggested = new Map<string, Vector3>();
  let at = 0;
  let fit: Fit | null = null;
  let sequence = 0;
  let up: Up = "z";
  let turned = false;
  let picture: SurfacePicture;
  const units = h("select", { "aria-label": say.unit, onchange: () => void tried() }, ...["auto", "mm", "cm", "m", "in"].map((unit) => h("option", { value: unit }, unit)));
  const sexes = h("select", { "aria-label": say.sex, onchange: () => void tried() }, h("option", { value: "female" }, say.female), h("option", { value: "male" }, say.male));
  const asked = h("div", { class: "asked", "aria-live": "polite" });
  const rest = h("ol", { class: "landmark-list" });
  const state = h("p", { class: "about", role: "status" });
  const done = h("button", { type: "button", class: "plain strong", onclick: () => void finish() }, say.done);
  const stage = h("div", { class: "surface-stage" });
  const controls = h(
    "div",
    { class: "surface-side" },
    h("div", { class: "row" }, h("label", { class: "number-field" }, say.unit, units), h("label", { class: "number-field" }, say.sex, sexes)),
    h("div", { class: "row" }, h("button", { type: "button", class: "plain", onclick: () => ((up = up === "z" ? "y" : "z"), draw()) }, say.upAxis), h("button", { type: "button", class: "plain", onclick: () => ((turned = !turned), draw()) }, say.turnRound)),
    asked,
    rest,
    state,
    done,
  );
  const dialog = openDialog(say.setLandmarks, "landmarks", h("div", { class: "surface-work" }, stage, controls));
  dialog.addEventListener("close", () => picture.dispose());

  const title = ({ name, title: english, side }: LibraryLandmark): string => {
    const own = called(name.split(".")[0], english);
    return side === "midline" ? own : `${own}, ${side === "left" ? words.left : words.right}`;
  };

  function draw(): void {
    picture?.dispose();
    picture = new SurfacePicture(surface, up, turned, act.dark, words.scene, (place) => put(place));
    stage.replaceChildren(picture.holder);
    window.mesomapSurface = { project: (name, xyz) => picture.project(xyz ? new Vector3(...(xyz as [number, number, number])) : (set.get(name) ?? new Vector3())), settled: () => !picture.busy, set: () => [...set.keys()] };
    show();
  }

  function put(place: Vector3): void {
    if (at >= order.length) return;
    set.set(order[at].name, place);
    onward();
    void tried();
  }

  function onward(): void {
    do at++;
    while (at < order.length && set.has(order[at].name));
    show();
  }

  function show(): void {
    const now = order[at];
    const suggestion = now && suggested.get(now.name);
    asked.replaceChildren(
      ...(now
        ? [
            h("p", { class: "fine" }, `${Math.min(at + 1, order.length)} / ${order.length}`),
            h("h3", {}, fill(say.landmarkAsk, { name: title(now) })),
            h("p", { class: "about" }, now.definition),
            h(
              "div",
              { class: "row" },
              suggestion ? h("button", { type: "button", class: "plain", onclick: () => put(suggestion.clone()) }, say.suggest) : null,
              h("button", { type: "button", class: "plain", onclick: onward }, say.skip),
            ),
          ]
        : [h("h3", {}, say.suggested)]),
      h("p", { class: "fine keys" }, say.landmarkKeys),
    );
    rest.replaceChildren(
      ...order.map((mark, i) =>
        h(
          "li",
          { class: i === at ? "now" : set.has(mark.name) ? "set" : "" },
          h("button", { type: "button", class: "quiet", "aria-current": i === at ? "step" : null, onclick: () => ((at = i), show()) }, title(mark)),
          set.has(mark.name) ? h("button", { type: "button", class: "icon small", "aria-label": `${say.erase}${words.colon}${title(mark)}`, onclick: () => (set.delete(mark.name), (at = i), void tried(), show()) }, icon("close")) : null,
        ),
      ),
    );
    done.setAttribute("aria-disabled", String(!ready()));
    picture.mark(set, suggested, now?.name ?? "");
  }

  /** Regions of the protocol that the landmarks set so far do not give. */
  const lacking = (): string[] => {
    const needed = (library.protocols.find(({ id }) => id === act.protocol)?.steps ?? []).flatMap(({ regions }) => regions);
    return [...new Set(needed)].filter((name) => name in library.regions && !fit?.regions.some((own) => own.split(".")[0] === name));
  };
  const ready = (): boolean => fit !== null && !lacking().length;

  const document_ = (): Record<string, unknown> => ({ units: units.value, sex: sexes.value, places: Object.fromEntries([...set].map(([name, place]) => [name, place.toArray()])) });

  /** What the landmarks set so far would give. */
  async function tried(): Promise<void> {
    const own = ++sequence;
    fit = null;
    if (set.size < ENOUGH) {
      suggested = new Map();
      return show();
    }
    let told = "";
    try {
      const answer = await client.json<Fit>("PUT", `surfaces/${surface.id}/landmarks`, { ...document_(), try: true });
      if (own !== sequence) return;
      fit = answer;
      const wanted = new Set(order.map(({ name }) => name));
      suggested = new Map(Object.entries(answer.suggested).filter(([name]) => wanted.has(name)).map(([name, xyz]) => [name, new Vector3(...(xyz as [number, number, number]))]));
      const lost = lacking().map((name) => library.regions[name]);
      told = [fill(say.fits, { count: answer.regions.length, other: figure(answer.mm_per_unit) }), lost.length ? `${say.missing}${words.colon}${lost.join(", ")}` : ""].filter(Boolean).join(". ");
    } catch (fault) {
      if (own !== sequence) return;
      suggested = new Map();
      told = fault instanceof Fault && fault.kind === "input" ? fault.message : "";
      if (!told) act.tell(fault);
    }
    state.textContent = told;
    show();
  }

  async function finish(): Promise<void> {
    if (!ready()) return;
    dialog.setAttribute("aria-busy", "true");
    try {
      await client.json<Fit>("PUT", `surfaces/${surface.id}/landmarks`, document_());
      await newPlan(act, surface.id);
      dialog.close();
    } catch (fault) {
      act.tell(fault);
    }
    dialog.removeAttribute("aria-busy");
  }

  draw();
  picture!.focus();
}

declare global {
  interface Window {
    /** For tests: where landmarks lie in the window. */
    mesomapSurface?: { project: (name: string, xyz?: number[]) => { x: number; y: number }; settled: () => boolean; set: () => string[] };
  }
}
