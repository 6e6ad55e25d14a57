import { expect, test } from 'vitest';
import { createWords } from '../../src/words/words.ts';
import { bookOf, type Edit, problemsOf } from './small-book.ts';

const FACTS = `facts:
  wait: { from: 1, to: 2, unit: hour }
  fee: { value: 0.0002, unit: BTC }
  share: { value: 0.5, unit: percent }
  mail: { value: 1, unit: hour }
  rule: { text: { zh-CN: 3 个"工作日" {很快}, en: 3 working days } }
`.replace('3 个"工作日" {很快}', `'3 个"工作日" {很快}'`);

const OFFICIAL = `sites: [{ host: wallet.example.com }, { host: help.example.com }]
mailboxes: [{ address: a@example.com }, { address: b@example.com }]
telephones: [{ number: "+1 202-555-0134" }]
accounts: [{ platform: wechat, handle: bridge }, { platform: x, handle: bridge_eg }]
explorers: [{ host: tron.example.org, chain: trc20 }]
`;

/** What words that name terms say, in both languages. */
function said(zh: string, en: string, ...edits: Edit[]): string[] {
  const { sources } = bookOf(
    ['zh', 'deposit-hello = 您好', `deposit-hello = ${zh}`],
    ['en', 'deposit-hello = Hello', `deposit-hello = ${en}`],
    ...edits,
  );
  const missing: string[] = [];
  const words = createWords(sources, (key) => missing.push(key));
  const texts = ['zh-CN', 'en'].map((language) => words.text('deposit-hello', {}, language, 'UTC'));
  expect(missing).toEqual([]);
  return texts;
}

const same = (text: string, ...edits: Edit[]) => said(text, text, ...edits);
const official: Edit = ['data/official.yaml', 'sites: [{ host: wallet.example.com }]\n', OFFICIAL];

test('the brand, its site and where it publishes its list are terms', () => {
  const brand: Edit = ['data/brand.yaml', '', 'name: { zh-CN: 星桥, en: Bridge }\nsite: https://wallet.example.com\n'];
  expect(same('{ -brand } { -official-site } { -official-list }', brand)).toEqual([
    '星桥 wallet.example.com wallet.example.com/.well-known/kefu.json',
    'Bridge wallet.example.com wallet.example.com/.well-known/kefu.json',
  ]);
  expect(same('{ -brand }')).toEqual(['wallet.example.com', 'wallet.example.com']);
});

test('what is official is listed as each language lists things', () => {
  expect(same('{ -official-mails }; { -official-phones }; { -official-sites }', official)).toEqual([
    'a@example.com和b@example.com; +1 202-555-0134; wallet.example.com和help.example.com',
    'a@example.com and b@example.com; +1 202-555-0134; wallet.example.com and help.example.com',
  ]);
});

test('accounts are named after their platform, in the words of a language where it has some', () => {
  const zh: Edit = ['data/words/common.zh-CN.ftl', '', '-platform-wechat = 微信\n'];
  expect(same('{ -official-accounts }', official, zh)).toEqual([
    '微信 bridge和X bridge_eg',
    'Wechat bridge and X bridge_eg',
  ]);
});

test('where one mailbox is wanted it is the one of the brand, else the first', () => {
  const brand: Edit = [
    'data/brand.yaml',
    '',
    'name: { en: Bridge }\nsite: https://wallet.example.com\nmailbox: b@example.com\n',
  ];
  expect(same('{ -official-mail }', official)[1]).toBe('a@example.com');
  expect(same('{ -official-mail }', official, brand)[1]).toBe('b@example.com');
});

test('the help pages are those of the brand, else the site, and an explorer is named by its chain', () => {
  const brand = 'name: { en: Bridge }\nsite: https://wallet.example.com\n';
  const help: Edit = ['data/brand.yaml', '', `${brand}help: https://help.example.com\n`];
  expect(same('{ -official-help } { -explorer-trc20 }', official, help)[1]).toBe('help.example.com tron.example.org');
  expect(same('{ -official-help }', official, ['data/brand.yaml', '', brand])[1]).toBe('wallet.example.com');
  const stray: Edit = ['data/brand.yaml', '', `${brand}help: https://help.example.org\n`];
  expect(problemsOf(official, stray)[0]).toBe(
    'data/brand.yaml:3:7 help is not on the official list (list it in official.yaml, or write one that is listed)',
  );
});

test('what an operator has not is told so, and words may choose by it', () => {
  expect(same('{ -official-phone }')).toEqual(['common-not-given', 'common-not-given']);
  const choosing = '{ -official-phone.there ->\n    [yes] call { -official-phone }\n   *[no] write\n }';
  expect(same(choosing)[1]).toBe('write');
  expect(same(choosing, official)[1]).toBe('call +1 202-555-0134');
});

test('the ends of a span are shown by themselves, and are no facts of their own', () => {
  const facts: Edit = ['data/facts.yaml', '', FACTS];
  const [zh, en] = same('{ -fact-wait-from }, { -fact-wait-to }', facts);
  expect([zh, en]).toEqual(['1 小时, 2 小时', '1 hour, 2 hours']);
  expect(problemsOf(['data/facts.yaml', '', 'facts:\n  wait: { from: 1, to: 2 }\n  wait-to: { value: 3 }\n'])).toEqual([
    'data/facts.yaml:3:3 wait-to is an end of a span (give it another name)',
  ]);
});

test('facts are shown as each language shows figures, and what is in them is no markup', () => {
  const facts: Edit = ['data/facts.yaml', '', FACTS];
  expect(same('{ -fact-wait }, { -fact-fee }, { -fact-share }, { -fact-mail }, { -fact-rule }', facts)).toEqual([
    '1–2 小时, 0.0002 BTC, 0.5%, 1 小时, 3 个"工作日" {很快}',
    '1–2 hours, 0.0002 BTC, 0.5 percent, 1 hour, 3 working days',
  ]);
});

test('the newest release of a platform is the one with the latest date', () => {
  const releases: Edit = [
    'data/releases.yaml',
    '',
    `releases:
  - { platform: ios, version: "4.9.0", date: 2026-10-01, minimum: iOS 15 }
  - { platform: ios, version: "4.10.0", date: 2026-11-10, minimum: iOS 16 }
`,
  ];
  expect(same('{ -release-ios } { -release-ios-date } { -release-ios-minimum }', releases)).toEqual([
    '4.10.0 2026年11月10日 iOS 16',
    '4.10.0 November 10, 2026 iOS 16',
  ]);
});

test('chains and ways to deposit are listed', () => {
  const routes: Edit = [
    'data/deposit-routes.yaml',
    '',
    `methods: { card: { name: { zh-CN: 银行卡, en: bank card } } }
routes: { trc20: { confirmations: 20, usual_minutes: 2 }, btc: { name: Bitcoin, confirmations: 2, usual_minutes: 30 } }
`,
  ];
  expect(same('{ -deposit-chains } / { -deposit-methods }', routes)).toEqual([
    'TRC20和Bitcoin / 银行卡',
    'TRC20 and Bitcoin / bank card',
  ]);
});

test('a term that is made can not be written by hand, and one that is not there is told', () => {
  expect(problemsOf(['data/words/common.en.ftl', '', '-official-list = example.com\n'])).toEqual([
    expect.stringMatching(/^data\/words\/common\.en\.ftl:\d+:1 -official-list is made from the files in data\//),
  ]);
  const [problem] = problemsOf(['en', 'deposit-hello = Hello', 'deposit-hello = { -official-fone }']);
  expect(problem).toContain('there are no words -official-fone in en (did you mean -official-phone?)');
});

test('a file that can not be read is told, and not every word that names what is in it', () => {
  const named: Edit = ['en', 'deposit-hello = Hello', 'deposit-hello = { -fact-wait }'];
  expect(problemsOf(named, ['data/facts.yaml', '', 'facts: [\n'])).toEqual([
    expect.stringMatching(/^data\/facts\.yaml:\d+:\d+ is not YAML/),
  ]);
});

test.each([
  ['facts', 'facts: { wait: { unit: hour } }', '1:10 wait says nothing, or too much'],
  ['facts', 'facts: { wait: { value: 1, from: 1, to: 2 } }', '1:10 wait says nothing, or too much'],
  ['facts', 'facts: { wait: { from: 2, to: 1 } }', '1:10 wait says nothing, or too much'],
  ['facts', 'facts: { wait: { value: 1, unit: hours } }', '1:34 unit is not right (write one of second,'],
  ['facts', 'facts: { wait: { text: { en: soon } } }', '1:18 text says nothing in zh-CN (add `zh-CN:`)'],
  ['releases', 'releases: [{ platform: ios, version: 4.2, date: 2026-11-10, minimum: iOS 15 }]', '1:38 version'],
  ['releases', 'releases: [{ platform: ios, version: "4", date: 2026-13-40, minimum: iOS 15 }]', '1:49 date'],
  ['deposit-routes', 'routes: { trc20: { confirmations: many, usual_minutes: 2 } }', '1:35 confirmations: "many"'],
  ['deposit-routes', 'methods: { card: { name: { en: card } } }', '1:20 name says nothing in zh-CN'],
])('%s: %s is told with its place', (name, text, problem) => {
  const [first] = problemsOf([`data/${name}.yaml`, '', text]);
  expect(first).toContain(`data/${name}.yaml:${problem}`);
});

test('articles name terms as well, and are told by line of those that there are not', () => {
  const article = (body: string): Edit[] =>
    ['zh-CN', 'en'].map((language) => [
      `data/knowledge/${language}/fees.md`,
      '',
      `---\nid: fees\ntitle: Fees of { -brand }\ndate: 2026-11-24\nsource: us\n---\n\nIt takes\n${body}.\n`,
    ]);
  const facts: Edit = ['data/facts.yaml', '', FACTS];
  const { sources } = bookOf(facts, ...article('{ -fact-wait }'));
  expect(sources.literal.en).toEqual({
    'article-fees-title': 'Fees of wallet.example.com',
    'article-fees': 'It takes\n1–2 hours.',
  });
  expect(problemsOf(facts, ...article('{ -fact-wat }'))[0]).toBe(
    'data/knowledge/en/fees.md:9:1 there are no words -fact-wat in en (did you mean -fact-wait?)',
  );
});
