import type { WebGLRenderer } from "three";

/** A full picture that takes longer is drawn coarsely while something moves. */
const SLOW_MS = 70;
/** After so long without movement the full picture follows. */
const REST_MS = 280;

/**
 * Keeps pictures from piling up before a slow graphics card: one is under way at a time, and as long as something moves it
 * is a quick one where full ones were found to be slow.
 */
export class Pace {
  private fence: WebGLSync | null = null;
  private began = 0;
  private full = true;
  private hurried_until = 0;

  /** ``slow`` is what to expect of the first picture. */
  constructor(
    private readonly renderer: WebGLRenderer,
    private slow: boolean,
  ) {}

  /** Something moves: the next pictures have to be quick. */
  hurry(): void {
    this.hurried_until = performance.now() + REST_MS;
  }

  /** Whether the card still works on the last picture. */
  get occupied(): boolean {
    if (!this.fence) return false;
    const gl = this.renderer.getContext() as WebGL2RenderingContext;
    if (gl.getSyncParameter(this.fence, gl.SYNC_STATUS) !== gl.SIGNALED) return true;
    gl.deleteSync(this.fence);
    this.fence = null;
    if (this.full) this.slow = performance.now() - this.began > SLOW_MS;
    return false;
  }

  /** Whether the picture that is drawn now is a quick one. */
  begin(): boolean {
    this.began = performance.now();
    this.full = !(this.slow && this.began < this.hurried_until);
    return !this.full;
  }

  /** The picture is on its way; so long until the full one that has to follow, null where it was full. */
  end(): number | null {
    const gl = this.renderer.getContext() as WebGL2RenderingContext;
    this.fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    return this.full ? null : Math.max(this.hurried_until - performance.now(), 0);
  }
}
