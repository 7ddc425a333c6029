import type { Eye } from "../content";
import type { SkinArrays } from "../unpack";
import type { Client } from "./client";
import type { PlanState, SkinHeader } from "./shapes";

/** A skin as the server sent it; ``zones_key`` is that of the closed zones shown on it. */
export interface ShownSkin {
  key: string;
  arrays: SkinArrays;
  eyes: Eye[];
  zones_key: string;
}

/** How far each vertex of the skin of a plan lies inside a closed zone, mm. */
export async function zonesOf(client: Client, state: PlanState): Promise<Float32Array> {
  const { header, arrays } = await client.frame("GET", `plans/${state.id}/zones`);
  const { band_mm } = header as { band_mm: number };
  return Float32Array.from(arrays.zone_mm, (byte) => (byte / 127.5 - 1) * band_mm);
}

const MOST_KEPT = 2;
const kept: ShownSkin[] = [];

/** The skin of a plan; the last ones are kept, because undo comes back to them. */
export async function skinOf(client: Client, state: PlanState): Promise<ShownSkin> {
  const known = kept.find(({ key }) => key === state.skin);
  if (known) return { ...known, zones_key: "" };
  const { header, arrays } = await client.frame("GET", `plans/${state.id}/skin`);
  const { key, eyes } = header as unknown as SkinHeader;
  const skin: ShownSkin = {
    key,
    eyes,
    zones_key: "",
    arrays: {
      positions: arrays.positions as Float32Array,
      faces: arrays.faces as Uint32Array,
      normals: arrays.normals as Float32Array,
      ml: null,
      colours: arrays.colours as Uint8Array,
      bend: arrays.bend as Float32Array,
      open: Float32Array.from(arrays.openness, (byte) => byte / 255),
      zone: null,
    },
  };
  kept.push(skin);
  if (kept.length > MOST_KEPT) kept.shift();
  return skin;
}
