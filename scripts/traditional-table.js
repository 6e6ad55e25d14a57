#!/usr/bin/env node
/**
 * Writes src/core/traditional-table.ts: Traditional characters with their Simplified forms, for the ear of the engine.
 *
 *     node scripts/traditional-table.js
 *
 * The pairs are OpenCC's (opencc-js). Which characters a script has is read off its old character sets: GB 2312 for Simplified, Big5
 * for Traditional.
 */
import { writeFileSync } from 'node:fs';
import dictionary from 'opencc-js/dict/TSCharacters';

const WIDTH = 110;

/**
 * The characters of a double-byte set.
 * @param {string} label
 * @param {[number, number, number, number][]} areas first and last lead byte, first and last trail byte
 * @returns {Set<string>}
 */
function charactersOf(label, areas) {
  const decoder = new TextDecoder(label);
  const codes = areas.flatMap(([lead, lastLead, trail, lastTrail]) =>
    Array.from({ length: lastLead - lead + 1 }, (_, row) =>
      Array.from({ length: lastTrail - trail + 1 }, (_, cell) => [lead + row, trail + cell]),
    ).flat(),
  );
  return new Set(codes.map((code) => decoder.decode(new Uint8Array(code))).filter((one) => one.length === 1));
}

const onMainland = charactersOf('gbk', [[0xb0, 0xf7, 0xa1, 0xfe]]);
/** Its first level: the common ones. */
const usualInTaiwan = charactersOf('big5', [
  [0xa4, 0xc6, 0x40, 0x7e],
  [0xa4, 0xc5, 0xa1, 0xfe],
]);
const rareInTaiwan = charactersOf('big5', [
  [0xc9, 0xf9, 0x40, 0x7e],
  [0xc9, 0xf8, 0xa1, 0xfe],
]);
/** Forms of Hong Kong, and of GB 2312, that tell nothing of the script. */
const ALSO_TRADITIONAL = '着户卫';
const NOT_SIMPLIFIED = '後於';

const pairs = dictionary
  .split('|')
  .map((entry) => entry.split(' '))
  .filter(([from = '', to = '']) => /^[\u4e00-\u9fff]$/.test(from) && /^[\u4e00-\u9fff]$/.test(to) && from !== to)
  .filter(([from = '', to = '']) => usualInTaiwan.has(from) || rareInTaiwan.has(from) || onMainland.has(to));
const simplified = [...new Set(pairs.map(([, to = '']) => to))];
const shared = [
  ...pairs.map(([from = '']) => from).filter((one) => onMainland.has(one) && !NOT_SIMPLIFIED.includes(one)),
  ...simplified.filter((one) => usualInTaiwan.has(one)),
  ...ALSO_TRADITIONAL,
];

/**
 * @param {string} characters
 * @returns {string}
 */
function inLines(characters) {
  return (characters.match(new RegExp(`.{1,${WIDTH}}`, 'gu')) ?? []).join('\n');
}

writeFileSync(
  new URL('../src/core/traditional-table.ts', import.meta.url),
  `/**
 * Traditional characters, each before its Simplified form, and those of both that texts of either script use. From OpenCC
 * (Apache-2.0; Copyright BYVoid and others), by way of opencc-js. Written by scripts/traditional-table.js.
 */
export const SIMPLER = \`
${inLines(pairs.flat().join(''))}
\`;

export const SHARED = \`
${inLines(shared.join(''))}
\`;
`,
);
