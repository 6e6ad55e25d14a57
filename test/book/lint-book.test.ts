import { expect, test } from 'vitest';
import { edited, problemsIn, problemsOf } from './small-book.ts';

const ARTICLE =
  '---\nid: fees\ntitle: Fees\ntags: [cost]\ndate: 2026-11-24\nsource: the brand\n---\n\nThere are fees.\n';

test('a menu that names a flow that is not there is told', () => {
  expect(problemsOf(['book', '[deposit]', '[deposi]'])).toEqual([
    'flows/book.yaml:2:8 there is no flow deposi (did you mean deposit?)',
  ]);
});

test('a repair that is missing is told with its file and what its words know', () => {
  const files = edited();
  delete files['flows/repair/resume/flow.yaml'];
  const problems = problemsIn(files).filter((problem) => !problem.startsWith('data/words'));
  expect(problems).toEqual([
    'flows/repair/resume/flow.yaml:1:1 the repair repair-resume is missing (add flows/repair/resume/flow.yaml; its words know { $flow })',
  ]);
});

test('a file of a language that the book does not have is told', () => {
  expect(problemsOf(['flows/deposit/words.em.ftl', '', 'x = y'])).toEqual([
    'flows/deposit/words.em.ftl:1:1 em is no language of the book (did you mean en?)',
  ]);
});

test.each([
  ['languages', '[zh-CN, en]', '[zh_CN, en]', '1:13 languages: "zh_CN" is no language tag (write it like zh-CN or en)'],
  ['the menu', 'menu: [deposit]\n', '', '1:1 menu is missing (add `menu:`)'],
  [
    'the zone',
    'Asia/Shanghai',
    'Asia/Shangai',
    '3:12 time_zone: "Asia/Shangai" is no time zone (write it like Asia/Shanghai)',
  ],
  ['a duration', 'menu:', 'burst: 3\nmenu:', '2:8 burst: 3 is no duration (write it like 1500ms, 6s, 10m, 2h or 1d)'],
  ['a share', 'menu:', 'triage_sure: 2\nmenu:', '2:14 triage_sure is too big (at most 1)'],
  ['an unknown setting', 'menu:', 'brust: 3s\nmenu:', '2:1 brust is not known here (did you mean burst?)'],
])('a mistake in %s of book.yaml is told', (_, from, to, problem) => {
  expect(problemsOf(['book', from, to])).toEqual([`flows/book.yaml:${problem}`]);
});

test('an article needs every language', () => {
  expect(problemsOf(['data/knowledge/en/fees.md', '', ARTICLE])).toEqual([
    'data/knowledge/en/fees.md:1:1 the article fees is missing in zh-CN (translate it in data/knowledge/zh-CN/fees.md)',
  ]);
});

test.each([
  ['no front matter', '# Fees', '1:1 has no front matter (begin it with ---, id, title, date, source, ---)'],
  ['another id', ARTICLE.replace('id: fees', 'id: fee'), '2:5 the id is fee, the file says fees (write `id: fees`)'],
  ['no source', ARTICLE.replace('source: the brand\n', ''), '2:1 source is missing (add `source:`)'],
  [
    'a date that is none',
    ARTICLE.replace('2026-11-24', 'today'),
    '5:7 date: "today" is no date (write it like 2026-11-24)',
  ],
  [
    'a colon in its title',
    ARTICLE.replace('title: Fees', 'title: Fees: all'),
    '3:8 is not YAML: Nested mappings are not allowed in compact mappings (put a text that has a colon in it in quotes)',
  ],
  ['no text', ARTICLE.replace('There are fees.\n', ''), '1:1 says nothing (write the article below the front matter)'],
  [
    'an ask for a secret',
    ARTICLE.replace('There are fees.', 'There are fees.\nTo pay, send us your **private key**.'),
    '10:1 asks for a secret: "To pay, send us your private key" (nobody may ask for one; warn against giving it away instead)',
  ],
])('an article with %s is told', (_, text, problem) => {
  const problems = problemsOf(['data/knowledge/en/fees.md', '', text], ['data/knowledge/zh-CN/fees.md', '', ARTICLE]);
  expect(problems).toEqual([`data/knowledge/en/fees.md:${problem}`]);
});
