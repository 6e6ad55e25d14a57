import { expect, test } from 'vitest';
import { bookOf, type Edit, problemsOf } from './small-book.ts';

const incident = (rest: string): Edit => ['data/incidents.yaml', '', `incidents:\n  - { id: slow, ${rest} }\n`];

test('an incident is told by flows, where slots hold what it concerns, in the time of the book', () => {
  const { book, sources } = bookOf(
    incident('flows: [deposit], if: { method: [coin, card] }, since: "2026-11-24 08:00", words: { en: It is slow. }'),
  );
  expect(book.incidents).toEqual([
    {
      ...{ id: 'slow', flows: ['deposit'], if: { all: [{ slot: 'method', in: ['coin', 'card'] }] } },
      ...{ since: Date.UTC(2026, 10, 24, 0), until: null, key: 'incident-slow', languages: ['en'] },
    },
  ]);
  expect(sources.literal.en).toMatchObject({ 'incident-slow': 'It is slow.' });
});

test.each([
  ['2026-11-24', Date.UTC(2026, 10, 23, 16)],
  ['2026-11-24T08:00:30Z', Date.UTC(2026, 10, 24, 8, 0, 30)],
  ['2026-11-24 08:00+02:00', Date.UTC(2026, 10, 24, 6)],
])('a moment may be written as %s', (text, at) => {
  expect(bookOf(incident(`flows: [deposit], until: "${text}"`)).book.incidents[0]?.until).toBe(at);
});

test.each(['', '# nothing\n', 'incidents:\n', 'incidents: []\n'])('there may be none: %j', (text) => {
  expect(bookOf(['data/incidents.yaml', '', text]).book.incidents).toEqual([]);
  expect(bookOf().book.incidents).toEqual([]);
});

test.each([
  ['flows: [withdraw]', '2:25 there is no flow withdraw'],
  ['flows: [deposit], if: { metod: coin }', '2:41 deposit has no slot metod (did you mean method?)'],
  ['flows: [deposit], if: { method: coins }', '2:41 coins is no option of method in deposit (did you mean coin?)'],
  ['flows: [deposit], words: { fr: Lent. }', '2:44 fr is no language of the book'],
  ['flows: [deposit], since: soon', '2:42 since is not right (write it like "2026-11-24 08:00"'],
  ['flows: [deposit], since: "2026-11-24", until: "2026-11-23"', '2:63 slow is over before it begins'],
  ['flows: []', '2:24 flows is too short'],
  ['flows: [deposit], word: {}', '2:35 word is not known here (did you mean words?)'],
])('%s is told with its place and its fix', (rest, problem) => {
  const [first] = problemsOf(incident(rest));
  expect(first).toContain(`data/incidents.yaml:${problem}`);
});

test('two incidents of one name are told', () => {
  const text = 'incidents:\n  - { id: slow, flows: [deposit] }\n  - { id: slow, flows: [deposit] }\n';
  expect(problemsOf(['data/incidents.yaml', '', text])).toEqual([
    'data/incidents.yaml:3:11 two incidents are called slow (give each an id of its own)',
  ]);
});

test('its words are held to what may be sent', () => {
  const [asks] = problemsOf(incident('flows: [deposit], words: { en: Please send us your recovery phrase. }'));
  expect(asks).toMatch(/^data\/incidents\.yaml:2:\d+ asks for a secret/);
  const [names] = problemsOf(incident('flows: [deposit], words: { en: See https://evil.example.net }'));
  expect(names).toMatch(/^data\/incidents\.yaml:2:\d+ names a link that is not official/);
});
