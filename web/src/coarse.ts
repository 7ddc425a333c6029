/**
 * Triangles of a coarser mesh on the same vertices: of those in a cell of ``cell_mm`` one stands for all, and triangles that
 * become lines or dots are left out. For pictures that have to be quick, not for measuring.
 */
export function coarseFaces(positions: Float32Array, faces: Uint32Array, cell_mm: number): Uint32Array {
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
