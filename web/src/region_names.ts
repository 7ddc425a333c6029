import { Color, Vector3 } from "three";
import { NO_REGION } from "./colours";
import type { Loop } from "./content";
import type { Sight } from "./sight";

/** A region is named where so much of its border is seen. */
const SEEN_SHARE = 0.3;
const MOST_SAMPLES = 40;

/** Places of a region's border that are in sight and in the picture; none where too little of it is. */
export function borderInSight(loop: Loop, sight: Sight, target: Vector3, offset: Vector3): Vector3[] {
  const step = Math.max(1, Math.floor(loop.xyz_mm.length / MOST_SAMPLES));
  const seen = loop.xyz_mm
    .filter((_, i) => i % step === 0)
    .map((xyz) => new Vector3(...xyz))
    .filter((place) => sight.unhidden(place, null) && sight.inFrame(place, target, offset));
  return seen.length * step < SEEN_SHARE * loop.xyz_mm.length ? [] : seen;
}

/** The colour of a region for letters on a light or a dark ground. */
export function nameColour(colours: Map<string, string>, region: string, dark: boolean): string {
  const colour = new Color(colours.get(region) ?? NO_REGION);
  return `#${(dark ? colour.lerp(new Color("#ffffff"), 0.5) : colour).getHexString()}`;
}
