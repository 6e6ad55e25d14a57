import type { Capabilities, Choice } from '../../src/core/message.ts';
import type { Language, Media } from '../../src/core/value.ts';
import type { Arrival, Channel, Inbox } from '../../src/ports/channel.ts';
import { terminal as ownCapabilities } from '../../src/render/profiles.ts';
import { resolveChoice } from './choice.ts';
import { type Attached, holdFiles } from './files.ts';
import { createHistory, idOf, type Which } from './history.ts';
import { createIntake } from './intake.ts';
import type { Screen } from './screen.ts';
import { shownMessage } from './shown.ts';

export interface CustomerOptions {
  media?: Attached[];
  /** Which message shown to this customer it answers. */
  reply?: Which;
  language?: Language;
}

/** The terminal as a channel, and what its customers do; a customer's name is the customer's id. */
export interface CustomerSide {
  channel: Channel;
  says(name: string, text: string, options?: CustomerOptions): Promise<void>;
  chooses(name: string, choice: Which): Promise<void>;
  edits(name: string, which: Which, text: string): Promise<void>;
}

/** The customers' side of a terminal, which can do what an app with these capabilities can. */
export function createCustomerSide(screen: Screen, capabilities: Capabilities = ownCapabilities): CustomerSide {
  const intake = createIntake<Inbox>();
  const said = createHistory<Arrival>();
  const lists = new Map<string, Choice[]>();

  const channel: Channel = {
    id: 'terminal',
    capabilities,
    start: async (inbox) => intake.open(inbox),
    async send(customer, message) {
      const messageId = screen.display(customerReader(customer), {
        to: 'customer',
        customer,
        ...shownMessage(message),
      });
      if (message.choices.length > 0) lists.set(customer, message.choices);
      return { messageId };
    },
    stop: intake.close,
  };

  return {
    channel,
    says: (name, text, options = {}) =>
      intake.take(async (inbox) => {
        const { media, refused } = await holdFiles(options.media, capabilities.maxMediaBytes, inbox);
        const missing = refused.length === 0 ? {} : { refused };
        const arrival = { ...arrivalOf(name, screen.nextId()), text, media, ...missing, ...extras(name, options) };
        said.add(name, arrival);
        await inbox.receive(arrival);
      }),
    chooses: (name, given) =>
      intake.take((inbox) => {
        const choice = resolveChoice(String(given), lists.get(name) ?? []);
        return inbox.receive({ ...arrivalOf(name, screen.nextId()), choice });
      }),
    edits: (name, which, text) =>
      intake.take(async (inbox) => {
        const messageId = idOf(said, name, which);
        await inbox.receive({ ...arrivalOf(name, screen.nextId()), messageId, text, edited: true });
      }),
  };

  function extras(name: string, { reply, language }: CustomerOptions): Partial<Arrival> {
    return {
      ...(reply === undefined ? {} : { replyTo: idOf(screen.shown, customerReader(name), reply) }),
      ...(language === undefined ? {} : { languageHint: language }),
    };
  }
}

function arrivalOf(name: string, id: string): Arrival {
  const media: Media[] = [];
  return { id, customer: name, messageId: id, text: '', media, name };
}

/** Keeps a customer who is called like the room apart from it. */
function customerReader(name: string): string {
  return `customer ${name}`;
}
