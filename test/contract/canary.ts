import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/cli/log.ts';
import type { Log } from '../../src/ports/log.ts';
import type { Store } from '../../src/ports/store.ts';
import { createSimulatedClock, type SimulatedClock } from '../../src/runtime/clock.ts';
import type { Document } from '../../src/runtime/document.ts';
import { Doom } from '../support/doom.ts';
import { keptIn } from '../support/kept.ts';
import { MORNING } from '../support/stage.ts';

/** Whoever can send what must never be kept: a customer, or an agent in the room about the customer's case. */
export interface CanarySender {
  says(text: string): Promise<unknown>;
  /** Changes the last message. */
  edits(text: string): Promise<unknown>;
  sendsFile(caption: string, name: string): Promise<unknown>;
  /** In answer to the last message that was shown. */
  quotes(text: string): Promise<unknown>;
}

/** A desk with one chat app, for one run of its process. */
export interface CanaryDesk {
  folder: string;
  customer: CanarySender;
  agent: CanarySender;
  /** Everything that the desk has sent so far, to anybody. */
  sent(): unknown[];
  /** What the desk's messages in the room are now. */
  inRoom(): unknown[];
  /** What the customer has sent and still sees, where the desk can delete it. */
  left?(): unknown[];
  end(): Promise<void>;
}

export interface CanaryOptions {
  clock: SimulatedClock;
  log: Log;
  wrap: (store: Store<Document>) => Store<Document>;
  /** An id for something that happens on the app: the same when it is offered again. */
  nextId: () => string;
  /** A point at which the process may end: to be awaited around what goes out. */
  point: () => Promise<void>;
}

/** A chat app that survives its desks. */
export interface CanaryPlace<Desk extends CanaryDesk = CanaryDesk> {
  /** Opens a desk over what the one before left. */
  open(options: CanaryOptions): Promise<Desk>;
  /** Gives back what the last process held, after its end. */
  bury(): Promise<void>;
  /** Whether the app offers again what was not taken; otherwise people have to say everything once more. */
  offersAgain: boolean;
  /** Whether the room can take messages back; otherwise the agents are told to. */
  takesBack: boolean;
  /** Removes everything. */
  remove(): Promise<void>;
}

/** A secret as it can be told: in words, as the name of a file, and bare. */
export interface Canary {
  text: string;
  name: string;
  bare: string;
}

/** A way of sending something that only one app has: what is done, one thing after the other. */
export interface CanaryWay<Desk extends CanaryDesk> {
  by: 'customer' | 'agent';
  acts(desk: Desk, secret: Canary): (() => Promise<unknown>)[];
  /** Which secrets fit in it; all of them, when absent. */
  kinds?: (keyof typeof SECRETS)[];
  /** The customer's message can't be deleted: it is a name, say. */
  stays?: true;
}

export interface CanaryChoice<Desk extends CanaryDesk> {
  /** Further ways, by their names. */
  ways?: Record<string, CanaryWay<Desk>>;
  /** One in so many is tried, unless everything is to be: for apps that are slow to open. */
  oneIn?: number;
  /** Whether processes end in the middle of it; they do, when absent. */
  ends?: boolean;
}

const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const KEY = '9f3ac1d07b5e42f86ad7e9b0c1d2e3f4a5b6c7d8e9f001122334455667788ab3';
const PASSWORD = 'Zq7canary!x';
const CODE = '804217';
const SECRETS = {
  phrase: { text: PHRASE, traces: [PHRASE, 'sausage', 'yellow'], name: `${PHRASE}.txt`, bare: PHRASE },
  key: { text: `我的私钥是 ${KEY}`, traces: [KEY, KEY.slice(0, 20)], name: `私钥 ${KEY}.txt`, bare: KEY },
  password: { text: `我的登录密码是 ${PASSWORD}`, traces: [PASSWORD], name: `密码是${PASSWORD}.txt`, bare: PASSWORD },
  code: { text: `短信验证码是 ${CODE}`, traces: [CODE], name: `验证码是${CODE}.txt`, bare: CODE },
};

type Way = (sender: CanarySender, secret: Canary) => (() => Promise<unknown>)[];

const WAYS: Record<string, Way> = {
  text: (sender, { text }) => [() => sender.says(text)],
  edit: (sender, { text }) => [() => sender.says('您好，在吗？'), () => sender.edits(text)],
  caption: (sender, { text }) => [() => sender.sendsFile(text, 'a.png')],
  'file name': (sender, { name }) => [() => sender.sendsFile('看这个', name)],
  quote: (sender, { text }) => [() => sender.quotes(text)],
};
/** Parts of which only the last tells what they are. */
const SPLIT: Record<string, string[]> = {
  phrase: ['legal winner thank year', 'wave sausage worth useful', 'legal winner thank yellow'],
  'phrase with words': ['前几个 legal winner thank year wave sausage', '后几个 worth useful legal winner thank yellow'],
  key: ['我的私钥在下面', KEY],
  password: ['我的登录密码是', PASSWORD],
};
const PAUSES = { 'at once': 0, 'with pauses': 20_000 };
/** Instants of a run at which its process ends, spread over it. */
const ENDS = 6;

/**
 * What must hold of a chat app however a secret is sent in it: nothing of it is in a file, in the log, in the room or in
 * anything that goes out, whatever instant the process ends at.
 */
export function describeCanaries<Desk extends CanaryDesk>(
  name: string,
  place: () => Promise<CanaryPlace<Desk>>,
  { ways = {}, oneIn = 1, ends = true }: CanaryChoice<Desk> = {},
): void {
  let count = 0;
  /** Whether the next one is tried. */
  const isNext = (): boolean => process.env.KEFU_TEST_ALL === '1' || count++ % oneIn === 0;
  const tried = (title: string, act: () => Promise<void>): void => {
    if (isNext()) test(title, act);
  };
  describe(`a secret sent through ${name}`, { timeout: 120_000 }, () => {
    for (const [kind, secret] of Object.entries(SECRETS)) {
      for (const [way, act] of Object.entries(WAYS)) {
        for (const to of ['bot', 'person'] as const) {
          tried(`a customer's ${kind}, by ${way}, to the ${to}`, async () => {
            const run = await Run.of(place, to);
            await run.play((desk) => act(desk.customer, secret));
            await run.expectGone(secret.traces);
          });
        }
        tried(`an agent's ${kind}, by ${way}`, async () => {
          const run = await Run.of(place, 'person');
          await run.play((desk) => act(desk.agent, secret));
          await run.expectGone(secret.traces, { left: true });
        });
      }
      for (const [way, { by, acts, kinds, stays = false }] of Object.entries(ways)) {
        if (kinds && !kinds.includes(kind as keyof typeof SECRETS)) continue;
        for (const to of by === 'customer' ? (['bot', 'person'] as const) : (['person'] as const)) {
          tried(
            `${by === 'customer' ? `a customer's ${kind} to the ${to}` : `an agent's ${kind}`}, by ${way}`,
            async () => {
              const run = await Run.of(place, to);
              await run.play((desk) => acts(desk, secret));
              await run.expectGone(secret.traces, { left: stays });
            },
          );
        }
      }
    }
    for (const [kind, parts] of Object.entries(SPLIT)) {
      const traces = kind.startsWith('phrase') ? ['sausage', 'yellow'] : [parts.at(-1) ?? ''];
      for (const [how, pause] of Object.entries(PAUSES)) {
        tried(`an agent's ${kind}, in parts ${how}`, async () => {
          const run = await Run.of(place, 'person');
          await run.play((desk) => parts.map((part) => () => desk.agent.says(part)), pause);
          await run.expectGone(traces, { ever: true, left: true });
        });
        for (const to of ['bot', 'person'] as const) {
          tried(`a customer's ${kind}, in parts ${how}, to the ${to}`, async () => {
            const run = await Run.of(place, to);
            await run.play((desk) => parts.map((part) => () => desk.customer.says(part)), pause);
            const isHeld = kind !== 'phrase with words' && (kind !== 'phrase' || pause === 0);
            await run.expectGone(traces, { ever: !isHeld });
          });
        }
      }
    }
    if (!ends) return;
    for (const [way, act] of Object.entries(WAYS)) {
      tried(`a customer's phrase, by ${way}, whatever instant the process ends at`, async () => {
        await endAtInstants(place, (desk) => act(desk.customer, SECRETS.phrase), ['sausage']);
      });
    }
    for (const [way, { by, acts, kinds, stays = false }] of Object.entries(ways)) {
      if (by === 'agent' || (kinds && !kinds.includes('phrase'))) continue;
      tried(`a customer's phrase, by ${way}, whatever instant the process ends at`, async () => {
        await endAtInstants(place, (desk) => acts(desk, SECRETS.phrase), ['sausage'], { left: stays });
      });
    }
    for (const [kind, parts] of Object.entries(SPLIT)) {
      tried(`a customer's ${kind}, in parts, whatever instant the process ends at`, async () => {
        const traces = kind.startsWith('phrase') ? ['sausage', 'yellow'] : [parts.at(-1) ?? ''];
        // A copy whose receipt was lost with the process can't be taken back: nobody knows its id any more.
        const acts = (desk: CanaryDesk) => parts.map((part) => () => desk.customer.says(part));
        await endAtInstants(place, acts, traces, { room: true, left: true });
      });
    }
  });
}

/** Where something of the secret may be after all. */
interface Allowed {
  /** It may have gone out before it was recognised. */
  ever?: boolean;
  /** What went out was perhaps not taken back in the room. */
  room?: boolean;
  /** The customer's message may stand. */
  left?: boolean;
}

async function endAtInstants<Desk extends CanaryDesk>(
  place: () => Promise<CanaryPlace<Desk>>,
  acts: (desk: Desk) => (() => Promise<unknown>)[],
  traces: string[],
  allowed: Allowed = {},
): Promise<void> {
  const whole = await Run.of(place, 'person');
  await whole.play(acts);
  const points = whole.points;
  await whole.expectGone(traces, { ever: true, left: allowed.left === true });
  for (let n = 1; n <= ENDS; n++) {
    const run = await Run.of(place, 'person');
    await run.play(acts, 0, Math.ceil((points * n) / (ENDS + 1)));
    await run.expectGone(traces, { ...allowed, ever: true });
  }
}

/** One telling of a secret, on a desk that may end in the middle of it and is opened again. */
class Run<Desk extends CanaryDesk> {
  points = 0;
  private readonly place: CanaryPlace<Desk>;
  private readonly logged: string[] = [];
  private readonly log: Log;
  private ids = { act: -1, count: 0 };
  private desk: Desk | null = null;
  private clock = createSimulatedClock(MORNING);

  private constructor(place: CanaryPlace<Desk>) {
    this.place = place;
    const output = new Writable({
      write: (chunk, _, done) => {
        this.logged.push(String(chunk));
        done();
      },
    });
    this.log = createLog({ level: 'debug', human: false, colour: false, output });
  }

  static async of<Desk extends CanaryDesk>(
    place: () => Promise<CanaryPlace<Desk>>,
    to: 'bot' | 'person',
  ): Promise<Run<Desk>> {
    const run = new Run(await place());
    const desk = await run.open(new Doom(Number.POSITIVE_INFINITY));
    await desk.customer.says(to === 'person' ? '人工' : '你好');
    await run.clock.advance(3_000);
    await desk.end();
    run.clock = createSimulatedClock(run.clock.now());
    return run;
  }

  private async open(doom: Doom): Promise<Desk> {
    const desk = await this.place.open({
      ...{ clock: this.clock, log: this.log },
      wrap: (store) => doom.store(store),
      point: () => doom.point(),
      nextId: () => `act${this.ids.act}-${++this.ids.count}`,
    });
    this.desk = desk;
    return desk;
  }

  /** Does everything, and again what was interrupted. */
  async play(
    acts: (desk: Desk) => (() => Promise<unknown>)[],
    pause = 0,
    end = Number.POSITIVE_INFINITY,
  ): Promise<void> {
    let at = 0;
    for (const instant of [end, Number.POSITIVE_INFINITY]) {
      const doom = new Doom(instant);
      const opening = this.open(doom);
      if (await doom.outlives(opening)) {
        const desk = await opening;
        const all = acts(desk);
        for (; at < all.length; at++) {
          this.ids = { act: at, count: 0 };
          const act = async () => {
            await all[at]?.();
            await this.clock.advance(pause);
          };
          if (!(await doom.outlives(act()))) break;
        }
        if (!doom.isDead && (await doom.outlives(this.clock.advance(60_000)))) {
          this.points = doom.points;
          return;
        }
      }
      await this.place.bury();
      if (!this.place.offersAgain) at = 0;
      this.clock = createSimulatedClock(this.clock.now());
    }
  }

  async expectGone(traces: string[], { ever = false, room = false, left = false }: Allowed = {}): Promise<void> {
    const { desk } = this;
    if (!desk) throw new Error('no desk was opened');
    const found = (what: unknown) => traces.filter((trace) => JSON.stringify(what).includes(trace));
    expect(await keptIn(desk.folder, traces), 'in a file').toEqual([]);
    expect(found(this.logged), 'in the log').toEqual([]);
    if (!ever || (this.place.takesBack && !room)) expect(found(desk.inRoom()), 'in the room').toEqual([]);
    if (!ever) expect(found(desk.sent()), 'in what went out').toEqual([]);
    if (!left) expect(found(desk.left?.() ?? []), 'in the customer’s chat').toEqual([]);
    await desk.end();
    expect(await keptIn(desk.folder, traces), 'in a file at the end').toEqual([]);
    await this.place.remove();
  }
}
