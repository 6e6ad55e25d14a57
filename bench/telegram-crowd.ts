import { openCrowd } from '../test/adapters/telegram/crowd.ts';
import { shippedBook } from '../test/support/stage.ts';
import { atMost, type Part, percentile, round } from './report.ts';

const CASES = 200;
const MINUTE = 60_000;

/** How long two hundred customers who ask for a person at once wait for their own reply, and their cases for the forum. */
export async function measureCrowd(): Promise<Part> {
  const { api, group, clock, quiet, end } = await openCrowd(await shippedBook());
  const begun = clock.now();
  const people = Array.from({ length: CASES }, (_, n) => api.customer({ firstName: `C${n}` }));
  for (const one of people) one.say('人工');
  await quiet();
  for (let before = -1; group.topics().length < CASES || before !== api.calls.length; ) {
    before = api.calls.length;
    await clock.advance(MINUTE);
  }

  const sent = api.called('sendMessage').filter((call) => call.error === undefined);
  const after = (of: (chat: number) => boolean, key: (params: Record<string, unknown>) => unknown, nth: number) => {
    const seen = new Map<unknown, number>();
    return sent.flatMap(({ at, params }) => {
      const chat = Number(params.chat_id);
      if (!of(chat)) return [];
      const n = (seen.get(key(params)) ?? 0) + 1;
      seen.set(key(params), n);
      return n === nth ? [(at - begun) / 1_000] : [];
    });
  };
  const replies = after(
    (chat) => chat > 0,
    (params) => params.chat_id,
    1,
  );
  const cards = after(
    (chat) => chat < 0,
    (params) => params.message_thread_id,
    1,
  );
  const talks = after(
    (chat) => chat < 0,
    (params) => params.message_thread_id,
    2,
  );
  const refused = api.calls.filter((call) => call.error?.code === 429).length;
  await end();
  return {
    name: 'Two hundred cases at once in a forum',
    how: [
      'Two hundred customers ask for a person at the same moment. The clock is moved by hand, and the server refuses what is over',
      'Telegram’s rates: 30 calls a second in all, 1 a second to a customer, 20 a minute to the group. Seconds after the customer spoke.',
    ].join('\n'),
    rows: [
      rowOf('the customer’s own reply', replies),
      rowOf('the case’s card', cards),
      rowOf('the talk so far', talks),
    ],
    goals: [
      atMost('the longest wait of a customer for the first reply, s, at most 20', round(Math.max(...replies), 1), 20),
      atMost('calls that the server refused, at most 0', refused, 0),
    ],
  };
}

function rowOf(what: string, seconds: number[]): Part['rows'][number] {
  const at = (share: number) => round(percentile(seconds, share), 1);
  return { what, messages: seconds.length, 'p50 s': at(0.5), 'p99 s': at(0.99), 'most s': at(1) };
}
