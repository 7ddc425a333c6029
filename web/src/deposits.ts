import { DataTexture, FloatType, NearestFilter, RedFormat, RGBAFormat, RGFormat, Vector3, type PixelFormat } from "three";
import { ALL, type Triple } from "./content";
import type { DepotShape } from "./depth_strip";

/** Columns of a row as written by PageDeposits.rows. */
const [XYZ, NORMAL, ALONG, K1, K2, SCALE1, SCALE2, SHAPE, ML, DEPOSIT, ONWARD, DEPTH, SKIN, FASCIA, PRODUCT] = [
  0, 3, 6, 9, 10, 11, 12, 13, 19, 20, 21, 24, 25, 26, 27,
];
const WIDTH = 256;
const TEXELS = 8;
/** Skin may bend more around a deposit than over it. */
const REACH_MORE = 1.1;
const MOST_CELLS = 48;
/** A deposit does not reach skin turned further away from its own than this cosine: the other lip, the back of an ear. */
const LEAST_FACING = 0.2;

/** As GLSL: area dose of all deposits at a place, mL/cm2; turn about, distance from and reach of the one that gives most. */
export const DEPOSITS = /* glsl */ `
uniform sampler2D deposits;
uniform sampler2D deposit_cells;
uniform sampler2D deposit_lists;
uniform vec3 grid_origin;
uniform vec4 grid;
uniform float deposits_on;
uniform vec3 layers_on;
uniform float product_only;

vec4 laid_dose(vec3 place, vec3 normal, vec2 turned) {
  vec3 cell = floor((place - grid_origin) / grid.w);
  if (any(lessThan(cell, vec3(0.0))) || any(greaterThanEqual(cell, grid.xyz))) return vec4(0.0);
  int index = int(cell.x) + int(grid.x) * (int(cell.y) + int(grid.y) * int(cell.z));
  vec2 range = texelFetch(deposit_cells, ivec2(index % ${WIDTH}, index / ${WIDTH}), 0).rg;
  float total = 0.0, most = 0.0, turn = 0.0, arm = 0.0, wide = 0.0, deposit = -1.0, of_deposit = 0.0;
  for (int k = 0; k < 4096; k++) {
    if (k >= int(range.y)) break;
    int at = int(range.x) + k;
    int row = int(texelFetch(deposit_lists, ivec2(at % ${WIDTH}, at / ${WIDTH}), 0).r);
    vec4 t[${TEXELS}];
    for (int i = 0; i < ${TEXELS}; i++) {
      int texel = ${TEXELS} * row + i;
      t[i] = texelFetch(deposits, ivec2(texel % ${WIDTH}, texel / ${WIDTH}), 0);
    }
    if (product_only >= 0.0 && t[7].z != product_only) continue;
    vec3 away = place - t[0].xyz;
    float run = dot(t[6].xyz, t[6].xyz);
    if (run > 0.0) away -= clamp(dot(away, t[6].xyz) / run, 0.0, 1.0) * t[6].xyz;
    float chord = length(away);
    if (chord > t[0].w || dot(normal, t[5].xyz) < ${LEAST_FACING}) continue;
    // At the depth of the deposit, each along its own normal of the skin.
    away -= t[6].w * (normal - t[5].xyz);
    chord = length(away);
    vec2 along = vec2(dot(away, t[1].xyz), dot(away, t[2].xyz));
    vec2 unit = along / max(length(along), 1e-6);
    float bend = t[1].w * unit.x * unit.x / t[3].x + t[2].w * unit.y * unit.y / t[3].y;
    float rho = chord * (1.0 + min(chord * chord * bend * bend, 4.0) / 24.0) / t[3].z;
    float half_height = t[3].w * sqrt(max(1.0 - rho * rho, 0.0));
    float low = max(t[4].x - half_height, t[4].y), high = min(t[4].x + half_height, t[4].z);
    vec3 ends = min(vec3(t[7].xy, high), high), starts = max(vec3(low, t[7].xy), low);
    float height = dot(max(ends - starts, 0.0), layers_on);
    float own = height * t[4].w * clamp(1.0 + t[6].w * (turned.x + t[6].w * turned.y), 0.25, 4.0);
    // Of a thread only the nearest node counts: the one that gives most.
    if (t[5].w != deposit) of_deposit = 0.0;
    deposit = t[5].w;
    total += max(own - of_deposit, 0.0);
    of_deposit = max(own, of_deposit);
    if (own > most) {
      most = own;
      turn = atan(unit.y, unit.x);
      arm = chord;
      wide = t[0].w;
    }
  }
  return vec4(total, turn, arm, wide);
}`;

/** The deposits, found quickly from a place by the cell of a grid it lies in. */
export class Deposits {
  readonly uniforms: Record<string, { value: unknown }> = {
    deposits: { value: null },
    deposit_cells: { value: null },
    deposit_lists: { value: null },
    grid_origin: { value: new Vector3() },
    grid: { value: [1, 1, 1, 1] },
    deposits_on: { value: 0 },
    layers_on: { value: new Vector3(1, 1, 1) },
    product_only: { value: ALL },
  };
  private rows: number[][] = [];
  private reach: number[] = [];

  constructor() {
    this.lay([]);
  }

  /** Take the place of what was there. */
  lay(rows: number[][]): void {
    this.dispose();
    this.rows = rows;
    this.reach = rows.map((row) => (REACH_MORE * row[SHAPE]) / Math.min(row[SCALE1], row[SCALE2]));
    const table = new Float32Array(textureLength(TEXELS * rows.length) * 4);
    rows.forEach((row, i) => {
      const along = new Vector3(...row.slice(ALONG, ALONG + 3));
      const across = new Vector3(...row.slice(NORMAL, NORMAL + 3)).cross(along);
      const [a, b, depth, top, bottom, volume] = row.slice(SHAPE, ML);
      const weight = (100 * row[ML]) / volume;
      const texels = [
        ...row.slice(XYZ, XYZ + 3), this.reach[i],
        ...along.toArray(), row[K1],
        ...across.toArray(), row[K2],
        row[SCALE1], row[SCALE2], a, b,
        depth, top, bottom, weight,
        ...row.slice(NORMAL, NORMAL + 3), row[DEPOSIT],
        ...row.slice(ONWARD, ONWARD + 3), row[DEPTH],
        row[SKIN], row[FASCIA], row[PRODUCT], 0,
      ]; // prettier-ignore
      table.set(texels, 4 * TEXELS * i);
    });
    const { origin, size, side, lists } = gridOf(rows, this.reach.map((reach, i) => reach + Math.hypot(...rows[i].slice(ONWARD, ONWARD + 3))));
    const cells = new Float32Array(textureLength(lists.length) * 2);
    const flat = lists.flat();
    let start = 0;
    lists.forEach((list, i) => {
      cells.set([start, list.length], 2 * i);
      start += list.length;
    });
    const members = new Float32Array(textureLength(flat.length));
    members.set(flat);
    const { uniforms } = this;
    uniforms.deposits.value = texture(table, RGBAFormat, 4);
    uniforms.deposit_cells.value = texture(cells, RGFormat, 2);
    uniforms.deposit_lists.value = texture(members, RedFormat, 1);
    uniforms.grid_origin.value = origin;
    uniforms.grid.value = [...size, side];
    uniforms.deposits_on.value = rows.length ? 1 : 0;
  }

  /** Gives back what the graphics card holds. */
  dispose(): void {
    for (const name of ["deposits", "deposit_cells", "deposit_lists"]) (this.uniforms[name].value as DataTexture | null)?.dispose();
  }

  /** Count only a layer and a product, or ALL of them. */
  choose(layer: number, product: number): void {
    (this.uniforms.layers_on.value as Vector3).set(...([0, 1, 2].map((k) => (layer === ALL || layer === k ? 1 : 0)) as Triple));
    this.uniforms.product_only.value = product;
  }

  get any(): boolean {
    return this.rows.length > 0;
  }

  /** Most that a single deposit gives a place of the skin, mL/cm2. */
  get most_ml_cm2(): number {
    return this.rows.reduce((most, row) => {
      const [, b, depth, top, bottom, volume] = row.slice(SHAPE, ML);
      return Math.max(most, (100 * row[ML] * (Math.min(depth + b, bottom) - Math.max(depth - b, top))) / volume);
    }, 0);
  }

  /** Semi-axes, depth, top and bottom of the bolus of an injection, mm; null for one without. */
  shapeOf(injection: number): DepotShape | null {
    const row = this.rows.find((node) => node[DEPOSIT] === injection);
    if (!row) return null;
    const [a, b, depth, top, bottom] = row.slice(SHAPE, ML);
    return { a, b, depth, top, bottom, swept: Math.hypot(...row.slice(ONWARD, DEPTH)) > 0 };
  }

  /** Area dose at a place of the skin, mL/cm2; the same formula as above. */
  at(place: Vector3, normal: Vector3, turned: number[]): number {
    const most = new Map<number, number>();
    const layers = (this.uniforms.layers_on.value as Vector3).toArray();
    const product = this.uniforms.product_only.value as number;
    this.rows.forEach((row, i) => {
      if (product !== ALL && row[PRODUCT] !== product) return;
      const onward = row.slice(ONWARD, ONWARD + 3);
      const from = [0, 1, 2].map((k) => place.getComponent(k) - row[XYZ + k]);
      const run = onward.reduce((sum, d) => sum + d * d, 0);
      const share = run > 0 ? Math.min(Math.max(from.reduce((sum, d, k) => sum + d * onward[k], 0) / run, 0), 1) : 0;
      const away = from.map((d, k) => d - share * onward[k]);
      const chord = Math.hypot(...away);
      const facing = new Vector3(...row.slice(NORMAL, NORMAL + 3));
      if (chord > this.reach[i] || facing.dot(normal) < LEAST_FACING) return;
      const below = away.map((d, k) => d - row[DEPTH] * (normal.getComponent(k) - row[NORMAL + k]));
      const deep = Math.hypot(...below);
      const along = new Vector3(...row.slice(ALONG, ALONG + 3));
      const flat = [along, facing.cross(along)].map((axis) => axis.x * below[0] + axis.y * below[1] + axis.z * below[2]);
      const length = Math.max(Math.hypot(...flat), 1e-6);
      const [u, v] = [flat[0] / length, flat[1] / length];
      const bend = (row[K1] * u * u) / row[SCALE1] + (row[K2] * v * v) / row[SCALE2];
      const rho = deep * (1 + Math.min((deep * bend) ** 2, 4) / 24);
      const [a, b, depth, top, bottom, volume] = row.slice(SHAPE, ML);
      const half = b * Math.sqrt(Math.max(1 - (rho / a) ** 2, 0));
      const [low, high] = [Math.max(depth - half, top), Math.min(depth + half, bottom)];
      const borders = [low, row[SKIN], row[FASCIA], high];
      const height = layers.reduce((sum, on, k) => sum + on * Math.max(Math.min(borders[k + 1], high) - Math.max(borders[k], low), 0), 0);
      const area = Math.min(Math.max(1 + row[DEPTH] * (turned[0] + row[DEPTH] * turned[1]), 0.25), 4);
      const own = (100 * row[ML] * area * height) / volume;
      most.set(row[DEPOSIT], Math.max(own, most.get(row[DEPOSIT]) ?? 0));
    });
    return [...most.values()].reduce((sum, own) => sum + own, 0);
  }
}

function textureLength(count: number): number {
  return WIDTH * Math.max(1, Math.ceil(count / WIDTH));
}

function texture(values: Float32Array<ArrayBuffer>, format: PixelFormat, channels: number): DataTexture {
  const made = new DataTexture(values, WIDTH, values.length / channels / WIDTH, format, FloatType);
  made.magFilter = made.minFilter = NearestFilter;
  made.needsUpdate = true;
  return made;
}

/** A grid over all reaches with, for each cell, the rows that may reach into it. */
function gridOf(rows: number[][], reach: number[]): { origin: Vector3; size: number[]; side: number; lists: number[][] } {
  const span = (sign: number, k: number): number => Math.max(...rows.map((row, i) => sign * row[k] + reach[i]), 0 === rows.length ? 0 : -Infinity);
  const low = [0, 1, 2].map((k) => -span(-1, k));
  const high = [0, 1, 2].map((k) => span(1, k));
  const longest = Math.max(...high.map((value, k) => value - low[k]), 1);
  const side = Math.max(2 * Math.max(...reach, 0.5), longest / MOST_CELLS);
  const size = high.map((value, k) => Math.floor((value - low[k]) / side) + 1);
  const lists: number[][] = Array.from({ length: size[0] * size[1] * size[2] }, () => []);
  rows.forEach((row, i) => {
    const from = low.map((value, k) => Math.floor((row[k] - reach[i] - value) / side));
    const to = low.map((value, k) => Math.floor((row[k] + reach[i] - value) / side));
    for (let z = Math.max(from[2], 0); z <= Math.min(to[2], size[2] - 1); z++)
      for (let y = Math.max(from[1], 0); y <= Math.min(to[1], size[1] - 1); y++)
        for (let x = Math.max(from[0], 0); x <= Math.min(to[0], size[0] - 1); x++) lists[x + size[0] * (y + size[1] * z)].push(i);
  });
  return { origin: new Vector3(...low), size, side, lists };
}
