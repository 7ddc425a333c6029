import { NeutralToneMapping, WebGLRenderer, type PerspectiveCamera, type Scene } from "three";
import { Backdrop, STILL } from "./backdrop";
import { drawnInSoftware } from "./graphics";
import { Pace } from "./pace";
import type { Skin } from "./skin";

/** Share of the pixels along each side that a coarse picture has. */
const COARSE_PIXELS = 0.6;
/** Of larger pictures no backdrop is kept: it takes some 100 bytes a pixel. */
const MOST_PIXELS = 4e6;
/** So often is looked whether the first picture stands. */
const SKETCH_MS = 150;

/** All of it, finely or coarsely; or the plan over the backdrop, which may have to be made first, finely or quickly. */
export type Way = "whole" | "coarse" | "keep" | "over" | "quick over";

/** What is to be drawn. ``ground`` tells what the backdrop of it would show; ``plain`` where the plan can be laid over one. */
export interface View {
  scene: Scene;
  camera: PerspectiveCamera;
  skin: Skin;
  dosed: boolean;
  plain: boolean;
  ground: string;
}

/**
 * Draws as finely as the card can at the moment. A quick card draws all of it. On a slow one the skin is kept as a backdrop
 * while the camera stands, with the plan laid over it; as long as there is none, the skin is drawn coarsely.
 */
export class Painter {
  readonly renderer: WebGLRenderer;
  readonly pace: Pace;
  private readonly software = drawnInSoftware();
  private readonly backdrop: Backdrop;
  private ratio = 1;
  private fits = true;
  private coarse = false;
  /** Whether there was a first picture, which is made with as little as can be. */
  private sketched = false;
  private timer = 0;

  /** ``finer`` is called when a picture may be followed by a fine one, or the first by another. */
  constructor(
    canvas: HTMLCanvasElement,
    slow: boolean,
    private readonly finer: (fine: boolean) => void,
  ) {
    // A screen of several samples costs the processor more than all that is drawn on it while something moves.
    this.renderer = new WebGLRenderer({ canvas, antialias: !this.software, alpha: true, preserveDrawingBuffer: true });
    this.renderer.toneMapping = NeutralToneMapping;
    this.renderer.toneMappingExposure = 1.0;
    this.pace = new Pace(this.renderer, slow || this.software);
    this.backdrop = new Backdrop(this.renderer);
  }

  /** Whether a finer picture is to follow the last. */
  get unfinished(): boolean {
    return this.timer !== 0;
  }

  resize(width: number, height: number, ratio: number): void {
    [this.ratio, this.coarse] = [ratio, false];
    this.fits = width * height * ratio * ratio <= MOST_PIXELS;
    this.renderer.setPixelRatio(ratio);
    this.renderer.setSize(width, height, false);
  }

  /** The way to draw ``view`` now: ``fine`` where nothing moves, ``at_once`` as finely as can be whatever the card has to do. */
  wayTo({ plain, ground }: View, fine: boolean, at_once: boolean): Way {
    const { backdrop, pace } = this;
    if (!pace.slow || !this.fits) backdrop.drop();
    if (at_once || !pace.slow) return "whole";
    if (!plain || !this.keeps) return fine ? "whole" : "coarse";
    const kept = backdrop.holds(ground);
    if (fine) return kept ? "over" : "keep";
    return kept ? "quick over" : "coarse";
  }

  /** Coarse triangles and fewer pixels for a coarse way, all of them for others. */
  prepare(way: Way, skin: Skin): void {
    const coarse = way === "coarse";
    skin.show(!coarse ? "fine" : this.sketched ? "coarse" : "sketch");
    if (coarse !== this.coarse) this.renderer.setPixelRatio(this.ratio * (coarse ? COARSE_PIXELS : 1));
    this.coarse = coarse;
    skin.style({ hatch_px: 7 * this.renderer.getPixelRatio() });
  }

  paint(view: View, way: Way, at_once: boolean): void {
    const { backdrop, pace } = this;
    pace.begin(way === "whole" || way === "keep");
    if (way === "keep") backdrop.keep(view.ground, view.scene, view.camera, view.skin);
    if (this.software && this.keeps && !quick(way)) backdrop.smoothly(view.camera, () => this.put(view, way));
    else this.put(view, way);
    window.clearTimeout(this.timer);
    this.timer = 0;
    if (at_once) return;
    pace.end();
    if (!this.sketched) this.afterSketch();
    else if (quick(way)) this.later(() => this.finer(true), pace.rest_ms);
    this.sketched = true;
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    this.pace.dispose();
    this.backdrop.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }

  /** Whether the card can keep a backdrop of a picture so large. */
  private get keeps(): boolean {
    return this.fits && this.backdrop.possible;
  }

  /** The first picture comes to the screen before the next is begun. */
  private afterSketch(): void {
    this.later(() => (this.pace.occupied ? this.afterSketch() : this.finer(false)), SKETCH_MS);
  }

  private later(then: () => void, wait_ms: number): void {
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      then();
    }, wait_ms);
  }

  private put({ scene, camera, dosed }: View, way: Way): void {
    const { renderer, backdrop } = this;
    if (way === "whole" || way === "coarse") return renderer.render(scene, camera);
    backdrop.show(camera, dosed, way === "quick over");
    renderer.autoClear = false;
    camera.layers.disable(STILL);
    renderer.render(scene, camera);
    camera.layers.enable(STILL);
    renderer.autoClear = true;
  }
}

/** Whether a way to draw leaves something to be made finer. */
export function quick(way: Way): boolean {
  return way === "coarse" || way === "quick over";
}
