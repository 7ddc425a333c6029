import type { Packed, Payload } from "./content";

/** The skin as the page draws it; what the payload does not hold is null. */
export interface SkinArrays {
  positions: Float32Array;
  faces: Uint32Array;
  normals: Float32Array | null;
  ml: Float32Array | null;
  colours: Uint8Array | null;
  bend: Float32Array | null;
  open: Float32Array | null;
  zone: Float32Array | null;
}

async function inflate(base64: string): Promise<Uint8Array> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Undo of page_arrays.pack: bytes by weight, zigzag, running sums down each column. */
async function unpack(packed: Packed): Promise<Uint32Array> {
  const planes = await inflate(packed.data);
  const count = packed.rows * packed.columns;
  const width = planes.length / count;
  const mask = width === 4 ? 0xffffffff : (1 << (8 * width)) - 1;
  const values = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    let coded = 0;
    for (let k = 0; k < width; k++) coded |= planes[k * count + i] << (8 * k);
    const difference = (coded >>> 1) ^ -(coded & 1);
    const before = i >= packed.columns ? values[i - packed.columns] : 0;
    values[i] = (before + difference) & mask;
  }
  return values;
}

async function scaled(packed: Packed | undefined): Promise<Float32Array | null> {
  if (!packed) return null;
  const factor = (packed.max ?? 0) / 65535;
  return Float32Array.from(await unpack(packed), (step) => step * factor);
}

async function places(packed: Packed): Promise<Float32Array> {
  const steps = await unpack(packed);
  const { origin = [0, 0, 0], step = [1, 1, 1] } = packed;
  return Float32Array.from(steps, (value, i) => origin[i % 3] + value * step[i % 3]);
}

async function directions(packed: Packed | undefined): Promise<Float32Array | null> {
  if (!packed) return null;
  const net = await unpack(packed);
  const normals = new Float32Array(packed.rows * 3);
  for (let i = 0; i < packed.rows; i++) {
    let x = (net[2 * i] / 65535) * 2 - 1;
    let y = (net[2 * i + 1] / 65535) * 2 - 1;
    const z = 1 - Math.abs(x) - Math.abs(y);
    if (z < 0) [x, y] = [(1 - Math.abs(y)) * (x < 0 ? -1 : 1), (1 - Math.abs(x)) * (y < 0 ? -1 : 1)];
    const length = Math.hypot(x, y, z);
    normals.set([x / length, y / length, z / length], 3 * i);
  }
  return normals;
}

export async function unpackSkin(mesh: Payload["mesh"]): Promise<SkinArrays> {
  const [positions, faces, normals, ml, open] = await Promise.all([
    places(mesh.positions),
    unpack(mesh.faces),
    directions(mesh.normals),
    scaled(mesh.ml_cm2),
    mesh.openness ? unpack(mesh.openness) : null,
  ]);
  const band = mesh.zone_mm?.band_mm ?? 0;
  return {
    positions,
    faces,
    normals,
    ml,
    open: open && Float32Array.from(open, (byte) => byte / 255),
    colours: mesh.colours ? Uint8Array.from(await unpack(mesh.colours)) : null,
    bend: mesh.bend ? Float32Array.from(await unpack(mesh.bend), (value) => (value / 65535) * 2 - 1) : null,
    zone: mesh.zone_mm ? Float32Array.from(await unpack(mesh.zone_mm), (byte) => (byte / 127.5 - 1) * band) : null,
  };
}
