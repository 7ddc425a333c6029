import { ClampToEdgeWrapping, DataTexture, LinearFilter, RGBAFormat, SRGBColorSpace } from "three";
import type { PlanPoints } from "./content";
import type { Colouring } from "./state";

type Ramp = number[][];

const ramp = (knots: string): Ramp => knots.split(" ").map((hex) => [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16)));

/** Viridis (CC0, Smith and van der Walt): perceptually even and readable by the colour-blind; 33 knots. */
const DOSE = ramp(
  "440154 470d60 48186a 482374 472d7b 453781 424086 3e4989 3b528b 375b8d 33638d 2f6b8e 2c728e 297a8e 26828e 23898e " +
    "21918c 1f988b 1fa088 22a785 28ae80 32b67a 3fbc73 4ec36b 5ec962 70cf57 84d44b 98d83e addc30 c2df23 d8e219 ece51b fde725",
);
/** Magma from pale to dark (CC0, the same authors): the deeper the darker. */
const DEPTH = ramp("fec488 fea772 fc8961 f56b5c e75263 d0416f b73779 9c2e7f 832681 6a1c81 51127c 36106b 1d1147");
/** Cividis (CC0, Nunez, Anderton and Renslow 2018), made for readers with any colour vision. */
const ORDER = ramp("00224e 002e6a 1a386f 32436d 434e6c 535a6d 61656f 6f7073 7d7c78 8c8878 9b9476 aba072 bcae6c cdbb63 dec958 f0d846 fee838");

/** Colour at ``share`` 0..1 of a ramp as sRGB bytes. */
function at(knots: Ramp, share: number): number[] {
  const place = Math.min(Math.max(share, 0), 1) * (knots.length - 1);
  const low = Math.min(Math.floor(place), knots.length - 2);
  return knots[low].map((value, i) => Math.round(value + (knots[low + 1][i] - value) * (place - low)));
}

const css = (bytes: number[]): string => `rgb(${bytes.join(",")})`;

export const doseColour = (share: number): number[] => at(DOSE, share);
export const depthColour = (share: number): string => css(at(DEPTH, share));
export const orderColour = (share: number): string => css(at(ORDER, share));

export function doseTexture(): DataTexture {
  const pixels = new Uint8Array(256 * 4);
  for (let i = 0; i < 256; i++) pixels.set([...doseColour(i / 255), 255], 4 * i);
  const texture = new DataTexture(pixels, 256, 1, RGBAFormat);
  texture.colorSpace = SRGBColorSpace;
  texture.magFilter = texture.minFilter = LinearFilter;
  texture.wrapS = texture.wrapT = ClampToEdgeWrapping;
  texture.needsUpdate = true;
  return texture;
}

/** Told apart with any kind of colour vision and on skin; after Okabe and Ito, darkened for white rims. */
const REGION_COLOURS = ["#0072b2", "#d55e00", "#009e73", "#8e4fb0", "#e6b800", "#3aa9e0", "#c2527f", "#5b6770"];

/** One colour per region id, the same on both sides, in order of first appearance. */
export function regionColours(regions: string[]): Map<string, string> {
  const colours = new Map<string, string>();
  for (const region of regions)
    if (!colours.has(region)) colours.set(region, REGION_COLOURS[colours.size % REGION_COLOURS.length]);
  return colours;
}

/** One CSS colour a point: of its region, from shallow to deep, or from the first to the last. */
export function pointColours(points: PlanPoints, colouring: Colouring, regions: Map<string, string>): string[] {
  const count = points.number.length;
  if (colouring === "order") return points.number.map((_, i) => orderColour(count > 1 ? i / (count - 1) : 0));
  if (colouring === "region") return points.region.map((region) => regions.get(region) ?? NO_REGION);
  const { low, high } = depthRange(points);
  return points.depth_mm.map((mm) => depthColour((mm - low) / (high - low)));
}

/** Ends of the colours of depth, mm: all of them where they differ, else from the skin down to twice as deep. */
export function depthRange({ depth_mm }: PlanPoints): { low: number; high: number } {
  const [low, high] = [Math.min(...depth_mm), Math.max(...depth_mm)];
  return high - low > 0.05 * high ? { low, high } : { low: 0, high: 2 * high };
}

export const NO_REGION = "#5b6770";
