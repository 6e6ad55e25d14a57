import type { Capabilities } from '../../src/core/message.ts';
import type { Channel } from '../../src/ports/channel.ts';
import type { AgentRoom } from '../../src/ports/room.ts';
import { type CustomerOptions, createCustomerSide } from './customer-side.ts';
import type { Which } from './history.ts';
import { type AgentOptions, createRoomSide } from './room-side.ts';
import { createScreen, type ScreenOptions } from './screen.ts';

/**
 * The terminal as a customers' channel and as an agents' room. The people at it act through the functions: each resolves
 * when what was said is handled and durable, and rejects when it was not taken (an Unavailable) or names a message or a
 * file that is not there.
 */
export interface Terminal {
  channel: Channel;
  room: AgentRoom;
  customerSays(name: string, text: string, options?: CustomerOptions): Promise<void>;
  /** Taps a choice of the list last shown to this customer: see resolveChoice for how it may be given. */
  customerChooses(name: string, choice: Which): Promise<void>;
  /** Changes an earlier message of this customer's. */
  customerEdits(name: string, which: Which, text: string): Promise<void>;
  /** The only case there is to answer, for a talk in which nobody else can be meant. */
  onlyCase(): string | undefined;
  agentSays(text: string, options?: AgentOptions): Promise<void>;
  /** Taps a choice under a message in the room: the one that `reply` or `case` names, else the last that has choices. */
  agentChooses(choice: Which, options?: Omit<AgentOptions, 'media'>): Promise<void>;
  /** Changes an earlier message of this agent's. */
  agentEdits(which: Which, text: string, options?: { name?: string }): Promise<void>;
}

/** A terminal on which nothing has been said. With `as` its customers are shown what an app with these capabilities would show. */
export function createTerminal({ as, ...options }: ScreenOptions & { as?: Capabilities }): Terminal {
  const screen = createScreen(options);
  const customers = createCustomerSide(screen, as);
  const agents = createRoomSide(screen);
  return {
    channel: customers.channel,
    room: agents.room,
    customerSays: customers.says,
    customerChooses: customers.chooses,
    customerEdits: customers.edits,
    onlyCase: agents.onlyCase,
    agentSays: agents.says,
    agentChooses: agents.chooses,
    agentEdits: agents.edits,
  };
}
