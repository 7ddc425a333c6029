/** What a click or a stroke on the skin does. */
export type ToolName = "choose" | "add" | "delete" | "zone" | "region";
/** How a part of the skin is drawn: as a closed line, or covered with a brush. */
export type Way = "line" | "brush";

export interface ToolChoice {
  tool: ToolName;
  both_sides: boolean;
  way: Way;
  brush_mm: number;
  margin_mm: number;
  /** A drawn region is all that its step treats. */
  alone: boolean;
}

type Listener = (now: ToolChoice, before: ToolChoice) => void;

/** The tool in hand and how it is set; one value, replaced as a whole. */
export class Tools {
  private listeners: Listener[] = [];
  private value: ToolChoice = { tool: "choose", both_sides: false, way: "line", brush_mm: 6, margin_mm: 0, alone: false };

  get now(): ToolChoice {
    return this.value;
  }

  get draws(): boolean {
    return this.value.tool === "zone" || this.value.tool === "region";
  }

  set(change: Partial<ToolChoice>): void {
    const before = this.value;
    this.value = { ...before, ...change };
    for (const listener of this.listeners.slice()) listener(this.value, before);
  }

  /** Calls ``listener`` at once and after every change, until the function returned is called. */
  watch(listener: Listener): () => void {
    this.listeners.push(listener);
    listener(this.value, this.value);
    return () => (this.listeners = this.listeners.filter((other) => other !== listener));
  }
}
