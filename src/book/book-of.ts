import type { Book, BookSettings, Trigger } from '../core/flow.ts';
import { fold } from '../core/text.ts';
import { type Article, articleKeys } from './articles.ts';
import type { Derivation } from './derived.ts';
import type { RawTranslation } from './files.ts';
import { examplesIn, phrasesOf } from './hearing.ts';
import { toIncident } from './incidents.ts';
import type { WrittenBook } from './schema-book.ts';
import type { Site } from './site.ts';
import { engineUses } from './uses.ts';

/** The book that the engine follows, all but its digest, from a site without problems. Durations are in milliseconds. */
export function bookOf(site: Site, written: WrittenBook): Omit<Book, 'digest'> {
  const { drafts, spoken: languages, tongues, articles, incidents } = site;
  const labels = [...drafts.flatMap((draft) => draft.uses), ...engineUses(languages)].filter((use) => use.label);
  return {
    languages,
    flows: Object.fromEntries(drafts.map((draft) => [draft.flow.id, draft.flow])),
    menu: written.menu,
    triggers: triggersOf(site),
    incidents: incidents.map(toIncident),
    phrases: Object.fromEntries([
      ...labels.map(({ key }) => [key, phrasesOf(tongues, key)] as const),
      ...articles.map(({ id }) => [articleKeys(id).title, titlesOf(articles, id)] as const),
    ]),
    articles: Object.fromEntries(articles.map(({ id }) => [id, articleKeys(id)])),
    settings: settingsOf(written),
  };
}

/** What customers type for an article: its titles, folded. */
function titlesOf(articles: Article[], id: string): string[] {
  return [...new Set(articles.filter((one) => one.id === id).map(({ title }) => fold(title)))];
}

/** What reaches a flow in any state, the most urgent first; what a repair is asked for with is no problem's. */
function triggersOf({ drafts, derivations }: Site): Trigger[] {
  const repairsFirst = [...drafts].sort(
    (a, b) => Number(a.flow.kind === 'problem') - Number(b.flow.kind === 'problem'),
  );
  const urgent = repairsFirst.sort((a, b) => b.written.priority - a.written.priority);
  return urgent.flatMap(({ flow, raw, written }) => {
    if (!written.triggers) return [];
    const phrases = new Set(raw.examples.flatMap((file) => saidIn(file, derivations)).map(fold));
    return [{ flow: flow.id, match: written.triggers, phrases: [...phrases] }];
  });
}

/** The examples of a file, and what they are called in the languages that are made from its own. */
function saidIn(file: RawTranslation, derivations: Derivation[]): string[] {
  const texts = examplesIn(file).map((example) => example.text);
  const others = derivations.filter(({ from }) => from === file.language);
  return [...texts, ...others.flatMap(({ convert }) => texts.map(convert))];
}

function settingsOf(written: WrittenBook): BookSettings {
  return {
    burstMs: written.burst,
    burstMaxMs: written.burst_max,
    silenceMs: written.silence,
    giveUpMs: written.give_up,
    maxSteps: written.max_steps,
    triageSure: written.triage_sure,
    triageMaybe: written.triage_maybe,
    timeZone: written.time_zone,
  };
}
