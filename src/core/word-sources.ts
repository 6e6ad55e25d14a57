import type { Language, MessageKey } from './value.ts';

/** The words of a book as they were written: what src/book reads and src/words speaks from. */
export interface WordSources {
  /** The first is the default. */
  languages: Language[];
  /** Fluent files. `file` is for people only. */
  fluent: Record<Language, { file: string; text: string }[]>;
  /** Texts that hold nothing but **bold** and `code`: articles. */
  literal: Record<Language, Record<MessageKey, string>>;
}
