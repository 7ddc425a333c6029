import { BufferGeometry, DoubleSide, Float32BufferAttribute, Group, Mesh, MeshBasicMaterial, Vector3 } from "three";
import type { PlanPoints } from "./content";
import type { Numbering } from "./numbering";
import type { Skin } from "./skin";

/** Half length and half width of an arrow, in shares of the way to the next point. */
const [HALF_LENGTH, HALF_WIDTH] = [0.13, 0.11];
const LARGEST_MM = 2.4;
const LIFT_MM = 0.35;
const COLOUR = "#26323c";

/** An arrow head on the skin half way from each point of a row to the next: which way the row is injected. */
export function rowArrows(points: PlanPoints, { row }: Numbering, skin: Skin): Group {
  const corners: number[] = [];
  const hit = { point: new Vector3(), distance: 0, faceIndex: 0 };
  for (let i = 0; i + 1 < row.length; i++) {
    if (row[i] !== row[i + 1]) continue;
    const [from, to] = [new Vector3(...points.xyz_mm[i]), new Vector3(...points.xyz_mm[i + 1])];
    const away = from.distanceTo(to);
    if (away < 1e-6) continue;
    const normal = new Vector3(...points.normal[i]).add(new Vector3(...points.normal[i + 1])).normalize();
    const middle = from.clone().lerp(to, 0.5);
    if (skin.tree.closestPointToPoint(middle, hit)) middle.copy(hit.point);
    middle.addScaledVector(normal, LIFT_MM);
    const along = to.sub(from).addScaledVector(normal, -to.dot(normal)).normalize();
    const across = new Vector3().crossVectors(normal, along);
    const size = Math.min(away, LARGEST_MM / HALF_LENGTH);
    const place = (ahead: number, aside: number): number[] =>
      middle.clone().addScaledVector(along, ahead * size).addScaledVector(across, aside * size).toArray();
    const [tip, left, notch, right] = [
      place(HALF_LENGTH, 0),
      place(-HALF_LENGTH, HALF_WIDTH),
      place(-0.45 * HALF_LENGTH, 0),
      place(-HALF_LENGTH, -HALF_WIDTH),
    ];
    corners.push(...tip, ...left, ...notch, ...tip, ...notch, ...right);
  }
  const group = new Group();
  if (!corners.length) return group;
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new Float32BufferAttribute(corners, 3));
  const material = new MeshBasicMaterial({ color: COLOUR, side: DoubleSide, transparent: true, opacity: 0.75, depthWrite: false, polygonOffset: true, polygonOffsetFactor: -2, polygonOffsetUnits: -12 });
  group.add(new Mesh(geometry, material));
  return group;
}
