/**
 * Makes the pictures of docs/screenshots: the built program, real people's steps, a real browser. `npm run screenshots`.
 */
import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { openPage, type SeenPage } from '../test/adapters/web/seen-page.ts';
import { newReader, openBrowser } from '../test/support/browser.ts';
import { buildProgram } from '../test/support/program.ts';
import { type Served, serve } from '../test/support/served.ts';

const FOLDER = 'docs/screenshots';
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const DESK = { viewport: { width: 1360, height: 860 }, deviceScaleFactor: 1.5 };

let browser: Browser;
let served: Served;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  await buildProgram();
  browser = await openBrowser();
  served = await serve();
});
afterAll(async () => {
  await browser.close();
  await served.end();
});

async function save(seen: SeenPage, name: string): Promise<void> {
  await seen.page.mouse.move(0, 0);
  await seen.page.waitForTimeout(300);
  await seen.page.screenshot({ path: `${FOLDER}/${name}.png` });
}

/** Another customer's case, so that the room is no empty one. */
async function another(name: string, text: string): Promise<void> {
  const seen = await openPage(await newReader(browser, { locale: 'zh-CN' }), `${served.url}/?lang=zh&customer=${name}`);
  await seen.says(text);
  await seen.reads(/#\d+/);
  await seen.page.context().close();
}

test('a talk that people take over, light', async () => {
  await another('Max', '人工');
  await another('林先生', '我的币被盗了');
  const seen = await openPage(
    await newReader(browser, { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...DESK }),
    `${served.url}/?lang=zh&customer=Lily`,
  );
  await seen.says('我充值了USDT一直没到账');
  await seen.taps('TRC20');
  await seen.talk.locator('.choice:enabled').first().waitFor();
  await save(seen, 'question');
  await seen.taps(/./);
  await seen.talk.locator('.choice:enabled').first().waitFor();
  await seen.says('人工');
  await seen.reads(/工单 #\d+/);
  await seen.room.locator('.case-button', { hasText: 'Lily' }).click();
  await seen.room.getByRole('button', { name: '接单' }).click();
  await seen.answers('您好，我查一下这笔充值，请稍等。');
  await seen.reads('请稍等');
  await seen.says('好的，谢谢！');
  await seen.room.locator('.kind').nth(1).click();
  await seen.answers('链上已确认 19 / 20，马上就到');
  await seen.room.locator('.from-note').waitFor();
  await seen.room.locator('.kind').nth(0).click();
  await seen.answers('链上还差一个确认，两三分钟内会自动到账。');
  await seen.reads('两三分钟');
  await save(seen, 'desk-light');
  await seen.page.getByLabel('Telegram').check();
  await save(seen, 'as-telegram');
  await seen.page.getByLabel('微信').check();
  await save(seen, 'as-wechat');
  await seen.page.getByLabel('网页').check();
  await seen.page.locator('#theme').click();
  await seen.page.locator('#theme').click();
  await save(seen, 'desk-dark');
});

test('the same choices as WeChat would list them', async () => {
  const seen = await openPage(
    await newReader(browser, { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...DESK }),
    `${served.url}/?lang=zh&customer=Wei`,
  );
  await seen.page.getByLabel('微信').check();
  await seen.says('我充值了USDT一直没到账');
  await seen.reads('1. TRC20');
  await save(seen, 'wechat-numbers');
});

test('a phone, both sides', async () => {
  const seen = await openPage(
    await newReader(browser, { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...PHONE }),
    `${served.url}/?lang=zh&customer=Anna`,
  );
  await save(seen, 'phone-empty');
  await seen.says('我充值了USDT一直没到账');
  await seen.talk.locator('.choice:enabled').first().waitFor();
  await save(seen, 'phone-chat');
  await seen.page.getByRole('button', { name: /^客服室/ }).click();
  await save(seen, 'phone-room');
  await seen.room.locator('.case-button', { hasText: 'Lily' }).click();
  await seen.room.locator('.message').first().waitFor();
  await save(seen, 'phone-case');
});

test('in English', async () => {
  const seen = await openPage(
    await newReader(browser, { locale: 'en-US', timezoneId: 'Asia/Shanghai', ...DESK }),
    `${served.url}/?lang=en&customer=Sam`,
  );
  await seen.says('I deposited USDT and it has not arrived');
  await seen.talk.locator('.choice:enabled').first().waitFor();
  await save(seen, 'english');
});
