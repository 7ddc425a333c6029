import { h } from "../dom";
import { words } from "../words";
import { icon } from "./icons";

/** A dialog with a title and a way out; it is taken from the page when it closes, and the focus goes back. */
export function openDialog(title: string, kind: string, ...nodes: (Node | null)[]): HTMLDialogElement {
  const dialog = h(
    "dialog",
    { class: `help sheet ${kind}`, "aria-label": title },
    h("div", { class: "sheet-head" }, h("h2", {}, title), h("button", { type: "button", class: "icon small", "aria-label": words.close, title: `${words.close} (Esc)`, onclick: () => dialog.close() }, icon("close"))),
    ...nodes,
  );
  const before = document.activeElement as HTMLElement | null;
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    before?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Hand a file to the browser. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 30_000);
}
