import { Group, Vector3 } from "three";
import { Line2 } from "three/examples/jsm/lines/Line2.js";
import { LineGeometry } from "three/examples/jsm/lines/LineGeometry.js";
import { LineMaterial } from "three/examples/jsm/lines/LineMaterial.js";
import type { MeshBVH } from "three-mesh-bvh";
import type { Triple } from "./content";

const STEP_MM = 1.5;
/** So much nearer to the eye than the skin under it is a border drawn. */
const LIFT_MM = 1.2;

/** A line along the skin and how it looks; ``width`` in pixels. */
export interface SkinLine {
  xyz_mm: Triple[];
  closed: boolean;
  colour: string;
  width: number;
  dashed?: boolean;
  opacity?: number;
}

/** A line laid closely on the skin: resampled, drawn to the nearest place of the mesh. */
function onSkin({ xyz_mm, closed }: SkinLine, tree: MeshBVH): number[] {
  const corners = xyz_mm.map((xyz) => new Vector3(...xyz));
  const line: number[] = [];
  const hit = { point: new Vector3(), distance: 0, faceIndex: 0 };
  corners.slice(0, closed ? undefined : -1).forEach((start, i) => {
    const end = corners[(i + 1) % corners.length];
    const pieces = Math.max(1, Math.ceil(start.distanceTo(end) / STEP_MM));
    for (let k = 0; k < pieces; k++) {
      const place = start.clone().lerp(end, k / pieces);
      if (pieces > 1 && tree.closestPointToPoint(place, hit)) place.copy(hit.point);
      line.push(place.x, place.y, place.z);
    }
  });
  const last = corners[closed ? 0 : corners.length - 1];
  return [...line, last.x, last.y, last.z];
}

/** A line of even width in pixels, drawn a touch nearer to the eye than the skin it lies on; ``flat`` as x, y, z in a row. */
export function lineOver(flat: number[], { colour, width, dashed = false, opacity = 1 }: Omit<SkinLine, "xyz_mm" | "closed">): Line2 {
  const material = new LineMaterial({ color: colour, linewidth: width, dashed, dashSize: 2.2, gapSize: 1.6, alphaToCoverage: false, transparent: opacity < 1, opacity });
  material.onBeforeCompile = (shader) => {
    shader.vertexShader = shader.vertexShader.replace(
      "#include <logdepthbuf_vertex>",
      `gl_Position.z += ${LIFT_MM.toFixed(2)} * projectionMatrix[3][2] / gl_Position.w;\n#include <logdepthbuf_vertex>`,
    );
  };
  const line = new Line2(new LineGeometry().setPositions(flat), material);
  line.userData.width = width;
  if (dashed) line.computeLineDistances();
  return line;
}

/** Draw lines so many times as wide as they were made. */
export function scaleLines(group: Group, times: number): void {
  for (const line of group.children as Line2[]) line.material.linewidth = times * (line.userData.width as number);
}

/** All of some lines. */
export function borders(lines: SkinLine[], tree: MeshBVH): Group {
  const group = new Group();
  for (const line of lines) group.add(lineOver(onSkin(line, tree), line));
  return group;
}
