import { NotTaken } from './api.ts';

/** Something to be sent. */
interface Waiting {
  send(): Promise<void>;
  /** Told when it was refused for good. */
  refused(code: NotTaken['code']): void;
  /** Told when it waits for another attempt. */
  waits(code: NotTaken['code']): void;
}

const FIRST_WAIT = 400;
const LONGEST_WAIT = 5_000;

/** Sends one after the other, in order: what can't be taken now is tried again, and holds up what comes after it. */
export class Outgoing {
  private readonly queue: Waiting[] = [];
  private isBusy = false;

  /** How many have not been taken yet. */
  get size(): number {
    return this.queue.length;
  }

  add(one: Waiting): void {
    this.queue.push(one);
    if (!this.isBusy) void this.work();
  }

  private async work(): Promise<void> {
    this.isBusy = true;
    let wait = FIRST_WAIT;
    for (let one = this.queue[0]; one !== undefined; one = this.queue[0]) {
      const code = await attempt(one);
      if (code === null) wait = FIRST_WAIT;
      if (code === null || !code.isPassing) this.queue.shift();
      if (code === null) continue;
      if (!code.isPassing) one.refused(code.code);
      else {
        one.waits(code.code);
        await new Promise((resolve) => setTimeout(resolve, wait));
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    }
    this.isBusy = false;
  }
}

/** Null when it was taken. */
async function attempt(one: Waiting): Promise<NotTaken | null> {
  try {
    await one.send();
    return null;
  } catch (error) {
    return error instanceof NotTaken ? error : new NotTaken('malformed');
  }
}
