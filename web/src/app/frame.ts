/** A JSON header with arrays behind it, as the server packs them; see docs/reference/app-interface.md. */
export interface Frame {
  header: Record<string, unknown>;
  arrays: Record<string, Float32Array | Uint32Array | Uint8Array>;
}

interface Listed {
  name: string;
  type: "f4" | "u4" | "u1";
  shape: number[];
  offset: number;
}

const MAGIC = "MSM1";

export function readFrame(body: ArrayBuffer): Frame {
  const magic = new TextDecoder().decode(new Uint8Array(body, 0, 4));
  if (magic !== MAGIC) throw new Error(`frame begins with ${magic}`);
  const size = new DataView(body).getUint32(4, true);
  const { arrays: listed, ...header } = JSON.parse(new TextDecoder().decode(new Uint8Array(body, 8, size))) as { arrays: Listed[] } & Record<string, unknown>;
  const first = 8 * Math.ceil((8 + size) / 8);
  const arrays: Frame["arrays"] = {};
  for (const { name, type, shape, offset } of listed) {
    const count = shape.reduce((product, side) => product * side, 1);
    const Kind = { f4: Float32Array, u4: Uint32Array, u1: Uint8Array }[type];
    arrays[name] = new Kind(body, first + offset, count);
  }
  return { header, arrays };
}
