import { type Annotation, FluentParser, type Junk, type Message, type Pattern, type Term } from '@fluent/syntax';
import { LineCounter } from 'yaml';
import type { Language, MessageKey } from '../core/value.ts';
import type { RawTranslation } from './files.ts';
import { type Place, type Problem, problemAt } from './problem.ts';

/** A message or a term of one language, and where it and its parts stand. */
export interface Word {
  id: MessageKey;
  place: Place;
  value: Pattern | null;
  attributes: { name: string; place: Place; value: Pattern }[];
  /** It is no author's: made from the operator's data. */
  made?: true;
  /** It was made from the words of another language. */
  derived?: true;
  /** The place of a part of it. */
  at(part: { span?: { start: number } }): Place;
}

/** All words of one language. Terms stand under their id without the dash. */
export interface Tongue {
  language: Language;
  messages: Map<MessageKey, Word>;
  terms: Map<string, Word>;
  /** The language from whose words it is completed. */
  derivedFrom?: Language;
  /** Keys whose words can't be read: they are no missing ones. */
  broken: Set<MessageKey>;
  /** How terms begin of which nothing is known, because what they are made from can't be read. */
  unread?: string[];
}

/**
 * Reads the Fluent files of each language: what stands in them, every syntax error, and every key that is there twice.
 */
export function readTongues(
  files: RawTranslation[],
  languages: Language[],
): { tongues: Tongue[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const tongues = languages.map((language) => {
    const tongue: Tongue = { language, messages: new Map(), terms: new Map(), broken: new Set() };
    for (const file of files) if (file.language === language) readInto(tongue, file, problems);
    return tongue;
  });
  return { tongues, problems };
}

function readInto(tongue: Tongue, { file, text }: RawTranslation, problems: Problem[]): void {
  const at = placesOf(file, text);
  for (const entry of new FluentParser({ withSpans: true }).parse(text).body) {
    if (entry.type === 'Junk') readJunk(tongue, entry, at, problems);
    if (entry.type === 'Message') add(tongue.messages, wordOf(entry, at), problems);
    if (entry.type === 'Term') add(tongue.terms, wordOf(entry, at), problems);
  }
}

function readJunk(tongue: Tongue, junk: Junk, at: (offset: number) => Place, problems: Problem[]): void {
  const [key] = /^[a-zA-Z][\w-]*/.exec(junk.content) ?? [];
  if (key !== undefined) tongue.broken.add(key);
  problems.push(...junk.annotations.map((one) => syntaxError(junk, one, at)));
}

function add(to: Map<string, Word>, word: Word, problems: Problem[]): void {
  const first = to.get(word.id);
  if (!first) {
    to.set(word.id, word);
    return;
  }
  const { file, line } = first.place;
  problems.push(problemAt(word.place, `${word.id} is defined twice`, `keep one; the other is at ${file}:${line}`));
}

function wordOf(entry: Message | Term, place: (offset: number) => Place): Word {
  const at = (part: { span?: { start: number } }) => place(part.span?.start ?? 0);
  return {
    id: entry.id.name,
    place: at(entry),
    value: entry.value,
    attributes: entry.attributes.map(({ id, value, ...rest }) => ({ name: id.name, place: at(rest), value })),
    at,
  };
}

const FIXES: Record<string, string> = {
  E0002: 'write `key = words`, and indent each line that goes on',
  E0003: 'write `key = words`; { and } belong to variables, write {"{"} for the sign itself',
  E0005: 'write the words after the =, or indented on the next line',
  E0010: 'mark one variant as the default with *',
  E0013: 'write `-term = words`',
  E0028: 'write a variable as { $name }; write {"{"} for the sign itself',
};

/** The parser often stumbles over what comes after an entry; the place is then the entry's end. */
function syntaxError(junk: Junk, { code, message, span }: Annotation, place: (offset: number) => Place): Problem {
  const end = (junk.span?.start ?? 0) + junk.content.trimEnd().length;
  const fix = FIXES[code] ?? 'compare with a message that works';
  return problemAt(place(Math.min(span?.start ?? 0, end)), `is not Fluent: ${message}`, fix);
}

/** Offsets in a file's text into places. */
function placesOf(file: string, text: string): (offset: number) => Place {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
}
