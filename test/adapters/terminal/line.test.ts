import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDuration } from '../../../adapters/terminal/duration.ts';
import { parseLine } from '../../../adapters/terminal/line.ts';

const parse = (object: unknown) => parseLine(JSON.stringify(object));

test('a customer is called "customer" and an agent "agent" until they are named', () => {
  expect(parse({ as: 'customer', text: '你好' })).toEqual({ as: 'customer', customer: 'customer', text: '你好' });
  expect(parse({ as: 'agent', text: '您好' })).toEqual({ as: 'agent', agent: 'agent', text: '您好' });
});

test('a duration is read in its units', () => {
  expect(parse({ advance: '2h' })).toEqual({ advance: 7_200_000 });
  expect(['250ms', '90s', '15m', '3d', '1h30m', '1.5s'].map(parseDuration)).toEqual([
    250, 90_000, 900_000, 259_200_000, 5_400_000, 1500,
  ]);
  expect(['', '2', '2 h', '-2h', 'h', '9999999d', '2h ago'].map(parseDuration)).toEqual(Array(7).fill(null));
});

test.each([
  ['{', 'not JSON'],
  ['[]', 'object'],
  ['"hi"', 'object'],
  ['{"text":"hi"}', '"as": must be "customer" or "agent"'],
  ['{"as":"bot","text":"hi"}', '"as": must be "customer" or "agent"'],
  ['{"as":"customer"}', 'needs one of'],
  ['{"as":"customer","text":"a","choice":"b"}', 'needs one of'],
  ['{"as":"customer","edit":1}', '"edit" needs the new "text"'],
  ['{"as":"customer","edit":0,"text":"a"}', '"edit": is no number from 1'],
  ['{"as":"customer","text":7}', '"text"'],
  ['{"as":"customer","text":"a","media":[{"file":"b"}]}', '"media.0'],
  ['{"as":"customer","txt":"a"}', '"txt"'],
  ['{"as":"agent"}', 'needs one of'],
  ['{"advance":"soon"}', '"advance": is no duration'],
  ['{"advance":"2h","as":"agent"}', '"as"'],
])('%s is refused with what is wrong', (line, wrong) => {
  expect(() => parseLine(line)).toThrow(wrong);
});

test('any line is understood or refused with a reason', () => {
  const anyLine = fc.oneof(fc.string(), fc.json());
  fc.assert(
    fc.property(anyLine, (line) => {
      try {
        parseLine(line);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        expect(String(error)).not.toBe('Error');
      }
    }),
  );
});
