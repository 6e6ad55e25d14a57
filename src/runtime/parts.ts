import type { Case } from '../core/case.ts';
import type { Candidate, FoundArticle } from '../core/event.ts';
import type { Book } from '../core/flow.ts';
import type { Language } from '../core/value.ts';
import type { Channel } from '../ports/channel.ts';
import type { Clock } from '../ports/clock.ts';
import type { Guard } from '../ports/guard.ts';
import type { Log } from '../ports/log.ts';
import type { LookUp } from '../ports/look-up.ts';
import type { AgentRoom } from '../ports/room.ts';
import type { Store } from '../ports/store.ts';
import type { Words } from '../words/words.ts';
import type { Document } from './document.ts';

export interface RuntimeSettings {
  /** The language of the agents' room. */
  roomLanguage: Language;
  /** Every conversation opens with a notice that this is a test desk. */
  trial: boolean;
  /** Bytes of one file. */
  mediaMaxBytes: number;
  /** Arrivals being worked on in all, and in one conversation, before more are refused as busy. */
  mostUnderWay: number;
  mostPerConversation: number;
  /** A receipt that no commit took along is written after this, ms. */
  receiptMs: number;
  /** A look-up that takes longer has failed, ms. */
  lookUpMs: number;
  /** An agent's answer waits so long before it is sent, so that it can be taken back, ms. */
  answerHoldMs: number;
  /** An idle conversation is put to rest after this, ms. */
  restMs: number;
}

export const DEFAULT_SETTINGS: RuntimeSettings = {
  roomLanguage: 'zh-CN',
  trial: false,
  mediaMaxBytes: 20 * 1024 * 1024,
  mostUnderWay: 10_000,
  mostPerConversation: 100,
  receiptMs: 1_000,
  lookUpMs: 10_000,
  answerHoldMs: 0,
  restMs: 60 * 60 * 1000,
};

/** Everything that the runtime stands on. `book` and `words` are read at the start of each turn, so that they can be reloaded. */
export interface RuntimeParts {
  book: () => Book;
  words: () => Words;
  store: Store<Document>;
  channels: Channel[];
  rooms: AgentRoom[];
  guard: Guard;
  triage: (text: string) => Candidate[];
  /** Finds articles for a text, best first; none when absent. */
  search?: (text: string) => FoundArticle[];
  lookUps: Record<string, LookUp>;
  clock: Clock;
  log: Log;
  /** From 0 up to, not including, 1. Only for spreading retries. */
  random: () => number;
  /** The room that serves a case; the first room when absent. */
  route?: (one: Case) => string;
  /** Whether an agent of a room, by the id that the room gives, is a lead; nobody is when absent. */
  isLead?: (room: string, agent: string) => boolean;
  settings: RuntimeSettings;
  /** Sees each step walked; for coverage. */
  walked?: (steps: string[]) => void;
}
