import type { ViewName } from "./camera";

/** What the user has chosen. One value, replaced as a whole; whoever draws is told what changed. */
export type Mode = "points" | "dose" | "both";
export type Unit = "ml" | "dose";
export type Layer = "numbers" | "outlines" | "names" | "zones" | "isodose";

export interface Choice {
  mode: Mode;
  unit: Unit;
  layers: Record<Layer, boolean>;
  opacity: number;
  /** Row of the chosen point, -1 for the whole plan. */
  current: number;
  /** Row of the point under the pointer, -1 for none. */
  hover: number;
  /** The named view the camera stands at, null when turned by hand. */
  view: ViewName | null;
  playing: boolean;
  dark: boolean;
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
    for (const listener of this.listeners) listener(this.value, before);
  }

  toggle(layer: Layer): void {
    this.set({ layers: { ...this.value.layers, [layer]: !this.value.layers[layer] } });
  }

  /** Calls ``listener`` at once and after every change. */
  watch(listener: Listener): void {
    this.listeners.push(listener);
    listener(this.value, this.value);
  }
}
