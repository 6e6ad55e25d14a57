import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { buildProgram, runKefu } from '../support/program.ts';

const timeout = 60_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kefu-draw-'));
  await buildProgram();
}, timeout);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('kefu flows draw', { timeout }, () => {
  test('draws every flow, as a browser reads it', async () => {
    const out = join(folder, 'all');
    expect(await runKefu(['flows', 'draw', '--out', out])).toMatchObject({ exit: 0, stderr: '' });
    const names = await readdir(out);
    expect(names).toContain('deposit.svg');
    const pictures = await Promise.all(names.map((name) => readFile(join(out, name), 'utf8')));
    const browser = await openBrowser();
    const page = await browser.newPage();
    const wrong = await page.evaluate(
      `${JSON.stringify(pictures)}
        .map((text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement)
        .filter((root) => root.tagName !== 'svg')
        .map((root) => root.textContent)`,
    );
    await browser.close();
    expect(wrong).toEqual([]);
  });

  test('prints one as Mermaid, in the language that is asked for', async () => {
    const { exit, stdout } = await runKefu([
      ...['flows', 'draw', 'human', '--format', 'mermaid', '--language', 'en', '--out', '-'],
    ]);
    expect(exit).toBe(0);
    expect(stdout).toContain('flowchart TD');
    expect(stdout).toContain('Yes, now');
  });

  test('says which flow was probably meant', async () => {
    const { exit, stderr } = await runKefu(['flows', 'draw', 'humen', '--out', folder]);
    expect(exit).toBe(2);
    expect(stderr).toBe('kefu: there is no flow humen (did you mean human?)\n');
  });
});
