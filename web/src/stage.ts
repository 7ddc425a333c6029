import {
  Box3,
  Color,
  DirectionalLight,
  HemisphereLight,
  NeutralToneMapping,
  Quaternion,
  Raycaster,
  Scene,
  Vector2,
  Vector3,
  WebGLRenderer,
  type Group,
} from "three";
import { borders } from "./borders";
import { CameraRig } from "./camera";
import type { Content, SkinArrays } from "./content";
import { eyeMeshes } from "./eyes";
import { Labels, type Spot, type Tints } from "./labels";
import { Markers } from "./markers";
import { ALL, numbering, TENTHS, type Numbering } from "./numbering";
import { Skin } from "./skin";
import type { Choice, Store, Unit } from "./state";
import { LETTERS } from "./words";

/** The picture: skin, eyes, markers, borders and the words over them; drawn only when something has changed. */
export class Stage {
  readonly rig: CameraRig;
  readonly labels: Labels;
  readonly skin: Skin;
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly markers: Markers;
  private readonly outlines: Group;
  private readonly threads: Group;
  private readonly zones: Group;
  private readonly home: Vector3[];
  private readonly middle: Vector3;
  private asked = 0;
  private visible: Spot[] = [];
  private marked = "";
  private readonly rules: Numbering;
  private readonly ray = new Raycaster();

  constructor(
    readonly holder: HTMLElement,
    canvas: HTMLCanvasElement,
    words_canvas: HTMLCanvasElement,
    private readonly overlays: () => Element[],
    private readonly content: Content,
    arrays: SkinArrays,
    private readonly store: Store,
    private readonly colours: Map<string, string>,
  ) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, preserveDrawingBuffer: true });
    this.renderer.toneMapping = NeutralToneMapping;
    this.renderer.toneMappingExposure = 1.0;
    this.home = planPlaces(content, arrays.positions);
    const box = new Box3().setFromPoints(this.home);
    const centre = box.getCenter(new Vector3());
    const radius = 0.7 * box.getSize(new Vector3()).length();
    this.middle = centre;
    this.skin = new Skin(arrays, content.deposits ?? [], { centre, radius });
    this.markers = new Markers(content.points, colours);
    this.rules = numbering(content.points);
    this.outlines = borders(content.outlines, this.skin.tree, ({ region }) => ({
      colour: colours.get(region) ?? "#5b6770",
      width: 2,
      dashed: false,
    }));
    this.zones = borders(content.zones, this.skin.tree, () => ({ colour: "#2c3640", width: 1.1, dashed: true, opacity: 0.6 }));
    this.threads = borders(content.threads, this.skin.tree, ({ region }) => ({ colour: colours.get(region) ?? "#5b6770", width: 4, dashed: false }));
    this.rig = new CameraRig(canvas, this.home, () => this.draw());
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
      this.markers.group,
      new HemisphereLight("#ffffff", "#c8bdb5", 2.0),
      this.rig.camera,
    );
    this.labels = new Labels(words_canvas);
    new ResizeObserver(() => this.resize()).observe(holder);
    this.resize();
    this.rig.view("front", true);
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

  /** Area dose on the skin at a place of the window, or null off the skin. */
  probe(client_x: number, client_y: number): number | null {
    const origin = this.holder.getBoundingClientRect();
    const place = new Vector2(
      ((client_x - origin.x) / origin.width) * 2 - 1,
      1 - ((client_y - origin.y) / origin.height) * 2,
    );
    this.ray.setFromCamera(place, this.rig.camera);
    const hit = this.skin.tree.raycastFirst(this.ray.ray, this.skin.mesh.material);
    if (!hit?.face) return null;
    const { a, b, c } = hit.face;
    return this.skin.doseAt(hit.point, [a, b, c]);
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
    if (!rows.length) return this.rig.view("front");
    const places = rows.map((row) => this.markers.places[row]);
    const normal = rows.reduce((sum, row) => sum.add(this.markers.normals[row]), new Vector3());
    for (const loop of this.content.outlines)
      if (loop.region === region && (!side || side === "midline" || loop.label.endsWith(`.${side}`)))
        places.push(...loop.xyz_mm.map((xyz) => new Vector3(...xyz)));
    if (normal.length() < 0.2 * rows.length) normal.set(0, -1, 0);
    normal.z = Math.max(Math.min(normal.z, 0.6 * normal.length()), -0.6 * normal.length());
    this.rig.look(normal, places);
  }

  showDose(unit: Unit, max: number, rx: number | null): void {
    this.skin.showDose(unit, max, rx);
    this.draw();
  }

  private follow(now: Choice, before: Choice): void {
    const dosed = now.mode !== "points";
    this.markers.show(now.mode !== "dose", now.mode === "both");
    if (now.current >= 0 && now.current !== before.current) this.bringIntoSight(now.current);
    this.threads.visible = now.mode !== "dose";
    this.outlines.visible = now.layers.outlines;
    this.zones.visible = now.layers.zones;
    this.skin.style({
      dose_share: dosed ? now.opacity : 0,
      lines_on: dosed && now.layers.isodose ? 1 : 0,
      zones_on: now.layers.zones ? 1 : 0,
    });
    this.marked = "";
    this.draw();
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.holder;
    if (!width || !height) return;
    const ratio = Math.min(window.devicePixelRatio || 1, 2);
    this.renderer.setPixelRatio(ratio);
    this.renderer.setSize(width, height, false);
    this.labels.resize(width, height, ratio);
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
    const { current, hover } = this.store.now;
    this.visible = this.inSight(mm_per_px);
    const seen = (row: number): boolean => this.visible.some((spot) => spot.row === row);
    const marked = `${current} ${hover} ${mm_per_px} ${seen(hover >= 0 ? hover : current)}`;
    if (marked !== this.marked) this.markers.mark(current, hover, seen);
    this.marked = marked;
    this.renderer.render(this.scene, camera);
    this.write();
    const view = this.rig.standing;
    if (view !== this.store.now.view) this.store.set({ view });
    if (moving) this.draw();
  }

  private toScreen(place: Vector3): { x: number; y: number } {
    const v = place.clone().project(this.rig.camera);
    return { x: ((v.x + 1) / 2) * this.holder.clientWidth, y: ((1 - v.y) / 2) * this.holder.clientHeight };
  }

  /** Turn the camera so that ``row`` can be seen, as little as will do; nothing happens where it is seen already. */
  private bringIntoSight(row: number): void {
    const place = this.markers.places[row];
    const normal = this.markers.normals[row];
    const { target, offset } = this.rig.goal;
    const away = offset.length();
    if (this.wellSeen(place, normal, target, offset, -0.3)) return;
    // Whoever sees the whole plan goes on seeing it; whoever has come nearer stays as near.
    const whole_plan = away > 0.85 * this.rig.framed(offset, this.home).offset.length();
    const out = offset.clone().normalize();
    const level = new Vector3(normal.x, normal.y, 0);
    const around = level.length() > 0.2 ? level.setLength(Math.hypot(out.x, out.y)).setZ(out.z) : out.clone();
    const straight = normal.clone().setZ(Math.min(Math.max(normal.z, -0.75), 0.75)).normalize();
    for (const end of [around, straight]) {
      const whole = new Quaternion().setFromUnitVectors(out, end);
      for (const share of [0, 0.3, 0.45, 0.6, 0.75, 0.9, 1]) {
        const turned = offset.clone().applyQuaternion(new Quaternion().slerp(whole, share)).setLength(away);
        if (end === around) turned.setZ(offset.z).setLength(away);
        const stands = whole_plan
          ? [this.rig.framed(turned, this.home)]
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

  private inFrame(place: Vector3, target: Vector3, offset: Vector3): boolean {
    const out = offset.clone().normalize();
    const right = new Vector3().crossVectors(this.rig.camera.up, out).normalize();
    const up = new Vector3().crossVectors(out, right);
    const from = place.clone().sub(target);
    const tall = Math.tan((this.rig.camera.fov * Math.PI) / 360) * (offset.length() - from.dot(out)) * 0.94;
    return Math.abs(from.dot(up)) < tall && Math.abs(from.dot(right)) < tall * this.rig.camera.aspect;
  }

  private unhidden(place: Vector3, normal: Vector3 | null, eye = this.rig.camera.position, most = -0.08): boolean {
    const sight = place.clone().sub(eye);
    const distance = sight.length();
    sight.divideScalar(distance);
    if (normal && sight.dot(normal) > most) return false;
    this.ray.ray.origin.copy(eye);
    this.ray.ray.direction.copy(sight);
    const hit = this.skin.tree.raycastFirst(this.ray.ray, this.skin.mesh.material);
    return !hit || hit.distance > distance - 1.5;
  }

  private inSight(mm_per_px: number): Spot[] {
    const spots: Spot[] = [];
    this.markers.places.forEach((place, row) => {
      if (!this.unhidden(place, this.markers.normals[row])) return;
      spots.push({ row, ...this.toScreen(place), radius: this.markers.radius_mm[row] / mm_per_px, facing: this.facing(row) });
    });
    return spots;
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
    const first = [hover, current].filter((row, i, all) => row >= 0 && all.indexOf(row) === i);
    const spots = mode === "dose" ? this.visible.filter(({ row }) => first.includes(row)) : this.visible;
    for (const row of first.reverse()) {
      const spot = spots.find((other) => other.row === row);
      if (spot)
        this.labels.chosen(spot, String(this.content.points.number[row]), spots, row === current, tints);
    }
    if (layers.numbers && mode !== "dose") this.labels.numbers(spots, this.rules, first, mode === "both" ? TENTHS : ALL, tints);
    if (layers.names) {
      const middle = this.toScreen(this.middle);
      for (const loop of this.content.outlines) {
        const step = Math.max(1, Math.floor(loop.xyz_mm.length / 40));
        const seen = loop.xyz_mm
          .filter((_, i) => i % step === 0)
          .map((xyz) => new Vector3(...xyz))
          .filter((place) => this.unhidden(place, null) && this.inFrame(place, this.rig.goal.target, this.rig.goal.offset));
        if (seen.length * step < 0.3 * loop.xyz_mm.length) continue;
        this.labels.name(loop, seen.map((place) => this.toScreen(place)), middle, spots, this.nameColour(loop.region), tints);
      }
    }
  }

  private nameColour(region: string): string {
    const colour = new Color(this.colours.get(region) ?? "#5b6770");
    return `#${(this.store.now.dark ? colour.lerp(new Color("#ffffff"), 0.25) : colour).getHexString()}`;
  }
}

/** What to keep in the picture: points and region borders; the whole mesh when there are none. */
function planPlaces(content: Content, positions: Float32Array): Vector3[] {
  const places = [...content.points.xyz_mm, ...content.outlines.flatMap((loop) => loop.xyz_mm)].map((xyz) => new Vector3(...xyz));
  if (places.length) return places;
  return Array.from({ length: positions.length / 3 }, (_, i) => new Vector3().fromArray(positions, 3 * i));
}
