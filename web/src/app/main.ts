import "../base.css";
import "../layout.css";
import "../panel.css";
import "../charts.css";
import "../narrow.css";
import "../print.css";
import "./app.css";
import { h } from "../dom";
import { words } from "../words";
import { App } from "./app";
import { Client, Fault } from "./client";
import { sayIn } from "./say";
import type { Library } from "./shapes";
import { keptChoices, languageOf } from "./kept";

/** The token stands behind the # of the address that the server printed; it stays in this tab only. */
function tokenGiven(): string | null {
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given) sessionStorage.setItem("mesomap.token", given);
  return given ?? sessionStorage.getItem("mesomap.token");
}

async function start(): Promise<void> {
  document.documentElement.dataset.theme = (keptChoices().dark ?? window.matchMedia("(prefers-color-scheme: dark)").matches) ? "dark" : "light";
  const client = new Client(tokenGiven(), languageOf());
  const page = document.getElementById("page") as HTMLElement;
  try {
    const library = await client.json<Library>("GET", "library");
    sayIn(library.app);
    const app = new App(client, library, page);
    await app.begin();
  } catch (fault) {
    if (fault instanceof Fault && fault.kind === "token") return askForToken(page, client.token !== null);
    throw fault;
  }
}

/** Said in English, because the words of the other languages come from the server that asks for the token. */
function askForToken(page: HTMLElement, wrong: boolean): void {
  const field = h("input", { type: "password", autocomplete: "off", "aria-label": "Token", required: true });
  const form = h("form", { class: "token-form" }, h("h1", {}, "mesomap"), h("p", {}, "This server asks for the token that stands behind #token= in the address it printed."), wrong ? h("p", { class: "fault", role: "alert" }, "The token given is wrong.") : null, field, h("button", { type: "submit", class: "plain strong" }, "Open"));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    sessionStorage.setItem("mesomap.token", field.value.trim());
    const left = new URLSearchParams(location.hash.slice(1));
    left.delete("token");
    location.hash = left.toString();
    location.reload();
  });
  page.replaceChildren(form);
  field.focus();
}

start().catch((fault: unknown) => {
  const broken = (words as typeof words | undefined)?.broken ?? "This page could not be drawn:";
  document.getElementById("page")?.replaceChildren(h("p", { class: "fault", role: "alert" }, `${broken} ${fault instanceof Error ? fault.message : String(fault)}`));
  throw fault;
});
