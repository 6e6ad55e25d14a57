import { beforeAll } from 'vitest';
import { everything } from '../../src/render/profiles.ts';
import { describeCanaries } from '../contract/canary.ts';
import { appPlace } from '../support/app-canary.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

describeCanaries('an app that can do everything', () => appPlace(shipped, everything));
