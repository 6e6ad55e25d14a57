import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language, MessageKey } from '../core/value.ts';
import type { WordSources } from '../core/word-sources.ts';
import { mark } from './markup.ts';

export type Entry = FluentResource['body'][number];

/** The words of one language, parsed. Terms are kept under their id with the dash. */
export interface Lexicon {
  language: Language;
  bundle: FluentBundle;
  entries: Map<MessageKey, Entry>;
  literal: Map<MessageKey, string>;
}

const parsed = new WeakMap<WordSources, Lexicon[]>();

/** The words of every language, in the book's order. Parsed once. */
export function lexiconsOf(sources: WordSources): Lexicon[] {
  let lexicons = parsed.get(sources);
  if (!lexicons) {
    lexicons = sources.languages.map((language) => parse(sources, language));
    parsed.set(sources, lexicons);
  }
  return lexicons;
}

/** Every language's words in the order in which they are tried for a language: its own first. */
export function inOrder(lexicons: Lexicon[], language: Language): Lexicon[] {
  return [
    ...lexicons.filter((one) => one.language === language),
    ...lexicons.filter((one) => one.language !== language),
  ];
}

function parse(sources: WordSources, language: Language): Lexicon {
  // Bidi isolates around parameters would be copied along with an address or a hash, so they are off.
  const bundle = new FluentBundle(language, { useIsolating: false, transform: remembered(mark) });
  const entries = new Map<MessageKey, Entry>();
  for (const { text } of sources.fluent[language] ?? []) {
    const resource = new FluentResource(text);
    bundle.addResource(resource);
    for (const entry of resource.body) if (!entries.has(entry.id)) entries.set(entry.id, entry);
  }
  return { language, bundle, entries, literal: new Map(Object.entries(sources.literal[language] ?? {})) };
}

/** The texts of a book are few and come again and again. */
function remembered(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const done = known.get(text) ?? work(text);
    known.set(text, done);
    return done;
  };
}
