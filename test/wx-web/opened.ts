import { onTestFinished } from 'vitest';
import { openWxWeb, type WxWeb, type WxWebOptions } from '../support/wx-web/wx-web.ts';
import { type Client, startClient } from './client.ts';

/** A server for one test. */
export async function openServer(options: WxWebOptions = {}): Promise<WxWeb> {
  const wx = await openWxWeb(options);
  onTestFinished(() => wx.close());
  return wx;
}

/** A client for one test. */
export async function openClient(...given: Parameters<typeof startClient>): Promise<Client> {
  const client = await startClient(...given);
  onTestFinished(() => client.kill());
  return client;
}

/** A client that is logged in, a contact, and a room with an agent. */
export async function openLoggedIn() {
  const wx = await openServer();
  const alice = wx.contact({ nick: 'Alice' });
  const wang = wx.contact({ nick: '王明' });
  const room = wx.room({ topic: '客服群', members: [wang] });
  const client = await openClient(wx);
  await wx.login();
  await client.tells('login');
  return { wx, alice, wang, room, client };
}
