import { conversationId } from '../core/conversation.ts';
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
 * answer, if there is a case. Rejects with an Unavailable when it was not taken.
 */
export async function takeOverheard(
  parts: RuntimeParts,
  engine: Engine,
  intake: Intake,
  { channel, said }: { channel: Channel; said: Overheard },
): Promise<void> {
  const key = conversationId(channel.id, said.customer);
  try {
    const taken = await intake.keep(parts.guard.incoming(clean(said.text)), said.media);
    const reasons = reasonsOf(parts, said, taken);
    const named = {
      ...said,
      name: intake.line(said.name ?? ''),
      agent: { ...said.agent, name: shownName(parts.guard, intake.line(said.agent.name)) },
    };
    if (reasons.length === 0) await asAnswer(parts, engine, key, channel, named, taken);
    else await takeBack(parts, engine, key, channel, named, reasons);
  } catch (error) {
    throw notTaken(parts.log, 'overheard not taken', { conversation: key }, error);
  }
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

/** The customer has it already, so it is only noted. Where there is no case, the bot goes on as it was. */
async function asAnswer(
  parts: RuntimeParts,
  engine: Engine,
  key: string,
  channel: Channel,
  said: Overheard,
  { text, media }: TakenIn,
): Promise<void> {
  const code = await openCase(engine, key);
  if (code === undefined) return;
  const { id, messageId, agent } = said;
  await engine.mailboxes.offer(key, () =>
    engine.turn(key, () => ({
      type: 'agent',
      id: `${channel.id}/${id}`,
      at: parts.clock.now(),
      ...{ agent, code, blocked: [] },
      action: { do: 'answer', messageId, text, media, isSent: true },
    })),
  );
}

async function openCase(engine: Engine, key: string): Promise<string | undefined> {
  const one = (await engine.read(key))?.conversation.case;
  return one && one.state !== 'closed' ? one.code : undefined;
}
