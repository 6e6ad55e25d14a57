import { chooseOption } from './checks/option.ts';
import { scriptOfChinese } from './chinese.ts';
import type { SaidEvent } from './event.ts';
import type { Book } from './flow.ts';
import type { Turn } from './turn.ts';
import type { Language } from './value.ts';

const HAN = /\p{Script=Han}/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const WORD = /[a-z]{2,}/i;

/** Takes the language from the customer's first words; what the platform says is a first guess only. */
export function learnLanguage(turn: Turn, event: SaidEvent): void {
  const { c } = turn;
  if (c.languageFrom === 'words' || c.languageFrom === 'choice') return;
  const hinted = c.languageFrom === 'default' && event.languageHint;
  if (hinted) {
    c.language = closestLanguage(hinted, turn.book.languages) ?? c.language;
    c.languageFrom = 'hint';
  }
  if (event.choice === undefined) learnFrom(turn, event.text);
}

/** Words that several languages write alike ("你好") leave it open which of them it is: later ones tell. */
function learnFrom({ c, book }: Turn, text: string): void {
  const isOpen = c.languageFrom === 'shared';
  const spoken = languagesOf(text, book.languages).filter((one) => !isOpen || baseOf(one) === baseOf(c.language));
  const [first] = spoken;
  if (first === undefined) return;
  if (!spoken.includes(c.language)) c.language = first;
  c.languageFrom = spoken.length > 1 ? 'shared' : 'words';
}

/** The languages, of those there are, that a text may be in; none when it shows none (a number, a command, a hash). */
function languagesOf(text: string, languages: Language[]): Language[] {
  if (text.startsWith('/')) return [];
  const scripts = scriptsOf(text, languages);
  return languages.filter((one) => scripts.includes(localeOf(one).script));
}

/** The scripts that a text may be in, as ISO 15924 names them. Chinese that shows neither script may be in the other as well. */
function scriptsOf(text: string, languages: Language[]): string[] {
  if (KANA.test(text)) return ['Jpan'];
  if (HANGUL.test(text)) return ['Kore'];
  if (HAN.test(text)) return chineseScripts(text, languages);
  const others = languages.map((one) => localeOf(one).script).filter((one) => !WRITTEN_IN_PARTS.includes(one));
  const found = others.filter((one) => one !== 'Latn' && new RegExp(`\\p{Script=${one}}`, 'u').test(text));
  if (found.length > 0) return found;
  return WORD.test(text) && / |^[a-z]+$/i.test(text.trim()) ? ['Latn'] : [];
}

/** Scripts that are several, or parts of one: Unicode has no property for them. */
const WRITTEN_IN_PARTS = ['', 'Hans', 'Hant', 'Jpan', 'Kore'];

/** Who writes the script that a book lacks is spoken to in the other. */
function chineseScripts(text: string, languages: Language[]): string[] {
  const script = scriptOfChinese(text);
  const isThere = languages.some((one) => localeOf(one).script === script);
  return script !== null && isThere ? [script] : ['Hans', 'Hant'];
}

/**
 * The language, of those there are, that fits a tag best, however a platform writes the tag: the same, else one in the same
 * script (zh-TW, zh_HK and yue are zh-Hant, other zh are zh-CN), else the same in another script; null when there is none.
 */
export function closestLanguage(tag: string, languages: Language[]): Language | null {
  const wanted = localeOf(tag);
  const alike = languages.filter((one) => baseOf(one) === wanted.base);
  return (
    languages.find((one) => one.toLowerCase() === tag.toLowerCase()) ??
    alike.find((one) => localeOf(one).region === wanted.region && localeOf(one).script === wanted.script) ??
    alike.find((one) => localeOf(one).script === wanted.script) ??
    alike[0] ??
    null
  );
}

/** Whether a language is Chinese in Traditional characters. */
export function isTraditional(language: Language | undefined): boolean {
  return language !== undefined && localeOf(language).script === 'Hant';
}

/** The one language of a book that words name, in any language; null when they name none, or several. */
export function languageNamed({ languages, phrases }: Book, text: string): Language | null {
  const options = languages.map((id) => ({ id, phrases: phrases[`language-${id}`] ?? [] }));
  return chooseOption(options, text)?.id ?? null;
}

/** A language by itself, its script and its region, the likely ones where the tag names none. */
interface Locale {
  base: string;
  script: string;
  region: string;
}

/** Tongues of China, which are written as Chinese is. */
const CHINESE = ['yue', 'wuu', 'hak', 'nan', 'gan', 'hsn'];

const locales = new Map<string, Locale>();
const MOST_KNOWN = 1000;

function localeOf(tag: string): Locale {
  const known = locales.get(tag);
  if (known) return known;
  const locale = readLocale(tag);
  if (locales.size < MOST_KNOWN) locales.set(tag, locale);
  return locale;
}

/** A tag's last parts may be a platform's own (zh-hant-raw): what is left without them counts. */
function readLocale(tag: string): Locale {
  const parts = tag.replaceAll('_', '-').split('-').slice(0, 8);
  for (; parts.length > 0; parts.pop()) {
    try {
      const { language, script = '', region = '' } = new Intl.Locale(parts.join('-')).maximize();
      return { base: CHINESE.includes(language) ? 'zh' : language, script, region };
    } catch {
      // No tag yet.
    }
  }
  return { base: tag.toLowerCase(), script: '', region: '' };
}

function baseOf(tag: string): string {
  return localeOf(tag).base;
}
