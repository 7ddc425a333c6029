import { Group, InstancedMesh, Vector3, type BufferGeometry, type Material, type Object3D } from "three";
import { STILL } from "./backdrop";
import { borders, scaleLines } from "./borders";
import { NO_REGION, pointColours } from "./colours";
import type { Loop, PlanData } from "./content";
import { Markers } from "./markers";
import { numbering, type Numbering } from "./numbering";
import { rowArrows } from "./rows";
import type { Skin } from "./skin";
import type { Choice } from "./state";

/** What the picture shows of one plan on a skin: markers, borders, closed zones, threads and rows. */
export class PlanScene {
  readonly group = new Group();
  readonly markers: Markers;
  readonly needles: Vector3[];
  readonly rules: Numbering;
  private readonly outlines: Group;
  private readonly zones: Group;
  private readonly threads: Group;
  private arrows: Group | null = null;

  /** ``before`` is the plan shown until now on the same skin: borders that stayed as they were are taken over from it. */
  constructor(
    readonly content: PlanData,
    private readonly skin: Skin,
    private readonly colours: Map<string, string>,
    before: PlanScene | null,
  ) {
    const { points, outlines, zones, threads } = content;
    this.markers = new Markers(points);
    this.needles = points.needle.map((into) => new Vector3(...into).normalize());
    this.rules = numbering(points);
    const regional = (region: string): string => colours.get(region) ?? NO_REGION;
    const kept = (name: "outlines" | "zones"): Group | null => {
      if (!before || before.skin !== skin || before.content[name] !== content[name]) return null;
      if (name === "outlines" && outlines.some(({ region }) => before.colours.get(region) !== colours.get(region))) return null;
      const group = before[name];
      before.group.remove(group);
      return group;
    };
    this.outlines = kept("outlines") ?? borders(outlines.map(({ region, xyz_mm }) => ({ xyz_mm, closed: true, colour: regional(region), width: 2 })), skin.tree);
    this.zones = kept("zones") ?? borders(zones.map(({ xyz_mm }) => ({ xyz_mm, closed: true, colour: "#2c3640", width: 1.1, dashed: true, opacity: 0.6 })), skin.tree);
    this.threads = borders(threads.map(({ point, xyz_mm }) => ({ xyz_mm, closed: false, colour: regional(points.region[point]), width: 4 })), skin.tree);
    for (const group of this.still) group.traverse((part) => part.layers.set(STILL));
    this.group.add(this.outlines, this.zones, this.threads, this.markers.group);
    skin.deposits.lay(content.deposits ?? []);
  }

  /** What stays as it is while only points and doses change. */
  get still(): Group[] {
    return [this.outlines, this.zones];
  }

  /** What to keep in the picture: points and region borders. */
  get places(): Vector3[] {
    const { points, outlines } = this.content;
    return [...points.xyz_mm, ...outlines.flatMap((loop: Loop) => loop.xyz_mm)].map((xyz) => new Vector3(...xyz));
  }

  /** Show what ``now`` asks for; colours only where they may have changed. */
  follow(now: Choice, before: Choice | null): void {
    this.markers.show(now.mode !== "dose", now.mode === "both");
    if (!before || now.colouring !== before.colouring || now.current !== before.current || (now.clock_s === null) !== (before.clock_s === null))
      this.markers.paint(pointColours(this.content.points, now.colouring, this.colours), now.clock_s === null ? Infinity : now.current);
    this.threads.visible = now.mode !== "dose";
    this.outlines.visible = now.layers.outlines;
    this.zones.visible = now.layers.zones;
    const arrows = now.layers.rows && now.mode !== "dose";
    if (arrows && !this.arrows) {
      this.arrows = rowArrows(this.content.points, this.rules, this.skin);
      this.group.add(this.arrows);
    }
    if (this.arrows) this.arrows.visible = arrows;
  }

  /** Lines so many times as wide as they were made. */
  scale(times: number): void {
    this.markers.scale = times;
    for (const lines of [this.outlines, this.zones, this.threads]) scaleLines(lines, times);
  }

  dispose(): void {
    this.markers.dispose();
    discard(this.group);
  }
}

/** Gives back what the graphics card holds of ``root`` and everything in it. */
export function discard(root: Object3D): void {
  root.removeFromParent();
  root.traverse((part) => {
    const { geometry, material } = part as { geometry?: BufferGeometry; material?: Material | Material[] };
    geometry?.dispose();
    for (const each of Array.isArray(material) ? material : material ? [material] : []) each.dispose();
    if (part instanceof InstancedMesh) part.dispose();
  });
}
