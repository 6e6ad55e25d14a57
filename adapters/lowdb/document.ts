import { isUtf8 } from 'node:buffer';
import { StoreError } from '../../src/ports/errors.ts';
import type { Stored } from '../../src/ports/store.ts';
import type { Layout } from './layout.ts';

/** What a file holds can't be used. The message says why, and never holds a word of the content. */
export class Broken extends Error {}

/**
 * Turns what was parsed into a document, of an older version too; throws, saying why, when it can't. A StoreError says that it
 * is sound, but not for this program: it stays where it is.
 */
export type Decode<D> = (json: unknown) => D;

/** The document in the bytes of `file`. Throws Broken when there is none, or one that belongs into another file. */
export function documentIn<D extends Stored>(bytes: Buffer, file: string, decode: Decode<D>, layout: Layout): D {
  const document = decoded(parsed(bytes), decode);
  if (!Number.isSafeInteger(document.rev) || document.rev < 1) throw new Broken('its rev is not a count of commits');
  if (layout.documentFile(document.key) !== file) throw new Broken("the document's key belongs to another file name");
  return document;
}

/** A part of an archive as its file holds it: with its key, because the file's name does not tell it. */
export interface ArchivePart {
  key: string;
  part: number;
  content: unknown;
}

/** The content of an archive part in the bytes of `file`. Throws Broken. */
export function archivePartIn(bytes: Buffer, file: string, layout: Layout): ArchivePart {
  const json = parsed(bytes) as Partial<ArchivePart>;
  if (typeof json.key !== 'string' || typeof json.part !== 'number') throw new Broken('it is no part of an archive');
  if (layout.archiveFile(json.key, json.part) !== file) throw new Broken('the part belongs to another file name');
  return { key: json.key, part: json.part, content: json.content };
}

function parsed(bytes: Buffer): object {
  if (bytes.length === 0) throw new Broken('the file is empty');
  if (!isUtf8(bytes)) throw new Broken('it is not UTF-8 text');
  const json = parse(bytes.toString());
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new Broken('it holds no JSON object');
  return json;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the content.
    throw new Broken('it is no JSON: cut off, or overwritten');
  }
}

function decoded<D>(json: unknown, decode: Decode<D>): D {
  try {
    return decode(json);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new Broken(error instanceof Error ? error.message : String(error));
  }
}
