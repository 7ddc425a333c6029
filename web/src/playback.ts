import type { Session, SessionEvent } from "./session";
import type { Store } from "./state";

/** What takes longer than so much of the watcher's time, and is no injection, is wound on in that time. */
const LONGEST_WAIT_S = 1.6;
export const SPEEDS = [5, 15, 30, 60, 120, 300];

/** Moves through the session: by hand, from point to point, or in its own time, faster than life. */
export class Playback {
  private frame = 0;
  private last = 0;
  private readonly still = window.matchMedia("(prefers-reduced-motion: reduce)");

  constructor(
    private readonly played: () => Session,
    private readonly store: Store,
    private readonly count: () => number,
  ) {
    store.watch(({ playing }, before) => {
      if (playing === before.playing) return;
      cancelAnimationFrame(this.frame);
      if (!playing) return;
      const now = store.now.clock_s;
      const [first, end] = this.session.injecting;
      if (now === null || now >= end) this.seek(first);
      this.last = performance.now();
      this.frame = requestAnimationFrame((at) => this.step(at));
    });
  }

  private get session(): Session {
    return this.played();
  }

  /** Choose the point of a row, or the whole plan before the first. */
  go(row: number): void {
    const current = Math.min(Math.max(row, -1), this.count() - 1);
    this.store.set({ current, clock_s: current < 0 ? null : this.session.endOf(current) });
  }

  /** Choose a time of the session. */
  seek(clock_s: number): void {
    const clock = Math.min(Math.max(clock_s, 0), this.session.length_s);
    const current = this.session.rowAt(clock);
    this.store.set(current === this.store.now.current ? { clock_s: clock } : { clock_s: clock, current });
  }

  /** The next speed up or down. */
  faster(step: number): void {
    const at = SPEEDS.indexOf(this.store.now.speed);
    this.store.set({ speed: SPEEDS[Math.min(Math.max(at + step, 0), SPEEDS.length - 1)] });
  }

  /** Whether the needle moves, or only stands where it is. */
  get moves(): boolean {
    return this.store.now.playing && !this.still.matches;
  }

  private step(at: number): void {
    const { clock_s, speed, playing } = this.store.now;
    if (!playing || clock_s === null) return;
    let left = Math.min((at - this.last) / 1000, 0.25);
    this.last = at;
    let clock = clock_s;
    const end = this.session.length_s;
    while (left > 0 && clock < end) {
      const { until_s, rate } = this.pace(clock, speed);
      const most = Math.max(until_s - clock, 1e-3);
      const gone = Math.min(left * rate, most);
      clock += gone;
      left -= gone / rate;
    }
    this.seek(clock);
    if (clock >= end) this.store.set({ playing: false });
    else this.frame = requestAnimationFrame((next) => this.step(next));
  }

  /** How fast the clock runs at a time, and until when. */
  private pace(clock_s: number, speed: number): { until_s: number; rate: number } {
    const now = this.session.during(clock_s);
    const soon = (events: SessionEvent[]): number =>
      this.session.events.reduce((least, { start_s }) => (start_s > clock_s ? Math.min(least, start_s) : least), Math.min(...events.map(({ end_s }) => end_s), this.session.length_s));
    const until_s = soon(now);
    const works = now.some(({ point }) => point !== null);
    const rate = works ? speed : Math.max(speed, (until_s - clock_s + 1e-6) / LONGEST_WAIT_S, this.waitRate(now));
    return { until_s, rate };
  }

  private waitRate(events: SessionEvent[]): number {
    return Math.max(0, ...events.map(({ start_s, end_s }) => (end_s - start_s) / LONGEST_WAIT_S));
  }
}

/** A speed at which the injections of ``session`` take about a minute. */
export function usualSpeed(session: Session): number {
  const [first, last] = session.injecting;
  const wanted = (last - first) / 60;
  return SPEEDS.reduce((best, speed) => (Math.abs(Math.log(speed / wanted)) < Math.abs(Math.log(best / wanted)) ? speed : best), 30);
}
