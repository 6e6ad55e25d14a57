import { describe, expect, test } from 'vitest';
import { readBrand } from '../../src/book/brand.ts';
import { readLeads } from '../../src/book/desk.ts';
import { showProblem } from '../../src/book/problem.ts';
import { bookOf, problemsOf } from './small-book.ts';

/** What is wrong with a text in data/desk.yaml, or who leads. */
function leadsIn(text: string): unknown {
  const read = readLeads({ file: 'desk.yaml', text });
  return 'problems' in read ? read.problems.map(showProblem) : read.leads;
}

function brandIn(text: string): unknown {
  const read = readBrand({ file: 'brand.yaml', text }, LIST);
  return 'problems' in read ? read.problems.map(showProblem) : read;
}

const NOTHING = { telephones: [], accounts: [], explorers: [], addresses: [] };
const LIST = { ...NOTHING, sites: ['wallet.example.com'], mailboxes: ['support@example.com'] };
const BRAND = 'name: { zh-CN: 星桥, en: Bridge }\nsite: https://wallet.example.com\n';

describe('data/desk.yaml', () => {
  test('says who leads, by room', () => {
    const lead = { room: 'web-room', agent: '组长' };
    expect(leadsIn('leads:\n  - { room: web-room, agent: 组长, example: true }\n')).toEqual([lead]);
    expect(leadsIn('leads:\n  - { room: telegram-room, agent: "123456789" }\n')).toEqual([
      { room: 'telegram-room', agent: '123456789' },
    ]);
  });

  test('may name nobody, be empty, or be missing: nobody leads then', () => {
    for (const text of ['leads: []\n', '', '# nobody\n']) expect(leadsIn(text)).toEqual([]);
    expect(readLeads(null)).toEqual({ leads: [] });
    expect(bookOf().leads).toEqual([]);
  });

  test.each([
    ['lead: []', 'desk.yaml:1:1 lead is not known here (did you mean leads?)'],
    ['leads: Ann', 'desk.yaml:1:8 leads: "Ann" must be a list (write a list)'],
    ['leads:\n  - { room: web-room, agent: 123 }', 'desk.yaml:2:30 agent: 123 must be a text (put it in quotes)'],
    ['leads:\n  - { room: web-room }', 'desk.yaml:2:5 agent is missing (add `agent:`)'],
    [
      'leads:\n  - { room: "web:room", agent: Ann }',
      "desk.yaml:2:13 room is not right (write the room's id: web-room)",
    ],
    [
      'leads:\n  - { room: r, agent: Ann }\n  - { room: r, agent: Ann }',
      'desk.yaml:3:5 leads names somebody twice (keep one of the two)',
    ],
    ['leads: [', expect.stringMatching(/^desk\.yaml:1:\d+ is not YAML/)],
  ])('%s is told with its place and its fix', (text, problem) => {
    expect(leadsIn(text)).toEqual([problem]);
  });

  test('belongs to what is looked at with the book', () => {
    expect(problemsOf(['data/desk.yaml', '', 'leads: Ann\n'])).toEqual([
      'data/desk.yaml:1:8 leads: "Ann" must be a list (write a list)',
    ]);
  });
});

describe('data/brand.yaml', () => {
  test('says what the brand is called and which site publishes the list', () => {
    expect(brandIn(BRAND)).toEqual({ name: { 'zh-CN': '星桥', en: 'Bridge' }, site: 'https://wallet.example.com' });
  });

  test.each([
    [BRAND.replace('wallet.', 'evil.'), 'brand.yaml:2:7 site is not on the official list'],
    [`${BRAND}mailbox: other@example.com\n`, 'brand.yaml:3:10 mailbox is not on the official list'],
    [`${BRAND}hotline: "+1 303 555 0199"\n`, 'brand.yaml:3:10 hotline is not on the official list'],
  ])('names nothing that is not listed: %#', (text, problem) => {
    expect(brandIn(text)).toEqual([`${problem} (list it in official.yaml, or write one that is listed)`]);
  });

  test.each(['http://wallet.example.com', 'wallet.example.com', 'https://wallet.example.com/path'])(
    'has a site over TLS and nothing behind it: %s',
    (site) => {
      expect(brandIn(BRAND.replace('https://wallet.example.com', site))).toEqual([
        expect.stringMatching(/^brand\.yaml:2:7 site is not right/),
      ]);
    },
  );
});
