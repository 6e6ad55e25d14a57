import type { Option } from '../flow.ts';
import { containsPhrase, cut, fold } from '../text.ts';
import type { SlotValue } from '../value.ts';
import { type Checked, refused, taken } from './answer.ts';

/** An answer that names an option is in its first words. */
const READ = 500;
const CLAUSE_END = /[。;!?\n]|,(?!\d)|\.(?=\s|$)/u;
/** 别 denies ("别用银行卡"), but not at the end of a word (识别, 特别). */
const NOT_THIS_ZH =
  /(?:(?<![要好对])(?:不|没|沒|非)|(?<![要好对识辨分特级区类判个性])别)(?:是|有|用|走|选|要|在|通过)?$/u;
const NOT_THIS_EN =
  /(?:^| )(?:not|no|never|without|(?:is|was|do|did|does|has|have)n t)(?: (?:a|an|the|it|on|by|via|with|use|used|using|from|through))*$/u;
const MASK = '\u0000';

/** Anything that can be chosen by words: `phrases` are folded. */
export type Named = Pick<Option, 'id' | 'phrases'>;

/** Takes the one option that the words name; the value is its id. */
export function checkOption(options: readonly Option[], text: string): Checked {
  const option = chooseOption(options, text);
  return option === null ? refused('check-option') : taken(option.id);
}

/** Whether a held value is the id of an option that there still is. */
export function isOption(options: readonly Option[], value: SlotValue): boolean {
  return options.some((option) => option.id === value);
}

/**
 * The option that a text means: the one it equals, else the only one it mentions. A phrase inside a longer one ("卡" in
 * "银行卡") is no mention, nor is one that is denied ("不是TRC20"). Null when there is none, or more than one.
 */
export function chooseOption<T extends Named>(options: readonly T[], text: string): T | null {
  const opening = cut(text, READ).normalize('NFKC');
  return only(equal(options, fold(opening))) ?? only(mentioned(options, opening));
}

function only<T>(found: T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

function equal<T extends Named>(options: readonly T[], folded: string): T[] {
  if (folded === '') return [];
  return options.filter((option) => fold(option.id) === folded || option.phrases.includes(folded));
}

function mentioned<T extends Named>(options: readonly T[], text: string): T[] {
  const phrases = byLength(options);
  const meant = new Set(text.split(CLAUSE_END).flatMap((clause) => standingIn(fold(clause), phrases)));
  return options.filter((option) => [...meant].some((phrase) => option.phrases.includes(phrase)));
}

/** Sorted once for each list of options: a book's never change. */
const sorted = new WeakMap<readonly Named[], string[]>();

function byLength(options: readonly Named[]): string[] {
  const known = sorted.get(options);
  if (known) return known;
  const phrases = [...new Set(options.flatMap((option) => option.phrases))].sort((a, b) => b.length - a.length);
  sorted.set(options, phrases);
  return phrases;
}

/** The phrases that a clause affirms. Each is masked where it stands, so that no shorter one is found inside it. */
function standingIn(clause: string, phrases: string[]): string[] {
  let rest = clause;
  return phrases.filter((phrase) => {
    if (!containsPhrase(rest, phrase)) return false;
    const before = rest;
    let affirmed = false;
    rest = rest.replace(asWholeWords(phrase), (found, at: number) => {
      affirmed ||= !denied(before.slice(0, at).trimEnd());
      return MASK.repeat(found.length);
    });
    return affirmed;
  });
}

/** A folded phrase holds letters, digits and spaces only: nothing that a pattern would take for its own. */
function asWholeWords(phrase: string): RegExp {
  const from = /^[a-z0-9]/.test(phrase) ? '(?<![a-z0-9])' : '';
  const to = /[a-z0-9]$/.test(phrase) ? '(?![a-z0-9])' : '';
  return new RegExp(`${from}${phrase}${to}`, 'gu');
}

function denied(before: string): boolean {
  return NOT_THIS_ZH.test(before) || NOT_THIS_EN.test(before);
}
