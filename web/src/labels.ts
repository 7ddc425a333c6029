import { Vector3 } from "three";
import type { Loop } from "./content";

/** A label as placed, CSS pixels of the stage. */
export interface Placed {
  text: string;
  kind: "number" | "name" | "letter";
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
}

export interface Tints {
  ink: string;
  halo: string;
  accent: string;
}

/** A number keeps this far from every marker but its own, so that none can be read as a neighbour's. */
const CLEARANCE_PX = 2;

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif';

/**
 * Words over the picture: point numbers beside their markers and region names outside their borders.
 *
 * Nothing is written where it would touch another label, a marker or the edge; what finds no room is left out and
 * appears on coming nearer. Chosen and hovered points come first and are always written.
 */
export class Labels {
  placed: Placed[] = [];
  private readonly pen: CanvasRenderingContext2D;
  private width = 0;
  private height = 0;
  private blocked: Placed[] = [];

  constructor(readonly canvas: HTMLCanvasElement) {
    this.pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  }

  resize(width: number, height: number, ratio: number): void {
    this.width = width;
    this.height = height;
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

  numbers(spots: Spot[], text: (row: number) => string, first: number[], all: boolean, tints: Tints): void {
    const pen = this.pen;
    const order = [...spots].sort((a, b) => Number(first.includes(b.row)) - Number(first.includes(a.row)) || a.row - b.row);
    for (const spot of order) {
      const chosen = first.includes(spot.row);
      if (!chosen && !all) continue;
      const size = chosen ? 14 : 10.5;
      pen.font = `${chosen ? 700 : 600} ${size}px ${FONT}`;
      const words = text(spot.row);
      const width = pen.measureText(words).width + 1;
      const height = Math.round(size * 0.86);
      const gap = spot.radius + (chosen ? 6 : 1);
      const candidates = [
        [gap, -height / 2],
        [-gap - width, -height / 2],
        [-width / 2, -gap - height],
        [-width / 2, gap],
        [gap * 0.72, -gap * 0.72 - height],
        [-gap * 0.72 - width, -gap * 0.72 - height],
        [gap * 0.72, gap * 0.72],
        [-gap * 0.72 - width, gap * 0.72],
      ];
      for (const [dx, dy] of candidates) {
        const box: Placed = { text: words, kind: "number", x: spot.x + dx, y: spot.y + dy, width, height };
        const clear = this.free(box, 1) && !spots.some((other) => other.row !== spot.row && touches(box, other));
        if (!clear && !(chosen && dx === candidates[0][0] && this.inside(box) && first[0] === spot.row)) continue;
        this.write(box, `${chosen ? 700 : 600} ${size}px ${FONT}`, chosen ? tints.accent : tints.ink, tints.halo, chosen ? 4 : 3);
        break;
      }
    }
  }

  /** The name of ``loop`` just outside its border, on the side away from ``middle``. */
  name(loop: Loop, outline: { x: number; y: number }[], middle: { x: number; y: number }, spots: Spot[], colour: string, tints: Tints): void {
    if (outline.length < 6) return;
    const xs = outline.map((p) => p.x);
    const ys = outline.map((p) => p.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
    const font = `600 12.5px ${FONT}`;
    this.pen.font = font;
    const width = this.pen.measureText(loop.name).width + 4;
    const height = 16;
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
    for (const place of central ? [...upright, ...sideways] : [...sideways, ...upright]) {
      const [x, y] = at[place];
      const box: Placed = { text: loop.name, kind: "name", x, y, width, height };
      if (!this.free(box, 3) || spots.some((spot) => touches(box, spot))) continue;
      this.write(box, font, colour, tints.halo, 4);
      return;
    }
  }

  /** Patient directions at a small cross in the lower right corner, as on radiological pictures. */
  compass(turn: (v: Vector3) => Vector3, letters: Record<string, string>, tints: Tints): void {
    const pen = this.pen;
    const [cx, cy, arm] = [this.width - 44, this.height - 44, 22];
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
      pen.strokeStyle = tints.ink;
      pen.lineWidth = 1;
      pen.beginPath();
      pen.moveTo(cx, cy);
      pen.lineTo(cx + v.x * arm, cy - v.y * arm);
      pen.stroke();
      pen.font = `600 11px ${FONT}`;
      pen.textAlign = "center";
      pen.textBaseline = "middle";
      pen.fillStyle = tints.ink;
      pen.fillText(letter, cx + v.x * (arm + 9), cy - v.y * (arm + 9));
    }
    pen.globalAlpha = 1;
    this.blocked.push({ text: "", kind: "letter", x: cx - 38, y: cy - 38, width: 76, height: 76 });
  }

  private inside(box: Placed): boolean {
    return box.x > 2 && box.y > 2 && box.x + box.width < this.width - 2 && box.y + box.height < this.height - 2;
  }

  private free(box: Placed, gap: number): boolean {
    return this.inside(box) && ![...this.placed, ...this.blocked].some((other) => overlap(box, other, gap));
  }

  private write(box: Placed, font: string, ink: string, halo: string, stroke: number): void {
    const pen = this.pen;
    pen.font = font;
    pen.textAlign = "left";
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = stroke;
    pen.strokeStyle = halo;
    pen.fillStyle = ink;
    pen.strokeText(box.text, box.x + 1, box.y + box.height / 2 + 0.5);
    pen.fillText(box.text, box.x + 1, box.y + box.height / 2 + 0.5);
    this.placed.push(box);
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
