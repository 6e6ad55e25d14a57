import type { Stretch } from './stretch.ts';

/** Quotes may be escaped: a keystore in a JSON string. */
const PARTS = /[{}]|\\{0,3}["'](?<key>ciphertext|kdf)\\{0,3}["']\s{0,20}:/giu;

/** An object that a text has opened and not closed. */
interface Open {
  from: number;
  ciphertext: boolean;
  kdf: boolean;
  /** Whether an object directly inside has both keys: it is the `crypto` of this one. */
  holdsCrypto: boolean;
}

/**
 * The stretches of a text that are keystores: JSON objects with a ciphertext and its kdf, with the object around. One that
 * is cut off goes to the end of the text. Linear.
 */
export function findKeystores(text: string): Stretch[] {
  const found: Stretch[] = [];
  const open: Open[] = [];
  for (const part of text.matchAll(PARTS)) {
    if (part[0] === '{') open.push({ from: part.index, ciphertext: false, kdf: false, holdsCrypto: false });
    else if (part[0] === '}') close(open, found, part.index + 1);
    else mark(open.at(-1), part.groups?.key);
  }
  const cutOff = open.findIndex(({ ciphertext, kdf, holdsCrypto }) => (ciphertext && kdf) || holdsCrypto);
  const around = open[cutOff]?.holdsCrypto ? open[cutOff] : (open[cutOff - 1] ?? open[cutOff]);
  return around === undefined ? found : [...found, { from: around.from, to: text.length }];
}

function mark(object: Open | undefined, key: string | undefined): void {
  if (object === undefined) return;
  if (key?.toLowerCase() === 'kdf') object.kdf = true;
  else object.ciphertext = true;
}

function close(open: Open[], found: Stretch[], to: number): void {
  const object = open.pop();
  if (object === undefined) return;
  const isCrypto = object.ciphertext && object.kdf;
  if (isCrypto || object.holdsCrypto) found.push({ from: object.from, to });
  const around = open.at(-1);
  if (isCrypto && around !== undefined) around.holdsCrypto = true;
}
