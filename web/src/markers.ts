import {
  BufferAttribute,
  type BufferGeometry,
  Color,
  Group,
  InstancedMesh,
  LatheGeometry,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  Quaternion,
  RingGeometry,
  TorusGeometry,
  Vector2,
  Vector3,
} from "three";
import type { PlanPoints } from "./content";

const UP = new Vector3(0, 1, 0);
const ACCENT = new Color("#ff3d7f");
const FADED = new Color("#b7aca6");
const PALE = new Color("#f7f8f8");
/** A marker is at most 18 pixels wide: more sides would not be seen. */
const [SIDES, COARSE_SIDES] = [18, 10];
const LEAST_PX = 4;
const MOST_PX = 9;
/** Drawn as if a touch nearer than it is, so that coarse skin does not pierce it. */
const ABOVE = { polygonOffset: true, polygonOffsetFactor: -1, polygonOffsetUnits: -8 };
/** A marker turned further away than this cosine is not drawn, lest it be seen from inside through a slit. */
const LEAST_FACING = -0.15;

/** Flat domes on the skin, one a point, with a pale rim; a ring at the hovered one. */
export class Markers {
  readonly group = new Group();
  /** The markers alone, without the ring. */
  private readonly spots = new Group();
  readonly places: Vector3[];
  readonly normals: Vector3[];
  /** Radius as drawn at present, mm. */
  readonly radius_mm: Float32Array;
  private readonly base_mm: Float32Array;
  private readonly most_mm: number;
  private readonly parts: InstancedMesh[];
  private readonly dome: InstancedMesh;
  private readonly rims: InstancedMesh;
  private readonly shadows: InstancedMesh;
  private readonly shapes: { fine: BufferGeometry[]; coarse: BufferGeometry[] };
  private readonly ring: Mesh;
  /** Size on the screen relative to an ordinary one. */
  scale = 1;
  private seen_from = "";

  constructor(points: PlanPoints) {
    const count = points.number.length;
    this.places = points.xyz_mm.map((xyz) => new Vector3(...xyz));
    this.normals = points.normal.map((normal) => new Vector3(...normal).normalize());
    const spacing_mm = nearestSpacing(this.places);
    const most_ml = Math.max(...points.volume_ml);
    this.base_mm = Float32Array.from(points.volume_ml, (ml) => Math.min(0.21 * spacing_mm, 4) * markerShare(ml, most_ml));
    this.most_mm = 0.36 * spacing_mm;
    this.radius_mm = new Float32Array(count);

    const dome = domeOf([0, 0.25, 0.5, 0.7, 0.8, 0.82], SIDES);
    const rim = ringOf([[1.0, -0.3], [1.0, 0.1], [0.95, 0.17], [0.78, 0.19]], SIDES);
    this.dome = new InstancedMesh(dome, new MeshLambertMaterial(), count);
    const rims = new InstancedMesh(rim, new MeshBasicMaterial({ color: PALE }), count);
    const shadows = new InstancedMesh(
      softRing(),
      new MeshBasicMaterial({ color: "#1a0f0c", vertexColors: true, transparent: true, depthWrite: false, opacity: 0.45, ...ABOVE }),
      count,
    );
    this.parts = [shadows, rims, this.dome];
    this.rims = rims;
    this.shadows = shadows;
    this.shapes = { fine: [dome, rim], coarse: coarseShapes() };
    for (const part of this.parts) part.frustumCulled = false;
    this.spots.add(...this.parts);
    this.group.add(this.spots);

    this.ring = new Mesh(new TorusGeometry(1.5, 0.11, 10, 48).rotateX(Math.PI / 2), new MeshBasicMaterial({ color: ACCENT }));
    this.ring.visible = false;
    this.group.add(this.ring);
  }

  /** Draw at ``mm_per_px``: never smaller than a few pixels, never so large that neighbours touch; ``share`` makes room. */
  fit(mm_per_px: number, share: number, eye: Vector3): void {
    const seen_from = `${mm_per_px} ${share} ${this.scale} ${eye.toArray().join()}`;
    if (seen_from === this.seen_from) return;
    this.seen_from = seen_from;
    const sight = new Vector3();
    const matrix = new Matrix4();
    const turn = new Quaternion();
    const size = new Vector3();
    for (let i = 0; i < this.places.length; i++) {
      const r = share * Math.min(Math.max(this.base_mm[i], this.scale * LEAST_PX * mm_per_px), this.most_mm, this.scale * MOST_PX * mm_per_px);
      this.radius_mm[i] = r;
      const turned = sight.copy(eye).sub(this.places[i]).normalize().dot(this.normals[i]);
      matrix.compose(this.places[i], turn.setFromUnitVectors(UP, this.normals[i]), size.setScalar(turned > LEAST_FACING ? r : 0));
      for (const part of this.parts) part.setMatrixAt(i, matrix);
    }
    for (const part of this.parts) part.instanceMatrix.needsUpdate = true;
  }

  /** Drawn with fewer triangles and no shadows, or finely. */
  set coarse(on: boolean) {
    [this.dome.geometry, this.rims.geometry] = on ? this.shapes.coarse : this.shapes.fine;
    this.shadows.visible = !on;
  }

  /** Gives back what the graphics card holds of the shapes that are not drawn now. */
  dispose(): void {
    for (const shape of [...this.shapes.fine, ...this.shapes.coarse]) shape.dispose();
  }

  /** Put the marker of a row elsewhere. */
  move(row: number, place: Vector3, normal: Vector3): void {
    this.places[row].copy(place);
    this.normals[row].copy(normal);
    this.seen_from = "";
  }

  /** Markers are drawn or not, filled or as rings; the hovered point keeps its ring either way. */
  show(spots: boolean, hollow: boolean): void {
    this.spots.visible = spots;
    this.dome.visible = !hollow;
  }

  get shown(): boolean {
    return this.spots.visible;
  }

  /** Colours of the points, CSS; rows after ``reached`` fade, because they are still to come. */
  paint(colours: string[], reached: number): void {
    const colour = new Color();
    colours.forEach((own, i) => {
      colour.set(own);
      if (i > reached) colour.lerp(FADED, 0.72);
      this.dome.setColorAt(i, colour);
    });
    if (this.dome.instanceColor) this.dome.instanceColor.needsUpdate = true;
  }

  /** Ring the hovered row. */
  mark(current: number, hover: number): void {
    this.ring.visible = hover >= 0 && hover !== current;
    if (hover >= 0) {
      this.ring.position.copy(this.places[hover]).addScaledVector(this.normals[hover], 0.25);
      this.ring.quaternion.setFromUnitVectors(UP, this.normals[hover]);
      this.ring.scale.setScalar(this.radius_mm[hover]);
    }
  }
}

/** A marker that is not yet part of a plan, one wide. */
export function loneMarker(): Group {
  const [dome, rim] = coarseShapes();
  return new Group().add(new Mesh(dome, new MeshLambertMaterial({ color: ACCENT })), new Mesh(rim, new MeshBasicMaterial({ color: PALE })));
}

/** Dome and rim of a marker with few triangles. */
function coarseShapes(): BufferGeometry[] {
  return [domeOf([0, 0.6, 0.82], COARSE_SIDES), ringOf([[1.0, 0.0], [0.78, 0.19]], COARSE_SIDES)];
}

/** Radius of a marker to that of the largest: the area goes with the volume, but none gets too small to see. */
export function markerShare(ml: number, most_ml: number): number {
  return Math.min(Math.max(Math.sqrt(ml / most_ml), 0.45), 1);
}

/** Median distance from a point to its nearest neighbour, mm; large for a lone point. */
function nearestSpacing(places: Vector3[]): number {
  if (places.length < 2) return 20;
  const nearest = places.map((a, i) =>
    places.reduce((best, b, j) => (i === j ? best : Math.min(best, a.distanceToSquared(b))), Infinity),
  );
  return Math.max(Math.sqrt(nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 4)]), 0.5);
}

/** A flat dome through circles of the radii given, the last drawn into the skin. */
function domeOf(radii: number[], sides: number): LatheGeometry {
  return new LatheGeometry(radii.map((r) => new Vector2(r, r < 0.82 ? 0.16 + 0.2 * Math.sqrt(1 - (r / 0.85) ** 2) : -0.2)).reverse(), sides);
}

/** A ring through circles of so much radius and height. */
function ringOf(circles: number[][], sides: number): LatheGeometry {
  return new LatheGeometry(circles.map(([radius, height]) => new Vector2(radius, height)), sides);
}

/** A dark ring that fades outward: the marker's contact shadow. */
function softRing(): RingGeometry {
  const ring = new RingGeometry(0.9, 1.55, SIDES, 2).rotateX(-Math.PI / 2).translate(0, 0.07, 0);
  const at = ring.getAttribute("position");
  const shade = new Float32Array(at.count * 4);
  for (let i = 0; i < at.count; i++) {
    const far = (Math.hypot(at.getX(i), at.getZ(i)) - 0.9) / 0.65;
    shade.set([1, 1, 1, (1 - far) ** 2], 4 * i);
  }
  ring.setAttribute("color", new BufferAttribute(shade, 4));
  return ring;
}
