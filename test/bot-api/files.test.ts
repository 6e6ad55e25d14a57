import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { InputFile, InputMediaBuilder } from 'grammy';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Customer } from '../support/bot-api/customer.ts';
import { open, refusal } from './open.ts';

let at: Awaited<ReturnType<typeof open>>;
let anna: Customer;

beforeEach(async () => {
  at = await open();
  anna = at.api.customer();
  anna.start();
});

const bytes = new Uint8Array([0, 13, 10, 45, 45, 255, 13, 10, 13, 10, 1]);
const download = async (path: string | undefined) =>
  new Uint8Array(await (await fetch(`${at.api.root}/file/bot${at.api.token}/${path}`)).arrayBuffer());

test('a file that was sent either way can be downloaded as it was', async () => {
  const theirs = anna.file({ name: '截图.pdf', bytes });
  const ours = await at.tg.sendDocument(anna.chatId, new InputFile(bytes, '答复.pdf'), { caption: 'here' });
  expect(ours).toMatchObject({
    caption: 'here',
    document: { file_name: '答复.pdf', mime_type: 'application/pdf', file_size: bytes.length },
  });
  for (const { document } of [theirs, ours]) {
    const file = await at.tg.getFile(document?.file_id ?? '');
    expect(await download(file.file_path)).toEqual(bytes);
  }
});

test('a file from the disk is streamed, beside parameters that are objects', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kefu-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'large.bin');
  const large = Buffer.alloc(300_000, 'kefu');
  await writeFile(path, large);
  const sent = await at.tg.sendDocument(anna.chatId, new InputFile(createReadStream(path), 'large.bin'), {
    reply_markup: { inline_keyboard: [[{ text: 'Seen', callback_data: 's' }]] },
  });
  expect(sent.reply_markup?.inline_keyboard).toHaveLength(1);
  const back = await download((await at.tg.getFile(sent.document.file_id)).file_path);
  expect(large.equals(back)).toBe(true);
});

test('any bytes under any name come back as they went', async () => {
  const anyBytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
  const anyName = fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => `${name.replace(/[\r\n";]/g, '')}.txt`);
  await fc.assert(
    fc.asyncProperty(anyBytes, anyName, async (data, name) => {
      const { document } = await at.tg.sendDocument(anna.chatId, new InputFile(data, name));
      expect(document.file_name).toBe(name);
      expect(await download((await at.tg.getFile(document.file_id)).file_path)).toEqual(data);
    }),
    { numRuns: 30 },
  );
});

test('every kind is sent with its own fields', async () => {
  const file = new InputFile(bytes, 'x');
  const id = anna.chatId;
  expect((await at.tg.sendPhoto(id, file)).photo).toHaveLength(2);
  expect((await at.tg.sendVideo(id, file)).video).toMatchObject({ width: 1280 });
  expect((await at.tg.sendAudio(id, file)).audio).toMatchObject({ duration: 0 });
  expect((await at.tg.sendVoice(id, file, { duration: 4 })).voice).toMatchObject({ duration: 4 });
  expect((await at.tg.sendVideoNote(id, file)).video_note).toMatchObject({ length: 240 });
  expect((await at.tg.sendSticker(id, file)).sticker).toMatchObject({ type: 'regular' });
  expect(await at.tg.sendAnimation(id, file)).toMatchObject({ animation: {}, document: {} });
});

test('what customers send comes with its own fields', async () => {
  for (const send of [anna.photo, anna.video, anna.audio, anna.voice, anna.videoNote, anna.file, anna.sticker]) send();
  anna.animation({ caption: 'look' });
  anna.location();
  anna.contact({ first_name: 'Ben' });
  const kinds = 'photo video audio voice video_note document sticker animation location contact'.split(' ');
  const came = (await at.tg.getUpdates()).slice(1).map(({ message }) => kinds.find((kind) => kind in (message ?? {})));
  expect(came).toEqual([...kinds.slice(0, 7), 'document', 'location', 'contact']);
});

test('a file is sent again by its id, as the kind it is', async () => {
  const photo = anna.photo();
  const [small, large] = photo.photo ?? [];
  await at.tg.sendPhoto(anna.chatId, large?.file_id ?? '');
  await at.tg.sendPhoto(anna.chatId, small?.file_id ?? '');
  const asFile = at.tg.sendDocument(anna.chatId, large?.file_id ?? '');
  expect(await refusal(asFile)).toBe("400 Bad Request: can't use file of type Photo as Document");
  expect(await refusal(at.tg.sendPhoto(anna.chatId, 'nonsense'))).toMatch(/wrong file identifier/);
});

test('captions have at most 1024 UTF-16 units', async () => {
  const send = (caption: string) => at.tg.sendPhoto(anna.chatId, new InputFile(bytes, 'x.jpg'), { caption });
  expect(await refusal(send('字'.repeat(1025)))).toBe('400 Bad Request: message caption is too long');
  expect((await send('字'.repeat(1024))).caption).toHaveLength(1024);
});

test('files above 20 MB are not downloaded, and empty ones not sent', async () => {
  const { document } = anna.file({ size: 20 * 1024 * 1024 + 1 });
  expect(await refusal(at.tg.getFile(document?.file_id ?? ''))).toBe('400 Bad Request: file is too big');
  expect(await refusal(at.tg.getFile('nonsense'))).toMatch(/wrong file_id/);
  expect(await refusal(at.tg.sendDocument(anna.chatId, new InputFile(new Uint8Array(), 'x')))).toMatch(/non-empty/);
  expect((await fetch(`${at.api.root}/file/bot${at.api.token}/documents/none`)).status).toBe(404);
});

test('an album has 2 to 10 pieces of one sort, the caption where it was put', async () => {
  const piece = (name: string) => InputMediaBuilder.photo(new InputFile(bytes, name));
  const sent = await at.tg.sendMediaGroup(anna.chatId, [
    InputMediaBuilder.photo(new InputFile(bytes, 'one.jpg'), { caption: 'both' }),
    InputMediaBuilder.video(new InputFile(bytes, 'two.mp4')),
  ]);
  expect(sent.map(({ caption }) => caption)).toEqual(['both', undefined]);
  expect(new Set(sent.map((one) => 'media_group_id' in one && one.media_group_id)).size).toBe(1);
  const album = (n: number) =>
    at.tg.sendMediaGroup(
      anna.chatId,
      Array.from({ length: n }, (_, i) => piece(`${i}.jpg`)),
    );
  expect(await refusal(album(1))).toMatch(/at least 2/);
  expect(await refusal(album(11))).toMatch(/too many messages/);
  // The types forbid it as Telegram does.
  const mixed = [piece('a.jpg'), InputMediaBuilder.document(new InputFile(bytes, 'b.pdf'))];
  expect(await refusal(at.tg.sendMediaGroup(anna.chatId, mixed as never))).toMatch(/specified type in the album/);
});

test("a customer's album comes as updates of its own with one group id", async () => {
  anna.album([{}, { kind: 'video' }, {}], { caption: 'three' });
  const pieces = (await at.tg.getUpdates()).slice(1).flatMap(({ message }) => message ?? []);
  expect(pieces.map(({ caption }) => caption)).toEqual(['three', undefined, undefined]);
  expect(new Set(pieces.map((one) => one.media_group_id)).size).toBe(1);
});
