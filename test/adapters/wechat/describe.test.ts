import { expect, test } from 'vitest';
import { describeError } from '../../../adapters/wechat/describe.ts';
import { asSendError } from '../../../adapters/wechat/send-errors.ts';

test('an error is logged by its codes, never by its words', () => {
  expect(describeError(new TypeError('cannot read "my recovery phrase is legal winner"'))).toBe('TypeError');
  expect(describeError(new Error('webwxsendmsg: 1205'))).toBe('Error webwxsendmsg: 1205');
  expect(describeError(Object.assign(new Error('words'), { code: 'ECONNRESET' }))).toBe('Error ECONNRESET');
  expect(describeError('{"message":"connect ECONNREFUSED 127.0.0.1:1"}')).toBe('ECONNREFUSED');
  expect(asSendError(new Error('my words')).message).toBe('Error');
});

test.each([
  [{ endpoint: 'webwxsendmsg', ret: 1205 }, 'rate_limited'],
  [{ endpoint: 'webwxsendmsg', ret: 1101 }, 'offline'],
  [{ endpoint: 'webwxsendmsg', ret: -1 }, 'rejected'],
  [{ endpoint: 'webwxsendmsg', code: 'ECONNREFUSED' }, 'network'],
  [{ endpoint: 'webwxsendmsg', code: 'ECONNRESET' }, 'unknown_outcome'],
  [{ endpoint: 'webwxsendmsg' }, 'unknown_outcome'],
  [{ endpoint: 'webwxuploadmedia', code: 'ECONNRESET' }, 'network'],
  [{}, 'rejected'],
])('%j is %s', (failed, code) => {
  expect(asSendError(Object.assign(new Error('x'), failed)).code).toBe(code);
});
