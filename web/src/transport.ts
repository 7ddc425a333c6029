import type { Content } from "./content";
import { h } from "./dom";
import { SPEEDS, type Playback } from "./playback";
import { clockText, type Session } from "./session";
import type { Store } from "./state";
import { figure, words } from "./words";

/** With ``waits`` the clock is still to come. Previous, play, next, the slider through the order, clock and millilitres; 0 stands for the whole plan. */
export function transport(content: Content, session: Session, store: Store, playback: Playback, waits = false): HTMLElement {
  const { number, volume_ml } = content.points;
  const whole_ml = volume_ml.reduce((sum, ml) => sum + ml, 0);
  const button = (label: string, glyph: string, does: () => void): HTMLButtonElement =>
    h("button", { type: "button", class: "icon", "aria-label": label, title: label, onclick: does }, glyph);
  const play = button(words.play, "\u25b6", () => store.set({ playing: !store.now.playing }));
  const go = (row: number): void => {
    store.set({ playing: false });
    playback.go(row);
  };
  const slider = h("input", {
    type: "range",
    min: 0,
    max: number.length,
    step: 1,
    value: 0,
    "aria-label": words.order,
    oninput: (event) => go(Number((event.target as HTMLInputElement).value) - 1),
  });
  const text = h("output", { class: "at" });
  const clock = h("output", { class: "clock", "aria-label": words.clock, title: words.clock });
  const used = h("output", { class: "used", "aria-label": words.used, title: words.used });
  const speed = h(
    "select",
    { class: "speed", "aria-label": words.speed, title: `${words.speed} (, .)`, onchange: () => store.set({ speed: Number(speed.value) }) },
    ...SPEEDS.map((times) => h("option", { value: times }, `\u00d7${times}`)),
  );
  const length = clockText(session.length_s);
  store.watch(({ current, playing, clock_s, speed: times }) => {
    slider.value = String(current + 1);
    const at = clock_s === null ? words.wholePlan : `${current + 1} ${words.of} ${number.length}`;
    slider.setAttribute("aria-valuetext", at);
    if (text.textContent !== at) text.textContent = at;
    play.textContent = playing ? "\u275a\u275a" : "\u25b6";
    play.setAttribute("aria-label", playing ? words.pause : words.play);
    clock.textContent = waits ? "\u2026" : `${clockText(clock_s ?? session.length_s)} / ${length}`;
    used.textContent = `${figure(clock_s === null ? whole_ml : session.usedAt(clock_s), 2)} / ${figure(whole_ml, 2)} mL`;
    speed.value = String(times);
  });
  return h(
    "div",
    { class: "transport", role: "group", "aria-label": words.order },
    button(words.previous, "\u2039", () => go(store.now.current - 1)),
    play,
    button(words.next, "\u203a", () => go(store.now.current + 1)),
    slider,
    text,
    ...(session.timed || waits ? [clock] : []),
    used,
    ...(session.timed || waits ? [speed] : []),
  );
}
