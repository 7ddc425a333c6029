import type { PlanPoints, SessionColumns } from "./content";

/** One thing that happens in the session. */
export interface SessionEvent {
  start_s: number;
  end_s: number;
  /** Its id. */
  kind: string;
  /** Id of the hands that do it, empty for waiting. */
  by: string;
  target: number | null;
  point: number | null;
  remaining_ml: number | null;
}

/** Seconds that an injection is given where the plan brings no session; its clock is then not shown. */
const UNTIMED_S = 10;
/** Shares of an injection at which the needle has come over the point, touches it, is in, has emptied and is out. */
const [OVER, TOUCHES, IN, EMPTIED] = [0.12, 0.22, 0.38, 0.84];
/** So high above the skin the needle travels, mm. */
const HOVER_MM = 9;

/** Where the needle is: on its way from one point to another, or at one with its tip so deep in it. */
export interface NeedlePose {
  from: number;
  to: number;
  /** 0 at ``from``, 1 at ``to``. */
  way: number;
  /** Of the tip along the needle, mm; negative above the skin. */
  insertion_mm: number;
  /** Share of the volume that has left it. */
  emptied: number;
}

/** The session as a course of events, asked by the clock. */
export class Session {
  readonly events: SessionEvent[];
  readonly timed: boolean;
  readonly length_s: number;
  /** Events in which a point is injected, by the row of the point; undefined for a point that is not in the session. */
  private readonly injections: (SessionEvent | undefined)[];
  private readonly order: number[];

  constructor(
    columns: SessionColumns,
    private readonly points: PlanPoints,
  ) {
    const count = points.number.length;
    this.timed = columns.start_s.length > 0;
    this.events = this.timed
      ? columns.start_s.map((start_s, i) => ({
          start_s,
          end_s: columns.end_s[i],
          kind: columns.kinds[columns.kind[i]],
          by: columns.hands[columns.by[i]],
          target: columns.target[i],
          point: columns.point[i],
          remaining_ml: columns.remaining_ml[i],
        }))
      : points.number.map((_, point) => ({
          start_s: UNTIMED_S * point,
          end_s: UNTIMED_S * (point + 1),
          kind: "injection",
          by: "practitioner",
          target: null,
          point,
          remaining_ml: null,
        }));
    this.length_s = this.events.reduce((end, event) => Math.max(end, event.end_s), 0);
    this.injections = new Array<SessionEvent | undefined>(count);
    for (const event of this.events) if (event.point !== null) this.injections[event.point] = event;
    this.order = this.events.flatMap(({ point }) => (point === null ? [] : [point]));
  }

  /** When the point of a row has been injected. */
  endOf(row: number): number {
    return this.injections[row]?.end_s ?? 0;
  }

  /** From the first injection to the last. */
  get injecting(): [number, number] {
    if (!this.order.length) return [0, this.length_s];
    return [this.injection(0).start_s, this.injection(this.order.length - 1).end_s];
  }

  /** The row injected last, or being injected; -1 before the first. */
  rowAt(clock_s: number): number {
    const begun = this.begun(clock_s);
    return begun ? this.order[begun - 1] : -1;
  }

  /** How much has left the needle, mL. */
  usedAt(clock_s: number): number {
    const begun = this.begun(clock_s);
    let used = 0;
    for (let k = 0; k < begun; k++) {
      const { end_s } = this.injection(k);
      used += this.points.volume_ml[this.order[k]] * (clock_s >= end_s ? 1 : emptiedAt(this.share(k, clock_s)));
    }
    return used;
  }

  /** What the syringe holds, mL; null where that is not told. */
  remainingAt(clock_s: number): number | null {
    let left: number | null = null;
    for (const event of this.events) {
      if (event.start_s > clock_s) break;
      if (event.end_s <= clock_s && event.remaining_ml !== null) left = event.remaining_ml;
    }
    return left;
  }

  /** What goes on. */
  during(clock_s: number): SessionEvent[] {
    return this.events.filter(({ start_s, end_s }) => start_s <= clock_s && clock_s < end_s);
  }

  /** Where the needle is while the session is played; null while nothing is injected. */
  poseAt(clock_s: number): NeedlePose | null {
    const [first, last] = this.injecting;
    if (clock_s < first || clock_s > last || !this.order.length) return null;
    const k = this.begun(clock_s) - 1;
    const row = this.order[k];
    const deep = this.points.insertion_mm[row];
    const share = this.share(k, clock_s);
    const before = k > 0 ? this.order[k - 1] : row;
    const gap = k > 0 ? this.injection(k).start_s - this.injection(k - 1).end_s : 0;
    if (share > 1) {
      const ahead = this.order[k + 1];
      const next = this.injection(k + 1);
      const end = next.start_s + OVER * (next.end_s - next.start_s);
      const way = (clock_s - this.injection(k).end_s) / Math.max(end - this.injection(k).end_s, 1e-9);
      return { from: row, to: ahead, way: eased(way), insertion_mm: -HOVER_MM, emptied: 0 };
    }
    if (share < OVER) {
      const length = this.injection(k).end_s - this.injection(k).start_s;
      const way = (gap + share * length) / (gap + OVER * length);
      return { from: before, to: row, way: eased(way), insertion_mm: -HOVER_MM, emptied: 0 };
    }
    const insertion_mm =
      share < TOUCHES
        ? -HOVER_MM * (1 - eased((share - OVER) / (TOUCHES - OVER)))
        : share < IN
          ? (deep * (share - TOUCHES)) / (IN - TOUCHES)
          : share < EMPTIED
            ? deep
            : deep - (deep + HOVER_MM) * eased((share - EMPTIED) / (1 - EMPTIED));
    return { from: row, to: row, way: 1, insertion_mm, emptied: emptiedAt(share) };
  }

  private begun(clock_s: number): number {
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.injection(middle).start_s <= clock_s) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private injection(k: number): SessionEvent {
    return this.injections[this.order[k]] as SessionEvent;
  }

  /** How far the k-th injection has come; more than 1 after it. */
  private share(k: number, clock_s: number): number {
    const { start_s, end_s } = this.injection(k);
    return (clock_s - start_s) / Math.max(end_s - start_s, 1e-9);
  }
}

function emptiedAt(share: number): number {
  return Math.min(Math.max((share - IN) / (EMPTIED - IN), 0), 1);
}

function eased(share: number): number {
  const x = Math.min(Math.max(share, 0), 1);
  return x * x * (3 - 2 * x);
}

/** ``1:02:09`` or ``12:05``. */
export function clockText(seconds: number): string {
  const whole = Math.floor(seconds + 1e-6);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number): string => String(n).padStart(2, "0");
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
