import type { ViewName } from "./camera";
import { ALL } from "./content";

/** What the user has chosen. One value, replaced as a whole; whoever draws is told what changed. */
export type Mode = "points" | "dose" | "both";
export type Unit = "ml" | "dose";
export type Layer = "numbers" | "outlines" | "names" | "zones" | "isodose" | "rows";
/** What the colour of a point tells. */
export type Colouring = "region" | "depth" | "order";

export interface Choice {
  mode: Mode;
  unit: Unit;
  layers: Record<Layer, boolean>;
  colouring: Colouring;
  /** Which layer of the skin the dose is that of, and of which product: rows, ALL for all together. */
  depth_layer: number;
  product: number;
  opacity: number;
  /** Row of the chosen point, -1 for the whole plan. */
  current: number;
  /** Row of the point under the pointer, -1 for none. */
  hover: number;
  /** Time of the session, null for the whole plan. */
  clock_s: number | null;
  playing: boolean;
  /** Seconds of the session in one second of playing. */
  speed: number;
  /** Skin with at least this dose is lit up, null for none. */
  marked_ml_cm2: number | null;
  /** Whether clicks on the skin measure. */
  ruling: boolean;
  /** The named view the camera stands at, null when turned by hand. */
  view: ViewName | null;
  dark: boolean;
}

/** What is shown at first; dark where the system is, unless that was chosen before. */
export function firstChoice({ mode, speed, dark }: { mode: Mode; speed: number; dark?: boolean }): Choice {
  return {
    mode,
    unit: "ml",
    layers: { numbers: true, outlines: true, names: true, zones: true, isodose: false, rows: false },
    colouring: "region",
    depth_layer: ALL,
    product: ALL,
    opacity: 0.85,
    current: -1,
    hover: -1,
    clock_s: null,
    playing: false,
    speed,
    marked_ml_cm2: null,
    ruling: false,
    view: "front",
    dark: dark ?? window.matchMedia("(prefers-color-scheme: dark)").matches,
  };
}

type Listener = (now: Choice, before: Choice) => void;

export class Store {
  private listeners: Listener[] = [];
  constructor(private value: Choice) {}

  get now(): Choice {
    return this.value;
  }

  /** A step in the order, or another mode or unit, takes the attention from whatever lies under a resting pointer. */
  set(change: Partial<Choice>): void {
    const before = this.value;
    const elsewhere = change.current !== undefined || change.mode !== undefined || change.unit !== undefined;
    this.value = { ...before, ...(elsewhere ? { hover: -1 } : {}), ...change };
    for (const listener of this.listeners.slice()) listener(this.value, before);
  }

  toggle(layer: Layer): void {
    this.set({ layers: { ...this.value.layers, [layer]: !this.value.layers[layer] } });
  }

  /** Calls ``listener`` at once and after every change. */
  watch(listener: Listener): void {
    this.listeners.push(listener);
    listener(this.value, this.value);
  }

  /** The same until the function returned is called. */
  watchUntil(listener: Listener): () => void {
    this.watch(listener);
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  }

  /** Runs ``build``; whatever it made watch stops watching when the function returned is called. */
  during(build: () => void): () => void {
    const outer = this.listeners;
    this.listeners = [...outer];
    build();
    const added = this.listeners.slice(outer.length);
    return () => {
      this.listeners = this.listeners.filter((listener) => !added.includes(listener));
    };
  }
}
