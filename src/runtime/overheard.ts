import { type Conversation, conversationId, newConversation } from '../core/conversation.ts';
import { clean } from '../core/text.ts';
import type { Channel, Overheard } from '../ports/channel.ts';
import type { Engine } from './engine.ts';
import type { Intake, TakenIn } from './intake.ts';
import { notTaken } from './not-taken.ts';
import { tellRooms } from './notices.ts';
import { holdsCard, judgedName, shownName } from './outgoing.ts';
import type { RuntimeParts } from './parts.ts';

/**
 * Takes in what somebody wrote to a customer in the chat app itself, past the desk. The guard could not see it before the customer
 * did: what should not have gone out is taken back where the channel can, and the rooms are told. Anything else is an agent's
 * answer, in the customer's case or in a new one. Rejects with an Unavailable when it was not taken.
 */
export async function takeOverheard(
  parts: RuntimeParts,
  engine: Engine,
  intake: Intake,
  { channel, said }: { channel: Channel; said: Overheard },
): Promise<void> {
  const key = conversationId(channel.id, said.customer);
  try {
    if (await isOwn(engine, key, said.messageId)) return;
    const taken = await intake.keep(parts.guard.incoming(clean(said.text)), said.media);
    const reasons = reasonsOf(parts, said, taken);
    const named = {
      ...said,
      name: intake.line(said.name ?? ''),
      agent: { ...said.agent, name: shownName(parts.guard, intake.line(said.agent.name)) },
    };
    if (reasons.length === 0) await asAnswer(parts, engine, { channel, said: named }, taken);
    else await takeBack(parts, engine, key, channel, named, reasons);
  } catch (error) {
    throw notTaken(parts.log, 'overheard not taken', { conversation: key }, error);
  }
}

/** Whether the desk itself sent it: an app that tells of old messages again, after a restart say, tells of these too. */
async function isOwn(engine: Engine, key: string, messageId: string): Promise<boolean> {
  const lines = (await engine.read(key))?.transcript ?? [];
  return lines.some((line) => line.from !== 'customer' && line.messageId === messageId);
}

function reasonsOf(parts: RuntimeParts, { media }: Overheard, { text, findings }: TakenIn): string[] {
  const names = media.map(({ name = '' }) => judgedName(clean(name)));
  const found = [text, ...names].flatMap((one) => parts.guard.outgoing(one));
  const cards = holdsCard(media) ? ['contact_card'] : [];
  return [...new Set([...findings.map((finding) => finding.kind), ...cards, ...found])];
}

async function takeBack(
  parts: RuntimeParts,
  engine: Engine,
  key: string,
  channel: Channel,
  said: Overheard,
  reasons: string[],
): Promise<void> {
  parts.log.warn('said past the desk', { conversation: key, reasons: reasons.join(' ') });
  const isBack = channel.capabilities.deleteOwn && (await retracted(channel, said));
  const code = await openCase(engine, key);
  await tellRooms(parts, engine, {
    id: `overheard-${said.id}`,
    key: 'desk-past-the-desk',
    params: {
      agent: said.agent.name,
      customer: [said.name ?? '', code === undefined ? '' : `#${code}`].filter((part) => part !== '').join(' '),
      back: isBack ? 'yes' : 'no',
    },
  });
}

async function retracted(channel: Channel, { customer, messageId }: Overheard): Promise<boolean> {
  if (!channel.retract) return false;
  return channel.retract(customer, messageId).then(
    () => true,
    () => false,
  );
}

/**
 * The customer has it already, so it is only noted. Where there is no case one is opened: a person talks to the customer, so the bot is
 * to be silent, and the others are to see it.
 */
async function asAnswer(
  parts: RuntimeParts,
  engine: Engine,
  { channel, said }: { channel: Channel; said: Overheard },
  { text, media }: TakenIn,
): Promise<void> {
  const key = conversationId(channel.id, said.customer);
  const { id, messageId, agent, customer, name = '' } = said;
  const begun = () => ({
    ...newConversation(channel.id, customer, parts.book().languages[0] ?? 'en'),
    name,
  });
  await engine.mailboxes.offer(key, () =>
    engine.turn(
      key,
      ({ conversation }) => ({
        type: 'agent',
        id: `${channel.id}/${id}`,
        at: parts.clock.now(),
        ...{ agent, code: codeOf(conversation) ?? '', blocked: [] },
        action: { do: 'answer', messageId, text, media, isSent: true },
      }),
      begun,
    ),
  );
}

async function openCase(engine: Engine, key: string): Promise<string | undefined> {
  const conversation = (await engine.read(key))?.conversation;
  return conversation && codeOf(conversation);
}

/** The code of the case that is not closed. */
function codeOf({ case: one }: Conversation): string | undefined {
  return one && one.state !== 'closed' ? one.code : undefined;
}
