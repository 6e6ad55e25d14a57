import type { RoomBubble } from '../../adapters/web/wire.ts';
import { createSimulatedClock } from '../../src/runtime/clock.ts';
import { makeWeb, People } from '../adapters/web/open.ts';
import type { TestFile } from '../contract/channel.ts';
import { conversationOf } from './app-players.ts';
import type { Arrived, Players } from './play.ts';
import { MORNING, openStage, type Shipped, type Stage, type StageOptions } from './stage.ts';

const MIME: Record<string, string> = {
  image: 'image/png',
  video: 'video/mp4',
  voice: 'audio/ogg',
  audio: 'audio/mpeg',
};

/** The page, both its sides, on a desk of its own, played over HTTP. */
export async function openPage(shipped: Shipped, options: Partial<StageOptions> = {}) {
  const clock = options.clock ?? createSimulatedClock(MORNING);
  let stage: Stage | null = null;
  const { web, remove } = await makeWeb({
    now: () => clock.now(),
    view: () => stage?.runtime.view ?? null,
  });
  stage = await openStage(shipped, { channels: [web.channel], rooms: [web.room], ...options, clock });
  const opened = stage;
  const people = new People();
  const room = await people.agents(web.url());
  const ids = new Map<string, string>();
  const seen: Arrived[] = [];
  const counts = new Map<unknown, number>();

  /** Everything that comes of it has arrived at every page. */
  async function settled(work: Promise<unknown>): Promise<void> {
    await work;
    await opened.runtime.idle();
    await gather();
  }

  async function gather(): Promise<void> {
    for (const page of await people.all()) await page.caughtUp();
    take(room, room.ever.map(inRoom));
    for (const name of ids.keys()) {
      const page = await people.customer(web.url(), name);
      const shown = page.heard.filter((one) => one.from !== 'customer');
      take(
        page,
        shown.map((one) => ({ ...pick(one), to: 'customer' as const, customer: name })),
      );
    }
  }

  /** Takes those in that are new. */
  function take(page: unknown, all: Arrived[]): void {
    seen.push(...all.slice(counts.get(page) ?? 0));
    counts.set(page, all.length);
  }

  async function page(name: string) {
    const open = await people.customer(web.url(), name);
    ids.set(name, name);
    return open;
  }

  const customers = new Map<string, string>();
  const players: Players = {
    buttons: true,
    async says(name, text, media) {
      const customer = await page(name);
      const files = media.map(({ kind, name: file }): TestFile => fileNamed(kind, file));
      await settled(customer.says({ text }, files).then(({ id }) => customers.set(name, id.slice(0, 22))));
    },
    async taps(name, choice) {
      const customer = await page(name);
      const list = customer.shown().findLast((one) => one.choices.length > 0);
      const id = 'id' in choice ? choice.id : list?.choices.find((one) => one.label === choice.label)?.id;
      await settled(customer.says({ choice: id ?? '' }).then(({ id }) => customers.set(name, id.slice(0, 22))));
    },
    async edits(name, which, text) {
      const customer = await page(name);
      await settled(customer.says({ text, edits: customer.sentId(which) }));
    },
    agent: (name, text, code) => settled(room.says(name, { text, ...(code === null ? {} : { case: code }) })),
    async advance(ms) {
      await settled(opened.advance(ms));
    },
    change: (flow, step) => opened.change(flow, step),
    arrived: () => seen,
    conversation: (name) => conversationOf(opened, 'web', customers.get(name) ?? name),
  };
  return {
    ...{ web, people, players, stage: opened },
    async end(): Promise<void> {
      await people.leave();
      await opened.end();
      await remove();
    },
  };
}

function pick({ text, choices, key }: RoomBubble | Pick<RoomBubble, 'text' | 'choices' | 'key'>) {
  return { text, choices, ...(key === undefined ? {} : { key }) };
}

function inRoom(post: RoomBubble): Arrived {
  return { ...pick(post), to: 'room', ...(post.case === undefined ? {} : { case: post.case }) };
}

function fileNamed(kind: string, name: string): TestFile {
  return { name, mime: MIME[kind] ?? 'application/octet-stream', data: new TextEncoder().encode(name) };
}
