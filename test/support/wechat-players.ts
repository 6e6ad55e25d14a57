import path from 'node:path';
import { leadingCode } from '../../adapters/wechat/parse.ts';
import { createWechat } from '../../adapters/wechat/wechat.ts';
import { conversationOf } from './app-players.ts';
import type { Arrived, Players } from './play.ts';
import { openStage, type Shipped, SILENT, type StageOptions, temporaryFolder } from './stage.ts';
import type { Transcript } from './transcript.ts';
import { fileBox, impatientClock, loggedIn, MockWechat } from './wechat-mock.ts';

const TOPIC = '客服室';

/** Whether a transcript can be played on WeChat: it has no buttons, and nobody can change what they said. */
export function fitsWechat({ tags, talk }: Transcript): boolean {
  return !tags.includes('buttons') && !talk.some((line) => 'edit' in line);
}

/** A WeChat account through the real wechaty, as channel and as agents' room, on a desk of its own. */
export async function openWechat(shipped: Shipped, options: Partial<StageOptions> = {}) {
  const world = new MockWechat();
  const folder = options.folder ?? (await temporaryFolder());
  const group = world.room(TOPIC);
  const wechat = createWechat({
    ...{ makePuppet: world.makePuppet, folder: path.join(folder, 'wechat'), roomTopic: TOPIC, acceptFriends: true },
    ...{ groups: [], maxMediaBytes: 20 * 1024 ** 2, clock: impatientClock(), random: Math.random, log: SILENT },
  });
  const rooms = wechat.room === null ? [] : [wechat.room];
  const stage = await openStage(shipped, { channels: [wechat.channel], rooms, ...options, folder });
  await loggedIn(wechat);
  const names = new Map<string, string>();

  async function settled(): Promise<void> {
    await world.puppet?.taken();
    await stage.runtime.idle();
  }

  function person(name: string) {
    const one = world.person(name);
    names.set(one.id, name);
    return one;
  }

  /** What the desk calls this one: the remark that it gave. */
  function deskIdOf(name: string): string {
    return (world.mocker.contactPayload(person(name).id).alias ?? '').replace('cs:', '');
  }

  const players: Players = {
    buttons: false,
    async says(name, text, media) {
      for (const one of media) {
        person(name)
          .say(fileBox({ name: one.name, mime: '', data: new TextEncoder().encode(one.name) }))
          .to(world.account);
      }
      if (text !== '' || media.length === 0) person(name).say(text).to(world.account);
      await settled();
    },
    taps: () => Promise.reject(new Error('WeChat has no buttons')),
    edits: () => Promise.reject(new Error('on WeChat nobody can change what they said')),
    async agent(name, text, code) {
      const card = world.got(group).find((one) => code !== null && one.text.startsWith(`[#${code}]`));
      const quote = card ? `「客服 Bot：${card.text}」\n- - - - - - - - - - - - - - -\n` : '';
      world.person(name).say(`${quote}${text}`).to(group);
      await settled();
    },
    async advance(ms) {
      await stage.advance(ms);
      await settled();
    },
    change: (flow, step) => stage.change(flow, step),
    arrived: () => world.sent().map(({ to, text }) => shown(to, text)),
    conversation: (name) => conversationOf(stage, 'wechat', deskIdOf(name)),
  };

  function shown(to: string, text: string): Arrived {
    if (to !== group.id) return { to: 'customer', customer: names.get(to) ?? to, text, choices: [] };
    const code = leadingCode(text);
    const said = { to: 'room' as const, text: text.replace(/^\[#\d+\] /, ''), choices: [] };
    return code === undefined ? said : { ...said, case: code };
  }

  return { world, wechat, group, stage, players, settled };
}
