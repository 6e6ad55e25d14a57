import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { checkedLinks, linksCommand } from '../../src/cli/links.ts';
import { wellKnown, wellKnownCommand } from '../../src/cli/wellknown.ts';
import { exampleList } from '../guard/example-list.ts';

const list = await exampleList();

/** What a command prints for these arguments and this input. */
async function run(make: typeof linksCommand | typeof wellKnownCommand, args: string[], input = ''): Promise<string> {
  let printed = '';
  const stdout = { write: (text: string) => (printed += text) };
  await make({ stdin: Readable.from([input]), stdout, official: async () => list }).parseAsync(args, { from: 'user' });
  return printed;
}

test('each text is answered on a line, plain or as a JSON string', async () => {
  const texts = ['请看wallet.example.com', '"evil.com\\nexample.net"', '', '没有链接'];
  const lines = (await run(linksCommand, ['check', '--json'], `${texts.join('\n')}\n`)).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).links)).toEqual([
    [{ host: 'wallet.example.com', verdict: 'official' }],
    [
      { host: 'evil.com', verdict: 'unknown' },
      { host: 'example.net', verdict: 'lookalike' },
    ],
    [],
    [],
  ]);
});

test('a host is named once', () => {
  expect(checkedLinks('evil.com evil.com/a', list)).toEqual([{ host: 'evil.com', verdict: 'unknown' }]);
});

test('the list is published without what is not ours to publish', async () => {
  const printed = await run(wellKnownCommand, []);
  expect(printed).toBe(wellKnown(list));
  const { sites, mailboxes, telephones, accounts } = list;
  expect(JSON.parse(printed)).toEqual({ version: 1, sites, mailboxes, telephones, accounts });
});

test('the list is written to a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kefu-wellknown-'));
  const file = join(folder, 'kefu.json');
  expect(await run(wellKnownCommand, ['--out', file])).toBe('');
  expect(await readFile(file, 'utf8')).toBe(wellKnown(list));
  await rm(folder, { recursive: true });
  await expect(run(wellKnownCommand, ['--out', file])).rejects.toThrow("can't be written (ENOENT)");
});
