import { beforeAll, expect, test } from 'vitest';
import { type Shipped, shippedBook } from '../../support/stage.ts';
import { openTelegram } from '../../support/telegram-players.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

test.each(['polling', 'webhook'] as const)(
  'the whole job by %s: a deposit led by buttons, a person, an answer with a picture, a correction, the end and a rating',
  async (by) => {
    const desk = await openTelegram(shipped, { by });
    const { group, stage, settled } = desk;
    const lily = desk.customerOf('Lily');
    const ann = desk.agentOf('Ann');
    const shows = () => lily.messages().map((one) => one.text ?? one.caption ?? '');
    const buttons = () => (lily.last()?.reply_markup?.inline_keyboard ?? []).flat().map((one) => one.text);
    const rests = async () => {
      await settled();
      await stage.advance(2_000);
    };
    try {
      lily.start('deposit');
      await rests();
      for (const place of [2, 1, 0]) {
        lily.tap(buttons()[place] ?? '');
        await rests();
      }
      lily.say('人工');
      await rests();

      const [topic] = group.topics();
      expect(topic?.name).toMatch(/^#\d+ /);
      const [card] = group.fromBot(topic?.id);
      expect(card?.text).toContain('Lily');
      expect(group.pinned()).toHaveLength(1);
      const texts = group.fromBot(topic?.id).map((one) => one.text ?? '');
      expect(texts.join('\n')).toContain('人工');

      ann.say('您好，我来帮您看。', { topic: topic?.id });
      await settled();
      ann.photo({ topic: topic?.id, caption: '请看这里' });
      await settled();
      expect(shows().slice(-2)).toEqual(['您好，我来帮您看。', '请看这里']);
      expect(lily.last()?.photo).toBeDefined();

      const slip = lily.say('是TRC20，金额是100');
      await settled();
      lily.edit(slip, '是TRC20，金额是120');
      await settled();
      const relayed = group.fromBot(topic?.id).map((one) => one.text ?? '');
      expect(relayed.some((text) => text.includes('金额是100'))).toBe(true);
      expect(relayed.at(-1)).toContain('金额是120');

      ann.say('/close', { topic: topic?.id });
      await settled();
      const stars =
        lily
          .last()
          ?.reply_markup?.inline_keyboard.flat()
          .map((one) => one.text) ?? [];
      expect(stars).toHaveLength(5);
      lily.tap(stars[0] ?? '');
      await rests();
      const { case: one } = await desk.players.conversation('Lily');
      expect(one).toMatchObject({ state: 'closed', rating: expect.any(Number) });
      await desk.api.until(() => group.topics()[0]?.emoji === '✅');
      const last = group.fromBot(topic?.id).map((message) => message.text ?? '');
      expect(last.at(-1)).toContain('/ 5');
    } finally {
      await desk.end();
    }
  },
);
