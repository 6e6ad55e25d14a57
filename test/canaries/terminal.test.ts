import { beforeAll } from 'vitest';
import { describeCanaries } from '../contract/canary.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { terminalPlace } from '../support/terminal-canary.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

describeCanaries('the terminal', () => terminalPlace(shipped));
