import type { Conversation } from '../../src/core/conversation.ts';
import { conversationId, newConversation } from '../../src/core/conversation.ts';
import type { Capabilities } from '../../src/core/message.ts';
import type { MediaKind } from '../../src/core/value.ts';
import { ChatApp } from './chat-app.ts';
import type { Arrived, Players } from './play.ts';
import { openStage, type Shipped, type Stage, type StageOptions } from './stage.ts';

/** A chat app with these capabilities on a desk of its own, ready to be played. */
export async function openApp(shipped: Shipped, capabilities: Capabilities, options: Partial<StageOptions> = {}) {
  const app = new ChatApp('app', capabilities);
  const stage = await openStage(shipped, { channels: [app.channel()], rooms: [app.room()], ...options });
  return { app, stage, players: playersOf(app, stage, capabilities.choices === 'buttons') };
}

function playersOf(app: ChatApp, stage: Stage, buttons: boolean): Players {
  const sent = new Map<string, string[]>();
  async function arrive(customer: string, arrival: Parameters<ChatApp['arrive']>[0]): Promise<void> {
    const { messageId } = await app.arrive(arrival);
    if (!arrival.edited) sent.set(customer, [...(sent.get(customer) ?? []), messageId]);
    await stage.runtime.idle();
  }
  return {
    buttons,
    says: (customer, text, media) =>
      arrive(customer, {
        customer,
        text,
        media: media.map((one) => ({ kind: one.kind as MediaKind, ref: one.name, at: 'app', name: one.name })),
      }),
    taps: (customer, choice) => {
      if ('id' in choice) return arrive(customer, { customer, choice: choice.id });
      const list = app.seen.findLast((one) => one.customer === customer && one.choices.length > 0);
      const shown = list?.choices.find((one) => one.label === choice.label);
      return arrive(customer, { customer, choice: shown?.id ?? choice.label });
    },
    edits: (customer, which, text) =>
      arrive(customer, { customer, text, edited: true, messageId: sent.get(customer)?.[which - 1] ?? '' }),
    async agent(name, text, code) {
      const card = app.seen.find((one) => one.to === 'room' && one.kind === 'card' && one.case === code);
      await app.act({ text, ...(card ? { replyTo: card.messageId } : {}) }, name);
      await stage.runtime.idle();
    },
    async advance(ms) {
      await stage.advance(ms);
    },
    change: (flow, step) => stage.change(flow, step),
    arrived: (): Arrived[] => app.seen,
    conversation: (customer) => conversationOf(stage, 'app', customer),
  };
}

/** How a conversation stands in the store. */
export async function conversationOf(stage: Stage, channel: string, customer: string): Promise<Conversation> {
  const document = await stage.document(conversationId(channel, customer));
  return document?.kind === 'conversation' ? document.conversation : newConversation(channel, customer, 'zh-CN');
}
