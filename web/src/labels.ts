import { Vector3 } from "three";
import { ALL, between, ends, ENDS, TENTHS, type Numbering } from "./numbering";

/** A label as placed, CSS pixels of the stage. */
export interface Placed {
  text: string;
  kind: "number" | "name" | "letter" | "length";
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Spot {
  row: number;
  x: number;
  y: number;
  radius: number;
  /** Cosine between the skin's normal and the way to the eye. */
  facing: number;
}

export interface Tints {
  ink: string;
  halo: string;
  accent: string;
  rim: string;
}

/** A number keeps this far from every marker but its own, so that none can be read as a neighbour's. */
const CLEARANCE_PX = 1;
const NUMBER_PX = 10.5;
/** Points turned further away than this cosine may go without number where the others of their region have one. */
const LEAST_FACING = 0.45;
type Side = "above right" | "above" | "above left" | "right" | "left";
const INNER_SIDES: Side[] = ["above right", "above", "above left"];
const EMPTY: Placed = { text: "", kind: "letter", x: 0, y: 0, width: 0, height: 0 };

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/**
 * Words over the picture: point numbers beside their markers and region names outside their borders.
 *
 * Nothing is written where it would touch another label, a marker or the edge. Which numbers are written follows a rule,
 * so that none is missing by chance; more appear on coming nearer. Chosen and hovered points come first.
 */
export class Labels {
  placed: Placed[] = [];
  private readonly pen: CanvasRenderingContext2D;
  private width = 0;
  /** Size of letters relative to an ordinary screen. */
  size = 1;
  private height = 0;
  private blocked: Placed[] = [];

  constructor(readonly canvas: HTMLCanvasElement) {
    this.pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  }

  resize(width: number, height: number, ratio: number): void {
    this.width = width;
    this.height = height;
    // In a part of a large screen words are not smaller than beside it.
    const least = parseFloat(getComputedStyle(document.documentElement).fontSize) / 14;
    this.size = Math.max(Math.min(width / 1300, height / 760, 2.4), least);
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  /** Start a new picture in which ``blocked`` places of the stage are taken by other things. */
  begin(blocked: DOMRect[], origin: DOMRect): void {
    this.pen.clearRect(0, 0, this.width, this.height);
    this.placed = [];
    this.blocked = blocked.map((box) => ({
      text: "",
      kind: "letter",
      x: box.x - origin.x,
      y: box.y - origin.y,
      width: box.width,
      height: box.height,
    }));
  }

  /** A ring around the chosen point and its number, larger than the others, wherever there is room beside it. */
  chosen(spot: Spot, text: string, spots: Spot[], ringed: boolean, tints: Tints): void {
    const pen = this.pen;
    const radius = spot.radius + 4 * this.size;
    if (ringed)
      for (const [width, colour] of [[5, tints.rim], [2.5, tints.accent]] as const) {
        pen.lineWidth = width * this.size;
        pen.strokeStyle = colour;
        pen.beginPath();
        pen.arc(spot.x, spot.y, radius, 0, 2 * Math.PI);
        pen.stroke();
      }
    const { width, height, font } = this.measure(text, 14, 700);
    const gap = radius + 4;
    const box = (x: number, y: number): Placed => ({ text, kind: "number", x: spot.x + x, y: spot.y + y, width, height });
    const places = [
      box(gap * 0.72, -gap * 0.72 - height),
      box(-gap * 0.72 - width, -gap * 0.72 - height),
      box(gap, -height / 2),
      box(-gap - width, -height / 2),
      box(-width / 2, gap),
      box(-width / 2, -gap - height),
    ].filter((place) => this.free(place, 1));
    const place = places.find((at) => !spots.some((other) => other.row !== spot.row && touches(at, other))) ?? places[0];
    if (place) this.write(place, font, tints.accent, tints.halo, 4);
  }

  /** A pin in the middle of a marker: the point stays when the pattern is laid anew. */
  pin({ x, y, radius }: Spot): void {
    const pen = this.pen;
    const r = Math.max(0.42 * radius, 2.2 * this.size);
    pen.beginPath();
    pen.moveTo(x, y - r);
    for (const [dx, dy] of [[r, 0], [0, r], [-r, 0]]) pen.lineTo(x + dx, y + dy);
    pen.closePath();
    pen.fillStyle = "#10161c";
    pen.strokeStyle = "#ffffff";
    pen.lineWidth = 1.6 * this.size;
    pen.stroke();
    pen.fill();
  }

  /** A warning sign beside a marker whose point breaks a rule. */
  flag(spot: Spot, severity: string): void {
    const pen = this.pen;
    const s = 6.5 * this.size;
    const [x, y] = [spot.x - spot.radius - 0.6 * s, spot.y + spot.radius + 0.2 * s];
    pen.beginPath();
    pen.moveTo(x, y - s);
    pen.lineTo(x + s, y + 0.75 * s);
    pen.lineTo(x - s, y + 0.75 * s);
    pen.closePath();
    pen.lineJoin = "round";
    pen.lineWidth = 3 * this.size;
    pen.strokeStyle = "#ffffff";
    pen.stroke();
    pen.fillStyle = severity === "error" ? "#b3261e" : severity === "warning" ? "#d98200" : "#3b6fb5";
    pen.fill();
    pen.fillStyle = "#ffffff";
    pen.fillRect(x - 0.11 * s, y - 0.38 * s, 0.22 * s, 0.6 * s);
    pen.fillRect(x - 0.12 * s, y + 0.36 * s, 0.24 * s, 0.22 * s);
  }

  /**
   * Numbers of ``spots``: the ends of a row are written outside it, the others of a row all on the same side above it. A
   * run shows every point, or every fifth, or every tenth: the most, up to ``most``, for which each finds its room.
   */
  numbers(spots: Spot[], rules: Numbering, taken: number[], most: number, tints: Tints): void {
    const chosen = [...this.placed];
    this.placed = [];
    const runs = new Map<number, Spot[]>();
    for (const spot of spots) {
      const run = runs.get(rules.run[spot.row]) ?? [];
      if (this.inside({ ...EMPTY, x: spot.x, y: spot.y }) && !this.blocked.some((box) => touches(box, spot))) run.push(spot);
      runs.set(rules.run[spot.row], run);
    }
    const { height } = this.measure("0", NUMBER_PX, 600);
    const at = (spot: Spot, side: Side): Placed => {
      const text = String(rules.number[spot.row]);
      const { width } = this.measure(text, NUMBER_PX, 600);
      const out = 0.62 * spot.radius + 0.5;
      const [x, y] = {
        "above right": [out, -out - height],
        above: [-width / 2, -spot.radius - 1 - height],
        "above left": [-out - width, -out - height],
        right: [spot.radius + 2, -height / 2],
        left: [-spot.radius - 2 - width, -height / 2],
      }[side];
      return { text, kind: "number", x: spot.x + x, y: spot.y + y, width, height };
    };
    const apart = (box: Placed, placed: Placed[]): boolean => this.inside(box) && ![...this.blocked, ...placed].some((other) => overlap(box, other, 1));
    const fits = (spot: Spot, side: Side, placed: Placed[]): boolean => {
      const box = at(spot, side);
      return apart(box, placed) && !spots.some((other) => other.row !== spot.row && touches(box, other));
    };
    for (const [run, members] of runs) {
      if (!members.length) continue;
      const rows = members.map(({ row }) => row);
      const find = (row: number): Spot => members[rows.indexOf(row)];
      const borders = [rules.run.indexOf(run), rules.run.lastIndexOf(run)].filter((row) => rows.includes(row));
      const outer = ends(rows, rules);
      for (const row of [...borders, ...outer.filter((end) => !borders.includes(end))]) {
        const beside = [row - 1, row + 1].find((other) => rows.includes(other) && rules.row[other] === rules.row[row]);
        const side: Side = beside === undefined ? "above right" : find(beside).x > find(row).x ? "left" : "right";
        const sides: Side[] = borders.includes(row) ? [side, "above right", "above", "above left"] : [side];
        const free = sides.find((way) => fits(find(row), way, this.placed));
        if (free) this.placed.push(at(find(row), free));
        else if (borders.includes(row) && apart(at(find(row), side), this.placed)) this.placed.push(at(find(row), side));
      }
      const inner = (level: number): number[][] => {
        const wanted = between(level, rows, rules).filter((row) => !outer.includes(row) && (level < ALL || find(row).facing > LEAST_FACING));
        return [...new Set(wanted.map((row) => rules.row[row]))].map((line) => wanted.filter((row) => rules.row[row] === line));
      };
      for (let level = most; level > ENDS; level--) {
        const placed = [...this.placed];
        let missed = 0;
        for (const line of inner(level)) {
          const tries = INNER_SIDES.map((side) => line.filter((row) => fits(find(row), side, placed)));
          const best = tries.reduce((most_of, some, i) => (some.length > tries[most_of].length ? i : most_of), 0);
          missed += line.length - tries[best].length;
          placed.push(...tries[best].map((row) => at(find(row), INNER_SIDES[best])));
        }
        if (missed && level > TENTHS) continue;
        this.placed = placed;
        break;
      }
    }
    const font = this.measure("0", NUMBER_PX, 600).font;
    const skipped = taken.map((row) => String(rules.number[row]));
    const numbers = this.placed.filter((box) => !skipped.includes(box.text) && !chosen.some((other) => overlap(box, other, 1)));
    this.placed = chosen;
    for (const box of numbers) this.write(box, font, tints.ink, tints.halo, 3);
  }

  /** A name, with what is told under it, just outside a border, on the side away from ``middle``. */
  name(
    text: string,
    told: string,
    outline: { x: number; y: number }[],
    middle: { x: number; y: number },
    spots: Spot[],
    colour: string,
    tints: Tints,
  ): void {
    if (outline.length < 6) return;
    const xs = outline.map((p) => p.x);
    const ys = outline.map((p) => p.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
    const small = this.measure(told, 11, 400);
    const large = this.measure(text, 12.5, 600);
    const line = 16 * this.size;
    const width = Math.max(large.width, small.width) + 3;
    const height = told ? 1.85 * line : line;
    const at: Record<string, [number, number]> = {
      left: [left - width - 5, cy - height / 2],
      right: [right + 5, cy - height / 2],
      top: [cx - width / 2, top - height - 4],
      bottom: [cx - width / 2, bottom + 4],
      "low left": [left - width * 0.55, bottom - 2],
      "low right": [right - width * 0.45, bottom - 2],
      "high left": [left - width * 0.8, top - height + 2],
      "high right": [right - width * 0.2, top - height + 2],
    };
    const sideways = cx < middle.x ? ["left", "low left", "high left"] : ["right", "low right", "high right"];
    const upright = cy < middle.y ? ["top", "bottom"] : ["bottom", "top"];
    const central = Math.abs(cx - middle.x) < 0.25 * (right - left);
    for (const place of central ? [...upright, ...sideways] : [...sideways, "bottom", "top"]) {
      const [x, y] = at[place];
      const box: Placed = { text, kind: "name", x, y, width, height };
      if (!this.free(box, 3) || spots.some((spot) => touches(box, spot))) continue;
      this.pen.textAlign = "center";
      this.letter(text, x + width / 2, y + line / 2, large.font, colour, tints.halo, 4);
      if (told) this.letter(told, x + width / 2, y + 1.36 * line, small.font, tints.ink, tints.halo, 4);
      this.placed.push(box);
      return;
    }
  }

  /** A measured length at the middle of its line. */
  measure_mark(at: { x: number; y: number }, text: string, tints: Tints): void {
    const { width, height, font } = this.measure(text, 13, 700);
    const [x, y] = [at.x - width / 2, at.y - height - 12];
    const pen = this.pen;
    pen.fillStyle = tints.accent;
    pen.beginPath();
    pen.roundRect(x - 7, y - 5, width + 14, height + 10, 6);
    pen.fill();
    pen.textAlign = "left";
    this.letter(text, x, y + height / 2 + 1, font, tints.rim, "transparent", 0);
    this.placed.push({ text, kind: "length", x: x - 7, y: y - 5, width: width + 14, height: height + 10 });
  }

  /** Patient directions at a small cross in the lower right corner, as on radiological pictures. */
  compass(turn: (v: Vector3) => Vector3, letters: Record<string, string>, tints: Tints): void {
    const { pen, size } = this;
    const [cx, cy, arm] = [this.width - 44 * size, this.height - 44 * size, 22 * size];
    const axes: [string, Vector3][] = [
      [letters.left, new Vector3(1, 0, 0)],
      [letters.right, new Vector3(-1, 0, 0)],
      [letters.back, new Vector3(0, 1, 0)],
      [letters.front, new Vector3(0, -1, 0)],
      [letters.head, new Vector3(0, 0, 1)],
      [letters.foot, new Vector3(0, 0, -1)],
    ];
    for (const [letter, axis] of axes) {
      const v = turn(axis);
      if (Math.hypot(v.x, v.y) < 0.45 || v.z < -0.1) continue;
      pen.globalAlpha = 0.9;
      pen.beginPath();
      pen.moveTo(cx, cy);
      pen.lineTo(cx + v.x * arm, cy - v.y * arm);
      for (const [colour, width] of [[tints.halo, 3], [tints.ink, 1]] as const) {
        pen.strokeStyle = colour;
        pen.lineWidth = width * size;
        pen.stroke();
      }
      pen.textAlign = "center";
      const out = arm + 9 * size;
      this.letter(letter, cx + v.x * out, cy - v.y * out, `600 ${11 * size}px ${FONT}`, tints.ink, tints.halo, 3);
    }
    pen.globalAlpha = 1;
    this.blocked.push({ text: "", kind: "letter", x: cx - 38 * size, y: cy - 38 * size, width: 76 * size, height: 76 * size });
  }

  private measure(text: string, px: number, weight: number): { width: number; height: number; font: string } {
    const font = `${weight} ${px * this.size}px ${FONT}`;
    this.pen.font = font;
    return { width: this.pen.measureText(text).width + 1, height: Math.round(px * this.size * 0.86), font };
  }

  private inside(box: Placed): boolean {
    return box.x > 2 && box.y > 2 && box.x + box.width < this.width - 2 && box.y + box.height < this.height - 2;
  }

  private free(box: Placed, gap: number): boolean {
    return this.inside(box) && ![...this.placed, ...this.blocked].some((other) => overlap(box, other, gap));
  }

  private write(box: Placed, font: string, ink: string, halo: string, stroke: number): void {
    this.pen.textAlign = "left";
    this.letter(box.text, box.x + 1, box.y + box.height / 2 + 0.5, font, ink, halo, stroke);
    this.placed.push(box);
  }

  private letter(text: string, x: number, y: number, font: string, ink: string, halo: string, stroke: number): void {
    const pen = this.pen;
    pen.font = font;
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = stroke;
    pen.strokeStyle = halo;
    pen.fillStyle = ink;
    if (stroke) pen.strokeText(text, x, y);
    pen.fillText(text, x, y);
  }
}

function overlap(a: Placed, b: Placed, gap: number): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap
  );
}

function touches(box: Placed, spot: Spot): boolean {
  const x = Math.max(box.x, Math.min(spot.x, box.x + box.width));
  const y = Math.max(box.y, Math.min(spot.y, box.y + box.height));
  return Math.hypot(x - spot.x, y - spot.y) < spot.radius + CLEARANCE_PX;
}
