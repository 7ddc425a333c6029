/** About so many triangles a quick picture has. */
const TRIANGLES = 20_000;

/**
 * Triangles of a coarser mesh on the same vertices: of those in a cell one stands for all, and triangles that
 * become lines or dots are left out. For pictures that have to be quick, not for measuring.
 */
export function coarseFaces(positions: Float32Array, faces: Uint32Array): Uint32Array {
  const cell_mm = Math.sqrt((2 * areaOf(positions, faces)) / TRIANGLES);
  const first = new Map<number, number>();
  const stands = new Uint32Array(positions.length / 3);
  for (let i = 0; i < stands.length; i++) {
    const [x, y, z] = [0, 1, 2].map((k) => Math.floor(positions[3 * i + k] / cell_mm) + 4096);
    const cell = (x * 8192 + y) * 8192 + z;
    const known = first.get(cell);
    if (known === undefined) first.set(cell, i);
    stands[i] = known ?? i;
  }
  const kept: number[] = [];
  for (let f = 0; f < faces.length; f += 3) {
    const [a, b, c] = [stands[faces[f]], stands[faces[f + 1]], stands[faces[f + 2]]];
    if (a !== b && b !== c && c !== a) kept.push(a, b, c);
  }
  return Uint32Array.from(kept);
}

function areaOf(positions: Float32Array, faces: Uint32Array): number {
  let twice = 0;
  for (let f = 0; f < faces.length; f += 3) {
    const [a, b, c] = [3 * faces[f], 3 * faces[f + 1], 3 * faces[f + 2]];
    const [ux, uy, uz] = [0, 1, 2].map((k) => positions[b + k] - positions[a + k]);
    const [vx, vy, vz] = [0, 1, 2].map((k) => positions[c + k] - positions[a + k]);
    twice += Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
  }
  return twice / 2;
}
