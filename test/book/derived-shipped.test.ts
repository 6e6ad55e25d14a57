import { FluentResource } from '@fluent/bundle';
import { beforeAll, describe, expect, test } from 'vitest';
import { triggered } from '../../src/core/hear.ts';
import { fold } from '../../src/core/text.ts';
import { checkOutgoing } from '../../src/guard/outgoing.ts';
import { createWords } from '../../src/words/words.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

/** Every message of the book, and every article, in Simplified and in Traditional. */
function both(): { key: string; simple: string; text: string }[] {
  const { sources } = shipped;
  const words = createWords(sources);
  const messages = (sources.fluent['zh-CN'] ?? []).flatMap(({ text }) => [...new FluentResource(text).body]);
  const keys = messages.filter(({ id, value }) => value !== null && !id.startsWith('-')).map(({ id }) => id);
  return [...keys, ...Object.keys(sources.literal['zh-CN'] ?? {})].map((key) => ({
    key,
    simple: words.text(key, {}, 'zh-CN', 'UTC'),
    text: words.text(key, {}, 'zh-Hant', 'UTC'),
  }));
}

describe('the shipped book in Traditional Chinese', () => {
  test('is whole', () => {
    const { sources } = shipped;
    const missing: string[] = [];
    const words = createWords(sources, (key, language) => missing.push(`${language} ${key}`));
    for (const { key } of both()) if (!words.has(key, 'zh-Hant')) missing.push(key);
    expect(missing).toEqual([]);
  });

  test('is in Traditional characters wherever nothing is to be copied', () => {
    const plain = both().filter(({ text }) => /[们这边发还钱银网错认证问题请让说]/u.test(text));
    expect(plain.map(({ key }) => key)).toEqual([]);
  });

  test('says nothing that agents may not say and the Simplified one does not say', () => {
    const refused = both().flatMap(({ key, simple, text }) => {
      const known = checkOutgoing(simple, shipped.official).reasons;
      const reasons = checkOutgoing(text, shipped.official).reasons.filter((reason) => !known.includes(reason));
      return reasons.length > 0 ? [`${key}: ${reasons.join(', ')}`] : [];
    });
    expect(refused).toEqual([]);
  });

  test('hears what it tells customers to say', () => {
    const { book, triage } = shipped;
    const meant = (said: string) =>
      triggered(book, said)?.flow ??
      Object.entries(book.phrases).find(
        ([key, phrases]) => key.endsWith('-title') && phrases.includes(fold(said)),
      )?.[0] ??
      triage(said).find(({ confidence }) => confidence > 0.75)?.flow;
    const quoted = both().flatMap(({ simple, text }) => {
      const [one, other] = [simple, text].map((said) =>
        [...said.matchAll(/「([^」{]+)」/gu)].map((found) => found[1] ?? ''),
      );
      return (one ?? []).map((said, at) => [said, other?.[at] ?? ''] as const);
    });
    const told = new Map(quoted.filter(([simple, text]) => meant(simple) !== undefined && simple !== text));
    expect([...told].filter(([simple, text]) => meant(simple) !== meant(text))).toEqual([]);
    expect([...told.values()]).toContain('選單');
  });
});
