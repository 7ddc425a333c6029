import type { WebGLRenderer } from "three";

/** A fine picture that takes longer is left until nothing moves. */
const SLOW_MS = 70;
/** After so long without movement the fine picture follows: later where it takes longer, since it cannot be broken off. */
const [REST_MS, LONGEST_REST_MS] = [280, 900];
const LOOK_MS = 8;

/**
 * Keeps pictures from piling up before a slow graphics card: one is under way at a time, and as long as something moves
 * it is a quick one where fine ones were found to be slow.
 */
export class Pace {
  private fence: WebGLSync | null = null;
  private began = 0;
  private measures = true;
  private fine_ms = 0;
  private hurried_until = 0;
  private timer = 0;

  /** ``slow`` is what to expect of the first picture. */
  constructor(
    private readonly renderer: WebGLRenderer,
    public slow: boolean,
  ) {}

  /** Something moves: the next pictures have to be quick. */
  hurry(): void {
    this.hurried_until = performance.now() + Math.min(Math.max(REST_MS, this.fine_ms), LONGEST_REST_MS);
  }

  get hurried(): boolean {
    return performance.now() < this.hurried_until;
  }

  /** How long until nothing is hurried any more. */
  get rest_ms(): number {
    return Math.max(this.hurried_until - performance.now(), 0);
  }

  /** Whether the card still works on the last picture. */
  get occupied(): boolean {
    this.look();
    return this.fence !== null;
  }

  /** A picture is begun that ``measures`` how slow the card is, because it is a fine one from the ground up. */
  begin(measures: boolean): void {
    this.began = performance.now();
    this.measures = measures;
  }

  /** The picture is on its way. */
  end(): void {
    const gl = this.renderer.getContext() as WebGL2RenderingContext;
    this.fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    this.watch();
  }

  dispose(): void {
    window.clearTimeout(this.timer);
  }

  /** Looks until the picture stands: what is found out later would count as time that it took. */
  private watch(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.look();
      if (this.fence) this.watch();
    }, LOOK_MS);
  }

  private look(): void {
    if (!this.fence) return;
    const gl = this.renderer.getContext() as WebGL2RenderingContext;
    if (gl.getSyncParameter(this.fence, gl.SYNC_STATUS) !== gl.SIGNALED) return;
    gl.deleteSync(this.fence);
    this.fence = null;
    if (!this.measures) return;
    this.fine_ms = performance.now() - this.began;
    this.slow = this.fine_ms > SLOW_MS;
  }
}
