import type { CameraRig, ViewName } from "./camera";
import type { Store, Unit } from "./state";

interface Actions {
  store: Store;
  rig: CameraRig;
  units: Unit[];
  view: (name: ViewName) => void;
  go: (row: number) => void;
  last: number;
  help: () => void;
  /** Called before any key does something: forgets what lies under a resting pointer. */
  rest: () => void;
}

const TURN = Math.PI / 24;

/** Every action on the keyboard; keys that an input, a tab or the open dialog needs are left to it. */
export function bindKeys({ store, rig, units, view, go, last, help, rest }: Actions): void {
  const clamp = (share: number): number => Math.min(Math.max(share, 0), 1);
  const plain: Record<string, () => void> = {
    "1": () => view("front"),
    "2": () => view("oblique-left"),
    "3": () => view("oblique-right"),
    "4": () => view("left"),
    "5": () => view("right"),
    "0": () => view("front"),
    r: () => view("front"),
    p: () => store.set({ mode: "points" }),
    d: () => units.length && store.set({ mode: "dose" }),
    b: () => units.length && store.set({ mode: "both" }),
    u: () => units.length && store.now.mode !== "points" && store.set({ unit: units[(units.indexOf(store.now.unit) + 1) % units.length] }),
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
    end: () => go(last),
    " ": () => store.set({ playing: !store.now.playing }),
    escape: () => store.set({ current: -1, playing: false }),
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
          : [" "]
        : target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement
          ? [" "]
          : target.classList.contains("scroll")
            ? ["arrowleft", "arrowright"]
            : [];
    if (needed.includes(key) && !event.shiftKey) return;
    const does = event.shiftKey && key.startsWith("arrow") ? shifted[key] : plain[key];
    if (!does) return;
    rest();
    does();
    event.preventDefault();
  });
}
