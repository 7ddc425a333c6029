import { Vector2, Vector3 } from "three";

/** A place of the skin and the face it lies in. */
export interface SkinPlace {
  face: number;
  place: Vector3;
}

/** A corner of the mesh that a path bends round, with the faces of its strip that meet there. */
interface Bend {
  vertex: number;
  first: number;
  last: number;
  left: boolean;
  /** Angle of the skin on the other side of the path. */
  beyond: number;
}

const MOST_FLIPS = 4000;
/** Shares of a side at which ways may cross it while they are looked for. */
const STOPS = [1 / 6, 1 / 2, 5 / 6];
const STRAIGHT = Math.PI - 1e-7;

/**
 * Shortest ways along a triangle mesh. A way is found over three places on every side, then straightened: laid flat, its
 * strip of faces is threaded by the shortest line within it, and where that bends round a corner with less than half a
 * turn of skin on the far side, the strip is led round that side instead. What remains can be made no shorter nearby: it
 * is exact on the triangles. S.-Q. Xin and G.-J. Wang, The Visual Computer 23, 549-556 (2007).
 */
export class Geodesics {
  /** For each side k of a face f, from its corner k to the next, at 3 f + k: the side of the neighbour, or -1 at a border. */
  private readonly twin: Int32Array;
  /** The places on every side, xyz in a row; those of a side are its own and its neighbour's in the other direction. */
  private readonly stops: Float32Array;

  constructor(
    private readonly xyz: Float32Array,
    private readonly faces: Uint32Array,
  ) {
    this.twin = twins(faces);
    this.stops = new Float32Array(3 * STOPS.length * faces.length);
    for (let side = 0; side < faces.length; side++) {
      const [a, b] = [faces[side], faces[next(side)]];
      STOPS.forEach((share, j) => {
        for (let k = 0; k < 3; k++) this.stops[3 * (STOPS.length * side + j) + k] = (1 - share) * xyz[3 * a + k] + share * xyz[3 * b + k];
      });
    }
  }

  /** Length and corners of the shortest way from one place to another, mm; null where no skin joins them. */
  path(start: SkinPlace, end: SkinPlace): { length_mm: number; line: Vector3[] } | null {
    let strip = this.firstStrip(start, end);
    if (!strip) return null;
    let best = this.thread(strip, start, end);
    const kept = new Set<number>();
    for (let flips = 0; flips < MOST_FLIPS; flips++) {
      const bend = best.bends.filter(({ vertex, beyond }) => beyond < STRAIGHT && !kept.has(vertex)).sort((a, b) => a.beyond - b.beyond)[0];
      if (!bend) break;
      const other = this.ledRound(strip, bend);
      const tried = other && this.thread(other, start, end);
      if (!other || !tried || tried.length_mm > best.length_mm - 1e-9) {
        kept.add(bend.vertex);
        continue;
      }
      [strip, best] = [other, tried];
      kept.clear();
    }
    return best;
  }

  /** Faces from one place to another, by the shortest way over places on their sides. */
  private firstStrip(start: SkinPlace, end: SkinPlace): number[] | null {
    if (start.face === end.face) return [start.face];
    const { twin, stops } = this;
    const count = STOPS.length;
    const gone = new Float32Array(count * twin.length).fill(Infinity);
    const before = new Int32Array(gone.length).fill(-1);
    const done = new Uint8Array(gone.length);
    const heap = new Heap();
    const apart = (stop: number, x: number, y: number, z: number): number =>
      Math.hypot(stops[3 * stop] - x, stops[3 * stop + 1] - y, stops[3 * stop + 2] - z);
    /** The same stop seen from the face on the other side, which the way goes into; -1 at a border. */
    const beyond = (stop: number): number => {
      const over = twin[Math.floor(stop / count)];
      return over < 0 ? -1 : count * over + (count - 1 - (stop % count));
    };
    const reach = (stop: number, length: number, from: number): void => {
      const over = beyond(stop);
      if (over < 0 || gone[over] <= length) return;
      [gone[over], before[over]] = [length, from];
      heap.push(over, length + apart(over, end.place.x, end.place.y, end.place.z));
    };
    for (let stop = 3 * count * start.face; stop < 3 * count * (start.face + 1); stop++) reach(stop, apart(stop, start.place.x, start.place.y, start.place.z), -1);
    let last = -1;
    let best = Infinity;
    while (heap.size) {
      const { value: stop, key } = heap.pop();
      if (key >= best) break;
      if (done[stop]) continue;
      done[stop] = 1;
      const side = Math.floor(stop / count);
      const face = Math.floor(side / 3);
      if (face === end.face) {
        [best, last] = [key, stop];
        continue;
      }
      const [x, y, z] = [stops[3 * stop], stops[3 * stop + 1], stops[3 * stop + 2]];
      for (let onward = next(side); onward !== side; onward = next(onward))
        for (let to = count * onward; to < count * (onward + 1); to++) reach(to, gone[stop] + apart(to, x, y, z), stop);
    }
    if (last < 0) return null;
    const strip: number[] = [];
    for (let stop = last; stop >= 0; stop = before[stop]) strip.push(Math.floor(stop / count / 3));
    return withoutLoops([start.face, ...strip.reverse()]);
  }

  /** The shortest line within a strip, by the funnel of what can be seen through its sides. */
  private thread(strip: number[], start: SkinPlace, end: SkinPlace): { length_mm: number; line: Vector3[]; bends: Bend[] } {
    const { sides, lefts, rights, from, to } = this.flat(strip, start, end);
    const count = sides.length;
    lefts.push(to);
    rights.push(to);
    const corners: { at: Vector2; portal: number; left: boolean }[] = [];
    let apex = from;
    let [left, right] = [from, from];
    let [left_at, right_at] = [-1, -1];
    for (let i = 0; i <= count; i++) {
      if (turn(apex, right, rights[i]) >= 0) {
        if (same(apex, right) || turn(apex, left, rights[i]) <= 0) [right, right_at] = [rights[i], i];
        else {
          corners.push({ at: left, portal: left_at, left: true });
          i = this.restart(sides, left_at, true, count);
          apex = left;
          [left, right, right_at] = [apex, apex, left_at];
          continue;
        }
      }
      if (turn(apex, left, lefts[i]) <= 0) {
        if (same(apex, left) || turn(apex, right, lefts[i]) >= 0) [left, left_at] = [lefts[i], i];
        else {
          corners.push({ at: right, portal: right_at, left: false });
          i = this.restart(sides, right_at, false, count);
          apex = right;
          [left, right, left_at] = [apex, apex, right_at];
          continue;
        }
      }
    }
    const stops = [{ at: from, portal: -1, left: true }, ...corners, { at: to, portal: count, left: true }];
    const bends = corners.map((corner, k) => this.bend(strip, sides, corner, stops[k].at, stops[k + 2].at));
    let length_mm = 0;
    const line = [start.place.clone()];
    for (let k = 1; k < stops.length; k++) {
      const [p, q] = [stops[k - 1], stops[k]];
      length_mm += p.at.distanceTo(q.at);
      for (let i = p.portal + 1; i <= Math.min(q.portal, count - 1); i++) line.push(this.crossing(sides[i], p.at, q.at, lefts[i], rights[i]));
    }
    line.push(end.place.clone());
    return { length_mm, line, bends };
  }

  /** The last side in a row that shares the corner a path bends round: the funnel goes on behind it. */
  private restart(sides: number[], portal: number, left: boolean, count: number): number {
    const corner = (i: number): number => this.faces[left ? next(sides[i]) : sides[i]];
    let i = portal;
    while (i + 1 < count && corner(i + 1) === corner(portal)) i++;
    return i;
  }

  /** The strip laid flat: the side to each next face, its left and right end, and the two places. */
  private flat(strip: number[], start: SkinPlace, end: SkinPlace): { sides: number[]; lefts: Vector2[]; rights: Vector2[]; from: Vector2; to: Vector2 } {
    const sides: number[] = [];
    const [lefts, rights]: [Vector2[], Vector2[]] = [[], []];
    const entry = 3 * strip[0];
    const length = this.corner(entry).distanceTo(this.corner(next(entry)));
    let base = { side: entry, a: new Vector2(0, 0), b: new Vector2(length, 0) };
    const from = this.flatPlace(base, start.place);
    for (let i = 0; i + 1 < strip.length; i++) {
      const apex = this.flatPlace(base, this.corner(next(next(base.side))));
      const ends: [number, Vector2, Vector2][] = [
        [base.side, base.a, base.b],
        [next(base.side), base.b, apex],
        [next(next(base.side)), apex, base.a],
      ];
      const [side, a, b] = ends.find(([k]) => this.twin[k] >= 0 && Math.floor(this.twin[k] / 3) === strip[i + 1]) as [number, Vector2, Vector2];
      sides.push(side);
      lefts.push(b);
      rights.push(a);
      base = { side: this.twin[side], a: b, b: a };
    }
    return { sides, lefts, rights, from, to: this.flatPlace(base, end.place) };
  }

  /** A place of the face left of a side, in the plane in which that side lies from ``a`` to ``b``. */
  private flatPlace({ side, a, b }: { side: number; a: Vector2; b: Vector2 }, place: Vector3): Vector2 {
    const origin = this.corner(side);
    const along = this.corner(next(side)).sub(origin).normalize();
    const away = place.clone().sub(origin);
    const x = away.dot(along);
    const y = away.addScaledVector(along, -x).length();
    const ahead = b.clone().sub(a).normalize();
    return new Vector2(a.x + x * ahead.x - y * ahead.y, a.y + x * ahead.y + y * ahead.x);
  }

  private bend(strip: number[], sides: number[], { at, portal, left }: { at: Vector2; portal: number; left: boolean }, before: Vector2, after: Vector2): Bend {
    const vertex = this.faces[left ? next(sides[portal]) : sides[portal]];
    const has = (i: number): boolean => i >= 0 && i < strip.length && this.cornerIn(strip[i], vertex) >= 0;
    let [first, last] = [portal, portal + 1];
    while (has(first - 1)) first--;
    while (has(last + 1)) last++;
    const [p, q] = [before.clone().sub(at), after.clone().sub(at)];
    const turned = Math.atan2(p.cross(q), p.dot(q));
    const within = left ? turned : -turned;
    return { vertex, first, last, left, beyond: this.angleAbout(vertex, strip[first]) - (within <= 0 ? within + 2 * Math.PI : within) };
  }

  /** ``strip`` led round the other side of a bend; null where the mesh ends there. */
  private ledRound(strip: number[], { vertex, first, last, left }: Bend): number[] | null {
    const round: number[] = [];
    let face = strip[first];
    for (let steps = 0; steps < 200; steps++) {
      const k = this.cornerIn(face, vertex);
      const side = left ? 3 * face + k : 3 * face + ((k + 2) % 3);
      if (this.twin[side] < 0) return null;
      face = Math.floor(this.twin[side] / 3);
      if (face === strip[last]) return withoutLoops([...strip.slice(0, first + 1), ...round, ...strip.slice(last)]);
      round.push(face);
    }
    return null;
  }

  /** The sum of the angles of the faces about a corner, infinite where it lies on a border. */
  private angleAbout(vertex: number, face: number): number {
    let total = 0;
    let f = face;
    do {
      const k = this.cornerIn(f, vertex);
      const at = this.corner(3 * f + k);
      total += this.corner(3 * f + ((k + 1) % 3)).sub(at).angleTo(this.corner(3 * f + ((k + 2) % 3)).sub(at));
      const over = this.twin[3 * f + k];
      if (over < 0) return Infinity;
      f = Math.floor(over / 3);
    } while (f !== face);
    return total;
  }

  private crossing(side: number, p: Vector2, q: Vector2, left: Vector2, right: Vector2): Vector3 {
    const [along, wide] = [q.clone().sub(p), left.clone().sub(right)];
    const across = along.cross(wide);
    const share = Math.abs(across) < 1e-12 ? 0.5 : along.cross(p.clone().sub(right)) / across;
    return this.corner(side).lerp(this.corner(next(side)), Math.min(Math.max(share, 0), 1));
  }

  private cornerIn(face: number, vertex: number): number {
    for (let k = 0; k < 3; k++) if (this.faces[3 * face + k] === vertex) return k;
    return -1;
  }

  /** The corner at which a side begins. */
  private corner(side: number): Vector3 {
    return new Vector3().fromArray(this.xyz, 3 * this.faces[side]);
  }
}

const next = (side: number): number => (side % 3 === 2 ? side - 2 : side + 1);
const same = (p: Vector2, q: Vector2): boolean => p.distanceToSquared(q) < 1e-18;

/** Twice the area from ``apex`` to ``p`` and on to ``q``: positive to the left. */
function turn(apex: Vector2, p: Vector2, q: Vector2): number {
  return (p.x - apex.x) * (q.y - apex.y) - (p.y - apex.y) * (q.x - apex.x);
}

function withoutLoops(strip: number[]): number[] {
  const kept: number[] = [];
  const at = new Map<number, number>();
  for (const face of strip) {
    const before = at.get(face);
    if (before !== undefined) for (const dropped of kept.splice(before + 1)) at.delete(dropped);
    else {
      at.set(face, kept.length);
      kept.push(face);
    }
  }
  return kept;
}

/** The other side of every side, -1 at a border; sides are sorted by their ends in linear time. */
function twins(faces: Uint32Array): Int32Array {
  const count = faces.reduce((most, corner) => Math.max(most, corner), 0) + 2;
  const start = new Uint32Array(count);
  const low = (side: number): number => Math.min(faces[side], faces[next(side)]);
  for (let side = 0; side < faces.length; side++) start[low(side) + 1]++;
  for (let i = 1; i < count; i++) start[i] += start[i - 1];
  const sorted = new Uint32Array(faces.length);
  const filled = start.slice();
  for (let side = 0; side < faces.length; side++) sorted[filled[low(side)]++] = side;
  const twin = new Int32Array(faces.length).fill(-1);
  for (let v = 0; v + 1 < count; v++)
    for (let i = start[v]; i < start[v + 1]; i++)
      for (let j = i + 1; j < start[v + 1]; j++) {
        const [p, q] = [sorted[i], sorted[j]];
        if (faces[p] === faces[next(q)] && faces[next(p)] === faces[q]) [twin[p], twin[q]] = [q, p];
      }
  return twin;
}

/** The least key first. */
class Heap {
  private readonly values: number[] = [];
  private readonly keys: number[] = [];

  get size(): number {
    return this.values.length;
  }

  push(value: number, key: number): void {
    const { values, keys } = this;
    let at = values.length;
    values.push(value);
    keys.push(key);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (keys[above] <= key) break;
      [values[at], keys[at]] = [values[above], keys[above]];
      at = above;
    }
    [values[at], keys[at]] = [value, key];
  }

  pop(): { value: number; key: number } {
    const { values, keys } = this;
    const top = { value: values[0], key: keys[0] };
    const [value, key] = [values.pop() as number, keys.pop() as number];
    const size = values.length;
    if (!size) return top;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && keys[below + 1] < keys[below]) below++;
      if (keys[below] >= key) break;
      [values[at], keys[at]] = [values[below], keys[below]];
      at = below;
    }
    [values[at], keys[at]] = [value, key];
    return top;
  }
}
