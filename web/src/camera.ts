import { Box3, PerspectiveCamera, Spherical, Vector3 } from "three";
import { OrbitControls } from "three/examples/jsm/controls/OrbitControls.js";

export type ViewName = "front" | "oblique-left" | "oblique-right" | "left" | "right" | "back" | "top";

/** Where the camera stands, seen from the patient (LPS: +x left, +y back). Left is the patient's left. */
const STAND: Record<ViewName, [number, number, number]> = {
  front: [0, -1, 0.04],
  "oblique-left": [0.7071, -0.7071, 0.05],
  "oblique-right": [-0.7071, -0.7071, 0.05],
  left: [1, 0, 0.03],
  right: [-1, 0, 0.03],
  back: [0, 1, 0.04],
  top: [0, -0.12, 1],
};

/** So much more of the points another view must show than the front to be the one to begin with. */
const WORTH = 1.15;

/** The view from which most of some unit normals look at the eye. */
export function bestView(normals: Vector3[]): ViewName {
  const seen = (name: ViewName): number => {
    const out = new Vector3(...STAND[name]).normalize();
    return normals.reduce((sum, normal) => sum + Math.max(normal.dot(out) - 0.1, 0), 0);
  };
  return (Object.keys(STAND) as ViewName[]).reduce((a, b) => (seen(b) > WORTH * seen(a) ? b : a), "front");
}

export interface Pose {
  target: Vector3;
  offset: Vector3;
}

const MOVE_MS = 420;
/** Share of the picture left free on every side. */
const MARGIN = 0.11;

/** Camera with a long lens, turned by hand or sent to a named view. */
export class CameraRig {
  readonly camera = new PerspectiveCamera(20, 1, 1, 10000);
  readonly controls: OrbitControls;
  /** The view to begin with and to come back to. */
  start: ViewName = "front";
  private reach = 0;
  private flight: { from: Pose; to: Pose; start: number } | null = null;
  private still = window.matchMedia("(prefers-reduced-motion: reduce)");

  constructor(
    canvas: HTMLElement,
    private wake: () => void,
  ) {
    this.camera.up.set(0, 0, 1);
    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.enableDamping = true;
    this.controls.dampingFactor = 0.16;
    this.controls.rotateSpeed = 0.75;
    this.controls.zoomToCursor = true;
    this.controls.addEventListener("change", wake);
    this.controls.addEventListener("start", () => (this.flight = null));
  }

  private held: Vector3[] = [];

  /** What named views keep in the picture. */
  get home(): Vector3[] {
    return this.held;
  }

  set home(places: Vector3[]) {
    this.held = places;
    this.reach = new Box3().setFromPoints(places).getSize(new Vector3()).length();
  }

  get moving(): boolean {
    return this.flight !== null;
  }

  resize(width: number, height: number): void {
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
  }

  /** Stand at ``name`` with the whole plan in the picture. */
  view(name: ViewName, at_once = false): void {
    this.look(new Vector3(...STAND[name]), this.home, at_once);
  }

  /** The named view the camera stands at, or null when it was turned away. */
  get standing(): ViewName | null {
    const out = this.goal.offset.normalize();
    const names = Object.keys(STAND) as ViewName[];
    return names.find((name) => out.angleTo(new Vector3(...STAND[name])) < 0.02) ?? null;
  }

  /** Look along ``direction`` reversed at ``places``, all of them in the picture and in its middle, with a margin. */
  look(direction: Vector3, places: Vector3[], at_once = false): void {
    const to = this.framed(direction, places);
    this.controls.minDistance = 40;
    this.controls.maxDistance = Math.max(6 * to.offset.length(), 4 * this.reach);
    this.fly(to, at_once);
  }

  /** Where to stand for that. */
  framed(direction: Vector3, places: Vector3[]): Pose {
    const out = direction.clone().normalize();
    const right = new Vector3().crossVectors(new Vector3(0, 0, 1), out).normalize();
    const up = new Vector3().crossVectors(out, right);
    const tall = Math.tan((this.camera.fov * Math.PI) / 360) * (1 - 2 * MARGIN);
    const wide = tall * this.camera.aspect;
    const middle = (axis: Vector3): number => {
      const along = places.map((place) => place.dot(axis));
      return (Math.min(...along) + Math.max(...along)) / 2;
    };
    const target = new Vector3();
    for (const axis of [right, up, out]) target.addScaledVector(axis, middle(axis));
    let distance = 0;
    for (let pass = 0; pass < 4; pass++) {
      // Nearer places look larger, so the middle of the picture is not quite the middle of the places.
      const from = places.map((place) => place.clone().sub(target));
      distance = Math.max(...from.map((v) => v.dot(out) + Math.max(Math.abs(v.dot(right)) / wide, Math.abs(v.dot(up)) / tall)), 30);
      for (const axis of [right, up]) {
        const seen = from.map((v) => v.dot(axis) / (distance - v.dot(out)));
        target.addScaledVector(axis, ((Math.min(...seen) + Math.max(...seen)) / 2) * distance);
      }
    }
    return { target, offset: out.multiplyScalar(distance) };
  }

  /** Where the camera stands, or will when its flight ends. */
  get goal(): Pose {
    return this.flight ? { target: this.flight.to.target.clone(), offset: this.flight.to.offset.clone() } : this.pose();
  }

  /** Go to ``pose``; at once for those who asked for less motion. */
  fly(to: Pose, at_once = false): void {
    if (at_once || this.still.matches) {
      this.flight = null;
      this.place(to);
    } else this.flight = { from: this.pose(), to, start: performance.now() };
    this.wake();
  }

  /** Turn by hand from the keyboard, radians; or come nearer by ``factor``. */
  nudge(around: number, over: number, factor = 1): void {
    this.flight = null;
    const pose = this.pose();
    const polar = toPolar(pose.offset);
    polar.theta += around;
    polar.phi = Math.min(Math.max(polar.phi + over, 0.05), Math.PI - 0.05);
    polar.radius = Math.min(Math.max(polar.radius * factor, this.controls.minDistance), this.controls.maxDistance);
    this.place({ target: pose.target, offset: fromPolar(polar) });
    this.wake();
  }

  /** One step of flight and of damping; true while anything still moves. */
  step(now: number): boolean {
    if (this.flight) {
      const share = Math.min((now - this.flight.start) / MOVE_MS, 1);
      const eased = share * share * (3 - 2 * share);
      const a = toPolar(this.flight.from.offset);
      const b = toPolar(this.flight.to.offset);
      let turn = b.theta - a.theta;
      if (turn > Math.PI) turn -= 2 * Math.PI;
      if (turn < -Math.PI) turn += 2 * Math.PI;
      const between = new Spherical(
        a.radius * (b.radius / a.radius) ** eased,
        a.phi + (b.phi - a.phi) * eased,
        a.theta + turn * eased,
      );
      this.place({
        target: this.flight.from.target.clone().lerp(this.flight.to.target, eased),
        offset: fromPolar(between),
      });
      if (share >= 1) this.flight = null;
      return true;
    }
    return this.controls.update();
  }

  private pose(): Pose {
    return { target: this.controls.target.clone(), offset: this.camera.position.clone().sub(this.controls.target) };
  }

  private place({ target, offset }: Pose): void {
    this.controls.target.copy(target);
    this.camera.position.copy(target).add(offset);
    this.camera.near = Math.max(offset.length() * 0.05, 1);
    this.camera.far = offset.length() + 8 * this.reach + 2500;
    this.camera.updateProjectionMatrix();
    this.controls.update();
  }
}

/** Spherical coordinates about the head-to-foot axis. */
function toPolar(v: Vector3): Spherical {
  return new Spherical().setFromCartesianCoords(v.x, v.z, -v.y);
}

function fromPolar(polar: Spherical): Vector3 {
  const v = new Vector3().setFromSpherical(polar);
  return new Vector3(v.x, -v.z, v.y);
}
