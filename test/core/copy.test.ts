import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copyOf } from '../../src/core/copy.ts';

/** Changes every object and array in a value, however deep. */
function spoil(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  Object.values(value).forEach(spoil);
  if (Array.isArray(value)) value.push('spoiled');
  else (value as Record<string, unknown>).spoiled = true;
}

it('copies any JSON value, and shares nothing with it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const before = JSON.stringify(value);
      const copy = copyOf(value);
      expect(JSON.stringify(copy)).toBe(before);
      spoil(copy);
      expect(JSON.stringify(value)).toBe(before);
    }),
  );
});

it('keeps a property that is there but undefined', () => {
  expect(Object.keys(copyOf({ a: undefined, b: 1 }))).toEqual(['a', 'b']);
});

it('takes a property with the name of the prototype for what it is', () => {
  const text = '{"__proto__":{"a":1},"b":"__proto__"}';
  expect(JSON.stringify(copyOf(JSON.parse(text)))).toBe(text);
});
