import type { CameraRig, ViewName } from "./camera";
import { ALL, type PlanData } from "./content";
import { chooseProduct } from "./dose_tab";
import type { Playback } from "./playback";
import { isDosed, unitsOf } from "./scale";
import type { Colouring, Store } from "./state";

interface Actions {
  content: () => PlanData;
  store: Store;
  rig: CameraRig;
  playback: Playback;
  view: (name: ViewName) => void;
  reset: () => void;
  nextRegion: () => void;
  help: () => void;
  /** Switches the ruler on and off, and sets an end of it. */
  measure: () => void;
  mark: () => void;
  /** Called before any key does something: forgets what lies under a resting pointer. */
  rest: () => void;
}

const TURN = Math.PI / 24;

/** Every action on the keyboard; keys that an input, a tab or the open dialog needs are left to it. */
export function bindKeys({ content, store, rig, playback, view, reset, nextRegion, help, measure, mark, rest }: Actions): void {
  const go = (row: number): void => {
    store.set({ playing: false });
    playback.go(row);
  };
  const dosed = (): boolean => isDosed(content());
  const layers = (): number[] => [ALL, ...[0, 1, 2].filter((layer) => content().histograms.some((each) => each.layer === layer))];
  const products = (): number[] => (content().products.length > 1 ? [ALL, ...content().products.keys()] : [ALL]);
  const after = <T>(list: T[], now: T): T => list[(list.indexOf(now) + 1) % list.length];
  const clamp = (share: number): number => Math.min(Math.max(share, 0), 1);
  const plain: Record<string, () => void> = {
    "1": () => view("front"),
    "2": () => view("oblique-left"),
    "3": () => view("oblique-right"),
    "4": () => view("left"),
    "5": () => view("right"),
    "6": () => view("back"),
    "7": () => view("top"),
    "0": reset,
    r: reset,
    p: () => store.set({ mode: "points" }),
    d: () => dosed() && store.set({ mode: "dose" }),
    b: () => dosed() && store.set({ mode: "both" }),
    u: () => dosed() && store.now.mode !== "points" && store.set({ unit: after(unitsOf(content(), store.now.product), store.now.unit) }),
    l: () => content().deposits && store.set({ depth_layer: after(layers(), store.now.depth_layer) }),
    q: () => content().deposits && chooseProduct(content(), store, after(products(), store.now.product)),
    c: () => store.set({ colouring: after<Colouring>(["region", "depth", "order"], store.now.colouring) }),
    e: nextRegion,
    m: measure,
    enter: mark,
    w: () => store.toggle("rows"),
    ",": () => playback.faster(-1),
    ".": () => playback.faster(1),
    n: () => store.toggle("numbers"),
    o: () => store.toggle("outlines"),
    g: () => store.toggle("names"),
    z: () => store.toggle("zones"),
    i: () => store.toggle("isodose"),
    t: () => store.set({ dark: !store.now.dark }),
    "[": () => store.set({ opacity: clamp(store.now.opacity - 0.1) }),
    "]": () => store.set({ opacity: clamp(store.now.opacity + 0.1) }),
    "+": () => rig.nudge(0, 0, 0.88),
    "=": () => rig.nudge(0, 0, 0.88),
    "-": () => rig.nudge(0, 0, 1 / 0.88),
    "?": help,
    arrowright: () => go(store.now.current + 1),
    arrowleft: () => go(store.now.current - 1),
    home: () => go(0),
    end: () => go(content().points.number.length - 1),
    " ": () => store.set({ playing: !store.now.playing }),
    escape: () => (store.now.ruling ? measure() : go(-1)),
  };
  const shifted: Record<string, () => void> = {
    arrowleft: () => rig.nudge(-TURN, 0),
    arrowright: () => rig.nudge(TURN, 0),
    arrowup: () => rig.nudge(0, -TURN),
    arrowdown: () => rig.nudge(0, TURN),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const target = event.target as HTMLElement;
    const key = event.key.toLowerCase();
    const needed =
      target instanceof HTMLInputElement
        ? target.type === "range"
          ? ["arrowleft", "arrowright", "arrowup", "arrowdown", "home", "end"]
          : ["checkbox", "radio"].includes(target.type)
            ? [" "]
            : null
        : target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement
          ? [" ", "enter"]
          : target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
            ? null
          : target.classList.contains("scroll")
            ? ["arrowleft", "arrowright"]
            : [];
    if (needed === null || (needed.includes(key) && !event.shiftKey)) return;
    const does = event.shiftKey && key.startsWith("arrow") ? shifted[key] : plain[key];
    if (!does) return;
    rest();
    does();
    event.preventDefault();
  });
}
