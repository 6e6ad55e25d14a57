import { beforeAll } from 'vitest';
import { describeCanaries } from '../contract/canary.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { wechatPlace } from '../support/wechat-canary.ts';
import { WECHAT_WAYS } from '../support/wechat-ways.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

describeCanaries('WeChat', () => wechatPlace(shipped), { ways: WECHAT_WAYS, oneIn: 7 });
