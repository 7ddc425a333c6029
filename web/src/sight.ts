import { Quaternion, Raycaster, Vector3 } from "three";
import type { CameraRig, Pose } from "./camera";
import type { Skin } from "./skin";

/** What the eye sees past the skin, and where to stand to see what it does not. */
export class Sight {
  private readonly ray = new Raycaster();

  constructor(
    private readonly rig: CameraRig,
    private readonly skin: Skin,
  ) {}

  /** Turn the camera so that a place can be seen, as little as will do; nothing happens where it is seen already. */
  bringIntoSight(place: Vector3, normal: Vector3): void {
    const { target, offset } = this.rig.goal;
    const away = offset.length();
    if (this.wellSeen(place, normal, target, offset, -0.3)) return;
    // Whoever sees the whole plan goes on seeing it; whoever has come nearer stays as near.
    const whole_plan = away > 0.85 * this.rig.framed(offset, this.rig.home).offset.length();
    const out = offset.clone().normalize();
    const level = new Vector3(normal.x, normal.y, 0);
    const around = level.length() > 0.2 ? level.setLength(Math.hypot(out.x, out.y)).setZ(out.z) : out.clone();
    const straight = normal.clone().setZ(Math.min(Math.max(normal.z, -0.75), 0.75)).normalize();
    for (const end of [around, straight]) {
      const whole = new Quaternion().setFromUnitVectors(out, end);
      for (const share of [0, 0.3, 0.45, 0.6, 0.75, 0.9, 1]) {
        const turned = offset.clone().applyQuaternion(new Quaternion().slerp(whole, share)).setLength(away);
        if (end === around) turned.setZ(offset.z).setLength(away);
        const stands: Pose[] = whole_plan
          ? [this.rig.framed(turned, this.rig.home)]
          : [target, target.clone().lerp(place, 0.5), place.clone()].map((centre) => ({ target: centre, offset: turned }));
        for (const pose of stands) if (this.wellSeen(place, normal, pose.target, pose.offset, -0.5)) return this.rig.fly(pose);
      }
    }
    this.rig.fly({ target: place.clone(), offset: straight.setLength(away) });
  }

  /** Whether a place is seen, turned to the eye by the cosine ``most`` or better, by a camera at ``target`` + ``offset``. */
  private wellSeen(place: Vector3, normal: Vector3, target: Vector3, offset: Vector3, most: number): boolean {
    return this.inFrame(place, target, offset) && this.unhidden(place, normal, target.clone().add(offset), most);
  }

  /** Whether a camera at ``target`` + ``offset`` has a place in its picture. */
  inFrame(place: Vector3, target: Vector3, offset: Vector3): boolean {
    const out = offset.clone().normalize();
    const right = new Vector3().crossVectors(this.rig.camera.up, out).normalize();
    const up = new Vector3().crossVectors(out, right);
    const from = place.clone().sub(target);
    const tall = Math.tan((this.rig.camera.fov * Math.PI) / 360) * (offset.length() - from.dot(out)) * 0.94;
    return Math.abs(from.dot(up)) < tall && Math.abs(from.dot(right)) < tall * this.rig.camera.aspect;
  }

  /** Whether no skin hides a place from ``eye``; with a ``normal``, only where that is turned to it by ``most``. */
  unhidden(place: Vector3, normal: Vector3 | null, eye = this.rig.camera.position, most = -0.08): boolean {
    const sight = place.clone().sub(eye);
    const distance = sight.length();
    sight.divideScalar(distance);
    if (normal && sight.dot(normal) > most) return false;
    this.ray.ray.origin.copy(eye);
    this.ray.ray.direction.copy(sight);
    const hit = this.skin.tree.raycastFirst(this.ray.ray, this.skin.mesh.material);
    return !hit || hit.distance > distance - 1.5;
  }
}
