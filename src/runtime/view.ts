import type { Case } from '../core/case.ts';
import type { Conversation } from '../core/conversation.ts';
import { conversationId } from '../core/conversation.ts';
import type { CaseView as Queued } from '../desk/queue.ts';
import type { CaseSummary, CaseView, DeskView, PastMessage } from '../ports/view.ts';
import { cardOf, categoryTitle } from './card.ts';
import type { ArchivePart, ConversationDocument } from './document.ts';
import type { Engine } from './engine.ts';
import type { RuntimeParts } from './parts.ts';
import { pastOf } from './past.ts';
import { bytesOf } from './post.ts';
import type { Speech } from './speech.ts';

/** The desk as it stands, for whoever only looks. */
export function createView(parts: RuntimeParts, engine: Engine): DeskView {
  function speech(): Speech {
    const { words, book, settings } = parts;
    return { words: words(), language: settings.roomLanguage, timeZone: book().settings.timeZone };
  }

  function messagesOf(document: ConversationDocument, most: number): Promise<PastMessage[]> {
    const read = async (part: number) => (await parts.store.archived(document.key, part)) as ArchivePart | null;
    return pastOf(document, read, most);
  }

  async function summaryOf(queued: Queued): Promise<CaseSummary> {
    const { code, state, category, priority, language, agent, waitingSince } = queued;
    const c = (await engine.read(queued.conversation))?.conversation;
    const title = titleOf(category);
    const { name: customer = '', channel = '' } = c ?? {};
    return { code, state, title, priority, language, agent, customer, channel, waitingSince };
  }

  function titleOf(category: string): string {
    const title = categoryTitle(parts.book(), category);
    const { words, language, timeZone } = speech();
    return typeof title === 'object' && 'key' in title
      ? words.text(title.key, title.params ?? {}, language, timeZone)
      : String(title);
  }

  async function caseOf(code: string, most: number): Promise<CaseView | null> {
    const queued = engine.cases.get(code);
    const document = queued && (await engine.read(queued.conversation));
    if (!queued || !document) return null;
    const one = ownCase(document.conversation, code);
    const card = one ? cardOf(speech(), parts.book(), document.conversation, one) : EMPTY_CARD;
    const messages = await messagesOf(document, most);
    return { ...(await summaryOf(queued)), card, messages, record: one?.record ?? [] };
  }

  return {
    async talk(channel, customer, most) {
      const document = await engine.read(conversationId(channel, customer));
      const messages = document ? await messagesOf(document, most) : [];
      return messages.filter((one) => one.from !== 'note');
    },
    cases({ live, closed }) {
      const { cases } = engine;
      return Promise.all([...cases.queue().slice(0, live), ...cases.closed(closed)].map((one) => summaryOf(one)));
    },
    case: caseOf,
    async openCase(channel, customer) {
      const one = (await engine.read(conversationId(channel, customer)))?.conversation.case;
      return one && one.state !== 'closed' ? one.code : null;
    },
    customerOf(code) {
      const key = engine.cases.get(code)?.conversation ?? '';
      const colon = key.indexOf(':');
      return colon === -1 ? null : { channel: key.slice(0, colon), customer: key.slice(colon + 1) };
    },
    bytes: (media) => bytesOf(parts, media),
  };
}

const EMPTY_CARD = { text: '', spans: [], choices: [], media: [] };

/** The case itself, while it is the conversation's latest: of an earlier one only the bare facts are kept there. */
function ownCase(conversation: Conversation, code: string): Case | null {
  return conversation.case?.code === code ? conversation.case : null;
}
