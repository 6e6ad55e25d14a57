import { beforeAll } from 'vitest';
import { describeCanaries } from '../contract/canary.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { telegramPlace } from '../support/telegram-canary.ts';
import { TELEGRAM_WAYS } from '../support/telegram-ways.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

// Albums are waited for in another way where Telegram comes to the desk.
const albums = Object.fromEntries(Object.entries(TELEGRAM_WAYS).filter(([way]) => way.includes('album')));

describeCanaries('Telegram', () => telegramPlace(shipped), { ways: TELEGRAM_WAYS, oneIn: 7 });
describeCanaries('Telegram by webhook', () => telegramPlace(shipped, 'webhook'), {
  ...{ ways: albums, oneIn: 5 },
  // A server that a dead process was asked at would wait for its answer.
  ends: false,
});
