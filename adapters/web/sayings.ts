import { z } from 'zod';
import { Refused } from './refused.ts';
import type { RoomSaying, Saying } from './wire.ts';

const id = z.string().regex(/^[\w-]{8,64}$/);
const messageId = z.string().min(1).max(256);
const text = z.string().max(20_000).default('');
const short = z.string().max(256);

const saying = z.object({
  id,
  text,
  choice: short.optional(),
  replyTo: messageId.optional(),
  edits: messageId.optional(),
  name: z.string().max(64).optional(),
  // A first guess only: some browsers name none that can be read (en-US@posix), and what is said counts all the same.
  language: z
    .string()
    .regex(/^[A-Za-z0-9-]{2,35}$/)
    .optional()
    .catch(undefined),
});

const roomSaying = z.object({
  id,
  text,
  agent: z.string().trim().min(1).max(40),
  case: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional(),
  choice: short.optional(),
  replyTo: messageId.optional(),
  edits: messageId.optional(),
});

/** What a customer's page sent. Refuses what is not that. */
export function parseSaying(json: unknown): Saying {
  return checked(saying, json) as Saying;
}

/** What an agent's page sent. Refuses what is not that. */
export function parseRoomSaying(json: unknown): RoomSaying {
  return checked(roomSaying, json) as RoomSaying;
}

function checked<T>(schema: z.ZodType<T>, json: unknown): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new Refused('malformed', { cause: result.error });
}
