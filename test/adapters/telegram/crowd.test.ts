import { beforeAll, expect, test } from 'vitest';
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

function isVictims(message: { text?: string }): boolean {
  return message.text?.includes('Victim') === true;
}

type Group = Awaited<ReturnType<typeof openCrowd>>['group'];

/** Whether every case is in the forum with all that was said. */
function shownIn(group: Group, cases: number): boolean {
  const topics = group.topics();
  return topics.length === cases && topics.every(({ id }) => group.fromBot(id).length >= 2);
}
