import { readFileSync } from 'node:fs';
import { loadOfficial } from '../src/book/official.ts';
import { asksSecret } from '../src/guard/asks-secret.ts';
import { checkOutgoing, type OutgoingVerdict } from '../src/guard/outgoing.ts';
import { atLeast, atMost, type Part, percentile, round } from './report.ts';

const LEAST_REQUESTS = 98;
const MOST_HONEST = 1;
const LONG = 100_000;
const MOST_FOR_LONG = 300;
const PIECES = [
  'a ',
  '密码',
  '助',
  '密 ',
  'send ',
  '骗子 要 密码 ',
  '的sy',
  '点',
  'http://',
  '@abcde ',
  '微信: abc ',
  '1 ',
  '。',
  '😀',
  '\ufdfa',
];
/** Rounds before times are taken: a regular expression is compiled when it is first used. */
const WARM_UP = 3;

/** How well agents' texts are judged, on the held-out halves of the corpora, and how long that takes, in ms. */
export async function outgoingRows(): Promise<Part> {
  const list = await loadOfficial('data/official.yaml');
  if ('problems' in list) throw new Error('data/official.yaml is not sound');
  const judge = (text: string): OutgoingVerdict => checkOutgoing(text, list);
  const isBlocked = (text: string): boolean => judge(text).verdict === 'block';
  const row = (name: string, half: string, isSo: (text: string) => boolean) => {
    const texts = corpus(half);
    return {
      case: name,
      texts: texts.length,
      'blocked, %': round((100 * texts.filter(isSo).length) / texts.length, 2),
    };
  };
  const requests = row('requests for secrets', 'requests.held', asksSecret);
  const unlisted = row('unlisted links, numbers, accounts, addresses', 'unlisted.held', isBlocked);
  const listed = row('listed ones, hashes, amounts', 'listed.held', isBlocked);
  const honest = row('honest answers', 'honest.held', isBlocked);
  const { usual, longest } = speed(judge);
  return {
    name: 'What agents send out',
    how: `The held-out halves of test/corpora/outgoing-*. The slowest text of ${LONG} characters took ${longest} ms.`,
    rows: [requests, unlisted, listed, honest],
    goals: [
      atLeast(`requests for secrets blocked, % ≥ ${LEAST_REQUESTS}`, requests['blocked, %'], LEAST_REQUESTS),
      atLeast('unlisted things blocked, % ≥ 100', unlisted['blocked, %'], 100),
      atMost('listed things blocked, % ≤ 0', listed['blocked, %'], 0),
      atMost(`honest answers blocked, % ≤ ${MOST_HONEST}`, honest['blocked, %'], MOST_HONEST),
      atMost('an answer, p99 in ms ≤ 1', usual, 1),
      atMost(`100,000 characters, ms ≤ ${MOST_FOR_LONG}`, longest, MOST_FOR_LONG),
    ],
  };
}

/** The texts of a corpus; `\n` in a line is a line break. */
function corpus(name: string): string[] {
  const lines = readFileSync(`test/corpora/outgoing-${name}.txt`, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => line.replaceAll('\\n', '\n'));
}

function speed(judge: (text: string) => OutgoingVerdict): { usual: number; longest: number } {
  const answers = ['honest.tune', 'honest.held', 'requests.held'].flatMap(corpus);
  for (let round = 0; round < WARM_UP; round++) for (const answer of answers) judge(answer);
  const times = answers.map((answer) => leastElapsed(() => judge(answer)));
  const long = PIECES.map((piece) => piece.repeat(LONG / piece.length));
  return {
    usual: round(percentile(times, 0.99), 2),
    longest: round(Math.max(...long.map((text) => leastElapsed(() => judge(text))))),
  };
}

/** The least time that something takes in three turns, in ms: its own cost, without what else the machine does. */
export function leastElapsed(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}
