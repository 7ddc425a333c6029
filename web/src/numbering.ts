import type { PlanPoints } from "./content";

/** How many numbers a region shows: row ends; these and every tenth point; every fifth; all. */
export const [ENDS, TENTHS, FIFTHS, ALL] = [0, 1, 2, 3];

/** Cosine of the sharpest bend within one row of injections; a sharper one starts the next row. */
const STRAIGHT = 0.72;

/** Which points form a region's run and, within it, a row. */
export interface Numbering {
  number: number[];
  /** For each point: the run of neighbours in the order that share region and side. */
  run: number[];
  /** For each point: its row, counted over the whole plan. */
  row: number[];
}

/** Rows found from the order alone: the way of injecting turns sharply at the end of a row. */
export function numbering(points: PlanPoints): Numbering {
  const run: number[] = [];
  const row: number[] = [];
  let length = 0;
  points.number.forEach((_, i) => {
    const same = i > 0 && points.region[i] === points.region[i - 1] && points.laterality[i] === points.laterality[i - 1];
    run.push(i === 0 ? 0 : run[i - 1] + (same ? 0 : 1));
    const turns = same && length > 1 && bend(points, i) < STRAIGHT;
    row.push(i === 0 ? 0 : row[i - 1] + (same && !turns ? 0 : 1));
    length = same && !turns ? length + 1 : 1;
  });
  return { number: points.number, run, row };
}

/** Cosine between the steps to the point before and to this one. */
function bend({ xyz_mm }: PlanPoints, i: number): number {
  const step = (k: number): number[] => xyz_mm[k].map((value, axis) => value - xyz_mm[k - 1][axis]);
  const [before, now] = [step(i - 1), step(i)];
  const dot = before.reduce((sum, value, k) => sum + value * now[k], 0);
  return dot / (Math.hypot(...before) * Math.hypot(...now) || 1);
}

/** Rows of ``rows`` (in order, all of one run) that a level shows besides the ends. */
export function between(level: number, rows: number[], numbers: Numbering): number[] {
  const every = level === ALL ? 1 : level === FIFTHS ? 5 : level === TENTHS ? 10 : Infinity;
  return rows.filter((row) => numbers.number[row] % every === 0);
}

/** The first and the last of each row of injections among ``rows``. */
export function ends(rows: number[], numbers: Numbering): number[] {
  return rows.filter((row, i) => i === 0 || i === rows.length - 1 || numbers.row[rows[i - 1]] !== numbers.row[row] || numbers.row[rows[i + 1]] !== numbers.row[row]);
}
