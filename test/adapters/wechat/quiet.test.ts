import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Compiled, compile } from '../../support/compile.ts';
import { endOf } from '../../support/program.ts';
import type { WxWeb } from '../../support/wx-web/wx-web.ts';
import { openWorld } from './account.ts';

const SECRET = 'legal winner thank year wave sausage';

/** All that makes the libraries print what goes through them. */
const TALKATIVE = { DEBUG: '*', WECHATY_LOG: 'silly', BROLOG_LEVEL: 'silly' };

let program: Compiled;
beforeAll(async () => {
  program = await compile('test/adapters/wechat/talkative-program.ts');
});
afterAll(() => program.remove());

/** Starts the program on a WeChat. `end` stops it, and resolves when it has ended by itself, to all that it said. */
async function start(wx: WxWeb) {
  const cwd = await mkdtemp(path.join(tmpdir(), 'kefu-talkative-'));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const env = { ...process.env, ...TALKATIVE, ...(await wx.proxyEnv()) };
  const child = spawn(process.execPath, [program.file], { cwd, env });
  const ended = endOf(child);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  async function end(): Promise<string> {
    child.kill('SIGTERM');
    const { stdout, stderr } = await ended;
    return stdout + stderr;
  }
  return { cwd, end };
}

describe('a program on the adapter', () => {
  test('prints no words, no cookies and no keys, and catches no exception, whatever the environment says', async () => {
    const { wx, alice } = await openWorld();
    const { cwd, end } = await start(wx);
    await wx.login();
    alice.say(SECRET);
    expect((await alice.receives()).text).toBe(SECRET);
    for (const fault of [{ status: 500 }, { cut: 'before' }, { ret: 1 }] as const) {
      wx.faults.fail('webwxsendmsg', fault);
    }
    for (let n = 0; n < 3; n++) alice.say(`${SECRET} ${n}`);
    alice.say('goodbye');
    await wx.until(() => alice.received.some(({ text }) => text === 'goodbye'), 'the last word');
    const said = await end();

    const kept = await readFile(path.join(cwd, 'wechat/session.json'), 'utf8');
    const keys = [...kept.matchAll(/"(?:skey|sid|passTicket|webwx_data_ticket)":"([^"]+)"/g)].map(
      ([, key = '']) => key,
    );
    expect(keys).toHaveLength(4);
    expect([SECRET, ...keys].filter((secret) => said.includes(secret))).toEqual([]);
    expect(said).toContain('handlers 0 0');
  });

  test('has nothing left that keeps it running when it was stopped', async () => {
    const { wx } = await openWorld();
    const { end } = await start(wx);
    await wx.login();
    expect(await end()).toContain('left 0');
  });
});
