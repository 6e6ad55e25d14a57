import { expect, test } from 'vitest';
import type { WxWeb } from '../support/wx-web/wx-web.ts';
import { openLoggedIn, openServer } from './opened.ts';

/** Calls an endpoint as the client that is logged in would, but for what is changed. */
async function call(wx: WxWeb, endpoint: string, change: { cookie?: string; base?: object; body?: object } = {}) {
  const real = wx.requests.find(({ call }) => call.json.BaseRequest !== undefined)?.call;
  const body = { BaseRequest: { ...(real?.json.BaseRequest as object), ...change.base }, ...change.body };
  const response = await fetch(`${wx.origin}/cgi-bin/mmwebwx-bin/${endpoint}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: change.cookie ?? real?.headers.cookie ?? '' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, ret: text === '' ? undefined : JSON.parse(text).BaseResponse.Ret };
}

test('a call with everything that belongs to the session is taken', async () => {
  const { wx } = await openLoggedIn();
  expect(await call(wx, 'webwxstatusnotify')).toEqual({ status: 200, ret: 0 });
});

test('nothing is taken without a session, with another one’s, or without its cookies', async () => {
  const { wx } = await openLoggedIn();
  expect((await call(wx, 'webwxinit', { base: { Sid: 'another' } })).ret).toBe(1101);
  expect((await call(wx, 'webwxinit', { base: { Skey: 'another' } })).ret).toBe(1101);
  expect((await call(wx, 'webwxinit', { cookie: 'wxuin=2000000001' })).ret).toBe(1102);
  expect((await call(await openServer(), 'webwxinit')).ret).toBe(1101);
});

test('what is not of the protocol is refused and noted', async () => {
  const { wx } = await openLoggedIn();
  expect((await call(wx, 'webwxsomething')).status).toBe(404);
  expect((await call(wx, 'webwxstatusnotify', { base: { DeviceID: 'e1' } })).ret).toBe(1);
  expect((await call(wx, 'webwxbatchgetcontact', { body: { Count: 2, List: [] } })).ret).toBe(1);
  expect((await call(wx, 'webwxrevokemsg', { body: { SvrMsgId: '1', ToUserName: 'filehelper' } })).ret).toBe(1);
  expect(wx.complaints).toEqual([
    'webwxsomething: unknown',
    'webwxstatusnotify: no proper BaseRequest',
    'webwxbatchgetcontact: Count is not the length of List',
    'webwxrevokemsg: no such message',
  ]);
});

test('the page of the login takes no ticket but the one of the phone, and that once', async () => {
  const { wx } = await openLoggedIn();
  const used = wx.requests.find(({ endpoint }) => endpoint === 'webwxnewloginpage')?.call.query;
  const url = `${wx.origin}/cgi-bin/mmwebwx-bin/webwxnewloginpage?${new URLSearchParams(used)}`;
  const again = await fetch(url, { redirect: 'manual' });
  expect(await again.text()).toContain('<ret>1</ret>');
});
