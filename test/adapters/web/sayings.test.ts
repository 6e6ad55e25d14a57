import { expect, test } from 'vitest';
import { parseSaying } from '../../../adapters/web/sayings.ts';

const SAID = { id: '94983e2d3e45af609a155690', text: '充值没到账', name: 'Visitor 5657' };

test('what is said counts though the browser names a language that can not be read', () => {
  for (const language of ['en-US@posix', 'C.UTF-8', '', 'x'.repeat(99), 7])
    expect(parseSaying({ ...SAID, language })).toMatchObject(SAID);
});

test('a language that can be read is kept', () => {
  expect(parseSaying({ ...SAID, language: 'zh-Hant' })).toMatchObject({ language: 'zh-Hant' });
});
