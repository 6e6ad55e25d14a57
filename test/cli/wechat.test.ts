import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { inspectLogin } from '../../src/cli/wechat.ts';
import { buildProgram, endOf, runKefu, spawnKefu } from '../support/program.ts';
import { freePort } from '../support/served.ts';
import { openWxWeb } from '../support/wx-web/wx-web.ts';

const timeout = 120_000;

beforeAll(() => buildProgram(), timeout);

/** A WeChat of this machine, and how the built program is run so that it takes that for the real one. */
async function openWorld() {
  const wx = await openWxWeb({ nick: '客服' });
  onTestFinished(() => wx.close());
  const state = await mkdtemp(join(tmpdir(), 'kefu-wechat-'));
  onTestFinished(() => rm(state, { recursive: true, force: true }));
  const env = { ...(await wx.proxyEnv()), WECHAT_ENABLED: 'true', KEFU_TRIAL: '1', KEFU_LOG_LEVEL: 'warn' };

  function spawn(args: string[], more: Record<string, string> = {}) {
    const child = spawnKefu([...args, '--state', state], { ...env, ...more });
    const ended = endOf(child);
    const kill = async (): Promise<void> => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    };
    onTestFinished(kill);
    return { ended, kill };
  }

  return { wx, state, env, spawn };
}

test(
  'an account logs in with one command; the desk then needs no code, and not after a kill either',
  async () => {
    const { wx, state, env, spawn } = await openWorld();
    const alice = wx.contact({ nick: 'Alice' });
    const trial = spawn(['wechat', 'login']);
    await wx.phone.scan();
    await wx.phone.confirm();
    const { exit, stdout } = await trial.ended;
    expect([exit, stdout]).toEqual([0, expect.stringContaining('Logged in as 客服. kefu start needs no code.')]);
    expect(stdout).toMatch(/█▀+█|▄▄▄/);

    const port = { WEB_PORT: String(await freePort()) };
    const first = spawn(['start'], port);
    await wx.settled();
    alice.say('怎么充值');
    expect((await alice.receives()).text).toContain('试用');
    const doctor = await runKefu(['doctor', '--state', state], { env });
    expect(doctor.stdout).toContain('WeChat: logged in as 客服');
    await first.kill();
    alice.say('人工', { at: Math.floor(Date.now() / 1000) - 60 });

    spawn(['start'], port);
    await wx.until(
      () => alice.received.some(({ text }) => /工单 #\d{4}/.test(text)),
      'a case for what was said meanwhile',
    );
    expect(wx.requests.filter(({ endpoint }) => endpoint === 'jslogin')).toHaveLength(1);
    expect(wx.requests.some(({ endpoint }) => endpoint === 'webwxlogout')).toBe(false);
    expect(wx.complaints).toEqual([]);
  },
  timeout,
);

test(
  'an account that may not log in is told so, with what WeChat says',
  async () => {
    const { wx, state, spawn } = await openWorld();
    const trial = spawn(['wechat', 'login']);
    await wx.phone.scan();
    await wx.phone.refused();
    const { exit, stderr } = await trial.ended;
    expect([exit, stderr]).toEqual([1, expect.stringMatching(/WeChat refuses this account: 1203: .*不能登录网页微信/)]);
    const found = await inspectLogin('WeChat', join(state, 'wechat', 'login.json'), false);
    expect(found.text).toContain("WeChat when the desk last ran: the account can't log in here: 1203");
  },
  timeout,
);

test('the doctor tells how the last session ended while it waits for the next', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kefu-login-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'login.json');
  await writeFile(file, JSON.stringify({ step: 'waiting', since: 0, ended: { step: 'refused', why: '1203' } }));
  const { text } = await inspectLogin('WeChat', file, true);
  expect(text).toBe(
    "WeChat: scan the code with the phone of the account (before that: the account can't log in here: 1203)",
  );
});

test(
  'a desk whose data are examples does not open for customers of a chat app',
  async () => {
    const { spawn } = await openWorld();
    const { exit, stderr } = await spawn(['start'], { KEFU_TRIAL: '0' }).ended;
    expect([exit, stderr]).toEqual([1, expect.stringContaining('KEFU_TRIAL=1 opens it as a test desk')]);
  },
  timeout,
);
