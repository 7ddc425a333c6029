import {
  AlwaysDepth,
  BufferAttribute,
  BufferGeometry,
  DepthTexture,
  FloatType,
  HalfFloatType,
  LinearFilter,
  Mesh,
  NearestFilter,
  NoBlending,
  Scene,
  ShaderMaterial,
  SRGBColorSpace,
  Vector2,
  WebGLRenderTarget,
  type PerspectiveCamera,
  type WebGLRenderer,
} from "three";
import { COPY, COVER, FLAT, OVERLAY } from "./skin_overlay";
import type { Skin } from "./skin";

/** The layer of what does not change with the plan. */
export const STILL = 1;
/** Into so many pixels along each side the dose of a quick picture is gathered. */
const QUICK_PX = 3;

/**
 * The skin without dose as it looks from where the camera stands, and which place of it every pixel shows. On a slow card
 * the dose is laid over it, and the points before it, as they change: that costs pixels, where the skin costs triangles.
 */
export class Backdrop {
  private kept_for = "";
  private targets: { bare: WebGLRenderTarget; places: WebGLRenderTarget; quick: WebGLRenderTarget; fine: WebGLRenderTarget } | null = null;
  private smooth: WebGLRenderTarget | null = null;
  private skin: Skin | null = null;
  private overlays: ShaderMaterial[] = [];
  private readonly sheet: Mesh<BufferGeometry, ShaderMaterial>;
  private readonly flat = new Scene();
  private readonly cover = new ShaderMaterial({
    vertexShader: FLAT,
    fragmentShader: COVER,
    uniforms: { bare: { value: null }, bare_depth: { value: null }, overlay: { value: null }, size: { value: new Vector2() }, overlaid: { value: 0 } },
    depthFunc: AlwaysDepth,
    blending: NoBlending,
  });

  private readonly copy = new ShaderMaterial({ vertexShader: FLAT, fragmentShader: COPY, uniforms: { picture: { value: null } }, depthTest: false, depthWrite: false, blending: NoBlending });

  constructor(private readonly renderer: WebGLRenderer) {
    const whole = new BufferGeometry().setAttribute("position", new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
    this.sheet = new Mesh(whole, this.cover);
    this.sheet.frustumCulled = false;
    this.sheet.layers.enableAll();
    this.flat.add(this.sheet);
  }

  /** Whether the card can keep one. */
  get possible(): boolean {
    return this.renderer.extensions.has("EXT_color_buffer_float");
  }

  /** Whether it shows what ``key`` stands for. */
  holds(key: string): boolean {
    return this.kept_for === key;
  }

  /** Draw it anew, and from now on call it ``key``: what ``camera`` sees of the layer STILL in ``scene``. */
  keep(key: string, scene: Scene, camera: PerspectiveCamera, skin: Skin): void {
    const { renderer } = this;
    const { bare, places } = this.fitting(renderer.getDrawingBufferSize(new Vector2()));
    if (this.skin !== skin) this.take(skin);
    const seen = camera.layers.mask;
    camera.layers.set(STILL);
    skin.drawAs("bare", () => {
      renderer.setRenderTarget(bare);
      renderer.render(scene, camera);
    });
    skin.drawAs("placed", () => {
      renderer.setRenderTarget(places);
      renderer.render(skin.mesh, camera);
    });
    renderer.setRenderTarget(null);
    camera.layers.mask = seen;
    this.kept_for = key;
  }

  /** Draw with soft edges on a screen that has none of its own. */
  smoothly(camera: PerspectiveCamera, draw: () => void): void {
    const { renderer } = this;
    const { x: width, y: height } = renderer.getDrawingBufferSize(new Vector2());
    if (this.smooth?.width !== width || this.smooth.height !== height) {
      this.smooth?.dispose();
      this.smooth = likeScreen(width, height);
    }
    renderer.setRenderTarget(this.smooth);
    draw();
    renderer.setRenderTarget(null);
    this.copy.uniforms.picture.value = this.smooth.texture;
    this.sheet.material = this.copy;
    renderer.render(this.flat, camera);
  }

  /** Draw it, with the dose over it where it is ``dosed``: for what stands before it to be drawn next. */
  show(camera: PerspectiveCamera, dosed: boolean, quick: boolean): void {
    const { renderer, targets, sheet, cover } = this;
    if (!targets) return;
    const overlay = quick ? targets.quick : targets.fine;
    if (dosed) {
      const target = renderer.getRenderTarget();
      sheet.material = this.overlays[quick ? 0 : 1];
      renderer.setRenderTarget(overlay);
      renderer.render(this.flat, camera);
      renderer.setRenderTarget(target);
    }
    const { uniforms } = cover;
    uniforms.bare.value = targets.bare.texture;
    uniforms.bare_depth.value = targets.bare.depthTexture;
    uniforms.overlay.value = overlay.texture;
    uniforms.overlaid.value = dosed ? 1 : 0;
    uniforms.size.value.set(targets.bare.width, targets.bare.height);
    sheet.material = cover;
    renderer.render(this.flat, camera);
  }

  /** Let go of it. */
  drop(): void {
    for (const target of Object.values(this.targets ?? {})) target.dispose();
    this.smooth?.dispose();
    this.targets = this.smooth = null;
    this.kept_for = "";
  }

  /** Gives back what the graphics card holds. */
  dispose(): void {
    this.drop();
    for (const overlay of this.overlays) overlay.dispose();
    this.cover.dispose();
    this.copy.dispose();
    this.sheet.geometry.dispose();
  }

  /** The overlays draw the dose of a skin. */
  private take(skin: Skin): void {
    for (const overlay of this.overlays) overlay.dispose();
    this.skin = skin;
    const { places } = this.targets as NonNullable<typeof this.targets>;
    const overlay = (pixels: number, defines: Record<string, string>): ShaderMaterial =>
      new ShaderMaterial({
        vertexShader: FLAT,
        fragmentShader: OVERLAY,
        uniforms: { ...skin.mesh.material.uniforms, places: { value: places.textures[0] }, facings: { value: places.textures[1] }, pixels: { value: pixels } },
        defines,
        depthTest: false,
        depthWrite: false,
        blending: NoBlending,
      });
    this.overlays = [overlay(QUICK_PX, { DRAFT: "" }), overlay(1, {})];
  }

  private fitting({ x: width, y: height }: Vector2): NonNullable<typeof this.targets> {
    if (this.targets && this.targets.bare.width === width && this.targets.bare.height === height) return this.targets;
    this.drop();
    const plain = { type: HalfFloatType, depthBuffer: false, minFilter: LinearFilter, magFilter: LinearFilter } as const;
    const exact = { type: FloatType, minFilter: NearestFilter, magFilter: NearestFilter } as const;
    this.targets = {
      bare: new WebGLRenderTarget(width, height, { type: HalfFloatType, samples: 4, depthTexture: new DepthTexture(width, height, FloatType) }),
      places: new WebGLRenderTarget(width, height, { ...exact, count: 2 }),
      quick: new WebGLRenderTarget(Math.ceil(width / QUICK_PX), Math.ceil(height / QUICK_PX), plain),
      fine: new WebGLRenderTarget(width, height, plain),
    };
    this.skin = null;
    return this.targets;
  }
}

/** A target with four samples that holds tones and colours as a screen does, so that what is half transparent comes out the same. */
function likeScreen(width: number, height: number): WebGLRenderTarget {
  const target = new WebGLRenderTarget(width, height, { samples: 4, colorSpace: SRGBColorSpace, internalFormat: "RGBA8" });
  return Object.assign(target, { isXRRenderTarget: true });
}
