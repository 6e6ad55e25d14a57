import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newConversation } from '../../src/core/conversation.ts';
import {
  decodeDocument,
  migrate,
  newDeskDocument,
  newDocument,
  newRoomDocument,
  VERSION,
} from '../../src/runtime/document.ts';
import { runs } from '../support/runs.ts';

const DOCUMENTS = [
  newDocument(newConversation('app', 'lily', 'en'), 1),
  newRoomDocument('room'),
  newDeskDocument(1001),
];

describe('a stored document', () => {
  test.each(DOCUMENTS.map((one) => [one.kind, one] as const))('of kind %s is read back as it was', (_, document) => {
    expect(decodeDocument(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  test.each([
    ['of a newer program', { ...newDeskDocument(1), v: VERSION + 1 }, /newer Kefu \(document version \d+/],
    ['without a version', { ...newDeskDocument(1), v: undefined }, /no version/],
    ['of a version that never was', { ...newDeskDocument(1), v: 0.5 }, /no version/],
    ['of an unknown kind', { ...newDeskDocument(1), kind: 'other' }, /not a Kefu document: kind/],
    ['without a key', { ...newDeskDocument(1), key: '' }, /not a Kefu document: key/],
    ['with a field that is not what it should be', { ...newDeskDocument(1), nextCode: 'x' }, /nextCode/],
    ['with a field missing', { ...newRoomDocument('r'), outbox: undefined }, /outbox/],
    ['that is a list', [], /no object/],
    ['that is null', null, /no object/],
    ['that is a text', 'text', /no object/],
  ])('%s is refused, saying why', (_, json, why) => {
    expect(() => decodeDocument(json)).toThrow(why);
  });

  test('is read or refused with an Error, whatever it is', () => {
    const base = fc.constantFrom<Record<string, unknown>>(...DOCUMENTS.map((one) => ({ ...one })));
    fc.assert(
      fc.property(
        base,
        fc.dictionary(fc.constantFrom('key', 'v', 'rev', 'outbox', 'kind'), fc.jsonValue()),
        (one, odd) => {
          try {
            decodeDocument({ ...one, ...odd });
          } catch (error) {
            expect(error).toBeInstanceOf(Error);
            expect((error as Error).message).not.toBe('');
          }
        },
      ),
      { numRuns: runs(200) },
    );
  });
});

describe('a document of an older version', () => {
  const steps = [
    (one: Record<string, unknown>) => ({ ...one, path: `${one.path}2` }),
    (one: Record<string, unknown>) => ({ ...one, path: `${one.path}3` }),
    (one: Record<string, unknown>) => ({ ...one, path: `${one.path}4` }),
  ];

  test.each([
    [1, '234'],
    [2, '34'],
    [3, '4'],
    [4, ''],
  ])('%i goes through every later migration once, in order', (v, path) => {
    const old = { v, path: '' };
    expect(migrate(old, steps, 4)).toEqual({ v: 4, path });
    expect(old).toEqual({ v, path: '' });
  });

  test('is refused when a migration is missing', () => {
    expect(() => migrate({ v: 1 }, steps.slice(0, 2), 4)).toThrow('no migration from document version 3');
  });

  test('is refused when it is of a newer program', () => {
    expect(() => migrate({ v: 5 }, steps, 4)).toThrow('newer Kefu (document version 5, this one reads up to 4)');
  });
});
