import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBook } from '../../src/book/load.ts';
import { type DoctorSettings, doctorCommand } from '../../src/cli/doctor.ts';
import { exampleLines, findExamples } from '../../src/cli/examples.ts';
import { EXIT } from '../../src/cli/exit.ts';
import type { Finding } from '../../src/cli/finding.ts';
import { createProgram, runProgram } from '../../src/cli/program.ts';
import type { Published } from '../../src/cli/published.ts';
import { inspectState } from '../../src/cli/state-folder.ts';
import { wellKnown } from '../../src/cli/wellknown.ts';
import { copyBook } from '../support/edited-book.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kefu-doctor-'));
});
afterAll(() => rm(folder, { recursive: true }));

const known = { lookUps: ['deposit_route', 'app_release'] };
const nobody = { inUse: async () => false };

/** Addresses that the doctor wanted something from. */
const asked: string[] = [];

/** What the doctor says of the shipped book with these settings. */
async function examine(
  settings: Partial<DoctorSettings>,
  inUse = false,
  online: Published | null = null,
  apps: Finding[] = [],
) {
  let said = '';
  const all: DoctorSettings = {
    ...{
      flows: 'flows',
      data: 'data',
      state: folder,
      trial: false,
      roomLanguage: 'zh-CN',
      page: 'http://127.0.0.1:8787',
      channels: [],
      rooms: ['web-room', 'terminal-room'],
      standIns: [],
      set: [],
      strange: [],
    },
    ...settings,
  };
  const command = doctorCommand({
    ...{ settings: () => all, load: () => loadBook(all, known), nodeVersion: '20.20.0' },
    inspectApps: async () => apps,
    published: (url) => {
      asked.push(url.href);
      return Promise.resolve(online ?? { failed: 'is not asked for' });
    },
    ...{ inUse: async () => inUse, stdout: { write: (text: string) => (said += text) } },
  });
  const program = createProgram('1.0.0', [command]);
  const exit = await runProgram(program, ['doctor', ...(online ? ['--online'] : [])], {
    stderr: { write: () => true },
    debug: false,
  });
  return { exit, said };
}

test('a desk that can start has everything named that it starts with', async () => {
  const { exit, said } = await examine({});
  expect(exit).toBe(EXIT.ok);
  expect(said).toMatch(/✓ Node 20\.20\.0[\s\S]*✓ The book is sound: \d+ problem types/);
  for (const name of ['brand', 'official', 'desk', 'facts', 'releases', 'deposit-routes'])
    expect(said).toMatch(new RegExp(`data/${name}\\.yaml:\\d+ is still an example`));
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
  expect(said).toContain('A desk at work keeps the book that it has');
  expect(said).not.toContain('At start');
});

test('what customers are told is going wrong is named', async () => {
  const data = join(folder, 'troubled');
  await copyBook('data', data);
  const until = (id: string, rest: string) => `  - { id: ${id}, flows: [deposit], ${rest} }\n`;
  const written = [
    until('over', 'until: "2020-01-01"'),
    until('on', 'until: "2999-01-01"'),
    until('soon', 'since: "2999-01-01"'),
  ];
  await writeFile(join(data, 'incidents.yaml'), `incidents:\n${written.join('')}`);
  const { exit, said } = await examine({ data });
  expect(exit).toBe(EXIT.ok);
  expect(said).toContain('over is over and told no more');
  expect(said).toContain('on is told now by deposit');
  expect(said).toContain('soon is told from 2998-12-31T16:00:00.000Z by deposit');
});

test('a state folder in use can not be started on', async () => {
  const { exit, said } = await examine({}, true);
  expect(exit).toBe(EXIT.refused);
  expect(said).toContain('is in use by another process');
});

test('a language of the room that the book has not is told, and one that is like one of its own is not', async () => {
  const none = await examine({ roomLanguage: 'fr' });
  expect(none.exit).toBe(EXIT.refused);
  expect(none.said).toContain('✗ KEFU_ROOM_LANGUAGE is "fr", should be a language of the book: zh-CN, en, zh-Hant');
  expect((await examine({ roomLanguage: 'zh-HK' })).said).not.toContain('KEFU_ROOM_LANGUAGE');
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

test('nothing is asked of the network unless it is told to', async () => {
  asked.length = 0;
  await examine({});
  expect(asked).toEqual([]);
  const { official } = await loadBook({ flows: 'flows', data: 'data' }, known).then((loaded) => {
    if ('problems' in loaded) throw new Error('the shipped book has problems');
    return loaded;
  });
  const same = await examine({}, false, { list: JSON.parse(wellKnown(official)) });
  expect(asked).toEqual(['https://wallet.example.com/.well-known/kefu.json']);
  expect(same.exit).toBe(EXIT.ok);
  expect(same.said).toContain('✓ https://wallet.example.com/.well-known/kefu.json publishes the list as it is here');
});

test('a published list that is not the one here is told, and is no success', async () => {
  const { exit, said } = await examine({}, false, { failed: 'is not there' });
  expect(exit).toBe(EXIT.refused);
  expect(said).toContain('✗ https://wallet.example.com/.well-known/kefu.json is not there');
  expect(said).toContain('At start');
});

test('who leads the desk is looked at: nobody, and rooms that there are not', async () => {
  const data = join(folder, 'led');
  await copyBook('data', data);
  await writeFile(join(data, 'desk.yaml'), 'leads: []\n');
  expect((await examine({ data })).said).toContain(`· ${data}/desk.yaml names no leads: nobody can release a link`);
  await rm(join(data, 'desk.yaml'));
  expect((await examine({ data })).said).toContain('names no leads');
  await writeFile(join(data, 'desk.yaml'), 'leads:\n  - { room: web-rom, agent: Lead }\n');
  expect((await examine({ data })).said).toContain(
    `· ${data}/desk.yaml: there is no room web-rom (did you mean web-room?)`,
  );
  await writeFile(join(data, 'desk.yaml'), 'leads:\n  - { rom: web-room, agent: Lead }\n');
  const wrong = await examine({ data });
  expect(wrong.exit).toBe(EXIT.refused);
  expect(wrong.said).toContain(`✗ ${data}/desk.yaml:2:5`);
});

test('a chat app says itself what is missing there, when it may be asked', async () => {
  const lack = { mark: 'note', text: 'Telegram: the bot lacks the right to manage topics' } as const;
  const online = { failed: 'is not there' };
  const { said } = await examine({ channels: ['Telegram'], trial: true }, false, online, [lack]);
  expect(said).toContain('· Telegram: the bot lacks the right to manage topics');
  expect((await examine({ channels: ['Telegram'], trial: true }, false, null, [lack])).said).not.toContain('lacks');
});
