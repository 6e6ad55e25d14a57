import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newReader, openBrowser } from '../../support/browser.ts';
import { buildProgram } from '../../support/program.ts';
import { type Served, serve } from '../../support/served.ts';
import { openWxWeb, type WxWeb } from '../../support/wx-web/wx-web.ts';
import { openPage } from './seen-page.ts';

const timeout = 90_000;
const TOKEN = 'a-token-of-the-desk';

let wx: WxWeb;
let browser: Browser;
let served: Served;
beforeAll(async () => {
  await buildProgram();
  wx = await openWxWeb({ nick: '客服' });
  browser = await openBrowser();
  const env = { ...(await wx.proxyEnv()), WECHAT_ENABLED: 'true', WECHAT_ROOM: '客服群', KEFU_TRIAL: '1' };
  served = await serve({ ...env, WEB_ENABLED: 'true', KEFU_DESK_TOKEN: TOKEN });
}, timeout);
afterAll(async () => {
  await browser?.close();
  await served?.end();
  await wx?.close();
});

test(
  'an agent is shown the code, live until the account is in; a customer sees nothing of it',
  async () => {
    const reader = await newReader(browser, { locale: 'zh-CN' });
    const customer = await openPage(reader, `${served.url}/chat`);
    const agent = await reader.newPage();
    await agent.goto(`${served.url}/desk`);
    await agent.locator('input[type=password]').fill(TOKEN);
    await agent.locator('input[type=password]').press('Enter');
    const login = agent.locator('.app-login');
    await login.getByRole('img', { name: 'WeChat 登录二维码' }).waitFor();
    await login.getByText('请用该账号的手机扫码登录').waitFor();
    const seen = await openPage(reader, `${served.url}/desk`);
    expect(await seen.audit()).toEqual([]);
    await wx.phone.scan();
    await login.getByText('已扫码，请在手机上确认').waitFor();
    expect(await login.locator('canvas').count()).toBe(0);
    await wx.phone.confirm();
    await login.getByText('已登录 · 客服').waitFor();
    await login.getByText('找不到客服群').waitFor();
    expect(await customer.page.locator('.app-login').count()).toBe(0);
    seen.expectQuiet();
    await reader.close();
  },
  timeout,
);
