import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../scripts/check-imports.js', import.meta.url));

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** Runs the script as the check does; without files on the project itself. */
function run(files?: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...(files ? [tree(files)] : [])], {
    encoding: 'utf8',
  });
  return { status, problems: stderr.split('\n').filter((line) => line !== '') };
}

function tree(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'kefu-imports-'));
  made.push(root);
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), source);
  }
  return root;
}

const ADAPTER = 'adapters/web/channel.ts';

describe('the check of imports', () => {
  it('finds nothing in this project', () => {
    expect(run()).toEqual({ status: 0, problems: [] });
  });

  it('lets imports go down, stay in their room, and assemble adapters at the roof', () => {
    const files = {
      'src/core/text.ts': '',
      'src/core/checks/amount.ts': "import '../text.ts';",
      'src/ports/channel.ts': "import type { A } from '../core/text.ts';",
      'src/runtime/receive.ts': "import '../ports/channel.ts'; import 'node:fs';",
      'src/config.ts': "import 'zod';",
      'src/main.ts': "import './roof/page.ts'; import './runtime/receive.ts';",
      'src/roof/page.ts': "import '../config.ts'; import '../cli/start.ts'; import '../../adapters/web/channel.ts';",
      'src/cli/start.ts': '',
      [ADAPTER]: "import '../../src/ports/channel.ts'; import './parse.ts';",
      'adapters/web/parse.ts': "import '../../src/core/text.ts';",
    };
    expect(run(files)).toEqual({ status: 0, problems: [] });
  });

  it.each([
    [
      'up',
      'src/core/a.ts',
      "import '../book/b.ts';",
      'src/book/b.ts',
      '1:8 core (floor 0) may not import book (floor 2)',
    ],
    [
      'sideways',
      'src/desk/a.ts',
      "import '../guard/b.ts';",
      'src/guard/b.ts',
      '1:8 desk (floor 1) may not import guard',
    ],
    [
      'up for a type',
      'src/core/a.ts',
      "import type { B } from '../desk/b.ts';",
      'src/desk/b.ts',
      '1:24 core (floor 0)',
    ],
    ['up in a type', 'src/core/a.ts', "let b: import('../desk/b.ts').B;", 'src/desk/b.ts', '1:15 core (floor 0)'],
    ['up at run time', 'src/core/a.ts', "await import('../desk/b.ts');", 'src/desk/b.ts', '1:14 core (floor 0)'],
    ['to the roof', 'src/cli/a.ts', "import '../config.ts';", 'src/config.ts', '1:8 cli (floor 4) may not import roof'],
    [
      'from the cli to an adapter',
      'src/cli/a.ts',
      "import '../../adapters/web/channel.ts';",
      ADAPTER,
      '1:8 cli may not',
    ],
    [
      'from the program to an adapter',
      'src/main.ts',
      "import '../adapters/web/channel.ts';",
      ADAPTER,
      '1:8 roof may not import adapters/web: only src/roof/ imports adapters',
    ],
    [
      'from the settings to an adapter',
      'src/config.ts',
      "import '../adapters/web/channel.ts';",
      ADAPTER,
      '1:8 roof may not',
    ],
    [
      'from an adapter to the book',
      ADAPTER,
      "import '../../src/book/b.ts';",
      'src/book/b.ts',
      '1:8 adapters/web may not',
    ],
    [
      'from an adapter to another',
      ADAPTER,
      "import '../lowdb/b.ts';",
      'adapters/lowdb/b.ts',
      '1:8 adapters/web may not',
    ],
    ['to tests', 'src/desk/a.ts', "import '../../test/b.ts';", 'test/b.ts', '1:8 desk may not import test'],
    ['without its ending', 'src/desk/a.ts', "import './b';", 'src/desk/b.ts', '1:8 "./b" must end in .ts'],
    ['to nowhere', 'src/desk/a.ts', "import './c.ts';", 'src/desk/b.ts', '1:8 there is no src/desk/c.ts'],
    ['to be passed on', 'src/desk/a.ts', "export * from './b.ts';", 'src/desk/b.ts', '1:15 passes on src/desk/b.ts'],
    ['to a computed path', 'src/desk/a.ts', 'await import(process.title);', 'src/desk/b.ts', '1:14 imports a path'],
    [
      'from core to a package',
      'src/core/a.ts',
      "import 'node:fs';",
      'src/core/b.ts',
      '1:8 core may not import "node:fs"',
    ],
  ])('reports an import %s', (_, file, source, other, problem) => {
    const { status, problems } = run({ [file]: source, [other]: '' });
    expect(status).toBe(1);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${file}:${problem}`);
  });

  it('reports a circle once, with the way round', () => {
    const { problems } = run({
      'src/core/a.ts': "import './b.ts';",
      'src/core/b.ts': "// 圈 😀\nimport type { C } from './c.ts';",
      'src/core/c.ts': "import './a.ts';",
    });
    expect(problems).toEqual([
      'src/core/c.ts:1:8 closes a circle: src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts',
    ]);
  });

  it('reports a file that imports itself', () => {
    expect(run({ 'src/core/a.ts': "import './a.ts';" }).problems).toEqual([
      'src/core/a.ts:1:8 closes a circle: src/core/a.ts → src/core/a.ts',
    ]);
  });

  it('counts lines and columns as editors do', () => {
    const source = "// 中文 😀\n\n/* 😀 */ import '../desk/b.ts';\n";
    expect(run({ 'src/core/a.ts': source, 'src/desk/b.ts': '' }).problems[0]).toMatch(/^src\/core\/a\.ts:3:17 /);
  });

  it.each(['src/types.ts', 'src/helpers/a.ts', 'adapters/a.ts'])('knows no room for %s', (file) => {
    expect(run({ [file]: '' })).toMatchObject({ status: 1, problems: [expect.stringContaining(`${file}:1:1 `)] });
  });

  it('reports a file that it can’t read', () => {
    expect(run({ 'src/core/a.ts': 'import {' }).problems[0]).toMatch(/^src\/core\/a\.ts:1:\d+ can't be read: /);
  });
});
