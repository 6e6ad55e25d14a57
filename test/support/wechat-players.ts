import path from 'node:path';
import { leadingCode } from '../../adapters/wechat/parse.ts';
import type { MakePuppet } from '../../adapters/wechat/session.ts';
import { createWechat, type Wechat, type WechatOptions } from '../../adapters/wechat/wechat.ts';
import { conversationOf } from './app-players.ts';
import type { Arrived, Players } from './play.ts';
import { hastyFolder, openStage, type Shipped, SILENT, type Stage, type StageOptions } from './stage.ts';
import type { Transcript } from './transcript.ts';
import { fileBox, impatientClock, loggedIn, MockWechat } from './wechat-mock.ts';

export const TOPIC = '客服室';
export const ACCOUNT = '客服 Bot';
/** The agent who leads. */
export const LEAD = 'Lead';

/** Whether a transcript can be played on WeChat: it has no buttons, and nobody can change what they said. */
export function fitsWechat({ tags, talk }: Transcript): boolean {
  return !tags.includes('buttons') && !talk.some((line) => 'edit' in line);
}

/** A WeChat, simulated in one way or another, with people on it by their names. */
export interface WechatWorld {
  writes(name: string, text: string): void;
  sends(name: string, file: string): void;
  writesInRoom(name: string, text: string): void;
  /** What the account sent, oldest first; to the room when `customer` is null. */
  sent(): { customer: string | null; text: string }[];
  /** What the desk calls somebody: the remark that it gave them. */
  deskId(name: string): string;
  /** Resolves when everything that was written has come in and was taken. */
  caughtUp(): Promise<void>;
}

export interface DeskOptions extends Partial<StageOptions> {
  wechat?: Partial<WechatOptions>;
  /** Who leads: agents by the ids that the desk gave them. */
  isLead?: (room: string, agent: string) => boolean;
  /** Another app on the same desk; with `first`, cases go to its room. */
  beside?: Pick<StageOptions, 'channels' | 'rooms'> & { first: boolean };
}

/** The account with a desk of its own. `logIn` is what it takes to be logged in. */
export async function openWechatDesk(
  shipped: Shipped,
  makePuppet: MakePuppet,
  logIn: (wechat: Wechat) => Promise<void>,
  options: DeskOptions = {},
) {
  const { wechat: more, beside, ...staged } = options;
  const folder = options.folder ?? (await hastyFolder());
  const wechat = createWechat({
    ...{ makePuppet, folder: path.join(folder, 'wechat'), roomTopic: TOPIC, acceptFriends: true, groups: [] },
    ...{ maxMediaBytes: 20 * 1024 ** 2, clock: impatientClock(), random: Math.random, log: SILENT, ...more },
  });
  const own = wechat.room === null ? [] : [wechat.room];
  const others = beside?.rooms ?? [];
  const rooms = beside?.first ? [...others, ...own] : [...own, ...others];
  const channels = [wechat.channel, ...(beside?.channels ?? [])];
  const stage = await openStage(shipped, { channels, rooms, ...staged, folder });
  await logIn(wechat);
  return { wechat, stage, folder };
}

/** Plays on a WeChat. */
export function playersOn(world: WechatWorld, stage: Stage): Players {
  async function settled(): Promise<void> {
    await world.caughtUp();
    await stage.runtime.idle();
  }
  return {
    buttons: false,
    async says(name, text, media) {
      for (const one of media) world.sends(name, one.name);
      if (text !== '' || media.length === 0) world.writes(name, text);
      await settled();
    },
    taps: () => Promise.reject(new Error('WeChat has no buttons')),
    edits: () => Promise.reject(new Error('on WeChat nobody can change what they said')),
    async agent(name, text, code) {
      const toRoom = world.sent().filter(({ customer }) => customer === null);
      const card = toRoom.find((one) => code !== null && one.text.startsWith(`[#${code}]`));
      world.writesInRoom(name, card ? quoting(card.text, text) : text);
      await settled();
    },
    async advance(ms) {
      await stage.advance(ms);
      await settled();
    },
    change: (flow, step) => stage.change(flow, step),
    arrived: () => world.sent().map(shown),
    conversation: (name) => conversationOf(stage, 'wechat', world.deskId(name)),
  };
}

/** An answer to a message of the account's, as WeChat shows it to clients that know no answers. */
export function quoting(text: string, answer: string): string {
  return `「${ACCOUNT}：${text}」\n- - - - - - - - - - - - - - -\n${answer}`;
}

function shown({ customer, text }: { customer: string | null; text: string }): Arrived {
  if (customer !== null) return { to: 'customer', customer, text, choices: [] };
  const code = leadingCode(text);
  const said = { to: 'room' as const, text: text.replace(/^\[#\d+\] /, ''), choices: [] };
  return code === undefined ? said : { ...said, case: code };
}

/** The account through the real wechaty on its mock. */
export async function openWechat(shipped: Shipped, options: DeskOptions = {}) {
  const mock = new MockWechat(ACCOUNT);
  const group = mock.room(TOPIC);
  const lead = mock.person(LEAD);
  const { stage, ...rest } = await openWechatDesk(shipped, mock.makePuppet, loggedIn, {
    isLead: (_, agent) => mock.mocker.contactPayload(lead.id).alias === `cs:${agent}`,
    ...options,
  });
  // Whom the desk has seen it knows by a remark.
  lead.say('大家好').to(group);
  await mock.puppet?.taken();
  const names = new Map<string, string>();
  const person = (name: string) => {
    const one = mock.person(name);
    names.set(one.id, name);
    return one;
  };
  const world: WechatWorld = {
    writes: (name, text) => person(name).say(text).to(mock.account),
    sends: (name, file) =>
      person(name)
        .say(fileBox({ name: file, mime: '', data: new TextEncoder().encode(file) }))
        .to(mock.account),
    writesInRoom: (name, text) => mock.person(name).say(text).to(group),
    sent: () => mock.sent().map(({ to, text }) => ({ customer: to === group.id ? null : (names.get(to) ?? to), text })),
    deskId: (name) => (mock.mocker.contactPayload(person(name).id).alias ?? '').replace('cs:', ''),
    caughtUp: async () => mock.puppet?.taken(),
  };
  return { ...rest, stage, mock, group, world, players: playersOn(world, stage) };
}
