import type { Clock } from '../../src/ports/clock.ts';
import { pause } from './pause.ts';

/** WeChat takes about one change of a remark in these, ms, and refuses them all when it is asked more often. */
const GAP = 15_000;
const SPREAD = 10_000;
/** After a refusal it is asked again later and later, at most so often, ms. */
const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 30 * 60_000;
const MOST_TRIES = 8;

export interface RemarksOptions {
  clock: Clock;
  random: () => number;
  /** Sets the remark of the contact whom the desk knows by this id. Rejects when WeChat refuses. */
  set(desk: string): Promise<void>;
  /** Told when a remark is not going to be set. */
  failed(desk: string): void;
}

/** Sets remarks, one after the other, gently. */
export class Remarks {
  private readonly options: RemarksOptions;
  private readonly waiting: { desk: string; tries: number }[] = [];
  private readonly stopping = new AbortController();
  private running = false;

  constructor(options: RemarksOptions) {
    this.options = options;
  }

  /** Has the remark of a contact set when its turn comes. */
  add(desk: string): void {
    if (this.waiting.some((one) => one.desk === desk)) return;
    this.waiting.push({ desk, tries: 0 });
    if (!this.running) void this.run();
  }

  /** Forgets who waits: their ids are of a login that is over. */
  clear(): void {
    this.waiting.length = 0;
  }

  stop(): void {
    this.clear();
    this.stopping.abort();
  }

  private async run(): Promise<void> {
    this.running = true;
    const { clock, random } = this.options;
    for (let next = this.waiting[0]; next && !this.stopping.signal.aborted; next = this.waiting[0]) {
      const isSet = await this.attempt(next);
      const wait = isSet ? GAP + random() * SPREAD : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (next.tries - 1));
      await pause(clock, wait, this.stopping.signal);
    }
    this.running = false;
  }

  private async attempt(one: { desk: string; tries: number }): Promise<boolean> {
    one.tries += 1;
    const isSet = await this.options.set(one.desk).then(
      () => true,
      () => false,
    );
    const at = this.waiting.indexOf(one);
    if (at === -1) return isSet;
    this.waiting.splice(at, 1);
    // Whoever is refused lets the others go first.
    if (!isSet && one.tries < MOST_TRIES) this.waiting.push(one);
    else if (!isSet) this.options.failed(one.desk);
    return isSet;
  }
}
