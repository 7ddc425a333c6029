import { svg } from "../dom";

/** Drawn on 20 by 20 with one stroke width, so that they look like one family. */
const DRAWN = {
  choose: "M5 3l10 6.2-4.6 1 2.6 4.9-2 1-2.5-4.9L5 14.2z",
  add: "M10 4v12M4 10h12",
  delete: "M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6M8.6 8.8v4.6M11.4 8.8v4.6",
  zone: "M10 3.2a6.8 6.8 0 1 0 .01 0zM5.3 14.7l9.4-9.4",
  region: "M6.2 4.4c3-1.7 8.2-1 9.3 2.4 1 3.3-1.8 4-2.2 6.4-.5 2.7-4.2 3.9-6.9 2.4-3.3-1.8-4.4-8.6-.2-11.2z",
  undo: "M7.5 4.5L4 8l3.5 3.5M4 8h7.5a4.2 4.2 0 0 1 0 8.4H8",
  redo: "M12.5 4.5L16 8l-3.5 3.5M16 8H8.5a4.2 4.2 0 0 0 0 8.4H12",
  lock: "M6 9h8v7H6zM7.5 9V6.8a2.5 2.5 0 0 1 5 0V9",
  unlock: "M6 9h8v7H6zM7.5 9V6.3a2.5 2.5 0 0 1 4.8-1",
  mirror: "M10 3v14M8 6.2L3 13.8h5zM12 6.2l5 7.6h-5z",
  plans: "M3 6.2V15h14V7.6h-7L8.5 5H3z",
  compare: "M3 4.5h6v11H3zM11 4.5h6v11h-6z",
  share: "M10 12.5V3.5M6.8 6.5L10 3.3l3.2 3.2M5 10H4v6.5h12V10h-1",
  close: "M5 5l10 10M15 5L5 15",
  both: "M10 3v14M6.5 7.5a2.4 2.4 0 1 0 .01 0zM13.5 7.5a2.4 2.4 0 1 0 .01 0z",
  copy: "M7 7h9v9H7zM4 13V4h9",
  upload: "M10 13V4M6.8 7L10 3.8 13.2 7M4 13v3.5h12V13",
};

export type Icon = keyof typeof DRAWN;

export function icon(name: Icon): SVGSVGElement {
  return svg("svg", { class: "icon-sign", viewBox: "0 0 20 20", "aria-hidden": "true" }, svg("path", { d: DRAWN[name] }));
}
