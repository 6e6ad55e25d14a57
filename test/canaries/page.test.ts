import { beforeAll } from 'vitest';
import { describeCanaries } from '../contract/canary.ts';
import { pagePlace } from '../support/page-canary.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

describeCanaries('the page', () => pagePlace(shipped));
