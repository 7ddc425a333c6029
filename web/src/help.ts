import { h } from "./dom";
import { words } from "./words";

/** The list of keys. */
export function helpDialog(more: [string, string][] = []): HTMLDialogElement {
  const dialog = h(
    "dialog",
    { class: "help", "aria-label": words.help },
    h("h2", {}, words.help),
    h("dl", {}, ...[...words.shortcuts, ...more].map(([keys, does]) => h("div", {}, h("dt", {}, keys), h("dd", {}, does)))),
  );
  dialog.append(h("button", { type: "button", class: "plain", onclick: () => dialog.close() }, words.close));
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  return dialog;
}
