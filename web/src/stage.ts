import {
  Box3,
  Color,
  DirectionalLight,
  HemisphereLight,
  NeutralToneMapping,
  Raycaster,
  Scene,
  Vector2,
  Vector3,
  WebGLRenderer,
  type Group,
} from "three";
import { borders, scaleLines } from "./borders";
import { bestView, CameraRig } from "./camera";
import { NO_REGION, pointColours } from "./colours";
import type { Payload } from "./content";
import { eyeMeshes } from "./eyes";
import { Labels, type Spot, type Tints } from "./labels";
import { Markers } from "./markers";
import { Needle } from "./needle";
import { ALL, numbering, TENTHS, type Numbering } from "./numbering";
import { rowArrows } from "./rows";
import { Ruler } from "./ruler";
import type { Scale } from "./scale";
import type { NeedlePose } from "./session";
import { Sight } from "./sight";
import { Skin } from "./skin";
import type { Choice, Store } from "./state";
import type { SkinArrays } from "./unpack";
import { called, figure, LETTERS } from "./words";

/** The picture: skin, eyes, markers, borders and the words over them; drawn only when something has changed. */
export class Stage {
  readonly rig: CameraRig;
  readonly labels: Labels;
  readonly skin: Skin;
  readonly ruler: Ruler;
  /** Where the needle is while the session is played; null leaves it at the chosen or hovered point. */
  pose: () => NeedlePose | null = () => null;
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly markers: Markers;
  private readonly needle: Needle;
  private readonly sight: Sight;
  private readonly outlines: Group;
  private readonly threads: Group;
  private readonly zones: Group;
  private readonly rows: Group;
  private readonly home: Vector3[];
  private readonly middle: Vector3;
  private readonly needles: Vector3[];
  private asked = 0;
  private visible: Spot[] = [];
  private seen_for = "";
  private readonly rules: Numbering;
  private readonly ray = new Raycaster();

  constructor(
    readonly holder: HTMLElement,
    canvas: HTMLCanvasElement,
    words_canvas: HTMLCanvasElement,
    private readonly overlays: () => Element[],
    private readonly content: Payload,
    arrays: SkinArrays,
    private readonly store: Store,
    private readonly colours: Map<string, string>,
  ) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, preserveDrawingBuffer: true });
    this.renderer.toneMapping = NeutralToneMapping;
    this.renderer.toneMappingExposure = 1.0;
    this.home = planPlaces(content, arrays.positions);
    this.middle = new Box3().setFromPoints(this.home).getCenter(new Vector3());
    this.skin = new Skin(arrays, content.deposits ?? []);
    this.markers = new Markers(content.points);
    this.needle = new Needle(content.needle);
    this.needles = content.points.needle.map((into) => new Vector3(...into).normalize());
    this.rules = numbering(content.points);
    const regional = (region: string): string => colours.get(region) ?? NO_REGION;
    const tree = this.skin.tree;
    this.outlines = borders(content.outlines.map(({ region, xyz_mm }) => ({ xyz_mm, closed: true, colour: regional(region), width: 2 })), tree);
    this.zones = borders(content.zones.map(({ xyz_mm }) => ({ xyz_mm, closed: true, colour: "#2c3640", width: 1.1, dashed: true, opacity: 0.6 })), tree);
    this.threads = borders(content.threads.map(({ point, xyz_mm }) => ({ xyz_mm, closed: false, colour: regional(content.points.region[point]), width: 4 })), tree);
    this.rows = rowArrows(content.points, this.rules, this.skin);
    this.rig = new CameraRig(canvas, this.home, () => this.draw());
    this.sight = new Sight(this.rig, this.skin, this.home);
    this.ruler = new Ruler(this.skin, () => this.draw());
    const key = new DirectionalLight("#ffffff", 1.5);
    key.position.set(-0.5, 0.7, 1);
    this.rig.camera.add(key, key.target);
    key.target.position.set(0, 0, -1);
    this.scene.add(
      this.skin.mesh,
      ...eyeMeshes(content.eyes),
      this.outlines,
      this.zones,
      this.threads,
      this.rows,
      this.markers.group,
      this.needle.group,
      this.ruler.group,
      new HemisphereLight("#ffffff", "#c8bdb5", 2.0),
      this.rig.camera,
    );
    this.labels = new Labels(words_canvas);
    new ResizeObserver(() => this.resize()).observe(holder);
    this.resize();
    this.rig.start = bestView(this.markers.normals);
    this.rig.view(this.rig.start, true);
    store.watch((now, before) => this.follow(now, before));
  }

  /** Ask for a picture at the next frame. */
  draw(): void {
    if (!this.asked) this.asked = requestAnimationFrame((now) => this.frame(now));
  }

  get busy(): boolean {
    return this.asked !== 0 || this.rig.moving;
  }

  /** Row of the marker at a place of the window, or -1; a marker behind the skin does not count. */
  pick(client_x: number, client_y: number, reach_px: number): number {
    if (!this.markers.shown) return -1;
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
    this.frame(performance.now());
    const sheet = document.createElement("canvas");
    const { width, height } = this.renderer.domElement;
    [sheet.width, sheet.height] = [width, height];
    const pen = sheet.getContext("2d") as CanvasRenderingContext2D;
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, width, height);
    for (const layer of [this.renderer.domElement, this.labels.canvas]) pen.drawImage(layer, 0, 0, width, height);
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

  /** Area dose on the skin at a place of the window, in the unit shown, or null off the skin. */
  probe(client_x: number, client_y: number): number | null {
    const hit = this.skinAt(client_x, client_y);
    return hit && this.skin.doseAt(hit.place, hit.corners);
  }

  /** Window coordinates of a row's entry point, and whether the skin leaves it in sight. */
  project(row: number): { x: number; y: number; visible: boolean } {
    const origin = this.holder.getBoundingClientRect();
    const { x, y } = this.toScreen(this.markers.places[row]);
    return { x: x + origin.x, y: y + origin.y, visible: this.visible.some((spot) => spot.row === row) };
  }

  /** Come close to a region, seen along its mean normal; null for the whole plan. */
  lookAt(region: string | null, side: string | null): void {
    const rows = this.content.points.region.flatMap((name, i) =>
      name === region && (side === null || this.content.points.laterality[i] === side) ? [i] : [],
    );
    if (!rows.length) return this.rig.view(this.rig.start);
    const places = rows.map((row) => this.markers.places[row]);
    const normal = rows.reduce((sum, row) => sum.add(this.markers.normals[row]), new Vector3());
    for (const loop of this.content.outlines)
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
    if (this.skin.tree.closestPointToPoint(this.markers.places[row], hit)) this.ruler.add({ face: hit.faceIndex, place: hit.point });
  }

  /** Where the tip of the needle is, null where none is drawn. */
  get needleTip(): Vector3 | null {
    return this.needle.tip;
  }

  private follow(now: Choice, before: Choice): void {
    const dosed = now.mode !== "points";
    this.markers.show(now.mode !== "dose", now.mode === "both");
    if (now.current >= 0 && now.current !== before.current)
      this.sight.bringIntoSight(this.markers.places[now.current], this.markers.normals[now.current]);
    if (now === before || now.colouring !== before.colouring || now.current !== before.current || (now.clock_s === null) !== (before.clock_s === null))
      this.markers.paint(pointColours(this.content.points, now.colouring, this.colours), now.clock_s === null ? Infinity : now.current);
    this.threads.visible = now.mode !== "dose";
    this.rows.visible = now.layers.rows && now.mode !== "dose";
    this.outlines.visible = now.layers.outlines;
    this.zones.visible = now.layers.zones;
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
    this.renderer.setPixelRatio(ratio);
    this.renderer.setSize(width, height, false);
    this.labels.resize(width, height, ratio);
    this.markers.scale = this.labels.size;
    for (const lines of [this.outlines, this.zones, this.threads]) scaleLines(lines, this.labels.size);
    this.skin.style({ hatch_px: 7 * ratio });
    this.rig.resize(width, height);
    this.draw();
  }

  private frame(now: number): void {
    this.asked = 0;
    const moving = this.rig.step(now);
    const camera = this.rig.camera;
    camera.updateMatrixWorld();
    const away = camera.position.distanceTo(this.rig.controls.target);
    const mm_per_px = (2 * away * Math.tan((camera.fov * Math.PI) / 360)) / this.holder.clientHeight;
    this.markers.fit(mm_per_px, this.store.now.mode === "both" ? 0.8 : 1, camera.position);
    this.look(mm_per_px);
    this.placeNeedle();
    this.renderer.render(this.scene, camera);
    this.write();
    const view = this.rig.standing;
    if (view !== this.store.now.view) this.store.set({ view });
    if (moving) this.draw();
  }

  /** Find anew which markers can be seen, where the camera or the size of the picture has changed. */
  private look(mm_per_px: number): void {
    const { camera } = this.rig;
    const from = [...camera.matrixWorld.elements, camera.aspect, mm_per_px, this.markers.radius_mm[0]].join();
    if (from === this.seen_for) return;
    this.seen_for = from;
    this.skin.shadow.cast(this.renderer, camera, this.rig.controls.target, 0.62 * mm_per_px * Math.hypot(this.holder.clientWidth, this.holder.clientHeight));
    this.visible = this.markers.places.flatMap((place, row) =>
      this.sight.unhidden(place, this.markers.normals[row])
        ? [{ row, ...this.toScreen(place), radius: this.markers.radius_mm[row] / mm_per_px, facing: this.facing(row) }]
        : [],
    );
  }

  private placeNeedle(): void {
    const { current, hover } = this.store.now;
    this.markers.mark(current, hover);
    const pose = hover < 0 ? this.pose() : null;
    const seen = (row: number): boolean => this.visible.some((spot) => spot.row === row);
    if (pose) {
      const { from, to, way, insertion_mm, emptied } = pose;
      const entry = this.markers.places[from].clone().lerp(this.markers.places[to], way);
      const lift = from === to ? 0 : 0.18 * this.markers.places[from].distanceTo(this.markers.places[to]) * 4 * way * (1 - way);
      entry.addScaledVector(this.markers.normals[from], lift * (1 - way)).addScaledVector(this.markers.normals[to], lift * way);
      const into = this.needles[from].clone().lerp(this.needles[to], way).normalize();
      return this.needle.stand(entry, into, insertion_mm, emptied, seen(to));
    }
    const row = hover >= 0 ? hover : current;
    if (row < 0) return this.needle.hide();
    this.needle.stand(this.markers.places[row], this.needles[row], this.content.points.insertion_mm[row], 0.5, seen(row));
  }

  private toScreen(place: Vector3): { x: number; y: number } {
    const v = place.clone().project(this.rig.camera);
    return { x: ((v.x + 1) / 2) * this.holder.clientWidth, y: ((1 - v.y) / 2) * this.holder.clientHeight };
  }

  private facing(row: number): number {
    return this.rig.camera.position.clone().sub(this.markers.places[row]).normalize().dot(this.markers.normals[row]);
  }

  private write(): void {
    const { mode, layers, current, hover } = this.store.now;
    const style = getComputedStyle(this.holder);
    const read = (name: string): string => style.getPropertyValue(name).trim();
    const tints: Tints = { ink: read("--label-ink"), halo: read("--label-halo"), accent: read("--label-accent"), rim: read("--label-rim") };
    const compass: Tints = { ...tints, ink: read("--ink") };
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
        this.labels.chosen(spot, String(this.content.points.number[row]), spots, row === current, tints);
    }
    if (layers.numbers && mode !== "dose") this.labels.numbers(spots, this.rules, first, mode === "both" ? TENTHS : ALL, tints);
    if (layers.names) this.nameRegions(spots, tints);
  }

  private nameRegions(spots: Spot[], tints: Tints): void {
    const middle = this.toScreen(this.middle);
    const { target, offset } = this.rig.goal;
    for (const loop of this.content.outlines) {
      const step = Math.max(1, Math.floor(loop.xyz_mm.length / 40));
      const seen = loop.xyz_mm
        .filter((_, i) => i % step === 0)
        .map((xyz) => new Vector3(...xyz))
        .filter((place) => this.sight.unhidden(place, null) && this.sight.inFrame(place, target, offset));
      if (seen.length * step < 0.3 * loop.xyz_mm.length) continue;
      const area = loop.area_cm2 === null ? "" : `${figure(loop.area_cm2, 1)} cm\u00b2`;
      this.labels.name(called(loop.label, loop.region), area, seen.map((place) => this.toScreen(place)), middle, spots, this.nameColour(loop.region), tints);
    }
  }

  private nameColour(region: string): string {
    const colour = new Color(this.colours.get(region) ?? NO_REGION);
    return `#${(this.store.now.dark ? colour.lerp(new Color("#ffffff"), 0.25) : colour).getHexString()}`;
  }
}

/** What to keep in the picture: points and region borders; the whole mesh when there are none. */
function planPlaces(content: Payload, positions: Float32Array): Vector3[] {
  const places = [...content.points.xyz_mm, ...content.outlines.flatMap((loop) => loop.xyz_mm)].map((xyz) => new Vector3(...xyz));
  if (places.length) return places;
  return Array.from({ length: positions.length / 3 }, (_, i) => new Vector3().fromArray(positions, 3 * i));
}
