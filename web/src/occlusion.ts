const SMOOTHINGS = 8;

/**
 * How open each vertex is to the surroundings, 0 (buried) to 1 (free), for soft shade in the folds of a face.
 *
 * The skin is seen from 72 directions through coarse depth maps of its own vertices and face centres; a vertex counts
 * as lit from a direction when nothing lies before it. Smoothed over the mesh, because the maps are coarse.
 */
export function openness(
  positions: Float32Array,
  normals: Float32Array,
  faces: Uint32Array,
  radius: number,
  centre: [number, number, number],
): Float32Array {
  const cells = 160;
  const cell = (2 * radius) / cells;
  const count = positions.length / 3;
  const lit = new Float32Array(count);
  const total = new Float32Array(count);
  const depth = new Float32Array(cells * cells);
  const directions = 72;
  const [cx, cy, cz] = centre;
  for (let k = 0; k < directions; k++) {
    const dz = 1 - (2 * (k + 0.5)) / directions;
    const ring = Math.sqrt(1 - dz * dz);
    const turn = k * Math.PI * (3 - Math.sqrt(5));
    const dx = ring * Math.cos(turn);
    const dy = ring * Math.sin(turn);
    const flat = Math.hypot(dx, dy) || 1;
    const [ux, uy] = [-dy / flat, dx / flat];
    const [vx, vy, vz] = [-dz * uy, dz * ux, dx * uy - dy * ux];
    const index = (x: number, y: number, z: number): number => {
      const column = Math.floor((x * ux + y * uy) / cell + cells / 2);
      const row = Math.floor((x * vx + y * vy + z * vz) / cell + cells / 2);
      return column < 0 || row < 0 || column >= cells || row >= cells ? -1 : row * cells + column;
    };
    depth.fill(-Infinity);
    const splat = (x: number, y: number, z: number): void => {
      const i = index(x, y, z);
      const d = x * dx + y * dy + z * dz;
      if (i >= 0 && d > depth[i]) depth[i] = d;
    };
    for (let i = 0; i < positions.length; i += 3) splat(positions[i] - cx, positions[i + 1] - cy, positions[i + 2] - cz);
    for (let f = 0; f < faces.length; f += 3) {
      const [a, b, c] = [3 * faces[f], 3 * faces[f + 1], 3 * faces[f + 2]];
      splat(
        (positions[a] + positions[b] + positions[c]) / 3 - cx,
        (positions[a + 1] + positions[b + 1] + positions[c + 1]) / 3 - cy,
        (positions[a + 2] + positions[b + 2] + positions[c + 2]) / 3 - cz,
      );
    }
    for (let i = 0; i < count; i++) {
      const [nx, ny, nz] = [normals[3 * i], normals[3 * i + 1], normals[3 * i + 2]];
      const facing = nx * dx + ny * dy + nz * dz;
      if (facing <= 0.08) continue;
      const lift = 1.3 * cell;
      const x = positions[3 * i] - cx + nx * lift;
      const y = positions[3 * i + 1] - cy + ny * lift;
      const z = positions[3 * i + 2] - cz + nz * lift;
      const at = index(x, y, z);
      total[i] += facing;
      if (at < 0 || depth[at] <= x * dx + y * dy + z * dz + 0.6 * cell) lit[i] += facing;
    }
  }
  let open: Float32Array = lit.map((value, i) => (total[i] > 0 ? value / total[i] : 1));
  for (let pass = 0; pass < SMOOTHINGS; pass++) open = smoothed(open, faces);
  return open;
}

function smoothed(values: Float32Array, faces: Uint32Array): Float32Array {
  const sum = new Float32Array(values.length);
  const weight = new Float32Array(values.length);
  for (let f = 0; f < faces.length; f += 3) {
    const mean = (values[faces[f]] + values[faces[f + 1]] + values[faces[f + 2]]) / 3;
    for (let k = 0; k < 3; k++) {
      sum[faces[f + k]] += mean;
      weight[faces[f + k]] += 1;
    }
  }
  return values.map((value, i) => (weight[i] > 0 ? sum[i] / weight[i] : value));
}
