import { beforeAll, expect, test, vi } from 'vitest';
import { everything } from '../../../src/render/profiles.ts';
import { ChatApp } from '../../support/chat-app.ts';
import { type Shipped, shippedBook } from '../../support/stage.ts';
import { openCrowd } from './crowd.ts';

const CASES = 200;
const MINUTE = 60_000;

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

test('two hundred cases at once: customers have their replies at once, the forum fills within its rate, an emergency comes first', {
  timeout: 120_000,
}, async () => {
  const { api, group, clock, quiet, end } = await openCrowd(shipped);
  const begun = clock.now();
  try {
    const people = Array.from({ length: CASES }, (_, n) => api.customer({ firstName: `C${n}` }));
    for (const one of people) one.say('人工');
    await quiet();
    await clock.advance(MINUTE);
    for (const one of people) for (const text of ['在吗', '很急', '谢谢']) one.say(text);
    const victim = api.customer({ firstName: 'Victim' });
    victim.say('我的币被盗了');
    await quiet();
    for (let minute = 0; minute < 60 && shownIn(group, people.length + 1) === false; minute++)
      await clock.advance(MINUTE);

    const refused = api.calls.filter((call) => call.error?.code === 429);
    expect(refused).toEqual([]);
    const toPeople = api.called('sendMessage').filter((call) => Number(call.params.chat_id) > 0);
    const firsts = people.map((one) => toPeople.find((call) => Number(call.params.chat_id) === one.chatId)?.at ?? 0);
    expect(Math.max(...firsts) - begun).toBeLessThan(20_000);
    const names = group.topics().map((topic) => topic.name);
    expect(names).toHaveLength(CASES + 1);
    const code = names.findIndex((name) => group.messages(group.topics()[names.indexOf(name)]?.id).some(isVictims));
    expect(code).toBeGreaterThanOrEqual(0);
    expect(code).toBeLessThan(60);
    for (const { id } of group.topics()) {
      const text = group
        .fromBot(id)
        .map((one) => one.text ?? '')
        .join('\n');
      if (!text.includes('Victim')) expect(text).toMatch(/在吗[\s\S]*很急[\s\S]*谢谢/);
    }
  } finally {
    await end();
  }
});

test('a group that is over a minute behind says so once, new cases but urgent ones go to the next room, and it ends', {
  timeout: 120_000,
}, async () => {
  const other = new ChatApp('other', everything);
  const { api, group, clock, quiet, stage, end } = await openCrowd(shipped, [other.room()]);
  const ask = async (name: string, text = '人工') => {
    const person = api.customer({ firstName: name });
    person.say(text);
    await quiet();
    const document = await stage.document(`telegram:${person.chatId}`);
    return document?.kind === 'conversation' ? document.conversation.case?.room : undefined;
  };
  const notices = (words: string) => group.fromBot().filter((one) => one.text?.includes(words)).length;
  try {
    expect(await ask('First')).toBe('telegram-room');
    const people = Array.from({ length: 60 }, (_, n) => api.customer({ firstName: `C${n}` }));
    for (const one of people) one.say('人工');
    await quiet();
    expect(await ask('Second')).toBe('other-room');
    expect(await ask('Victim', '我的币被盗了')).toBe('telegram-room');
    await clock.advance(6_000);
    // What is not on the disk yet is not waited for by the clock.
    await vi.waitFor(async () => expect((await stage.document('room/telegram-room'))?.outbox).toHaveLength(1));
    await clock.advance(MINUTE);
    expect(notices('积压了')).toBe(1);
    expect(await ask('Third')).toBe('other-room');
    await vi.waitFor(
      async () => {
        await clock.advance(MINUTE);
        expect([notices('积压了'), notices('已补上')]).toEqual([1, 1]);
      },
      { timeout: 60_000 },
    );
    expect(await ask('Fourth')).toBe('telegram-room');
    const cards = other.seen.filter((one) => one.kind === 'card').map((one) => one.text);
    for (const name of ['Second', 'Third']) expect(cards.some((text) => text.includes(name))).toBe(true);
    await clock.advance(10 * MINUTE);
    expect([notices('积压了'), notices('已补上')]).toEqual([1, 1]);
  } finally {
    await end();
  }
});

function isVictims(message: { text?: string }): boolean {
  return message.text?.includes('Victim') === true;
}

type Group = Awaited<ReturnType<typeof openCrowd>>['group'];

/** Whether every case is in the forum with all that was said. */
function shownIn(group: Group, cases: number): boolean {
  const topics = group.topics();
  return topics.length === cases && topics.every(({ id }) => group.fromBot(id).length >= 2);
}
