import { h } from "../dom";
import type { Client } from "./client";
import { download, openDialog } from "./dialogs";
import { say } from "./say";
import type { Library, PlanState } from "./shapes";

const WHAT: Record<string, string> = {
  csv: "points.csv", json: "plan.json, simulation.json", png: "PNG", html: "map.html", ply: "PLY", npz: "NPZ", glb: "map.glb", mrk: "points.mrk.json (3D Slicer)", pdf: "chart.pdf, stencil.pdf",
}; // prettier-ignore

/** The plan as files: one page to hand on, or all that the command line writes. */
export function shareDialog(client: Client, library: Library, state: PlanState, tell: (fault: unknown) => void): void {
  const progress = h("p", { class: "about", role: "status" });
  const boxes = library.formats.map((format) => {
    const box = h("input", { type: "checkbox", checked: ["csv", "json", "png", "html"].includes(format) });
    box.value = format;
    return h("label", { class: "check" }, box, h("code", {}, format), h("span", {}, WHAT[format] ?? ""));
  });
  const stem = state.name.normalize("NFKD").replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60) || "mesomap";
  const page = h("button", { type: "button", class: "plain strong", onclick: () => void fetchFile("page", `${stem}.html`) }, say.onePage);
  const files = h("button", { type: "button", class: "plain strong", onclick: () => void fetchFiles() }, say.download);
  const dialog = openDialog(
    say.share,
    "share",
    h("section", {}, h("h3", {}, say.onePage), h("p", { class: "about" }, say.onePageHint), page),
    h("section", {}, h("h3", {}, say.exportTitle), h("p", { class: "about" }, say.exportHint), h("div", { class: "format-list" }, ...boxes), files),
    progress,
  );

  async function fetchFiles(): Promise<void> {
    const formats = [...dialog.querySelectorAll<HTMLInputElement>(".format-list input:checked")].map(({ value }) => value);
    if (formats.length) await fetchFile(`export?formats=${formats.join(",")}`, `${stem}.zip`);
  }

  async function fetchFile(path: string, name: string): Promise<void> {
    if (dialog.getAttribute("aria-busy")) return;
    dialog.setAttribute("aria-busy", "true");
    progress.textContent = say.preparing;
    try {
      download(await client.blob(`plans/${state.id}/${path}`), name);
    } catch (fault) {
      tell(fault);
    }
    progress.textContent = "";
    dialog.removeAttribute("aria-busy");
  }
}
