import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { guardCommand } from '../../src/cli/guard.ts';
import { createProgram, runProgram } from '../../src/cli/program.ts';

const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

async function run(lines: string[], args = ['--json']): Promise<{ exit: number; printed: unknown[]; told: string }> {
  const out: string[] = [];
  const told: string[] = [];
  const command = guardCommand({
    stdin: Readable.from(lines.map((line) => `${line}\n`)),
    stdout: { write: (text) => out.push(text) },
    checkOutgoing: async (text) =>
      text.includes('密码') ? { verdict: 'block', reasons: ['password'] } : { verdict: 'allow', reasons: [] },
  });
  const stderr = { write: (text: string) => told.push(text) };
  const exit = await runProgram(createProgram('1.0.0', [command]), ['guard', ...args], { stderr, debug: false });
  const printed = out.join('').split('\n').filter(Boolean);
  return { exit, printed: printed.map((line): unknown => JSON.parse(line)), told: told.join('') };
}

describe('kefu guard --json', () => {
  it('answers a message with what is left of it and what was found', async () => {
    const { exit, printed } = await run([JSON.stringify(`ok ${PHRASE}`), '', '"你好"']);
    expect(printed).toEqual([
      { findings: [{ kind: 'mnemonic', from: 3, to: 13 }], redacted: 'ok ⟦mnemonic⟧' },
      { findings: [], redacted: '你好' },
    ]);
    expect(exit).toBe(0);
  });

  it('answers several messages in order as several', async () => {
    const words = PHRASE.split(' ');
    const { printed } = await run([JSON.stringify(['hi', words.slice(0, 5).join(' '), words.slice(5).join(' ')])]);
    expect(printed).toEqual([
      {
        findings: [
          { kind: 'mnemonic', from: 0, to: 10, message: 1 },
          { kind: 'mnemonic', from: 0, to: 10, message: 2 },
        ],
        redacted: ['hi', '⟦mnemonic⟧', '⟦mnemonic⟧'],
      },
    ]);
  });

  it('names the lines that are wrong without showing them, and answers the others', async () => {
    const { exit, printed, told } = await run(['"a"', `{"text":"${PHRASE}"}`, `${PHRASE}`, '["a",1]', '"b"']);
    expect(printed).toEqual([
      { findings: [], redacted: 'a' },
      ...[2, 3, 4].map((line) => ({ error: `line ${line}: it is not a JSON string or an array of them` })),
      { findings: [], redacted: 'b' },
    ]);
    expect([exit, told]).toEqual([2, 'kefu: 3 lines were wrong\n']);
  });

  it("judges agents' texts", async () => {
    const { exit, printed } = await run(['"您的密码是多少"', '"您好"', '["a"]'], ['--json', '--outgoing']);
    expect(printed).toEqual([
      { verdict: 'block', reasons: ['password'] },
      { verdict: 'allow', reasons: [] },
      { error: 'line 3: it is not a JSON string' },
    ]);
    expect(exit).toBe(2);
  });

  it('wants --json', async () => {
    expect((await run([], [])).exit).toBe(2);
  });
});
