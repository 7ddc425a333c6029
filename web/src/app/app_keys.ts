import type { Store } from "../state";
import type { Hand } from "./hand";
import { TOOL_KEYS } from "./palette";
import type { ToolName, Tools } from "./tools";

interface Actions {
  tools: Tools;
  hand: Hand;
  store: Store;
  go: (way: "undo" | "redo") => void;
  plans: () => void;
}

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** The keys that change the plan; those that only change the view come after them. */
export function bindAppKeys({ tools, hand, store, go, plans }: Actions): void {
  const by_key = new Map(Object.entries(TOOL_KEYS).map(([tool, key]) => [key, tool as ToolName]));
  const does = (event: KeyboardEvent): (() => void) | null => {
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (key === "z") return () => go(event.shiftKey ? "redo" : "undo");
      if (key === "y") return () => go("redo");
      if (key === "o") return plans;
      return null;
    }
    const arrow = ARROWS[event.key];
    if (event.altKey) return arrow ? () => hand.nudge(arrow[0] * (event.shiftKey ? 5 : 1), arrow[1] * (event.shiftKey ? 5 : 1)) : null;
    const tool = by_key.get(key);
    if (tool && !event.shiftKey) return () => tools.set({ tool });
    if (key === "delete" || key === "backspace") return () => hand.remove(store.now.current);
    if (key === "k") return () => hand.lock(store.now.current);
    if (key === "s" && !event.shiftKey) return () => tools.set({ both_sides: !tools.now.both_sides });
    if (key === "enter" && !store.now.ruling && tools.now.tool !== "choose") return event.shiftKey ? () => hand.finish() : () => hand.placeInMiddle();
    if (key === "escape" && (tools.now.tool !== "choose" || hand.corners))
      return () => {
        if (!hand.let_go()) tools.set({ tool: "choose" });
      };
    return null;
  };
  document.addEventListener(
    "keydown",
    (event) => {
      const target = event.target as HTMLElement;
      const typing = target instanceof HTMLInputElement && !["range", "checkbox", "radio", "button"].includes(target.type);
      if (document.querySelector("dialog[open]") || typing || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return;
      if (event.key === "Enter" && (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement || target.tagName === "SUMMARY")) return;
      const act = does(event);
      if (!act) return;
      act();
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}
