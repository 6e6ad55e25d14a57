import { lookAt } from '../../adapters/lowdb/look.ts';
import { createLowdbStore } from '../../adapters/lowdb/store.ts';
import type { LoadedBook } from '../book/load.ts';
import type { LiveBook } from '../cli/live-book.ts';
import { roomLanguageOf } from '../cli/room-language.ts';
import type { Candidate } from '../core/event.ts';
import type { ArticleFigures } from '../desk/knowledge.ts';
import { createGuard } from '../guard/guard.ts';
import type { Log } from '../ports/log.ts';
import type { LookUp } from '../ports/look-up.ts';
import type { Store } from '../ports/store.ts';
import { type Document, decodeDocument } from '../runtime/document.ts';
import { Knowledge } from '../runtime/knowledge.ts';
import { DEFAULT_SETTINGS, type RuntimeParts } from '../runtime/parts.ts';
import { createRuntime, type Runtime } from '../runtime/runtime.ts';
import { type Edition, LOOK_UPS } from './book.ts';
import { type FullSettings, MB } from './settings.ts';

interface DeskExtras {
  /** How long an agent's answer can be taken back, ms. */
  answerHoldMs?: number;
  /** Knows what a text means before triage is asked. */
  sure?(text: string): Candidate[] | null;
}

/** The runtime on the book and the store of these settings, and the book as it is edited. */
export function createDesk(
  settings: FullSettings,
  live: LiveBook<Edition>,
  apps: Pick<RuntimeParts, 'channels' | 'rooms' | 'log' | 'clock'>,
  more: DeskExtras = {},
): Runtime {
  const now = (): LoadedBook => live.current().loaded;
  const runtime = createRuntime({
    ...apps,
    book: () => now().book,
    words: () => live.current().words,
    store: createStore(settings, apps.log),
    guard: createGuard(() => now().official),
    isLead: (room, agent) => now().leads.some((lead) => lead.room === room && lead.agent === agent),
    triage: (text) => more.sure?.(text) ?? live.current().triage(text),
    search: (text) => live.current().search(text),
    lookUps: Object.fromEntries(LOOK_UPS.map((name) => [name, (...asked) => lookUpIn(live.current(), name, ...asked)])),
    random: Math.random,
    settings: {
      ...DEFAULT_SETTINGS,
      roomLanguage: roomLanguageOf(settings.roomLanguage, now().book),
      ...{ trial: settings.trial, mediaMaxBytes: settings.mediaMaxMb * MB },
      answerHoldMs: more.answerHoldMs ?? DEFAULT_SETTINGS.answerHoldMs,
    },
  });
  return whileOpen(runtime, live);
}

/** Edits are looked for while the desk is open. */
function whileOpen(runtime: Runtime, live: LiveBook<Edition>): Runtime {
  return {
    ...runtime,
    async start() {
      const report = await runtime.start();
      live.start();
      return report;
    },
    stop() {
      live.stop();
      return runtime.stop();
    },
  };
}

async function lookUpIn({ lookUps }: Edition, name: string, ...asked: Parameters<LookUp>): ReturnType<LookUp> {
  const lookUp = lookUps[name];
  if (!lookUp) throw new Error(`no look-up ${name}`);
  return lookUp(...asked);
}

function createStore({ state, mediaMaxMb, mediaQuotaMb }: FullSettings, log: Log): Store<Document> {
  return createLowdbStore<Document>({
    ...{ dir: state, decode: decodeDocument, mediaMaxBytes: mediaMaxMb * MB, mediaQuota: mediaQuotaMb * MB },
    onSetAside: ({ file, movedTo, why }) => log.error('file set aside', { file, movedTo, why }),
  });
}

/** How the articles do, from the documents as they stand; the desk may be running. */
export function figuresIn({ state }: FullSettings): ArticleFigures[] {
  const knowledge = new Knowledge();
  lookAt<Document>(state, decodeDocument, (document) => knowledge.update(document));
  return knowledge.figures();
}
