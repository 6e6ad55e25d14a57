import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compile } from '../support/compile.ts';
import { openServer } from './opened.ts';

/** Starts the program in a folder, and gives what it said and what kills it. */
function start(file: string, cwd: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [file], { cwd, env: { ...process.env, ...env } });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)));
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  onTestFinished(kill);
  return { said: () => said.join(''), kill };
}

test('a program of its own logs in through the proxy, is killed, and goes on without another code', async () => {
  const wx = await openServer();
  const alice = wx.contact({ nick: 'Alice' });
  const { file, remove } = await compile('test/wx-web/program.ts');
  const cwd = await mkdtemp(join(tmpdir(), 'wx-program-'));
  onTestFinished(remove);
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const env = await wx.proxyEnv();

  const first = start(file, cwd, env);
  await wx.login();
  alice.say('在吗');
  expect((await alice.receives()).text).toBe('收到：在吗');
  await first.kill();
  alice.say('人呢', { at: Math.floor(Date.now() / 1000) - 60 });

  const second = start(file, cwd, env);
  await wx.settled();
  alice.say('还在吗');
  expect((await alice.receives()).text).toBe('收到：还在吗');
  expect(second.said()).not.toContain('scan');
  expect(wx.requests.filter(({ endpoint }) => endpoint === 'jslogin')).toHaveLength(1);
  expect(wx.requests.every(({ call }) => /^\w[\w.]*\.qq\.com(:443)?$/.test(call.host))).toBe(true);
  expect(wx.complaints).toEqual([]);
});
