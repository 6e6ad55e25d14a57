import type { Channel } from '../ports/channel.ts';
import type { AgentRoom } from '../ports/room.ts';
import type { OpenReport } from '../ports/store.ts';
import type { DeskView } from '../ports/view.ts';
import { Agents } from './agents.ts';
import { Customers } from './customers.ts';
import type { Document } from './document.ts';
import { Engine } from './engine.ts';
import { Intake } from './intake.ts';
import { Lags } from './lags.ts';
import { type Notice, tellRooms } from './notices.ts';
import type { RuntimeParts } from './parts.ts';
import { createView } from './view.ts';

export interface Runtime {
  /**
   * Opens the store, takes up what was left undone, and starts channels and rooms. Rejects when one of them can't start; then
   * all is stopped again.
   */
  start(): Promise<OpenReport>;
  /** The desk as it stands. */
  readonly view: DeskView;
  /** Resolves when nothing is under way: no turn, no sending, no look-up. What waits for its time does not count. */
  idle(): Promise<void>;
  /** Tells every agents' room something that concerns no case: see tellRooms. */
  tell(notice: Notice): Promise<void>;
  /** Takes nothing more in, finishes what is under way, writes the receipts, and closes the store. */
  stop(): Promise<void>;
}

/** Puts the desk together: channels and rooms on one engine over one store. */
export function createRuntime(parts: RuntimeParts): Runtime {
  const { store, channels, rooms, log } = parts;
  const lags = new Lags(rooms, parts.clock, (notice) => {
    tell(notice).catch((error: unknown) => log.error('lag not told', { error: String(error) }));
  });
  const engine = new Engine(parts, lags);
  const intake = new Intake(parts.guard, store.media, parts.settings.mediaMaxBytes);
  const customers = new Customers(parts, engine, intake);
  const agents = new Agents(parts, engine, intake);

  async function start(): Promise<OpenReport> {
    try {
      return await begin();
    } catch (error) {
      await stop();
      throw error;
    }
  }

  async function begin(): Promise<OpenReport> {
    const undone: Document[] = [];
    const report = await store.open((document) => {
      engine.index(document);
      if (isUndone(document)) undone.push(document);
    });
    for (const file of report.setAside)
      log.error('file set aside', { file: file.file, movedTo: file.movedTo, why: file.why });
    await engine.takeUp(undone);
    await Promise.all(rooms.map((room) => room.start(agents.inboxOf(room))));
    await Promise.all(channels.map((channel) => channel.start(customers.inboxOf(channel))));
    engine.begin();
    log.info('desk started', { documents: report.documents, undone: undone.length });
    return report;
  }

  async function stop(): Promise<void> {
    await Promise.all([...channels, ...rooms].map(stopOne));
    await customers.letGo();
    await engine.stop();
    await store.close();
    log.info('desk stopped');
  }

  /** One that can't stop is no reason to lose what the others still have under way. */
  async function stopOne(one: Channel | AgentRoom): Promise<void> {
    await one.stop().catch((error: unknown) => log.error('not stopped', { id: one.id, error: String(error) }));
  }

  const tell = (notice: Notice) => tellRooms(parts, engine, notice);
  return { start, stop, idle: () => engine.idle(), tell, view: createView(parts, engine) };
}

function isUndone(document: Document): boolean {
  return document.outbox.length > 0 || (document.kind === 'conversation' && document.conversation.lookUp !== null);
}
