import { Group, Vector3 } from "three";
import { Line2 } from "three/examples/jsm/lines/Line2.js";
import { LineGeometry } from "three/examples/jsm/lines/LineGeometry.js";
import { LineMaterial } from "three/examples/jsm/lines/LineMaterial.js";
import type { MeshBVH } from "three-mesh-bvh";
import type { Loop } from "./content";

const STEP_MM = 1.5;
/** So much nearer to the eye than the skin under it is a border drawn. */
const LIFT_MM = 1.2;

/** A loop laid closely on the skin: resampled, drawn to the nearest place of the mesh and lifted a hair. */
function onSkin(loop: Loop, tree: MeshBVH): number[] {
  const corners = loop.xyz_mm.map((xyz) => new Vector3(...xyz));
  const line: number[] = [];
  const hit = { point: new Vector3(), distance: 0, faceIndex: 0 };
  corners.forEach((start, i) => {
    const end = corners[(i + 1) % corners.length];
    const pieces = Math.max(1, Math.ceil(start.distanceTo(end) / STEP_MM));
    for (let k = 0; k < pieces; k++) {
      const place = start.clone().lerp(end, k / pieces);
      if (pieces > 1 && tree.closestPointToPoint(place, hit)) place.copy(hit.point);
      line.push(place.x, place.y, place.z);
    }
  });
  return [...line, line[0], line[1], line[2]];
}

/** Borders as lines of even width in pixels, drawn a touch nearer to the eye than the skin they lie on. */
export function borders(loops: Loop[], tree: MeshBVH, look: (loop: Loop) => { colour: string; width: number; dashed: boolean; opacity?: number }): Group {
  const group = new Group();
  for (const loop of loops) {
    const { colour, width, dashed, opacity = 1 } = look(loop);
    const material = new LineMaterial({ color: colour, linewidth: width, dashed, dashSize: 2.2, gapSize: 1.6, alphaToCoverage: false, transparent: opacity < 1, opacity });
    material.onBeforeCompile = (shader) => {
      shader.vertexShader = shader.vertexShader.replace(
        "#include <logdepthbuf_vertex>",
        `gl_Position.z += ${LIFT_MM.toFixed(2)} * projectionMatrix[3][2] / gl_Position.w;\n#include <logdepthbuf_vertex>`,
      );
    };
    const line = new Line2(new LineGeometry().setPositions(onSkin(loop, tree)), material);
    if (dashed) line.computeLineDistances();
    group.add(line);
  }
  return group;
}
