#!/usr/bin/env node
/**
 * Splits a corpus into the half that the guard is tuned on and the half that it is measured on, by the parity of the
 * first byte of each line's SHA-256: which half a line is in never depends on the other lines.
 *
 *     node scripts/halves.js zh-dialogue.txt test/corpora/zh-dialogue
 *
 * writes test/corpora/zh-dialogue.tune.txt and test/corpora/zh-dialogue.held.txt.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [from, to] = process.argv.slice(2);
if (from === undefined || to === undefined) {
  process.stderr.write('usage: node scripts/halves.js CORPUS WHERE\n');
  process.exit(2);
}
const lines = readFileSync(from, 'utf8').split('\n').filter(Boolean);
for (const [parity, name] of ['tune', 'held'].entries()) {
  const half = lines.filter((line) => (createHash('sha256').update(line).digest()[0] ?? 0) % 2 === parity);
  writeFileSync(`${to}.${name}.txt`, half.map((line) => `${line}\n`).join(''));
}
