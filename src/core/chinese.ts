import { SHARED, SIMPLER } from './traditional-table.ts';

/** ISO 15924: Simplified and Traditional Chinese. */
export type ChineseScript = 'Hans' | 'Hant';

/** The commonest Chinese characters, within which the table stays. */
const FIRST = 0x4e00;
const LAST = 0x9fff;
/** Other ways to write a character that customers mix up with it. None tells the script. */
const ALIKE = '帳账帐账著着妳你甚什';

const simpler = new Uint16Array(LAST - FIRST + 1);
const marks = new Map<string, ChineseScript>();
for (const [traditional, plain] of pairsIn(SIMPLER)) {
  simpler[traditional.charCodeAt(0) - FIRST] = plain.charCodeAt(0);
  marks.set(traditional, 'Hant').set(plain, 'Hans');
}
for (const shared of SHARED) marks.delete(shared);
for (const [other, plain] of pairsIn(ALIKE)) simpler[other.charCodeAt(0) - FIRST] = plain.charCodeAt(0);
// 薴 is 苧 in Simplified, where that is 苎 as a Traditional character: to its end at once.
for (const [at, plain] of simpler.entries()) if (plain) simpler[at] = simpler[plain - FIRST] || plain;

function pairsIn(table: string): [string, string][] {
  return (table.replaceAll('\n', '').match(/../g) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]);
}

/**
 * A text with Simplified characters for the Traditional ones, one for one, so that places in it stay the same. It is for
 * comparing, never for showing: which character a word has is not weighed (乾 is always 干).
 */
export function simplified(text: string): string {
  let done = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const plain = simpler[text.charCodeAt(at) - FIRST];
    if (!plain) continue;
    done += text.slice(from, at) + String.fromCharCode(plain);
    from = at + 1;
  }
  return from === 0 ? text : done + text.slice(from);
}

/** The script that more of a Chinese text's characters belong to alone; null for 你好, which is the same in both. */
export function scriptOfChinese(text: string): ChineseScript | null {
  let lead = 0;
  for (const character of text) {
    const mark = marks.get(character);
    if (mark) lead += mark === 'Hant' ? 1 : -1;
  }
  if (lead === 0) return null;
  return lead > 0 ? 'Hant' : 'Hans';
}
