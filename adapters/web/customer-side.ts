import type { Media } from '../../src/core/value.ts';
import type { Arrival, Channel, Inbox } from '../../src/ports/channel.ts';
import { SendError } from '../../src/ports/errors.ts';
import type { AppLogin } from '../../src/ports/login.ts';
import type { DeskView } from '../../src/ports/view.ts';
import { bubbleOf, pastBubble, RecentFiles } from './bubbles.ts';
import { webCapabilities } from './capabilities.ts';
import { Feed, Feeds } from './feed.ts';
import { type GivenFile, holdFiles } from './files.ts';
import { createIntake } from './intake.ts';
import { Refused } from './refused.ts';
import type { Bubble, Said, Saying, TalkEvent } from './wire.ts';

/** Messages of a talk that a page is shown when it opens, and in which it may look for a file. */
const SHOWN_MOST = 200;
/** Events of a customer that are kept for a page that was cut off, and customers for which they are. */
const KEPT_MOST = 60;
const CUSTOMERS_MOST = 5_000;
const FILES = '/api/chat/files';

export interface SideOptions {
  /** Leads the ids of events: another at each run. */
  run: string;
  /** The desk as it stands; null when there is none to look at: then only what happened in this run is shown. */
  view(): DeskView | null;
  maxMediaBytes: number;
  /** The login of a chat app's account, for agents to look at. */
  login?: AppLogin | null;
  /** UTC ms. */
  now(): number;
}

/** A file to be served. */
export interface FoundFile {
  media: Media;
  fetch(): Promise<Uint8Array>;
}

/** The page as a channel, and what its customers do there. A customer is the id of a session. */
export interface CustomerSide {
  channel: Channel;
  readonly isOpen: boolean;
  feed(customer: string): Feed<TalkEvent>;
  /** The whole talk as it stands. */
  talk(customer: string): Promise<TalkEvent>;
  /** Resolves when it is handled and durable. Rejects with an Unavailable. */
  says(customer: string, saying: Saying, files: GivenFile[]): Promise<Said>;
  /** The n-th file of one of the customer's messages. Refuses when there is none. */
  file(customer: string, id: string, n: number): Promise<FoundFile>;
}

/** The customers' side of the page. */
export function createCustomerSide({ run, view, maxMediaBytes, now }: SideOptions): CustomerSide {
  const capabilities = webCapabilities(maxMediaBytes);
  const intake = createIntake<Inbox>();
  const feeds = new Feeds<TalkEvent>(() => new Feed(run, KEPT_MOST), CUSTOMERS_MOST);
  const recent = new RecentFiles(CUSTOMERS_MOST);

  const channel: Channel = {
    id: 'web',
    capabilities,
    start: async (inbox) => intake.open(inbox),
    async send(customer, message, sending) {
      if (!intake.isOpen) throw new SendError('offline', 'The page is closed');
      recent.add(customer, sending.id, message.media, sending.bytes);
      feeds.of(customer).push({ type: 'message', message: bubbleOf(message, sending.id, now(), FILES) });
      return { messageId: sending.id };
    },
    async retract(customer, messageId) {
      feeds.of(customer).push({ type: 'retract', id: messageId });
    },
    async typing(customer) {
      feeds.of(customer).push({ type: 'typing' });
    },
    stop: intake.close,
  };

  async function kept(customer: string): Promise<Bubble[]> {
    const desk = view();
    if (desk === null) return sentIn(feeds.of(customer).kept());
    const past = await desk.talk(channel.id, customer, SHOWN_MOST);
    return past.map((one) => pastBubble(one, FILES));
  }

  return {
    channel,
    get isOpen() {
      return intake.isOpen;
    },
    feed: (customer) => feeds.of(customer),
    talk: async (customer) => ({ type: 'talk', messages: await kept(customer) }),
    says: (customer, saying, files) =>
      intake.take(async (inbox) => {
        const { media, refused } = await holdFiles(files, maxMediaBytes, inbox);
        await inbox.receive({ ...arrivalOf(customer, saying), media, ...(refused.length > 0 ? { refused } : {}) });
        const id = saying.edits ?? arrivalId(customer, saying);
        const message = (await kept(customer)).findLast((one) => one.id === id) ?? null;
        if (message) feeds.of(customer).push({ type: 'message', message });
        return { id, message };
      }),
    async file(customer, id, n) {
      const found = recent.find(customer, id, n);
      if (found) return found;
      const desk = view();
      const past = (await desk?.talk(channel.id, customer, SHOWN_MOST))?.find((one) => one.id === id)?.media[n];
      if (!desk || !past) throw new Refused('not_found');
      return { media: past, fetch: () => desk.bytes(past) };
    },
  };
}

/** The messages that events have left standing. */
function sentIn(events: TalkEvent[]): Bubble[] {
  const messages = new Map<string, Bubble>();
  for (const event of events) {
    if (event.type === 'message') messages.set(event.message.id, event.message);
    if (event.type === 'retract') messages.delete(event.id);
  }
  return [...messages.values()];
}

/** The same for each attempt of the same customer's page, and no other's. */
function arrivalId(customer: string, { id }: Saying): string {
  return `${customer}-${id}`;
}

function arrivalOf(customer: string, saying: Saying): Arrival {
  const { text, choice, replyTo, edits, name, language } = saying;
  const id = arrivalId(customer, saying);
  return {
    ...{ id, customer, messageId: edits ?? id, text, media: [] },
    ...(choice === undefined ? {} : { choice }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(edits === undefined ? {} : { edited: true }),
    ...(name === undefined ? {} : { name }),
    ...(language === undefined ? {} : { languageHint: language }),
  };
}
