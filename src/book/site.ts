import type { FlowId } from '../core/flow.ts';
import type { Language } from '../core/value.ts';
import type { Article } from './articles.ts';
import type { Draft } from './compile.ts';
import type { Derivation } from './derived.ts';
import type { RawBook } from './files.ts';
import type { OperatorFacts } from './operator.ts';
import type { WrittenBook } from './schema-book.ts';
import type { Tongue } from './tongue.ts';
import type { Yaml } from './yaml.ts';

/** Everything that lint looks at: the book as far as it could be read. */
export interface Site extends OperatorFacts {
  raw: RawBook;
  /** Those that are written in full, the default one first. */
  languages: Language[];
  /** Those that are to be made from others, as the settings say, and those that can be. */
  derived: Record<Language, Language>;
  derivations: Derivation[];
  /** All that customers are spoken to in: the written ones first. */
  spoken: Language[];
  tongues: Tongue[];
  /** The terms that are made from the operator's data, by language. */
  terms: Record<Language, string>;
  /** The flows that could be read. */
  drafts: Draft[];
  /** The ids of all flows, those that could not be read included: they are no unknown ones. */
  flows: Set<FlowId>;
  articles: Article[];
  lookUps: string[];
  /** Null when flows/book.yaml could not be read. */
  settings: { yaml: Yaml; written: WrittenBook } | null;
}
