import { readFrame, type Frame } from "./frame";
import type { PlanState } from "./shapes";

/** What the server answered instead of what was asked for. */
export class Fault extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    words: string,
    readonly state: PlanState | null = null,
  ) {
    super(words);
  }
}

/** Requests to the server this page came from, in a language. */
export class Client {
  /** Tells this tab from others, so that its later previews take the place of earlier ones. */
  readonly tab = Array.from(crypto.getRandomValues(new Uint8Array(9)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  constructor(
    public token: string | null,
    public lang: string,
  ) {}

  /** ``body`` is sent as it is where it is bytes or the text of a document. */
  async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.ask(method, path, body);
    return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
  }

  async frame(method: string, path: string, body?: unknown): Promise<Frame> {
    return readFrame(await (await this.ask(method, path, body)).arrayBuffer());
  }

  async blob(path: string): Promise<Blob> {
    return (await this.ask("GET", path)).blob();
  }

  private async ask(method: string, path: string, body?: unknown): Promise<Response> {
    const headers: Record<string, string> = {};
    if (this.token) headers.authorization = `Bearer ${this.token}`;
    const bytes = body instanceof Blob;
    if (body !== undefined) headers["content-type"] = bytes ? "application/octet-stream" : "application/json";
    const address = new URL(`api/${path}`, location.href);
    address.hash = "";
    address.searchParams.set("lang", this.lang);
    address.searchParams.set("tab", this.tab);
    let answer: Response;
    try {
      answer = await fetch(address, { method, headers, body: body === undefined ? null : bytes || typeof body === "string" ? body : JSON.stringify(body), cache: "no-store" });
    } catch (fault) {
      throw new Fault(0, "network", String(fault));
    }
    if (answer.ok) return answer;
    const said = (await answer.json().catch(() => ({}))) as { error?: string; kind?: string; state?: PlanState };
    throw new Fault(answer.status, said.kind ?? "", said.error ?? answer.statusText, said.state ?? null);
  }
}
