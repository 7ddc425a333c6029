import { BufferAttribute, BufferGeometry, Mesh, MeshLambertMaterial } from "three";
import { discard } from "../plan_scene";
import type { Stage } from "../stage";

/** The coarse figure of a body in the place of its skin, while its shape is being chosen. */
export class Morph {
  private mesh: Mesh<BufferGeometry, MeshLambertMaterial> | null = null;

  constructor(private readonly stage: Stage) {}

  show(positions: Float32Array, faces: Uint32Array): void {
    if (!this.mesh) {
      const geometry = new BufferGeometry();
      geometry.setIndex(new BufferAttribute(faces, 1));
      geometry.setAttribute("position", new BufferAttribute(positions, 3));
      this.mesh = new Mesh(geometry, new MeshLambertMaterial({ color: "#e0b49c" }));
      this.stage.hidePlan(true);
      this.stage.add(this.mesh);
    } else {
      const at = this.mesh.geometry.getAttribute("position") as BufferAttribute;
      at.copyArray(positions);
      at.needsUpdate = true;
    }
    this.mesh.geometry.computeVertexNormals();
    this.stage.draw();
  }

  end(): void {
    if (this.mesh) discard(this.mesh);
    this.mesh = null;
    this.stage.hidePlan(false);
  }
}
