import { expect, test } from 'vitest';
import { showProblem } from '../../src/book/problem.ts';
import { readYaml } from '../../src/book/yaml.ts';

function problemsOf(text: string): string[] {
  const read = readYaml('f.yaml', text);
  return 'problems' in read ? read.problems.map(showProblem) : [];
}

test('a value is read with the place of each of its parts', () => {
  const read = readYaml('f.yaml', 'a:\n  - x: 1\n    yy: [2, 3]\n');
  if ('problems' in read) throw new Error('has problems');
  expect(read.value).toEqual({ a: [{ x: 1, yy: [2, 3] }] });
  expect(read.at(['a', 0, 'yy', 1])).toEqual({ file: 'f.yaml', line: 3, column: 13 });
  expect(read.atKey(['a', 0, 'yy'])).toEqual({ file: 'f.yaml', line: 3, column: 5 });
});

test('the place of what is not there is that of the nearest part around it', () => {
  const read = readYaml('f.yaml', 'a:\n  - x: 1\n', 3);
  if ('problems' in read) throw new Error('has problems');
  expect(read.at(['a', 0, 'z', 'q'])).toEqual({ file: 'f.yaml', line: 5, column: 5 });
  expect(read.at(['b'])).toEqual({ file: 'f.yaml', line: 4, column: 1 });
});

test('YAML 1.2: yes is a word, and << is no merge', () => {
  expect(readYaml('f.yaml', 'a: yes\n<<: 1')).toHaveProperty('value', { a: 'yes', '<<': 1 });
});

test.each([
  ['a key twice', 'a: 1\nb: 2\na: 3', '3:1 is not YAML: Map keys must be unique (keep one of the two)'],
  ['an anchor', 'a: &x 1', '1:7 anchors and aliases are not read (write it out)'],
  ['a tag', 'a: !x 1', '1:4 is not YAML: Unresolved tag: !x (leave the tag out)'],
  ['tabs', 'a:\n\tb: 1', '2:1 is not YAML: Tabs are not allowed as indentation (indent with spaces)'],
  ['a list that is not closed', 'a: [1,\nb: 2', '2:1'],
  ['a key that is no text', '? [a]\n: 1', '1:3'],
])('%s is refused with its place', (_, text, problem) => {
  expect(problemsOf(text)[0]).toContain(`f.yaml:${problem}`);
});

test.each([
  ['start：kind\nsteps: []', 'write : and a space instead of the full-width ：'],
  ['a: 1\nb: ［1, 2］\nc：2', 'write : and a space instead of the full-width ：'],
])('a sign of a Chinese keyboard is named: %s', (text, fix) => {
  expect(problemsOf(text)[0]).toContain(fix);
});

test('a tab is told once, without the nonsense that it makes of what follows', () => {
  expect(problemsOf('steps:\n  - { id: a }\n\t- { id: b }\n  - { id: c }')).toEqual([
    'f.yaml:3:1 is not YAML: Tabs are not allowed as indentation (indent with spaces)',
  ]);
});

test('two documents in one file are refused', () => {
  expect(problemsOf('a: 1\n---\nb: 2')).toEqual([
    'f.yaml:2:1 is not YAML: Source contains multiple documents; please use YAML.parseAllDocuments() (keep one document a file, without ---)',
  ]);
});

test('aliases that unfold into gigabytes are refused at once', () => {
  const bomb = Array.from(
    { length: 30 },
    (_, at) => `a${at}: &a${at} [${at === 0 ? 'x' : `*a${at - 1}, *a${at - 1}, *a${at - 1}`}]`,
  );
  expect(problemsOf(bomb.join('\n')).length).toBeGreaterThan(30);
});

test('nesting without end is refused', () => {
  expect(problemsOf(`${'['.repeat(150)}${']'.repeat(150)}`)).toEqual([
    'f.yaml:1:81 is nested too deeply (make it flatter)',
  ]);
});

test.each([
  ['brackets', '['.repeat(200_000)],
  ['compact lists', `${'- '.repeat(20_000)}a`],
  ['indentation', `${' '.repeat(900)}a: 1`],
])('a text of endless %s is refused before it is parsed', (_, text) => {
  expect(problemsOf(text)).toEqual(['f.yaml:1:1 is nested too deeply (make it flatter)']);
});
