import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGuard } from '../../src/guard/guard.ts';
import { Held } from '../../src/runtime/held.ts';
import { RECENT_MS, Recent } from '../../src/runtime/recent.ts';
import { cutOut } from '../../src/runtime/scrub.ts';
import { runs } from '../support/runs.ts';

const LIST = { sites: [], mailboxes: [], telephones: [], accounts: [], explorers: [], addresses: [] };
const guard = createGuard(() => LIST);

describe('what is remembered of a conversation', () => {
  test('is forgotten after some minutes', () => {
    const recent = new Recent();
    recent.set('a', [{ messageId: '1', text: 'one', at: 0 }]);
    expect(recent.of('a', null, RECENT_MS - 1)).toHaveLength(1);
    expect(recent.of('a', null, RECENT_MS)).toEqual([]);
  });

  test('is bounded, however much is said', () => {
    const length = fc.integer({ min: 0, max: 6_000 });
    fc.assert(
      fc.property(fc.array(length, { maxLength: 60 }), (lengths) => {
        const recent = new Recent();
        const texts = lengths.map((most, n) => ({ messageId: String(n), text: '字'.repeat(most), at: 0 }));
        recent.set('a', texts);
        const kept = recent.of('a', null, 1);
        expect(kept.length).toBeLessThanOrEqual(26);
        expect(kept.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(12_000);
        const whole = texts.filter(({ text }) => text !== '' && text.length <= 4_000);
        expect(kept).toEqual(whole.slice(whole.length - kept.length));
      }),
      { numRuns: runs(100) },
    );
  });

  test('is of the latest conversations only', () => {
    const recent = new Recent();
    for (let n = 0; n < 2_001; n++) recent.set(String(n), [{ messageId: '1', text: 'one', at: 0 }]);
    expect(recent.of('0', null, 1)).toEqual([]);
    expect(recent.of('2000', null, 1)).toHaveLength(1);
  });

  test('holds few messages of a conversation, and forgets them', () => {
    const held = new Held();
    const arrival = (n: number) => ({ id: String(n), customer: 'a', messageId: String(n), text: '', media: [] });
    for (let n = 0; n < 30; n++) held.add('a', { id: String(n), kind: 'part', arrival: arrival(n), text: '', at: 0 });
    expect(held.parts('a')).toHaveLength(24);
    expect(held.find('a', '0', 1)).toBeNull();
    expect(held.find('a', '29', 1)?.id).toBe('29');
    expect(held.find('a', '29', 600_000)).toBeNull();
    held.remove('a', held.parts('a'));
    expect(held.keys()).toEqual([]);
  });
});

test('what was cut out of a text is known to the letter', () => {
  const secret = fc.constantFrom(
    '密码是 Hunter22xyz!',
    '4111 1111 1111 1111',
    '验证码 804217',
    'legal winner thank year wave sausage worth useful legal winner thank yellow',
  );
  const words = fc.constantFrom('您好', '我的', '', '请看一下', '谢谢');
  fc.assert(
    fc.property(fc.array(fc.tuple(words, secret), { minLength: 1, maxLength: 3 }), words, (parts, end) => {
      const raw = `${parts.map(([before, one]) => `${before}。${one}`).join('。\n')}。${end}`;
      const { redacted, findings } = guard.incoming(raw);
      const values = cutOut(raw, redacted, findings);
      let whole = '';
      let at = 0;
      for (const [n, { from, to }] of findings.entries()) {
        whole += redacted.slice(at, from) + values[n];
        at = to;
      }
      expect(whole + redacted.slice(at)).toBe(raw);
    }),
    { numRuns: runs(200) },
  );
});
