/** Elements from code. Words only ever become text nodes, so nothing in the data can turn into markup. */
type Attributes = Record<string, string | number | boolean | null | ((event: Event) => void)>;
type Child = Node | string | null;

const SVG = "http://www.w3.org/2000/svg";

function fill<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null) element.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** A swatch of one colour, set through the object model because the content policy forbids style attributes. */
export function swatch(colour: string): HTMLElement {
  const element = h("span", { class: "swatch", "aria-hidden": "true" });
  element.style.setProperty("--c", colour);
  return element;
}

/** Buttons of which exactly one is pressed; one named null is not there. */
export function choice<T extends string>(
  label: string,
  options: readonly { value: T; text: string; hint: string }[],
  pick: (value: T) => void,
): { element: HTMLElement; show: (value: T) => void; enable: (on: boolean) => void; name: (value: T, text: string | null) => void } {
  const buttons = options.map(({ value, text, hint }) =>
    h("button", { type: "button", title: hint, "data-value": value, onclick: () => pick(value) }, text),
  );
  return {
    element: h("div", { class: "choice", role: "group", "aria-label": label }, ...buttons),
    show: (value) => {
      for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.value === value));
    },
    enable: (on) => {
      for (const button of buttons) button.disabled = !on;
    },
    name: (value, text) => {
      for (const button of buttons.filter(({ dataset }) => dataset.value === value)) {
        button.textContent = text ?? "";
        button.classList.toggle("hidden", text === null);
      }
    },
  };
}
