import { Fault, type Client } from "./client";
import { planFrame, type PlanFrame } from "./plan_content";
import type { Command, PlanState, Report, Values } from "./shapes";

/** Why what is shown has changed. */
export type Change = "opened" | "changed" | "refused" | "preview" | "report" | "busy";

const REPORT_AFTER_MS = 200;

/** The open plan: what is on the server, what is shown of it, and everything that is done to it, one step after the other. */
export class Desk {
  /** What is shown: the plan itself, or what it would be while a slider is held. */
  shown!: PlanFrame;
  report: Report | null = null;
  /** How many requests are under way. */
  busy = 0;
  private kept!: PlanFrame;
  private turn: Promise<unknown> = Promise.resolve();
  private wanted: Values | null = null;
  private previewing: Promise<void> | null = null;
  private reporting = false;
  private sequence = 0;
  private epoch = 0;
  private report_timer = 0;
  private readonly listeners: ((why: Change) => void)[] = [];

  constructor(
    private readonly client: Client,
    private readonly tell: (fault: unknown) => void,
  ) {}

  get state(): PlanState {
    return this.kept.header.state;
  }

  /** Whether the report is that of what is shown. */
  get fresh(): boolean {
    return this.shown === this.kept && this.report?.version === this.state.version;
  }

  get previews(): boolean {
    return this.shown !== this.kept;
  }

  watch(listener: (why: Change) => void): void {
    this.listeners.push(listener);
  }

  /** Open a plan of the server. Raises Fault where it is not there. */
  async open(id: string): Promise<void> {
    const frame = await this.during(this.client.frame("GET", `plans/${id}/frame`));
    this.epoch++;
    this.report = null;
    this.kept = this.shown = planFrame(frame, null);
    this.changed("opened");
    this.askReport();
  }

  /** Fetch the plan and its texts again, in another language or after a change made elsewhere. */
  async again(): Promise<void> {
    const frame = await this.during(this.client.frame("GET", `plans/${this.state.id}/frame`));
    this.report = null;
    this.take(frame, "changed");
  }

  /** Do something to the plan, as one step of undo; false where it was refused, which is told. */
  do(...commands: Command[]): Promise<boolean> {
    return this.step("commands", () => ({ version: this.state.version, commands }));
  }

  go(way: "undo" | "redo"): Promise<boolean> {
    if (!this.state[way] && !this.busy) return Promise.resolve(false);
    return this.step(way, () => ({ version: this.state.version }));
  }

  /** Show what values would give. Of many only the last that nobody has overtaken is worked out. */
  preview(values: Values): void {
    this.wanted = values;
    this.previewing ??= this.previewOn().finally(() => (this.previewing = null));
  }

  /** Back to the plan as it is, whatever is shown of a change that does not come. */
  restore(): void {
    this.epoch++;
    this.wanted = null;
    this.shown = this.kept;
    this.changed("refused");
  }

  private step(way: string, body: () => unknown): Promise<boolean> {
    this.epoch++;
    this.wanted = null;
    const run = async (): Promise<boolean> => {
      // A preview that came after the change would be refused as outdated.
      await this.previewing;
      const { id } = this.state;
      try {
        const frame = await this.client.frame("POST", `plans/${id}/${way}`, body());
        if (this.state.id === id) this.take(frame, "changed");
        return true;
      } catch (fault) {
        this.restore();
        this.tell(fault);
        if (fault instanceof Fault && fault.kind === "conflict") await this.again();
        return false;
      }
    };
    const done = this.during(this.turn.then(run));
    this.turn = done;
    return done;
  }

  private async previewOn(): Promise<void> {
    while (this.wanted) {
      const [values, epoch] = [this.wanted, this.epoch];
      this.wanted = null;
      try {
        const { id, version } = this.state;
        const frame = await this.client.frame("POST", `plans/${id}/preview`, { version, tab: this.client.tab, sequence: ++this.sequence, values });
        if (epoch !== this.epoch) continue;
        this.shown = planFrame(frame, this.shown);
        this.changed("preview");
      } catch (fault) {
        if (!(fault instanceof Fault && ["superseded", "conflict"].includes(fault.kind)) && epoch === this.epoch) this.tell(fault);
      }
    }
  }

  private take(frame: Parameters<typeof planFrame>[0], why: Change): void {
    this.kept = this.shown = planFrame(frame, this.shown);
    this.changed(why);
    this.askReport();
  }

  private askReport(): void {
    window.clearTimeout(this.report_timer);
    this.report_timer = window.setTimeout(() => void this.fetchReport(), REPORT_AFTER_MS);
  }

  private async fetchReport(): Promise<void> {
    if (this.reporting) return;
    this.reporting = true;
    const { id } = this.state;
    let asks_again = false;
    try {
      const report = (await this.client.frame("GET", `plans/${id}/report`)).header as unknown as Report;
      asks_again = this.state.id !== id || this.state.version !== report.version;
      if (!asks_again) {
        this.report = report;
        this.changed("report");
      }
    } catch (fault) {
      asks_again = this.state.id !== id;
      if (!asks_again) this.tell(fault);
    }
    this.reporting = false;
    if (asks_again) this.askReport();
  }

  private async during<T>(work: Promise<T>): Promise<T> {
    this.busy++;
    this.changed("busy");
    try {
      return await work;
    } finally {
      this.busy--;
      this.changed("busy");
    }
  }

  private changed(why: Change): void {
    for (const listener of this.listeners) listener(why);
  }
}
