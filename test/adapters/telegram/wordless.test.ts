import type { Message, Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { contentOf } from '../../../adapters/telegram/parse.ts';
import { messagesOf, unitOf } from '../../../adapters/telegram/units.ts';
import { wordless } from '../../../adapters/telegram/wordless.ts';

const SAID = 'legal winner thank year';

function part(content: Partial<Message>): Update {
  const chat = { id: 7, type: 'private', first_name: SAID } as const;
  const from = { id: 7, is_bot: false, first_name: SAID, last_name: SAID, username: 'sausage' };
  return {
    update_id: 1,
    message: { message_id: 5, date: 1, chat, from, media_group_id: '9', ...content } as Message,
  } as Update;
}

const DOCUMENT = { file_id: 'id', file_unique_id: 'unique', file_name: `${SAID}.txt`, mime_type: 'text/plain' };

test('of a part of an album nothing that somebody has written is kept, but its file and whose it is', () => {
  const kept = wordless(
    // What is answered to is a message without an answer of its own, by grammY's types.
    part({ document: DOCUMENT, caption: SAID, reply_to_message: part({ text: SAID }).message as never }),
  );
  expect(JSON.stringify(kept)).not.toContain('winner');
  expect(JSON.stringify(kept)).not.toContain('sausage');
  const [message] = messagesOf(unitOf(kept));
  expect(message).toMatchObject({ message_id: 5, media_group_id: '9', chat: { id: 7 }, from: { id: 7 } });
  expect(message?.document?.file_id).toBe('id');
});

test('whoever wrote words that were lost with the process is asked to send them again', () => {
  const read = (update: Update) => contentOf(messagesOf(unitOf(wordless(update)))[0] as Message, 'telegram');
  expect(read(part({ document: DOCUMENT, caption: SAID }))?.refused).toEqual([{ name: '…', code: 'io' }]);
  expect(read(part({ document: DOCUMENT }))?.refused).toEqual([]);
});
