import { ClampToEdgeWrapping, DataTexture, LinearFilter, RGBAFormat, SRGBColorSpace } from "three";

/** Viridis (CC0, Smith and van der Walt): perceptually even and readable by the colour-blind; 33 knots. */
const KNOTS = (
  "440154 470d60 48186a 482374 472d7b 453781 424086 3e4989 3b528b 375b8d 33638d 2f6b8e 2c728e 297a8e 26828e 23898e " +
  "21918c 1f988b 1fa088 22a785 28ae80 32b67a 3fbc73 4ec36b 5ec962 70cf57 84d44b 98d83e addc30 c2df23 d8e219 ece51b fde725"
)
  .split(" ")
  .map((hex) => [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16)));

/** Colour at ``share`` 0..1 as sRGB bytes. */
export function doseColour(share: number): number[] {
  const place = Math.min(Math.max(share, 0), 1) * (KNOTS.length - 1);
  const low = Math.min(Math.floor(place), KNOTS.length - 2);
  return KNOTS[low].map((value, i) => Math.round(value + (KNOTS[low + 1][i] - value) * (place - low)));
}

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
