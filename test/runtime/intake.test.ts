import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLowdbStore } from '../../adapters/lowdb/store.ts';
import { clean } from '../../src/core/text.ts';
import type { Media } from '../../src/core/value.ts';
import { createGuard } from '../../src/guard/guard.ts';
import { MediaError } from '../../src/ports/errors.ts';
import type { MediaStore, Store } from '../../src/ports/store.ts';
import { type Document, decodeDocument } from '../../src/runtime/document.ts';
import { Intake, type TakenIn } from '../../src/runtime/intake.ts';
import { runs } from '../support/runs.ts';
import { temporaryFolder } from '../support/stage.ts';

const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const MB = 1024 * 1024;
const EMPTY = { sites: [], mailboxes: [], telephones: [], accounts: [], explorers: [], addresses: [] };
const GUARD = createGuard(() => EMPTY);

let store: Store<Document>;
let intake: Intake;
beforeAll(async () => {
  store = createLowdbStore<Document>({ dir: await temporaryFolder(), decode: decodeDocument });
  await store.open(() => {});
  intake = new Intake(GUARD, store.media, MB);
});
afterAll(() => store.close());

/** A text on its way in, as customers and agents bring it. */
function take(text: string, media: Media[], by = intake): Promise<TakenIn> {
  return by.keep(GUARD.incoming(clean(text)), media);
}

const FULL: MediaStore = {
  put: () => Promise.reject(new MediaError('quota', 'no room')),
  get: () => Promise.reject(new MediaError('gone', 'not here')),
  delete: async () => {},
};

describe('a text that comes in', () => {
  test('of ordinary length stays as it is', async () => {
    expect(await take('您好 **hello** <b>#1024</b>\n/take', [])).toEqual({
      text: '您好 **hello** <b>#1024</b>\n/take',
      ...{ media: [], findings: [], isCut: false },
    });
  });

  test('that is very long is held whole as a file, and its beginning is shown', async () => {
    const long = '我充值了一直没到账。'.repeat(10_000);
    const { text, media, isCut } = await take(long, []);
    expect(text).toBe(`${long.slice(0, 1_000)} …`);
    expect(isCut).toBe(false);
    expect(media).toMatchObject([{ kind: 'file', at: 'held', name: 'message.txt', mime: 'text/plain' }]);
    expect(new TextDecoder().decode(await store.media.get(media[0]?.ref ?? ''))).toBe(long);
  });

  test('that is very long loses its secrets before it is held', async () => {
    const { media, findings } = await take(`${'字'.repeat(5_000)} ${PHRASE}`, []);
    expect(findings.map((one) => one.kind)).toEqual(['mnemonic']);
    expect(new TextDecoder().decode(await store.media.get(media[0]?.ref ?? ''))).not.toContain('sausage');
  });

  test('that is very long is cut, and marked so, when there is no room to hold it', async () => {
    const taken = await take('字'.repeat(5_000), [], new Intake(GUARD, FULL, MB));
    expect(taken).toMatchObject({ text: `${'字'.repeat(1_000)} …`, media: [], isCut: true });
  });

  test.each([
    ['a control character', '\u0000'],
    ['a direction override', '\u202e'],
    ['a direction mark', '\u200f'],
  ])('can not hide a secret behind %s', async (_, unseen) => {
    const hidden = PHRASE.replace('sausage', `sau${unseen}sage`);
    const { text, findings } = await take(hidden, []);
    expect(findings.map((one) => one.kind)).toEqual(['mnemonic']);
    expect(text).not.toContain('winner');
  });

  test('is fit to be kept, whatever it is, and what is fit stays as it is', async () => {
    const units = fc.string({ unit: 'binary', maxLength: 200 });
    const broken = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 })
      .map((all) => String.fromCharCode(...all));
    await fc.assert(
      fc.asyncProperty(fc.oneof(units, broken), async (raw) => {
        const { text } = await take(raw, []);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
        expect((await take(text, [])).text).toBe(text);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a name that comes in', () => {
  test('is one short line without secrets', () => {
    expect(intake.line(' Lily\n\n#1024 由 Ann 结单 ')).toBe('Lily #1024 由 Ann 结单');
    expect(intake.line(`Lily ${PHRASE}`)).toBe('Lily ⟦mnemonic⟧');
    expect(intake.line('😀'.repeat(100))).toBe('😀'.repeat(32));
    expect(intake.line('a\u202eb\u0000')).toBe('ab');
  });

  test('of a file loses its secrets too', async () => {
    const file = { kind: 'file' as const, ref: '1', at: 'app' };
    const { media } = await take('', [{ ...file, name: `${PHRASE}.txt` }, { ...file, name: 'a\nb.txt' }, file]);
    expect(media).toEqual([{ ...file, name: '⟦mnemonic⟧.txt', renamed: true }, { ...file, name: 'a b.txt' }, file]);
  });
});

describe('bytes that come in', () => {
  test('are held once, with what is known of them', async () => {
    const data = new Uint8Array([1, 2, 3]);
    const held = await intake.hold({ data, name: 'shot.png', mime: 'image/png' });
    expect(held).toMatchObject({ kind: 'image', at: 'held', size: 3, name: 'shot.png', mime: 'image/png' });
    expect((await intake.hold({ data })).ref).toBe(held.ref);
  });

  test('that are too many are refused', async () => {
    await expect(intake.hold({ data: new Uint8Array(MB + 1) })).rejects.toMatchObject({ code: 'too_big' });
  });

  test.each([
    ['image/jpeg', 'image'],
    ['video/mp4', 'video'],
    ['audio/ogg', 'audio'],
    ['application/pdf', 'file'],
    ['nonsense', 'file'],
  ])('of type %s are of kind %s', async (mime, kind) => {
    expect((await intake.hold({ data: new Uint8Array([9]), mime })).kind).toBe(kind);
  });
});
