import type { Content } from "./content";
import { h } from "./dom";
import type { Store } from "./state";
import { figure, LANGUAGE_NAMES, words } from "./words";

export interface HeaderActions {
  help: () => void;
  speak: (lang: string) => void;
}

/** Title, what the plan comes to, and language, theme and help. */
export function header(content: Content, store: Store, actions: HeaderActions): HTMLElement {
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
      content.text.subtitle ? h("p", { class: "subtitle", title: content.text.subtitle }, content.text.subtitle) : null,
    ),
    summary(content),
    h("a", { class: "to-disclaimer", href: "#disclaimer" }, words.notADevice),
    h("div", { class: "tools" }, more, ...tools(content, store, actions)),
  );
  return top;
}

/** What the plan comes to. */
export function summary(content: Content): HTMLElement {
  const { volume_ml } = content.points;
  const { containers, leftover, minutes, cost, sessions } = content.text;
  const item = (value: string, label: string): HTMLElement | null => (value ? h("div", {}, h("dt", {}, label), h("dd", {}, value)) : null);
  return h(
    "dl",
    { class: "summary" },
    item(String(volume_ml.length), words.points),
    item(figure(volume_ml.reduce((sum, ml) => sum + ml, 0)), words.injected),
    item(containers, words.containers),
    item(leftover, words.leftover),
    item(minutes, words.minutes),
    item(cost, words.cost),
    item(sessions, words.sessions),
  );
}

/** Language, theme and help. */
export function tools(content: Content, store: Store, actions: HeaderActions): HTMLElement[] {
  return [
    ...languageChoice(content, actions.speak),
    h("button", { type: "button", class: "icon", "aria-label": words.theme, title: `${words.theme} (T)`, onclick: () => store.set({ dark: !store.now.dark }) }, "\u25d0"),
    h("button", { type: "button", class: "icon keys", "aria-label": words.help, title: `${words.help} (?)`, onclick: actions.help }, "?"),
  ];
}

function languageChoice(content: Content, speak: (lang: string) => void): HTMLElement[] {
  const languages = [...content.languages].sort((a, b) => a.localeCompare(b));
  if (languages.length < 2) return [];
  const select = h(
    "select",
    { class: "language", "aria-label": words.language, title: words.language, onchange: () => speak(select.value) },
    ...languages.map((lang) => h("option", { value: lang, lang, selected: lang === content.lang }, LANGUAGE_NAMES[lang] ?? lang)),
  );
  return [select];
}
