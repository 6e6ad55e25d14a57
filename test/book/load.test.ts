import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadBook } from '../../src/book/load.ts';
import { showProblem } from '../../src/book/problem.ts';
import { bookOf, type Edit, smallFiles } from './small-book.ts';

const ARTICLE = '---\nid: fees\ntitle: Fees\ndate: 2026-11-24\nsource: the brand\n---\n\nThere are **fees**.\n';
const ARTICLES: Edit[] = ['zh-CN', 'en'].map((language) => [`data/knowledge/${language}/fees.md`, '', ARTICLE]);
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** Writes files to a folder of their own and loads the book in it; problems name files from that folder on. */
async function loadFrom(files: Record<string, string | Uint8Array>) {
  const root = await mkdtemp(join(tmpdir(), 'book-'));
  folders.push(root);
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), content);
  }
  const result = await loadBook({ flows: join(root, 'flows'), data: join(root, 'data') }, { lookUps: [] });
  return 'problems' in result ? result.problems.map((one) => showProblem(one).replaceAll(`${root}/`, '')) : result;
}

test('a flow is loaded into the form that the engine follows', () => {
  const { book } = bookOf();
  const flow = book.flows.deposit;
  expect(flow).toMatchObject({ id: 'deposit', kind: 'problem', title: 'deposit-title', start: 'hello', yields: false });
  expect(flow?.steps.hello).toMatchObject({ kind: 'say', key: 'deposit-hello', next: 'method' });
  expect(flow?.steps.road).toMatchObject({
    kind: 'branch',
    when: [{ if: { slot: 'method', is: 'coin' }, next: 'txid' }],
    else: 'amount',
  });
  expect(flow?.steps.done).toMatchObject({ kind: 'end', all: false });
  expect(flow?.slots.method).toMatchObject({
    check: 'option',
    optional: false,
    listen: true,
    label: 'deposit-slot-method',
    args: {},
  });
});

test('an option is known by its label and what stands beside it, in every language', () => {
  const { book } = bookOf();
  expect(book.flows.deposit?.slots.method?.options[0]).toEqual({
    id: 'card',
    label: 'deposit-method-card',
    phrases: ['银行卡', '借记卡', '储蓄卡', 'bank card', 'debit card'],
  });
  expect(book.phrases['deposit-title']).toEqual(['充值', 'deposit']);
  expect(book.phrases['common-yes']).toEqual(['common yes']);
});

test('settings have defaults, and durations become milliseconds', () => {
  const { book } = bookOf(['book', 'menu:', 'silence: 2h\nburst: 0\ngive_up: 3d\nmenu:']);
  expect(book.settings).toEqual({
    burstMs: 0,
    burstMaxMs: 6000,
    silenceMs: 7_200_000,
    giveUpMs: 259_200_000,
    maxSteps: 100,
    triageSure: 0.75,
    triageMaybe: 0.4,
    timeZone: 'Asia/Shanghai',
  });
});

test('the arguments of a check are kept, and is_not is a short form', () => {
  const { book } = bookOf(
    ['flow', 'txid: { check: txid, optional: true }', 'txid: { check: text, min: 2, max: 9 }'],
    ['flow', '{ slot: method, is: coin }', '{ slot: method, is_not: card }'],
  );
  expect(book.flows.deposit?.slots.txid?.args).toEqual({ min: 2, max: 9 });
  expect(book.flows.deposit?.steps.road).toMatchObject({ when: [{ if: { not: { slot: 'method', is: 'card' } } }] });
});

test('triggers are the folded examples of repairs, the most urgent flow first', () => {
  const { book } = bookOf(
    ['flows/repair/cancel/flow.yaml', 'steps:', 'triggers: whole\nsteps:'],
    ['flows/repair/cancel/examples.zh-CN.txt', '', '取消!\n算了\n'],
    ['flows/repair/cancel/examples.en.txt', '', 'Cancel\n'],
    ['flows/repair/emergency/flow.yaml', 'steps:', 'triggers: within\npriority: 100\nsteps:'],
    ['flows/repair/emergency/examples.zh-CN.txt', '', '被盗\n'],
    ['flows/repair/emergency/examples.en.txt', '', 'stolen\n'],
  );
  expect(book.triggers).toEqual(
    [
      { flow: 'repair-emergency', match: 'within', phrases: ['stolen', '被盗'].sort() },
      { flow: 'repair-cancel', match: 'whole', phrases: ['取消', '算了', 'cancel'] },
    ].map((one) => ({ ...one, phrases: expect.arrayContaining(one.phrases) })),
  );
});

test('triggers of a problem come after those of repairs, as a whole only', () => {
  const { book } = bookOf(
    ['flow', 'id: deposit', 'id: deposit\ntriggers: whole'],
    ['flows/repair/cancel/flow.yaml', 'steps:', 'triggers: within\nsteps:'],
    ['flows/repair/cancel/examples.zh-CN.txt', '', '取消\n'],
    ['flows/repair/cancel/examples.en.txt', '', 'cancel\n'],
  );
  expect(book.triggers.map(({ flow, match }) => [flow, match])).toEqual([
    ['repair-cancel', 'within'],
    ['deposit', 'whole'],
  ]);
  expect(book.triggers[1]?.phrases.toSorted()).toEqual(['how do i deposit', '怎么充值']);
});

test('examples are given by flow and language, without remarks', () => {
  const { examples } = bookOf();
  expect(examples.deposit).toEqual({ 'zh-CN': ['怎么充值'], en: ['how do I deposit'] });
});

test('an article becomes two keys whose words are no Fluent', () => {
  const { book, sources } = bookOf(
    ...ARTICLES,
    ['flow', '{ id: hello, say: true }', '{ id: hello, article: fees }'],
    ['zh', 'deposit-hello = 您好\n', ''],
    ['en', 'deposit-hello = Hello\n', ''],
  );
  expect(book.articles).toEqual({ fees: { title: 'article-fees-title', body: 'article-fees' } });
  expect(sources.literal.en).toEqual({ 'article-fees-title': 'Fees', 'article-fees': 'There are **fees**.' });
});

test('the digest of a step tells what it awaits, not its words, its choices nor where it leads', () => {
  const digest = (...edits: Edit[]) => bookOf(...edits).book.flows.deposit?.steps.method?.digest;
  expect(digest(['zh', '用哪种方式?', '哪种?'])).toBe(digest());
  expect(digest(['flow', 'collect: method }', 'collect: method, next: road }'])).toBe(digest());
  expect(digest(['flow', '[card, coin]', '[coin, card]'])).toBe(digest());
  expect(
    digest(
      ['flow', '[card, coin]', '[card, coin, cash]'],
      ['zh', 'deposit-hello', 'deposit-method-cash = 现金\ndeposit-hello'],
      ['en', 'deposit-hello', 'deposit-method-cash = Cash\ndeposit-hello'],
    ),
  ).toBe(digest());
  const check = (...edits: Edit[]) => bookOf(...edits).book.flows.deposit?.steps.check?.digest;
  expect(check(['flow', 'confirm: [method, amount, txid]', 'confirm: [method, amount]'])).not.toBe(check());
});

test('the digest of the book changes with anything in it', () => {
  const digest = (...edits: Edit[]) => bookOf(...edits).book.digest;
  expect(digest()).toBe(digest());
  expect(digest(['zh', '您好', '你好'])).not.toBe(digest());
  expect(digest(['book', 'menu:', 'silence: 2h\nmenu:'])).not.toBe(digest());
});

test('an ask with choices never goes on by itself', () => {
  const labels: Edit[] = ['zh', 'en'].map((file) => [file, 'deposit-hello', 'deposit-hello-yes = OK\ndeposit-hello']);
  const { book } = bookOf(['flow', 'say: true', 'ask: { yes: method }'], ...labels);
  expect(book.flows.deposit?.steps.hello).toMatchObject({ choices: [{ id: 'yes', next: 'method' }], next: 'hello' });
});

test('a book is loaded from its folders', async () => {
  const loaded = await loadFrom(smallFiles());
  expect(loaded).toMatchObject({ book: { menu: ['deposit'], languages: ['zh-CN', 'en'] } });
});

test('a folder that is not there is told with what is missing', async () => {
  const problems = await loadFrom({});
  expect(problems).toContain('flows/book.yaml:1:1 is missing (add it)');
  expect(problems).toContain(
    'flows/repair/cancel/flow.yaml:1:1 the repair repair-cancel is missing (add flows/repair/cancel/flow.yaml)',
  );
});

test('files that have no place in a book are told, those for readers are passed over', async () => {
  const problems = await loadFrom({
    ...smallFiles(),
    'flows/deposit/word.en.ftl': '',
    'flows/deposit/examples.en.ftl': '',
    'flows/deposit/README.md': '# Deposit',
    'flows/deposit/.hidden': '',
    'data/words/common.ftl': '',
    'data/knowledge/en/fees.txt': '',
  });
  expect(problems).toEqual([
    'data/knowledge/en/fees.txt:1:1 is not read (call it <id>.md, or take it away)',
    'data/words/common.ftl:1:1 is not read (call it <name>.<language>.ftl, or take it away)',
    'flows/deposit/examples.en.ftl:1:1 is not read (call it words.<language>.ftl or examples.<language>.txt, or take it away)',
    'flows/deposit/word.en.ftl:1:1 is not read (call it words.<language>.ftl or examples.<language>.txt, or take it away)',
  ]);
});

test('a file that is too big or no text is told and the others are read', async () => {
  const problems = await loadFrom({
    ...smallFiles(),
    'flows/deposit/examples.en.txt': new Uint8Array([0x68, 0xff, 0xfe]),
    'data/words/more.en.ftl': '#'.repeat(1_000_001),
    'flows/deposit/flow.yaml': smallFiles()['flows/deposit/flow.yaml']?.replace('say: true', 'sey: true') ?? '',
  });
  expect(problems).toEqual([
    'data/words/more.en.ftl:1:1 is too big (keep it under 1000000 bytes)',
    'flows/deposit/examples.en.txt:1:1 is not UTF-8 (save it as UTF-8)',
    'flows/deposit/flow.yaml:7:18 sey is nothing that a step does (did you mean say?)',
  ]);
});

test('a byte order mark and Windows line ends do no harm', async () => {
  const files = Object.fromEntries(
    Object.entries(smallFiles()).map(([file, text]) => [file, `\ufeff${text.replaceAll('\n', '\r\n')}`]),
  );
  expect(await loadFrom(files)).toHaveProperty('book');
});

test('the book in test/fixtures/books/broken is told whole, in order', async () => {
  const result = await loadBook(
    { flows: 'test/fixtures/books/broken/flows', data: 'test/fixtures/books/broken/data' },
    { lookUps: [] },
  );
  const problems = 'problems' in result ? result.problems.map(showProblem) : [];
  const own = problems.filter((problem) => problem.startsWith('test/fixtures/books/broken/flows/lost/'));
  expect(own).toEqual([
    'test/fixtures/books/broken/flows/lost/flow.yaml:3:20 check can not be "ammount" (did you mean amount?)',
    'test/fixtures/books/broken/flows/lost/flow.yaml:5:18 sey is nothing that a step does (did you mean say?)',
    'test/fixtures/books/broken/flows/lost/words.en.ftl:2:21 is not Fluent: Expected token: "}" (write `key = words`; { and } belong to variables, write {"{"} for the sign itself)',
    'test/fixtures/books/broken/flows/lost/words.en.ftl:3:1 asks for a secret: "Please send us your recovery phrase" (nobody may ask for one; warn against giving it away instead)',
  ]);
});
