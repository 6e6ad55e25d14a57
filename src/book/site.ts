import type { FlowId } from '../core/flow.ts';
import type { Language } from '../core/value.ts';
import type { OfficialList } from '../guard/official.ts';
import type { Article } from './articles.ts';
import type { Brand } from './brand.ts';
import type { Draft } from './compile.ts';
import type { Lead } from './desk.ts';
import type { RawBook } from './files.ts';
import type { WrittenBook } from './schema-book.ts';
import type { Tongue } from './tongue.ts';
import type { Yaml } from './yaml.ts';

/** Everything that lint looks at: the book as far as it could be read. */
export interface Site {
  raw: RawBook;
  languages: Language[];
  tongues: Tongue[];
  /** The flows that could be read. */
  drafts: Draft[];
  /** The ids of all flows, those that could not be read included: they are no unknown ones. */
  flows: Set<FlowId>;
  articles: Article[];
  lookUps: string[];
  /** Null when data/official.yaml could not be read. */
  official: OfficialList | null;
  brand: Brand | null;
  leads: Lead[];
  /** Null when flows/book.yaml could not be read. */
  settings: { yaml: Yaml; written: WrittenBook } | null;
}
