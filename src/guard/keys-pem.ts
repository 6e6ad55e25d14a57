import type { Stretch } from './stretch.ts';

const BEGIN = /-{2,5} ?BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{2,5}/gu;
const END = /-{2,5} ?END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-{2,5}/gu;
/** Base64 and the headers of old keys, up to a word of another script. */
const BODY = /[\s\w+/=:,.-]*/uy;

/** The stretches of a text that are PEM private keys; one that is cut off goes as far as it may reach. Linear. */
export function findPems(text: string): Stretch[] {
  const found: Stretch[] = [];
  const ends = [...text.matchAll(END)].map((match) => match.index + match[0].length).reverse();
  let to = 0;
  for (const match of text.matchAll(BEGIN)) {
    if (match.index < to) continue;
    const body = match.index + match[0].length;
    while ((ends.at(-1) ?? body) < body) ends.pop();
    to = ends.at(-1) ?? cutOff(text, body);
    found.push({ from: match.index, to });
  }
  return found;
}

function cutOff(text: string, from: number): number {
  BODY.lastIndex = from;
  return from + (BODY.exec(text)?.[0].length ?? 0);
}
