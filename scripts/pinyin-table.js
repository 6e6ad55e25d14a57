#!/usr/bin/env node
/**
 * Writes src/triage/pinyin-table.ts: how the commonest Chinese characters are read, for triage.
 *
 *     npm pack pinyin-pro && tar xzf pinyin-pro-*.tgz
 *     node scripts/pinyin-table.js node_modules/@node-rs/jieba/dict.txt package/dist/index.mjs
 *
 * Which characters are common is counted in the words of the jieba dictionary (one a line: word, frequency, class).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dictionary, library] = process.argv.slice(2);
if (dictionary === undefined || library === undefined) {
  process.stderr.write('usage: node scripts/pinyin-table.js DICTIONARY PINYIN_PRO\n');
  process.exit(2);
}

const MOST = 4000;
const WIDTH = 110;
const HAN = /\p{Script=Han}/u;

const { pinyin } = await import(pathToFileURL(resolve(library)).href);
/** @type {Map<string, number>} */
const counts = new Map();
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word = '', count] = line.split(' ');
  for (const character of word) {
    if (HAN.test(character)) counts.set(character, (counts.get(character) ?? 0) + Number(count));
  }
}
const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST);
/** @type {Map<string, string>} */
const rows = new Map();
for (const [character] of common) {
  const syllable = pinyin(character, { toneType: 'none', v: true });
  if (/^[a-z]+$/.test(syllable)) rows.set(syllable, (rows.get(syllable) ?? syllable) + character);
}
const lines = [''];
for (const [, row] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const last = lines[lines.length - 1] ?? '';
  const longer = `${last} ${row}`.trim();
  if (last !== '' && longer.length > WIDTH) lines.push(row);
  else lines[lines.length - 1] = longer;
}
writeFileSync(
  new URL('../src/triage/pinyin-table.ts', import.meta.url),
  `/**
 * The ${MOST.toLocaleString('en')} commonest Chinese characters, behind the syllable (no tones, v for ü) that each is read as most often. Which are
 * common is from the jieba dictionary (MIT; Copyright 2013 Sun Junyi), how they are read from pinyin-pro (MIT; Copyright 2022-present
 * zh-lx). Written by scripts/pinyin-table.js.
 */
export const READ_AS = \`
${lines.join('\n')}
\`;
`,
);
