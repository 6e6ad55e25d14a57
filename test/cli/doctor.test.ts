import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBook } from '../../src/book/load.ts';
import { type DoctorSettings, doctorCommand } from '../../src/cli/doctor.ts';
import { exampleLines, findExamples } from '../../src/cli/examples.ts';
import { EXIT } from '../../src/cli/exit.ts';
import { createProgram, runProgram } from '../../src/cli/program.ts';
import { inspectState } from '../../src/cli/state-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kefu-doctor-'));
});
afterAll(() => rm(folder, { recursive: true }));

const known = { lookUps: ['deposit_route'] };
const nobody = { inUse: async () => false };

/** What the doctor says of the shipped book with these settings. */
async function examine(settings: Partial<DoctorSettings>, inUse = false) {
  let said = '';
  const all: DoctorSettings = {
    ...{
      flows: 'flows',
      data: 'data',
      state: folder,
      trial: false,
      page: 'http://127.0.0.1:8787',
      channels: [],
      standIns: [],
      set: [],
      strange: [],
    },
    ...settings,
  };
  const command = doctorCommand({
    ...{ settings: () => all, load: () => loadBook(all, known), nodeVersion: '20.20.0' },
    ...{ inUse: async () => inUse, stdout: { write: (text: string) => (said += text) } },
  });
  const program = createProgram('1.0.0', [command]);
  const exit = await runProgram(program, ['doctor'], { stderr: { write: () => true }, debug: false });
  return { exit, said };
}

test('a desk that can start has everything named that it starts with', async () => {
  const { exit, said } = await examine({});
  expect(exit).toBe(EXIT.ok);
  expect(said).toMatch(/✓ Node 20\.20\.0[\s\S]*✓ The book is sound: \d+ problem types/);
  expect(said).toContain('data/brand.yaml:2 is still an example');
  expect(said).toContain('No chat app is configured');
  expect(said).toMatch(/At start: the desk on http:\/\/127\.0\.0\.1:8787; with a chat app it would need KEFU_TRIAL=1/);
});

test('what is set is named, without what it is, and so is what looks like a slip', async () => {
  const { said } = await examine({ set: ['KEFU_TRIAL'], strange: ['KEFU_TRAIL is no setting'] });
  expect(said).toContain('· Set: KEFU_TRIAL\n· KEFU_TRAIL is no setting\n');
});

test('a book with problems has each named, and can not start', async () => {
  const { exit, said } = await examine({ flows: folder });
  expect(exit).toBe(EXIT.refused);
  expect(said).toContain(`✗ ${folder}/book.yaml:1:1 is missing`);
  expect(said).not.toContain('At start');
});

test('a state folder in use can not be started on', async () => {
  const { exit, said } = await examine({}, true);
  expect(exit).toBe(EXIT.refused);
  expect(said).toContain('is in use by another process');
});

test('with a chat app and examples left, only a test desk starts', async () => {
  const real = await examine({ channels: ['telegram'] });
  expect(real.exit).toBe(EXIT.refused);
  expect(real.said).toContain('✗ At start: nothing, without KEFU_TRIAL=1');
  const trial = await examine({ channels: ['telegram'], trial: true });
  expect(trial.exit).toBe(EXIT.ok);
  expect(trial.said).toContain('At start: a test desk');
});

test('examples are found by line, however deep, and only where they are true', async () => {
  expect(
    exampleLines('a: 1\nexample: true\nb: { c: { example: true } }\nd: { example: false }\n# example: true'),
  ).toEqual([2, 3]);
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data', 'a.yaml'), 'example: true\n');
  await writeFile(join(folder, 'data', 'b.md'), 'example: true\n');
  expect(await findExamples(join(folder, 'data'))).toEqual([`${join(folder, 'data', 'a.yaml')}:1`]);
  expect(await findExamples(join(folder, 'none'))).toEqual([]);
});

test('a state folder is looked at without being made', async () => {
  const missing = join(folder, 'a', 'b');
  expect(await inspectState(missing, nobody)).toMatchObject({ mark: 'note' });
  expect(await inspectState(folder, nobody)).toMatchObject({ mark: 'good' });
  await writeFile(join(folder, 'file'), '');
  expect(await inspectState(join(folder, 'file'), nobody)).toMatchObject({ mark: 'bad' });
});

test.skipIf(process.getuid?.() === 0)('a state folder that can not be written is no place to start', async () => {
  const locked = join(folder, 'locked');
  await mkdir(locked);
  await chmod(locked, 0o500);
  expect(await inspectState(locked, nobody)).toMatchObject({ mark: 'bad' });
  expect(await inspectState(join(locked, 'state'), nobody)).toMatchObject({ mark: 'bad' });
});
