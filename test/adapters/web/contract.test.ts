import type { Bubble, RoomBubble } from '../../../adapters/web/wire.ts';
import { type ChannelHarness, channelContract, type Seen } from '../../contract/channel.ts';
import { type RoomHarness, roomContract } from '../../contract/room.ts';
import { makeWeb, People } from './open.ts';
import { AgentPage, type CustomerPage } from './page.ts';

const TOKEN = 'a-token-of-the-desk';

/** A page with people at it, over HTTP. */
async function makePage(token: string | null = null) {
  const people = new People();
  const at = await makeWeb({ token });
  return {
    at,
    people,
    async reopen(): Promise<void> {
      await people.leave();
      Object.assign(at, await makeWeb({ token }));
    },
    common: {
      failures: [],
      failNext: () => {},
      offersAgain: false,
      settle: async () => {},
      async end() {
        await people.leave();
        await Promise.all([at.web.channel.stop(), at.web.room.stop()]);
        await at.remove();
      },
    },
  };
}

function seenOf(bubble: Bubble): Seen {
  return {
    text: bubble.text,
    choices: bubble.choices.map((choice) => choice.label),
    media: bubble.files.map((file) => file.name ?? ''),
  };
}

async function makeChannel(): Promise<ChannelHarness> {
  const { at, people, reopen, common } = await makePage();
  const page = (name: string): Promise<CustomerPage> => people.customer(at.web.url(), name);
  return {
    ...common,
    channel: at.web.channel,
    says: async (name, text) => void (await (await page(name)).says({ text })),
    sends: async (name, text, file) => void (await (await page(name)).says({ text }, [file])),
    async chooses(name, label) {
      const customer = await page(name);
      const list = customer.shown().findLast((one) => one.choices.length > 0);
      await customer.says({ choice: list?.choices.find((one) => one.label === label)?.id ?? '' });
    },
    async edits(name, text) {
      const customer = await page(name);
      await customer.says({ text, edits: customer.sentId() });
    },
    async seen(name) {
      const customer = await page(name);
      await customer.caughtUp();
      return customer.shown().map(seenOf);
    },
    async stands(name, text) {
      const customer = await page(name);
      await customer.caughtUp();
      return customer.heard.some((one) => one.text === text && !customer.gone.has(one.id));
    },
    async restart() {
      await at.web.channel.stop();
      await reopen();
      return at.web.channel;
    },
  };
}

async function makeRoom(): Promise<RoomHarness> {
  const { at, people, reopen, common } = await makePage(TOKEN);
  const page = (): Promise<AgentPage> => people.agents(at.web.url(), TOKEN);
  const seen = (post: RoomBubble) => ({ ...seenOf(post), ...(post.case === undefined ? {} : { case: post.case }) });
  return {
    ...common,
    room: at.web.room,
    says: async (agent, text) => (await page()).says(agent, { text }),
    sends: async (agent, text, file) => (await page()).says(agent, { text }, [file]),
    outsiderSays: (text) => new AgentPage(at.web.url()).says('Eve', { text }).catch(() => undefined),
    async answers(agent, quoted, text) {
      const room = await page();
      await room.caughtUp();
      await room.says(agent, { text, replyTo: room.posts.find((one) => one.text === quoted)?.id ?? '' });
    },
    async edits(agent, text) {
      const room = await page();
      await room.says(agent, { text, edits: room.lastId(agent) });
    },
    async seen() {
      const room = await page();
      await room.caughtUp();
      return room.posts.map(seen);
    },
    async restart() {
      await at.web.room.stop();
      await reopen();
      return at.web.room;
    },
  };
}

channelContract('the page', makeChannel);
roomContract('the page', makeRoom);
