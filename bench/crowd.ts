import type { Act, BenchApp, Timing } from './chat-app.ts';
import { type Answer, choiceIn, type Talk } from './talks.ts';

export interface CrowdOptions {
  talks: readonly Talk[];
  /** Customers in a talk at the same time (1). */
  size?: number;
  /** Leads the names of the customers: those of two crowds on one desk must differ. */
  names?: string;
}

/**
 * So many customers who walk their talks, and an agent who takes every case, answers, and closes it. Whoever was shown
 * something that they answer is ready for their next act; for each one who is done a new one comes.
 */
export class Crowd {
  /** Talks walked to their end. */
  finished = 0;
  /** Customers in a talk at the same time. */
  size: number;
  private readonly app: BenchApp;
  private readonly talks: readonly Talk[];
  private readonly names: string;
  private readonly walking = new Map<string, { talk: Talk; asked: Set<string> }>();
  private readonly ready: Act[] = [];
  private readonly waiting: ((act: Act | null) => void)[] = [];
  private come = 0;
  private gone = false;

  constructor(app: BenchApp, { talks, size = 1, names = 'customer' }: CrowdOptions) {
    this.app = app;
    this.talks = talks;
    this.size = size;
    this.names = names;
    app.onMessage = (customer, message) => {
      const { talk, asked = new Set() } = this.walking.get(customer) ?? {};
      const key = message.key ?? '';
      const answer = talk?.answers[key];
      if (answer && asked.has(key)) throw new Error(`${key} is asked again: the talk does not go as it should`);
      if (answer) this.isReady(actOf(customer, answer, (id) => choiceIn(message, id)));
      asked.add(key);
      if (talk?.last.includes(key)) this.isDone(customer);
    };
    app.onPost = (post, messageId) => {
      if (post.kind !== 'card' || post.replaces !== undefined) return;
      const act: Act = { by: 'agent', text: '/take', replyTo: messageId, after: ['您好，我来看一下。', '/close'] };
      // Nobody reads a card before the room has said that it is there.
      setImmediate(() => this.isReady(act));
    };
  }

  /** Does the next act as soon as somebody is ready for one; null when the crowd has gone. */
  async act(): Promise<Timing | null> {
    const act = await this.next();
    if (act === null) return null;
    const timing = await this.app.perform(act);
    if (act.by === 'agent') {
      const [text, ...after] = act.after;
      if (text !== undefined) this.isReady({ ...act, text, after });
    }
    return timing;
  }

  /** So many more customers come. */
  grow(by: number): void {
    this.size += by;
    for (const call of this.waiting.splice(0, by)) call(this.newcomer());
  }

  /** Nobody acts any more. */
  leave(): void {
    this.gone = true;
    for (const call of this.waiting.splice(0)) call(null);
  }

  private next(): Act | null | Promise<Act | null> {
    if (this.gone) return null;
    if (this.walking.size < this.size) return this.newcomer();
    return this.ready.shift() ?? new Promise((resolve) => this.waiting.push(resolve));
  }

  private isReady(act: Act): void {
    const call = this.waiting.shift();
    if (call) call(act);
    else this.ready.push(act);
  }

  private isDone(customer: string): void {
    this.walking.delete(customer);
    this.finished += 1;
    const call = this.waiting.shift();
    if (call) call(this.newcomer());
  }

  private newcomer(): Act {
    const customer = `${this.names}-${String(++this.come).padStart(7, '0')}`;
    const talk = this.talks[this.come % this.talks.length];
    if (!talk) throw new Error('a crowd needs talks');
    this.walking.set(customer, { talk, asked: new Set() });
    return { by: 'customer', customer, text: talk.opening };
  }
}

function actOf(customer: string, answer: Answer, choice: (id: string) => string): Act {
  if ('type' in answer) return { by: 'customer', customer, text: answer.type };
  return { by: 'customer', customer, text: '', choice: choice(answer.tap) };
}
