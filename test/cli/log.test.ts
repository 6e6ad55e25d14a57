import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createLog, type LogOptions } from '../../src/cli/log.ts';

function logged(options: Pick<LogOptions, 'level' | 'human'>): string {
  const output = new PassThrough();
  const log = createLog({ ...options, colour: false, output });
  log.debug('turn', { conversation: 'terminal:a' });
  log.warn('send failed', { attempt: 2, again: true });
  return String(output.read() ?? '');
}

test('for machines, a line is a JSON object', () => {
  const line = JSON.parse(logged({ level: 'info', human: false }));
  expect(line).toEqual({ level: 40, time: expect.any(String), attempt: 2, again: true, msg: 'send failed' });
});

test('for people, a line reads well', () => {
  expect(logged({ level: 'info', human: true })).toMatch(/WARN.*send failed[\s\S]*attempt: 2/);
});

test('what is below the level is not logged', () => {
  expect(logged({ level: 'debug', human: false }).trim().split('\n')).toHaveLength(2);
  expect(logged({ level: 'silent', human: false })).toBe('');
});
