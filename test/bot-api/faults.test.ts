import { expect, test } from 'vitest';
import { open, refusal } from './open.ts';

const talk = async () => {
  const at = await open();
  const anna = at.api.customer();
  anna.start();
  return { ...at, anna, send: (text: string) => at.tg.sendMessage(anna.chatId, text) };
};

test('the connection may break before anything was done', async () => {
  const { api, anna, send } = await talk();
  api.fail('sendMessage', 'drop before');
  expect(await refusal(send('x'))).toBe('the network failed');
  expect(anna.messages()).toEqual([]);
});

test('the connection may break after it was done', async () => {
  const { api, anna, send } = await talk();
  api.fail('sendMessage', 'drop after');
  expect(await refusal(send('x'))).toBe('the network failed');
  expect(anna.last()?.text).toBe('x');
  expect(api.called('sendMessage')).toMatchObject([{ fault: 'drop after', result: { text: 'x' } }]);
});

test('an answer may be cut off, or be a page of a proxy', async () => {
  const { api, anna, send } = await talk();
  api.fail('sendMessage', 'malformed');
  api.fail('sendMessage', 502);
  expect(await refusal(send('cut off'))).toBe('the network failed');
  expect(await refusal(send('x'))).toBe('the network failed');
  expect(anna.messages().map(({ text }) => text)).toEqual(['cut off']);
});

test('a call may fail with any error, as often as asked, where it fits', async () => {
  const { api, anna, send } = await talk();
  const error = { error_code: 429, description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } };
  api.fail('sendMessage', error, { times: 2, when: ({ text }) => text === 'b' });
  const said = [];
  for (const text of ['a', 'b', 'b', 'b']) said.push(await refusal(send(text)));
  expect(said).toEqual([
    'it was done',
    '429 Too Many Requests: retry after 7',
    '429 Too Many Requests: retry after 7',
    'it was done',
  ]);
  expect(anna.messages()).toHaveLength(2);
});

test('any next call may fail, polling too', async () => {
  const { api, tg } = await talk();
  api.fail('*', 500);
  api.fail('getUpdates', 'drop after');
  expect(await refusal(tg.getMe())).toBe('500 Internal Server Error');
  expect(await refusal(tg.getUpdates())).toBe('the network failed');
  expect(await tg.getUpdates()).toHaveLength(1);
});

test('answers may be late, and still come in order', async () => {
  const { api, anna, send } = await talk();
  api.delayMs = 5;
  await Promise.all(['a', 'b', 'c'].map(send));
  expect(
    anna
      .messages()
      .map(({ text }) => text)
      .sort(),
  ).toEqual(['a', 'b', 'c']);
});
