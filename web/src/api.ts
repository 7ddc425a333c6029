import type { PlanData, Triple } from "./content";
import type { Scale } from "./scale";
import type { Session } from "./session";
import type { Stage } from "./stage";
import type { Store } from "./state";

/** A read-only window on the page for tests and for the curious. */
declare global {
  interface Window {
    mesomap?: {
      project: (number: number) => { x: number; y: number; visible: boolean } | null;
      /** What the last picture of the app shows: whether that is the plan as it is now, how many points, and the values of its sliders. */
      pictured?: () => { latest: boolean; points: number; figure: boolean; values: number[] };
      measured: () => { along_mm: number; straight_mm: number; line: Triple[] } | null;
      state: () => Record<string, unknown>;
    };
  }
}

export function openWindow(stage: Stage, store: Store, content: PlanData, session: Session, scale: () => Scale, lang: () => string): void {
  const number = (row: number): number | null => (row < 0 ? null : content.points.number[row]);
  window.mesomap = Object.freeze({
    project: (wanted: number) => {
      const row = content.points.number.indexOf(wanted);
      return row < 0 ? null : stage.project(row);
    },
    measured: () => stage.ruler.measured,
    state: () => {
      const { current, hover, clock_s, ...chosen } = store.now;
      const { camera, controls } = stage.rig;
      return {
        ...structuredClone(chosen),
        ready: true,
        settled: !stage.busy,
        lang: lang(),
        current: number(current),
        hover: number(hover),
        clock_s,
        used_ml: clock_s === null ? null : session.usedAt(clock_s),
        needle_mm: stage.needleTip?.toArray() ?? null,
        ruler_ends: stage.ruler.count,
        camera: { position_mm: camera.position.toArray(), target_mm: controls.target.toArray(), up: camera.up.toArray(), fov_deg: camera.fov },
        scale: { ...scale() },
        labels: stage.labels.placed.map((label) => ({ ...label })),
      };
    },
  });
}
