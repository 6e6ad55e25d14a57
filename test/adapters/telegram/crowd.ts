import { setImmediate as breathe } from 'node:timers/promises';
import { RATES } from '../../../adapters/telegram/budget.ts';
import type { Channel } from '../../../src/ports/channel.ts';
import type { AgentRoom } from '../../../src/ports/room.ts';
import { createSimulatedClock } from '../../../src/runtime/clock.ts';
import { BotApi } from '../../support/bot-api/bot-api.ts';
import { DOCUMENTED } from '../../support/bot-api/limits.ts';
import { MORNING, openStage, type Shipped } from '../../support/stage.ts';
import { botOn } from './open.ts';

/** A desk in a forum under Telegram's own rates, with a clock that only the test moves: the server refuses what is over them. */
export async function openCrowd(shipped: Shipped, others: AgentRoom[] = []) {
  const clock = createSimulatedClock(MORNING);
  const api = await BotApi.start({ now: () => clock.now(), budgets: DOCUMENTED });
  const group = api.group({ forum: true });
  const bot = botOn(api, { group: group.id, rates: RATES, clock });
  let underWay = 0;
  async function counted<T>(act: Promise<T>): Promise<T> {
    underWay += 1;
    try {
      return await act;
    } finally {
      underWay -= 1;
    }
  }
  const channel: Channel = { ...bot.channel, send: (...args) => counted(bot.channel.send(...args)) };
  const room: AgentRoom = { ...bot.room, post: (...args) => counted(bot.room.post(...args)) };
  const stage = await openStage(shipped, { channels: [channel], rooms: [room, ...others], clock });
  /** Everything is taken in, and whatever is not sent waits for its time. */
  async function quiet(): Promise<void> {
    await api.settled();
    for (let calm = 0; calm < 3; calm++) {
      await breathe();
      if (underWay !== bot.waiting()) calm = -1;
    }
  }
  clock.settleWith(quiet);
  return {
    ...{ api, group, bot, stage, clock, quiet },
    async end(): Promise<void> {
      await stage.end();
      await api.close();
    },
  };
}
