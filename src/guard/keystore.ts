import type { Stretch } from './stretch.ts';

const PARTS = /[{}]|["'](?<key>ciphertext|kdf)["']\s*:/giu;

/** An object that a text has opened and not closed. */
interface Open {
  from: number;
  ciphertext: boolean;
  kdf: boolean;
  /** Whether an object directly inside has both keys: it is the `crypto` of this one. */
  holdsCrypto: boolean;
}

/** The stretches of a text that are keystores: JSON objects with a ciphertext and its kdf, with the object around. */
export function findKeystores(text: string): Stretch[] {
  const found: Stretch[] = [];
  const open: Open[] = [];
  for (const part of text.matchAll(PARTS)) {
    if (part[0] === '{') open.push({ from: part.index, ciphertext: false, kdf: false, holdsCrypto: false });
    else if (part[0] === '}') close(open, found, part.index + 1);
    else mark(open.at(-1), part.groups?.key);
  }
  return found;
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
