import { h } from "./dom";
import type { Stage } from "./stage";
import type { Store } from "./state";
import { words } from "./words";

/** On paper stands an image of the picture as it is, in the light theme, because browsers print a WebGL canvas empty. */
export function bindPrint(stage: Stage, store: Store): void {
  const image = h("img", { class: "print-picture", alt: "" });
  let dark = false;
  window.addEventListener("beforeprint", () => {
    dark = store.now.dark;
    store.set({ dark: false });
    image.alt = words.scene;
    image.src = stage.picture();
    stage.holder.append(image);
  });
  window.addEventListener("afterprint", () => {
    image.remove();
    store.set({ dark });
  });
}
