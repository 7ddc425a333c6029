import type { App } from "./app";

/** A read-only window on the app for tests and for the curious. */
export function openAppWindow(app: App): void {
  const { work, desk, store, tools, client } = app;
  const { stage } = work;
  const rests = (): boolean => !desk.busy && !desk.previews && !app.hand.holds;
  const number = (row: number): number | null => (row < 0 ? null : row + 1);
  window.mesomap = Object.freeze({
    project: (wanted: number) => (wanted < 1 || wanted > work.content.points.number.length ? null : stage.project(wanted - 1)),
    measured: () => stage.ruler.measured,
    pictured: () => ({
      latest: stage.pictured.plan?.points === desk.shown.data.points,
      points: stage.pictured.points,
      figure: stage.hidesPlan,
      values: desk.shown.header.state.sliders.map(({ value }) => value),
    }),
    state: () => {
      const { current, hover, clock_s, ...chosen } = store.now;
      const { camera, controls } = stage.rig;
      const { points } = work.content;
      return {
        ...structuredClone(chosen),
        ready: true,
        settled: !stage.busy && rests() && desk.fresh,
        drawn: !stage.busy,
        waiting: stage.waits,
        done: !stage.waits && rests(),
        lang: client.lang,
        current: number(current),
        hover: number(hover),
        clock_s,
        plan: structuredClone(desk.shown.header.state),
        previews: desk.previews,
        points: points.number.length,
        volume_ml: points.volume_ml.reduce((sum, ml) => sum + ml, 0),
        places_mm: points.xyz_mm.map((xyz) => [...xyz]),
        locked: [...desk.shown.locked].map((row) => row + 1),
        tool: structuredClone(tools.now),
        camera: { position_mm: camera.position.toArray(), target_mm: controls.target.toArray() },
        scale: { ...work.scale },
        pictures: stage.pictures,
        memory: stage.memory,
      };
    },
  });
}
