import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createWechat, type Wechat } from '../../../adapters/wechat/wechat.ts';
import type { AgentRoom, RoomInbox } from '../../../src/ports/room.ts';
import { type ChannelHarness, channelContract, type Seen } from '../../contract/channel.ts';
import { type RoomHarness, roomContract } from '../../contract/room.ts';
import { SILENT } from '../../support/stage.ts';
import { fileBox, type Got, impatientClock, loggedIn, MockWechat } from '../../support/wechat-mock.ts';
import { ACCOUNT, quoting, TOPIC } from '../../support/wechat-players.ts';

const FAILURES = {
  network: { endpoint: 'webwxsendmsg', code: 'ECONNREFUSED' },
  unknown_outcome: { endpoint: 'webwxsendmsg', code: 'ECONNRESET' },
  rejected: { endpoint: 'webwxsendmsg', ret: 1 },
  offline: { endpoint: 'webwxsendmsg', ret: 1101 },
};

async function makeWorld() {
  const world = new MockWechat(ACCOUNT);
  const folder = await mkdtemp(path.join(tmpdir(), 'kefu-wechat-'));
  const made: Wechat[] = [];
  const make = () => {
    const wechat = createWechat({
      ...{ makePuppet: world.makePuppet, folder, roomTopic: TOPIC, acceptFriends: true, groups: [] },
      ...{ maxMediaBytes: 20 * 1024 ** 2, clock: impatientClock(), random: Math.random, log: SILENT },
    });
    made.push(wechat);
    return wechat;
  };
  return {
    world,
    make,
    common: {
      failures: Object.keys(FAILURES) as (keyof typeof FAILURES)[],
      failNext(code: string) {
        world.failure = Object.assign(new Error(code), FAILURES[code as keyof typeof FAILURES]);
      },
      offersAgain: true,
      settle: () => new Promise<void>((resolve) => setTimeout(resolve, 20)),
      async end() {
        for (const { channel, room } of made) await Promise.all([channel.stop(), room?.stop()]);
        await rm(folder, { recursive: true, force: true });
      },
    },
  };
}

function seenOf({ text, files }: Got): Seen {
  return { text, choices: [], media: files };
}

async function makeChannel(): Promise<ChannelHarness> {
  const { world, make, common } = await makeWorld();
  const at = { wechat: make() };
  return {
    ...common,
    channel: at.wechat.channel,
    says: async (name, text) => world.person(name).say(text).to(world.account),
    async sends(name, text, file) {
      world.person(name).say(fileBox(file)).to(world.account);
      if (text !== '') world.person(name).say(text).to(world.account);
    },
    chooses: async () => {},
    seen: async (name) => world.got(world.person(name)).map(seenOf),
    async restart() {
      await at.wechat.channel.stop();
      at.wechat = make();
      return at.wechat.channel;
    },
  };
}

async function makeRoom(): Promise<RoomHarness> {
  const { world, make, common } = await makeWorld();
  const at = { wechat: make() };
  const group = world.room(TOPIC);
  const other = world.room('另一个群');
  const open = async (): Promise<AgentRoom> => {
    const { wechat } = at;
    const { room } = wechat;
    if (!room) throw new Error('no room');
    const start = async (inbox: RoomInbox) => {
      await room.start(inbox);
      await loggedIn(wechat);
    };
    return { ...room, start };
  };
  return {
    ...common,
    room: await open(),
    says: async (agent, text) => world.person(agent).say(text).to(group),
    async sends(agent, text, file) {
      if (text !== '') world.person(agent).say(text).to(group);
      world.person(agent).say(fileBox(file)).to(group);
    },
    outsiderSays: async (text) => world.person('Eve').say(text).to(other),
    async answers(agent, quoted, text) {
      const full = world.got(group).find((one) => one.text.includes(quoted))?.text ?? '';
      world.person(agent).say(quoting(full, text)).to(group);
    },
    seen: async () => world.got(group).map(seenOf),
    async restart() {
      await at.wechat.room?.stop();
      at.wechat = make();
      return open();
    },
  };
}

channelContract('WeChat', makeChannel);
roomContract('WeChat', makeRoom);
