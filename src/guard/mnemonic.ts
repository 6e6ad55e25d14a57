import { findChinesePhrases, strangeness } from './chinese.ts';
import { fold } from './folded.ts';
import { SIZES } from './mnemonic-checksum.ts';
import { isOrdinary } from './mnemonic-common.ts';
import { type Token, tokensOf } from './mnemonic-tokens.ts';
import { proofAlone, type Window, windowsOf } from './mnemonic-windows.ts';
import type { Stretch } from './stretch.ts';

/** How much the words have to prove together, and how much where the text speaks of phrases. */
const PROOF = 5.7;
const PROOF_ASKED = 4.6;
const TALK =
  /助记词|助記詞|助记符|恢复短语|恢復短語|恢复词|种子(?:词|短语|密码)|註記詞|注记词|备份的?词|\b(?:seed|recovery|secret|backup|mnemonic|wallet)\s?(?:phrase|words?)|\bmnemonics?\b|\b(?:12|24|twelve|twenty[ -]four)[ -]words?/iu;
const NEAR_BEFORE = 60;
const NEAR_AFTER = 30;
/** What may stand between two words of a phrase, where only one of them is sure. */
const SMALL_GAP = /^[^⟦{}]{0,12}$/u;
/** What a word has to prove to be taken in over others. */
const TELLING = 0.6;
/** Between two parts of one phrase. */
const NO_WORD = /^[^\p{L}\p{M}⟦{}]{0,12}$/u;

/**
 * The stretches of a folded text that are recovery phrases or much of one: eight words or so of a BIP39 list, in any case
 * and layout, misspelt or cut to four letters here and there. List words around are taken with them. Linear.
 */
export function findMnemonics(text: string): Stretch[] {
  const tokens = tokensOf(text);
  const spaced = windowsOf(tokens, PROOF_ASKED).map((window) => ({ ...around(text, tokens, window), sum: window.sum }));
  const found = spaced.filter((phrase) => phrase.sum >= PROOF || isTalkedOf(text, phrase));
  return whole(text, [...found, ...findChinesePhrases(text, (phrase) => isTalkedOf(text, phrase))]);
}

/** Each phrase once: what overlaps, or has no word in between, is one. */
function whole(text: string, parts: Stretch[]): Stretch[] {
  const phrases: Stretch[] = [];
  for (const { from, to } of parts.sort((a, b) => a.from - b.from)) {
    const last = phrases.at(-1);
    if (last !== undefined && NO_WORD.test(text.slice(last.to, from))) last.to = Math.max(last.to, to);
    else phrases.push({ from, to });
  }
  return phrases;
}

/** Whether phrases are spoken of just before or behind. */
function isTalkedOf(text: string, { from, to }: Stretch): boolean {
  return TALK.test(text.slice(Math.max(0, from - NEAR_BEFORE), from)) || TALK.test(text.slice(to, to + NEAR_AFTER));
}

/** The window with what belongs to the phrase around it. */
function around(text: string, tokens: Token[], window: Window): Stretch {
  let { first, last } = window;
  first = spread(text, tokens, window.proofs, first, -1);
  last = spread(text, tokens, window.proofs, last, 1);
  const length = window.proofs.slice(first, last + 1).filter((proof) => proof !== 0).length;
  if (!SIZES.includes(length)) {
    if (isNextLine(text, tokens, last, length)) last++;
    if (isNextLine(text, tokens, first - 1, length)) first--;
  }
  return { from: tokens[first]?.from ?? 0, to: tokens[last]?.to ?? 0 };
}

/** Goes on over words that prove something, and over up to two that don't when a telling one is behind them. */
function spread(text: string, tokens: Token[], proofs: number[], edge: number, step: 1 | -1): number {
  let reached = edge;
  for (let at = edge + step, missed = 0; missed <= 2; at += step) {
    const [before, behind] = step === 1 ? [tokens[at - 1], tokens[at]] : [tokens[at], tokens[at + 1]];
    if (before === undefined || behind === undefined || !SMALL_GAP.test(text.slice(before.to, behind.from))) break;
    const proof = proofs[at] ?? 0;
    if (proof > (missed === 0 ? 0 : TELLING)) [reached, missed] = [at, 0];
    else missed++;
  }
  return reached;
}

/** Whether the gap behind this token sets the next apart like the words of a list, and the phrase lacks a word. */
function isNextLine(text: string, tokens: Token[], at: number, length: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next === undefined || next.isWalled) return false;
  if ([token, next].some(({ word }) => word === '' || isOrdinary(word))) return false;
  const gap = text.slice(token.to, next.from);
  return /^[\s\d.,):]*(?:\n|\d)[\s\d.,):]*$/u.test(gap) || (SIZES.includes(length + 1) && /^[ ,]+$/u.test(gap));
}

/** The most words of a message that may be a piece of a phrase. */
const SHORT = 24;
const MEAN_PROOF = 0.6;
const MEAN_STRANGENESS = 1.5;

/**
 * Whether a message is made of list words only, as people send a phrase in parts: it may be a piece of one, and is held a
 * moment. Ordinary words alone ("cancel", "change address", 好的) are not.
 */
export function isListWordsOnly(text: string): boolean {
  const proofs = listProofs(text);
  if (proofs === null) return isStrangeChinese(text);
  const mean = proofs.reduce((sum, proof) => sum + proof, 0) / proofs.length;
  return mean >= MEAN_PROOF && proofs.includes(1);
}

/** Whether a message, ordinary or not, could be a piece of a phrase beside others. */
export function isListed(text: string): boolean {
  return listProofs(text) !== null || isStrangeChinese(text);
}

/** What each word of a short message proves; null when there is none, or one that is in no list. */
function listProofs(text: string): number[] | null {
  const { text: folded } = fold(text);
  if (folded.length > SHORT * 12 || /[?!]/u.test(folded)) return null;
  const proofs = tokensOf(folded)
    .filter(({ isLabel }) => !isLabel)
    .map(({ word }) => proofAlone(word));
  return proofs.length === 0 || proofs.length > SHORT || proofs.includes(0) ? null : proofs;
}

function isStrangeChinese(text: string): boolean {
  const { text: folded } = fold(text);
  const length = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  const isOnlyHan = length >= 2 && length <= SHORT && /^[\s\p{Script=Han}\d.,:)]+$/u.test(folded);
  return isOnlyHan && strangeness(folded) > MEAN_STRANGENESS;
}
