import {
  Box3,
  DirectionalLight,
  Group,
  HemisphereLight,
  Raycaster,
  Scene,
  Vector2,
  Vector3,
  type BufferAttribute,
  type Mesh,
  type Object3D,
} from "three";
import { STILL } from "./backdrop";
import { bestView, CameraRig } from "./camera";
import type { Eye, PlanData } from "./content";
import { eyeMeshes } from "./eyes";
import { Labels, type Spot, type Tints } from "./labels";
import { loneMarker } from "./markers";
import { Needle } from "./needle";
import { ALL, TENTHS } from "./numbering";
import { Painter, quick, type View } from "./painter";
import { discard, PlanScene } from "./plan_scene";
import { borderInSight, nameColour } from "./region_names";
import { Ruler } from "./ruler";
import type { Scale } from "./scale";
import type { NeedlePose } from "./session";
import { Sight } from "./sight";
import { Skin } from "./skin";
import type { Choice, Store } from "./state";
import type { SkinArrays } from "./unpack";
import { called, figure, LETTERS } from "./words";

/** What is marked at points beside their number: those that stay, and those that break a rule. */
export interface PointMarks {
  locked: Set<number>;
  /** Severity by row. */
  flagged: Map<number, string>;
}

/** The picture: skin, eyes, markers, borders and the words over them; drawn only when something has changed. */
export class Stage {
  readonly rig: CameraRig;
  readonly labels: Labels;
  skin!: Skin;
  ruler!: Ruler;
  /** Where the needle is while the session is played; null leaves it at the chosen or hovered point. */
  pose: () => NeedlePose | null = () => null;
  /** Called when the camera has come to stand elsewhere. */
  moved: () => void = () => undefined;
  marks: PointMarks = { locked: new Set(), flagged: new Map() };
  private readonly scene = new Scene();
  private plan!: PlanScene;
  private readonly expected = new Group();
  private last: { plan: PlanData | null; points: number } = { plan: null, points: 0 };
  private needle = new Needle(null);
  private sight!: Sight;
  private eyes: Mesh[] = [];
  private colours = new Map<string, string>();
  private middle = new Vector3();
  private asked = 0;
  private visible: Spot[] = [];
  private seen_for = "";
  private cast_for = "";
  private seen_from = "";
  private stood_for = "";
  private hidden = false;
  private turning = false;
  private readonly painter: Painter;
  private readonly ray = new Raycaster();
  private readonly observer = new ResizeObserver(() => this.resize());

  constructor(
    readonly holder: HTMLElement,
    canvas: HTMLCanvasElement,
    words_canvas: HTMLCanvasElement,
    private readonly overlays: () => Element[],
    private readonly store: Store,
    slow = false,
  ) {
    this.painter = new Painter(canvas, slow, (fine) => this.draw(fine));
    this.rig = new CameraRig(canvas, () => this.draw());
    this.rig.controls.addEventListener("start", () => (this.turning = true));
    this.rig.controls.addEventListener("end", () => (this.turning = false));
    const key = new DirectionalLight("#ffffff", 1.5);
    key.position.set(-0.5, 0.7, 1);
    this.rig.camera.add(key, key.target);
    key.target.position.set(0, 0, -1);
    const sky = new HemisphereLight("#ffffff", "#c8bdb5", 2.0);
    for (const light of [key, sky]) light.layers.enable(STILL);
    this.rig.camera.layers.enable(STILL);
    this.scene.add(this.needle.group, this.expected, sky, this.rig.camera);
    this.labels = new Labels(words_canvas);
  }

  /** A skin to look at, with the plan on it; from now on pictures are drawn. */
  begin(arrays: SkinArrays, eyes: Eye[], content: PlanData, colours: Map<string, string>): void {
    this.showSkin(arrays, eyes);
    this.showPlan(content, colours);
    this.observer.observe(this.holder);
    this.resize();
    this.standAtBest(true);
    this.store.watch((now, before) => this.follow(now, before));
  }

  /** Another skin; the plan on it has to be shown anew. */
  showSkin(arrays: SkinArrays, eyes: Eye[]): void {
    this.ruler?.clear();
    this.ruler?.group.removeFromParent();
    this.skin?.dispose();
    this.eyes.forEach(discard);
    this.skin = new Skin(arrays);
    this.eyes = eyeMeshes(eyes);
    this.sight = new Sight(this.rig, this.skin);
    this.ruler = new Ruler(this.skin, () => this.draw());
    for (const still of [this.skin.mesh, ...this.eyes]) still.layers.set(STILL);
    this.scene.add(this.skin.mesh, ...this.eyes, this.ruler.group);
    this.seen_for = this.cast_for = "";
  }

  /** Another plan on the same skin; the camera stays where it is. */
  showPlan(content: PlanData, colours: Map<string, string>): void {
    const { plan: before, store } = this;
    this.colours = colours;
    this.plan = new PlanScene(content, this.skin, colours, before ?? null);
    before?.dispose();
    this.plan.scale(this.labels.size);
    this.scene.add(this.plan.group);
    if (!before || JSON.stringify(before.content.needle) !== JSON.stringify(content.needle)) {
      discard(this.needle.group);
      this.needle = new Needle(content.needle);
      this.scene.add(this.needle.group);
    }
    const places = this.plan.places;
    this.rig.home = places.length ? places : wholeSkin(this.skin);
    this.middle = new Box3().setFromPoints(this.rig.home).getCenter(new Vector3());
    this.rig.start = bestView(this.plan.markers.normals);
    this.seen_for = "";
    if (before) this.follow(store.now, null);
  }

  /** Hide skin and plan while something else stands in their place. */
  hidePlan(hidden: boolean): void {
    for (const part of [this.skin.mesh, ...this.eyes, this.plan.group, this.needle.group]) part.visible = !hidden;
    this.hidden = hidden;
    this.draw();
  }

  /** Whether something else stands in the place of skin and plan. */
  get hidesPlan(): boolean {
    return this.hidden;
  }

  /** Middle of what named views keep in the picture. */
  get centre(): Vector3 {
    return this.middle;
  }

  /** What the last picture shows: which plan, and how many points with those on their way. */
  get pictured(): { plan: PlanData | null; points: number } {
    return this.last;
  }

  /** How many pictures were drawn. */
  get pictures(): number {
    return this.painter.renderer.info.render.frame;
  }

  /** How many parts the graphics card holds. */
  get memory(): { geometries: number; textures: number } {
    return { ...this.painter.renderer.info.memory };
  }

  /** The whole plan from where most of it is seen. */
  standAtBest(at_once: boolean): void {
    this.rig.view(this.rig.start, at_once);
  }

  /** Something else in the scene, on the skin. */
  add(part: Object3D): void {
    this.scene.add(part);
    this.draw();
  }

  /** The marker of a row at another place, until the plan is shown anew. */
  moveMarker(row: number, place: Vector3, normal: Vector3): void {
    this.plan.markers.move(row, place, normal);
    this.seen_for = "";
    this.hurry();
  }

  /** A point that is on its way, until what is returned is called. */
  expect(place: Vector3, normal: Vector3): () => void {
    const marker = loneMarker();
    marker.position.copy(place);
    marker.quaternion.setFromUnitVectors(new Vector3(0, 1, 0), normal);
    marker.scale.setScalar(Math.max(...this.plan.markers.radius_mm));
    this.expected.add(marker);
    this.hurry();
    return () => {
      discard(marker);
      this.draw();
    };
  }

  /** No more pictures; the graphics card gets back what it holds. */
  dispose(): void {
    this.observer.disconnect();
    cancelAnimationFrame(this.asked);
    this.rig.controls.dispose();
    this.plan.dispose();
    this.skin.dispose();
    discard(this.scene);
    this.painter.dispose();
  }

  /** Ask for a picture at the next frame. */
  draw(fine = false): void {
    if (!this.asked) this.asked = requestAnimationFrame((now) => this.frame(now, fine));
  }

  /** Something moves: pictures have to be quick rather than fine for the moment. */
  hurry(): void {
    this.painter.pace.hurry();
    this.draw();
  }

  /** Whether a picture is asked for that does not stand yet, be it a quick one. */
  get waits(): boolean {
    return this.asked !== 0 || this.rig.moving;
  }

  get busy(): boolean {
    return this.asked !== 0 || this.rig.moving || this.painter.unfinished;
  }

  /** Row of the marker at a place of the window, or -1; a marker behind the skin does not count. */
  pick(client_x: number, client_y: number, reach_px: number): number {
    if (!this.plan.markers.shown) return -1;
    const origin = this.holder.getBoundingClientRect();
    const [x, y] = [client_x - origin.x, client_y - origin.y];
    let best = -1;
    let nearest = Infinity;
    for (const spot of this.visible) {
      const away = Math.hypot(spot.x - x, spot.y - y);
      if (away < Math.max(spot.radius + 3, reach_px) && away < nearest) [best, nearest] = [spot.row, away];
    }
    return best;
  }

  /** The picture with its words on white, as the address of an image. */
  picture(): string {
    this.frame(performance.now(), true, true);
    const sheet = document.createElement("canvas");
    const { width, height } = this.painter.renderer.domElement;
    [sheet.width, sheet.height] = [width, height];
    const pen = sheet.getContext("2d") as CanvasRenderingContext2D;
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, width, height);
    for (const layer of [this.painter.renderer.domElement, this.labels.canvas]) pen.drawImage(layer, 0, 0, width, height);
    return sheet.toDataURL("image/png");
  }

  /** Place of the skin at a place of the window, with the face it lies in; null off the skin. */
  skinAt(client_x: number, client_y: number): { place: Vector3; face: number; corners: number[] } | null {
    const origin = this.holder.getBoundingClientRect();
    const place = new Vector2(
      ((client_x - origin.x) / origin.width) * 2 - 1,
      1 - ((client_y - origin.y) / origin.height) * 2,
    );
    this.ray.setFromCamera(place, this.rig.camera);
    const hit = this.skin.tree.raycastFirst(this.ray.ray, this.skin.mesh.material);
    if (!hit?.face || hit.faceIndex == null) return null;
    return { place: hit.point, face: hit.faceIndex, corners: [hit.face.a, hit.face.b, hit.face.c] };
  }

  /** The place of the skin nearest to another, with its normal. */
  nearestOnSkin(place: Vector3): { place: Vector3; normal: Vector3 } | null {
    const hit = { point: new Vector3(), distance: 0, faceIndex: 0 };
    if (!this.skin.tree.closestPointToPoint(place, hit)) return null;
    const index = this.skin.mesh.geometry.index as BufferAttribute;
    const corners = [0, 1, 2].map((k) => index.getX(3 * hit.faceIndex + k));
    return { place: hit.point.clone(), normal: this.skin.normalAt(corners) };
  }

  /** Size of a pixel in the middle of the picture. */
  get mmPerPx(): number {
    const { camera, controls } = this.rig;
    return (2 * camera.position.distanceTo(controls.target) * Math.tan((camera.fov * Math.PI) / 360)) / this.holder.clientHeight;
  }

  /** Area dose on the skin at a place of the window, in the unit shown, or null off the skin. */
  probe(client_x: number, client_y: number): number | null {
    const hit = this.skinAt(client_x, client_y);
    return hit && this.skin.doseAt(hit.place, hit.corners);
  }

  /** Window coordinates of a row's entry point, and whether the skin leaves it in sight. */
  project(row: number): { x: number; y: number; visible: boolean } {
    const origin = this.holder.getBoundingClientRect();
    const { x, y } = this.toScreen(this.plan.markers.places[row]);
    return { x: x + origin.x, y: y + origin.y, visible: this.visible.some((spot) => spot.row === row) };
  }

  /** Come close to a region, seen along its mean normal; null for the whole plan. */
  lookAt(region: string | null, side: string | null): void {
    const rows = this.plan.content.points.region.flatMap((name, i) =>
      name === region && (side === null || this.plan.content.points.laterality[i] === side) ? [i] : [],
    );
    if (!rows.length) return this.rig.view(this.rig.start);
    const places = rows.map((row) => this.plan.markers.places[row]);
    const normal = rows.reduce((sum, row) => sum.add(this.plan.markers.normals[row]), new Vector3());
    for (const loop of this.plan.content.outlines)
      if (loop.region === region && (!side || side === "midline" || loop.label.endsWith(`.${side}`)))
        places.push(...loop.xyz_mm.map((xyz) => new Vector3(...xyz)));
    if (normal.length() < 0.2 * rows.length) normal.set(0, -1, 0);
    normal.z = Math.max(Math.min(normal.z, 0.6 * normal.length()), -0.6 * normal.length());
    this.rig.look(normal, places);
  }

  /** Show the dose on a scale, of a layer and a product. */
  showDose({ factor, max, rx }: Scale, layer: number, product: number): void {
    this.skin.showDose(factor, max, rx);
    this.skin.deposits.choose(layer, product);
    this.draw();
  }

  /** Light up the skin with at least a dose, in the unit shown. */
  mark(dose: number | null): void {
    this.skin.mark(dose);
    this.draw();
  }

  /** Set an end of the ruler at a row's entry, or in the middle of the picture. */
  measureAt(row: number): void {
    const box = this.holder.getBoundingClientRect();
    if (row < 0) {
      const hit = this.skinAt(box.x + box.width / 2, box.y + box.height / 2);
      if (hit) this.ruler.add(hit);
      return;
    }
    const hit = { point: new Vector3(), distance: 0, faceIndex: 0 };
    if (this.skin.tree.closestPointToPoint(this.plan.markers.places[row], hit)) this.ruler.add({ face: hit.faceIndex, place: hit.point });
  }

  /** Where the tip of the needle is, null where none is drawn. */
  get needleTip(): Vector3 | null {
    return this.needle.tip;
  }

  private follow(now: Choice, before: Choice | null): void {
    const dosed = now.mode !== "points";
    if (before && now.current >= 0 && now.current !== before.current)
      this.sight.bringIntoSight(this.plan.markers.places[now.current], this.plan.markers.normals[now.current]);
    this.plan.follow(now, now === before ? null : before);
    this.skin.style({
      dose_share: dosed ? now.opacity : 0,
      lines_on: dosed && now.layers.isodose ? 1 : 0,
      zones_on: now.layers.zones ? 1 : 0,
    });
    this.draw();
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.holder;
    if (!width || !height) return;
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    this.painter.resize(width, height, ratio);
    this.labels.resize(width, height, ratio);
    this.plan.scale(this.labels.size);
    this.rig.resize(width, height);
    this.draw();
  }

  /** Draw: ``fine`` once nothing moves, ``at_once`` as finely as can be whatever the card has to do. */
  private frame(now: number, fine = false, at_once = false): void {
    this.asked = 0;
    const { painter } = this;
    if (!at_once && painter.pace.occupied) return this.draw(fine);
    const moving = this.rig.step(now);
    if (!fine || moving || this.turning || this.store.now.playing) painter.pace.hurry();
    const { camera } = this.rig;
    camera.updateMatrixWorld();
    const view: View = { scene: this.scene, camera, skin: this.skin, dosed: this.dosed, plain: this.plain, ground: this.ground };
    const way = painter.wayTo(view, fine && !painter.pace.hurried, at_once);
    painter.prepare(way, this.skin);
    const mm_per_px = this.mmPerPx;
    this.plan.markers.coarse = quick(way);
    this.plan.markers.fit(mm_per_px, this.store.now.mode === "both" ? 0.8 : 1, camera.position);
    this.look(mm_per_px, way === "whole" || way === "keep");
    if (this.stood_for !== this.seen_from) {
      this.stood_for = this.seen_from;
      this.moved();
    }
    this.placeNeedle();
    painter.paint(view, way, at_once);
    this.last = { plan: this.plan.content, points: this.plan.content.points.number.length + this.expected.children.length };
    this.write();
    const { standing } = this.rig;
    if (standing !== this.store.now.view) this.store.set({ view: standing });
    if (moving) this.draw();
  }

  private get dosed(): boolean {
    return this.store.now.mode !== "points";
  }

  /** Whether there is nothing but the skin as it is, with perhaps the dose of deposits. */
  private get plain(): boolean {
    return !this.hidden && !this.skin.marks && (!this.dosed || this.skin.deposits.any);
  }

  /** What the backdrop shows. */
  private get ground(): string {
    const { layers } = this.store.now;
    const { clientWidth, clientHeight } = this.holder;
    return [this.standing, window.devicePixelRatio, clientWidth, clientHeight, this.skin.mesh.uuid, this.skin.zones_shown, ...this.plan.still.map(({ uuid }) => uuid), layers.outlines, layers.zones].join();
  }

  /** Where the camera stands, and how near. */
  private get standing(): string {
    const { camera } = this.rig;
    return [...camera.matrixWorld.elements, camera.aspect, this.mmPerPx].map((value) => value.toFixed(6)).join();
  }

  /** Find anew which markers can be seen, where the camera or the size of the picture has changed. */
  private look(mm_per_px: number, casts: boolean): void {
    const { camera } = this.rig;
    const stand = this.standing;
    this.seen_from = stand;
    const from = `${stand} ${this.plan.markers.radius_mm[0]}`;
    if (from === this.seen_for && (!casts || stand === this.cast_for)) return;
    this.seen_for = from;
    if (stand !== this.cast_for && casts) this.skin.shadow.cast(this.painter.renderer, camera, this.rig.controls.target, 0.62 * mm_per_px * Math.hypot(this.holder.clientWidth, this.holder.clientHeight));
    if (casts) this.cast_for = stand;
    this.visible = this.plan.markers.places.flatMap((place, row) =>
      this.sight.unhidden(place, this.plan.markers.normals[row])
        ? [{ row, ...this.toScreen(place), radius: this.plan.markers.radius_mm[row] / mm_per_px, facing: this.facing(row) }]
        : [],
    );
  }

  private placeNeedle(): void {
    const { current, hover } = this.store.now;
    this.plan.markers.mark(current, hover);
    if (this.hidden) return this.needle.hide();
    const pose = hover < 0 ? this.pose() : null;
    const seen = (row: number): boolean => this.visible.some((spot) => spot.row === row);
    if (pose) {
      const { from, to, way, insertion_mm, emptied } = pose;
      const entry = this.plan.markers.places[from].clone().lerp(this.plan.markers.places[to], way);
      const lift = from === to ? 0 : 0.18 * this.plan.markers.places[from].distanceTo(this.plan.markers.places[to]) * 4 * way * (1 - way);
      entry.addScaledVector(this.plan.markers.normals[from], lift * (1 - way)).addScaledVector(this.plan.markers.normals[to], lift * way);
      const into = this.plan.needles[from].clone().lerp(this.plan.needles[to], way).normalize();
      return this.needle.stand(entry, into, insertion_mm, emptied, seen(to));
    }
    const row = hover >= 0 ? hover : current;
    if (row < 0) return this.needle.hide();
    this.needle.stand(this.plan.markers.places[row], this.plan.needles[row], this.plan.content.points.insertion_mm[row], 0.5, seen(row));
  }

  private toScreen(place: Vector3): { x: number; y: number } {
    const v = place.clone().project(this.rig.camera);
    return { x: ((v.x + 1) / 2) * this.holder.clientWidth, y: ((1 - v.y) / 2) * this.holder.clientHeight };
  }

  private facing(row: number): number {
    return this.rig.camera.position.clone().sub(this.plan.markers.places[row]).normalize().dot(this.plan.markers.normals[row]);
  }

  private write(): void {
    const { mode, layers, current, hover } = this.store.now;
    const style = getComputedStyle(this.holder);
    const read = (name: string): string => style.getPropertyValue(name).trim();
    const tints: Tints = { ink: read("--label-ink"), halo: read("--label-halo"), accent: read("--label-accent"), rim: read("--label-rim") };
    const compass: Tints = { ...tints, ink: read("--ink") };
    if (this.hidden) return this.labels.begin([], this.holder.getBoundingClientRect());
    this.labels.begin(this.overlays().map((element) => element.getBoundingClientRect()), this.holder.getBoundingClientRect());
    const camera = this.rig.camera;
    this.labels.compass((v) => v.clone().transformDirection(camera.matrixWorldInverse), LETTERS, compass);
    const measured = this.ruler.middle;
    if (measured) this.labels.measure_mark(this.toScreen(measured), this.ruler.words, tints);
    const first = [hover, current].filter((row, i, all) => row >= 0 && all.indexOf(row) === i);
    const spots = mode === "dose" ? this.visible.filter(({ row }) => first.includes(row)) : this.visible;
    for (const row of first.reverse()) {
      const spot = spots.find((other) => other.row === row);
      if (spot)
        this.labels.chosen(spot, String(this.plan.content.points.number[row]), spots, row === current, tints);
    }
    if (layers.numbers && mode !== "dose") this.labels.numbers(spots, this.plan.rules, first, mode === "both" ? TENTHS : ALL, tints);
    if (mode !== "dose")
      for (const spot of spots) {
        if (this.marks.locked.has(spot.row)) this.labels.pin(spot);
        const severity = this.marks.flagged.get(spot.row);
        if (severity) this.labels.flag(spot, severity);
      }
    if (layers.names) this.nameRegions(spots, tints);
  }

  private nameRegions(spots: Spot[], tints: Tints): void {
    const middle = this.toScreen(this.middle);
    const { target, offset } = this.rig.goal;
    for (const loop of this.plan.content.outlines) {
      const seen = borderInSight(loop, this.sight, target, offset).map((place) => this.toScreen(place));
      if (!seen.length) continue;
      const area = loop.area_cm2 === null ? "" : `${figure(loop.area_cm2, 1)} cm\u00b2`;
      this.labels.name(called(loop.label, loop.region), area, seen, middle, spots, nameColour(this.colours, loop.region, this.store.now.dark), tints);
    }
  }
}

function wholeSkin(skin: Skin): Vector3[] {
  const at = skin.mesh.geometry.getAttribute("position");
  return Array.from({ length: at.count }, (_, i) => new Vector3().fromBufferAttribute(at, i));
}
