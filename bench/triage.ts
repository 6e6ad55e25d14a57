import { readFileSync } from 'node:fs';
import { loadBook } from '../src/book/load.ts';
import { FIT } from '../src/core/articles.ts';
import type { Book } from '../src/core/flow.ts';
import { triggered } from '../src/core/hear.ts';
import { createReader, type Example } from '../src/triage/classify.ts';
import { createSearch, type Search, type Searched } from '../src/triage/search.ts';
import { askedIn, isFound } from './knowledge-asked.ts';
import { atLeast, atMost, type Goal, machine, mib, type Part, percentile, round, show } from './report.ts';
import { answerOf, crossRead, isAmong, isRightFirst, NONE, type Read, saidIn, scoreOf, share } from './triage-said.ts';

const HAN = /\p{Script=Han}/u;
/** What is said when something was taken, in the texts that are about security. */
const THEFT =
  /盗|偷|骗|黑了|黑客|没了|不见了|转走|清空|泄露|泄漏|bei ?dao|bei ?pian|stole|hack|scam|phish|drain|empt|gone|leak|took|unauthori|fake site/iu;
/** A text repeated this often is longer than triage reads. */
const LONG = 400;
/** A text is timed this often: a process that waits for its turn on the machine is not measured. */
const TIMES = 3;

/** Prints how well triage reads what customers say, and exits with 1 when a goal is missed. `--flows DIR --data DIR` is another book. */
async function main(): Promise<void> {
  const { book, examples, elsewhere, articles } = await bookIn(folder('flows'), folder('data'));
  const before = performance.now();
  const read = createReader(examples, elsewhere);
  const learning = round(performance.now() - before);
  const tuned = saidIn('tune');
  const reads = (half: 'tune' | 'held'): Read[] => saidIn(half).map((said) => ({ said, reading: read(said.text) }));
  const memory = mib(process.memoryUsage().rss);
  const held = reads('held');
  const parts = [
    wholes(book, examples.length, { crossed: crossRead(examples, tuned, elsewhere), tune: reads('tune'), held }),
    languages(held),
    confusion(held),
    knowledge(createSearch(articles, read)),
    cost(read, learning, memory),
  ];
  for (const part of parts) process.stdout.write(`${show(part)}\n`);
  if (parts.some(({ goals }) => goals.some(({ met }) => !met))) process.exitCode = 1;
}

function folder(name: string): string {
  const flag = process.argv.indexOf(`--${name}`);
  return flag === -1 ? name : (process.argv[flag + 1] ?? name);
}

/** The book and all that its problem flows are known by. */
async function bookIn(
  flows: string,
  data: string,
): Promise<{ book: Book; examples: Example[]; elsewhere: string[]; articles: readonly Searched[] }> {
  const loaded = await loadBook({ flows, data }, { lookUps: ['deposit_route', 'app_release'] });
  if ('problems' in loaded) throw new Error('the book is not sound: see kefu flows check');
  const problems = Object.entries(loaded.examples).filter(([flow]) => loaded.book.flows[flow]?.kind === 'problem');
  const examples = problems.flatMap(([flow, texts]) =>
    Object.values(texts).flatMap((own) => own.map((text) => ({ flow, text }))),
  );
  return { book: loaded.book, examples, elsewhere: loaded.elsewhere, articles: loaded.articles };
}

function wholes(book: Book, examples: number, sets: { crossed: Read[]; tune: Read[]; held: Read[] }): Part {
  const { triageSure: sure, triageMaybe: maybe } = book.settings;
  const row = (texts: string, reads: Read[]) => ({ 'what was read': texts, ...scoreOf(reads, sure) });
  return {
    name: 'What customers say',
    how: `${examples} examples. Held: texts that nothing was tuned on. Crossed: examples and tune half, each read by a triage that has not learned from it.`,
    rows: [row('held', sets.held), row('tune', sets.tune), row('crossed', sets.crossed)],
    goals: [
      atLeast('held, right first, % ≥ 90', scoreOf(sets.held, sure)['right first, %'], 90),
      atLeast('held, right among three, % ≥ 97', scoreOf(sets.held, sure)['right among three, %'], 97),
      ...elsewhere(sets.held, sure, maybe),
      ...(['tune', 'held'] as const).flatMap((half) => missed(book, half, sets[half])),
    ],
  };
}

/** Texts that have nothing to do with a wallet. */
function elsewhere(reads: Read[], sure: number, maybe: number): Goal[] {
  const none = reads.filter(({ said }) => said.flow === NONE);
  const below = (least: number) => share(none, ({ reading }) => (reading.candidates[0]?.confidence ?? 0) < least);
  return [
    atLeast(`held, nothing to do with a wallet (${none.length}): opens no flow, % ≥ 90`, below(sure), 90),
    atLeast('held, the same: no flow is even offered, % ≥ 90', below(maybe), 90),
    atLeast('held, the same: called nothing, % ≥ 90', share(none, isRightFirst), 90),
  ];
}

/** Theft and a person wanted, over the whole road: the words that call a repair in any state, then triage. */
function missed(book: Book, half: string, reads: Read[]): Goal[] {
  const maybe = book.settings.triageMaybe;
  const isCalled = (text: string, repairs: string[]) => repairs.includes(triggered(book, text)?.flow ?? '');
  const isMissed = ({ said, reading }: Read, repairs: string[]) =>
    !isCalled(said.text, repairs) && !isAmong(said.flow, reading, 3, maybe);
  const thefts = reads.filter(({ said }) => said.flow === 'security' && THEFT.test(said.text));
  const persons = reads.filter(({ said }) => said.flow === 'human');
  const count = (all: Read[], repairs: string[]) => all.filter((one) => isMissed(one, repairs)).length;
  return [
    atMost(`${half}, theft missed, of ${thefts.length}`, count(thefts, ['repair-emergency', 'repair-person']), 0),
    atMost(`${half}, a person missed, of ${persons.length}`, count(persons, ['repair-person', 'repair-emergency']), 0),
  ];
}

function languages(reads: Read[]): Part {
  const part = (language: string, of: (text: string) => boolean) => {
    const own = reads.filter(({ said }) => of(said.text));
    const asked = own.filter(({ said }) => said.flow !== NONE);
    return {
      'held, in': language,
      texts: asked.length,
      'right first, %': share(asked, isRightFirst),
      'right among three, %': share(asked, ({ said, reading }) => isAmong(said.flow, reading, 3)),
      'nothing, called so, %': share(
        own.filter(({ said }) => said.flow === NONE),
        isRightFirst,
      ),
    };
  };
  const rows = [part('Chinese', (text) => HAN.test(text)), part('English and pinyin', (text) => !HAN.test(text))];
  return { name: 'By language', how: 'A text with a Chinese character is Chinese.', rows, goals: [] };
}

/** How often texts of each flow (down) were taken for each flow (across). */
function confusion(reads: Read[]): Part {
  const flows = [...new Set(reads.map(({ said }) => said.flow))].sort();
  const rows = flows.map((flow) => {
    const own = reads.filter(({ said }) => said.flow === flow);
    const counts = flows.map((other) => [
      other.slice(0, 8),
      own.filter(({ reading }) => answerOf(reading) === other).length,
    ]);
    return { said: flow, ...Object.fromEntries(counts.map(([other, count]) => [other, count === 0 ? '·' : count])) };
  });
  return { name: 'Confusions', how: 'Held: what was said, down; what it was taken for, across.', rows, goals: [] };
}

/** How well articles are found by what customers ask, and how rarely by what has nothing to do with them. */
function knowledge(search: Search): Part {
  const row = (half: 'tune' | 'held') => {
    const all = askedIn(half).map((asked) => ({ asked, found: search(asked.text) }));
    const answered = all.filter(({ asked }) => asked.articles.length > 0);
    const unasked = answered.map(({ asked, found }) => ({ asked, found: found.filter(({ score }) => score >= FIT) }));
    const offered = unasked.filter(({ found }) => found.length > 0);
    const talk = readFileSync(`test/corpora/zh-dialogue.${half}.txt`, 'utf8').split('\n').filter(Boolean);
    const each = talk.slice(0, 1000).map((text) => elapsed(() => search(text)));
    return {
      asked: half,
      texts: answered.length,
      'right first, %': share(answered, ({ asked, found }) => isFound(asked, found, 1)),
      'right among three, %': share(answered, ({ asked, found }) => isFound(asked, found, 3)),
      'offered unasked, %': round((100 * offered.length) / answered.length, 1),
      'of these right, %': share(offered, ({ asked, found }) => isFound(asked, found, 3)),
      'of ordinary talk offered, %': share(talk, (text) => (search(text)[0]?.score ?? 0) >= FIT),
      'median, ms': round(percentile(each, 0.5), 3),
    };
  };
  const how = 'Articles by what customers ask; held was not tuned on. Ordinary talk has nothing to do with a wallet.';
  const rows = [row('held'), row('tune')];
  const goals = [atLeast('articles, held, right among three, % ≥ 90', rows[0]?.['right among three, %'] ?? 0, 90)];
  return { name: 'Articles', how, rows, goals };
}

function cost(read: (text: string) => unknown, learning: number, memory: number): Part {
  const corpora = ['zh-dialogue.held.txt', 'en-bank-questions.held.txt'].flatMap((name) =>
    readFileSync(`test/corpora/${name}`, 'utf8').split('\n').filter(Boolean),
  );
  const said = (['tune', 'held'] as const).flatMap((half) => saidIn(half).map(({ text }) => text));
  const texts = [...said, ...corpora.filter((_, at) => at % 4 === 0)];
  for (const text of texts) read(text);
  const each = texts.map((text) => Math.min(...Array.from({ length: TIMES }, () => elapsed(() => read(text)))));
  const long = elapsed(() => read('我充值了 USDT，一直没到账，投诉！'.repeat(LONG)));
  const p99 = round(percentile(each, 0.99), 3);
  return {
    name: 'What it costs',
    how: `${texts.length} texts one by one, the best of ${TIMES}. ${Object.values(machine()).join(', ')}.`,
    rows: [
      {
        ...{ 'median, ms': round(percentile(each, 0.5), 3), 'p99, ms': p99, 'a long text, ms': round(long, 1) },
        ...{ 'learning, ms': learning, 'process, MiB': memory },
      },
    ],
    goals: [atMost('a text at p99, ms ≤ 2', p99, 2), atMost('the process with it, MiB < 300', memory, 299)],
  };
}

function elapsed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

await main();
