import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTime } from '../../../src/core/checks/time.ts';
import { fromLocal, toLocal } from '../../../src/core/checks/zone.ts';
import { WHEN } from './slot.ts';

const MINUTE = 60_000;

/** The UTC moment of a wall clock in Shanghai. */
function shanghai(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}+08:00`);
}

describe('the check of a time', () => {
  it.each([
    ['刚才', '2026-11-24 14:00'],
    ['刚刚充的', '2026-11-24 14:00'],
    ['just now', '2026-11-24 14:00'],
    ['5分钟前', '2026-11-24 13:55'],
    ['五分钟前', '2026-11-24 13:55'],
    ['30 minutes ago', '2026-11-24 13:30'],
    ['半小时前', '2026-11-24 13:30'],
    ['两个小时前', '2026-11-24 12:00'],
    ['2小时前左右', '2026-11-24 12:00'],
    ['an hour ago', '2026-11-24 13:00'],
    ['昨天下午3点', '2026-11-23 15:00'],
    ['昨天下午三点半', '2026-11-23 15:30'],
    ['昨天15時30分', '2026-11-23 15:30'],
    ['昨天下午3点充了500U', '2026-11-23 15:00'],
    ['昨晚9点', '2026-11-23 21:00'],
    ['昨晚12点', '2026-11-24 00:00'],
    ['今早8点一刻', '2026-11-24 08:15'],
    ['今天凌晨2点', '2026-11-24 02:00'],
    ['中午12点半', '2026-11-24 12:30'],
    ['前天15:30', '2026-11-22 15:30'],
    ['3天前下午3点', '2026-11-21 15:00'],
    ['yesterday at 3:30 pm', '2026-11-23 15:30'],
    ['3pm', '2026-11-23 15:00'],
    ['今天9点', '2026-11-24 09:00'],
    ['今天 9:30', '2026-11-24 09:30'],
    ['today at 10:15', '2026-11-24 10:15'],
    ['13:59', '2026-11-24 13:59'],
    ['15:30', '2026-11-23 15:30'],
    ['大概下午3点', '2026-11-23 15:00'],
    ['2026-11-20 15:00', '2026-11-20 15:00'],
    ['2026-11-20 9:05', '2026-11-20 09:05'],
    ['2026年11月20日 15:04:05', '2026-11-20 15:04:05'],
    ['11月20日下午3点', '2026-11-20 15:00'],
    ['十一月二十日下午三点', '2026-11-20 15:00'],
    ['12月20日下午3点', '2025-12-20 15:00'],
    ['11/20 15:00', '2026-11-20 15:00'],
    ['20/11/2026 15:00', '2026-11-20 15:00'],
    ['20号下午3点', '2026-11-20 15:00'],
    ['28号下午3点', '2026-10-28 15:00'],
    ['Nov 20, 3pm', '2026-11-20 15:00'],
    ['20 November 2026 at 15:00', '2026-11-20 15:00'],
    ['2026-11-20T07:00:00Z', '2026-11-20 15:00'],
    ['2026-11-20 07:00 UTC', '2026-11-20 15:00'],
    ['2026-11-20 15:00 (UTC+8)', '2026-11-20 15:00'],
    ['Nov-20-2026 07:00:35 AM +UTC', '2026-11-20 15:00:35'],
  ])('takes %s as a moment', (text, local) => {
    expect(checkTime(text, WHEN)).toEqual({ ok: { at: shanghai(local) } });
  });

  it.each([
    '上周',
    '好久了',
    'last week',
    'a few days ago',
    '今天',
    '今天凌晨',
    '3天前',
    '11/20',
    '2026年11月20日',
    '昨天3点',
    '昨天9点',
    '今天3点',
    '9点',
    'yesterday 3:30',
    '昨晚1点',
    '周三下午3点',
    'last Friday 3pm',
    '昨天下午3点和4点',
    '明天下午3点',
    '2027-11-20 10:00',
    '2026-02-30 10:00',
    '25:00',
    '12:75',
  ])('keeps the words of %s, which is not exact', (text) => {
    expect(checkTime(text, WHEN)).toEqual({ ok: { said: text } });
  });

  it.each(['', '   ', '忘了', 'hello', '😀', 'a'.repeat(101), `昨天${'啊'.repeat(99)}`])('refuses %j', (text) => {
    expect(checkTime(text, WHEN)).toEqual({ no: 'check-time', params: {} });
  });

  it('reads the clock in the customer’s zone', () => {
    const said = (timeZone: string) => checkTime('yesterday 15:00', { at: WHEN.at, timeZone });
    expect(said('UTC')).toEqual({ ok: { at: Date.UTC(2026, 10, 23, 15) } });
    expect(said('America/New_York')).toEqual({ ok: { at: Date.UTC(2026, 10, 23, 20) } });
    expect(said('Asia/Kathmandu')).toEqual({ ok: { at: Date.UTC(2026, 10, 23, 9, 15) } });
  });

  it('reads back every past minute that is written out whole, in every zone', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe');
    const past = fc
      .integer({ min: Date.UTC(2015, 0) / MINUTE, max: WHEN.at / MINUTE })
      .map((minutes) => minutes * MINUTE);
    fc.assert(
      fc.property(past, zones, (at, timeZone) => {
        const local = new Date(toLocal(at, timeZone)).toISOString();
        const checked = checkTime(`${local.slice(0, 10)} ${local.slice(11, 16)}`, { at: WHEN.at, timeZone });
        expect(checked).toEqual({ ok: { at: fromLocal(toLocal(at, timeZone), timeZone) } });
        expect(toLocal(fromLocal(toLocal(at, timeZone), timeZone), timeZone)).toBe(toLocal(at, timeZone));
      }),
    );
  });

  it('never takes a moment more than a day ahead', () => {
    const words = fc.constantFrom(
      '今天',
      '昨天',
      '12月31日',
      '30号',
      '下午',
      '晚上',
      '11点半',
      '23:59',
      '2027-01-01',
      'pm',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), (said) => {
        const checked = checkTime(said.join(' '), WHEN);
        if ('ok' in checked && typeof checked.ok === 'object' && checked.ok !== null && 'at' in checked.ok) {
          expect(checked.ok.at).toBeLessThanOrEqual(WHEN.at + 24 * 60 * MINUTE);
        }
      }),
    );
  });
});

describe('a wall clock', () => {
  it('is the earlier of two moments when the clock is set back', () => {
    expect(fromLocal(Date.UTC(2026, 10, 1, 1, 30), 'America/New_York')).toBe(Date.UTC(2026, 10, 1, 5, 30));
  });

  it('goes on after the leap when the clock skips it', () => {
    expect(fromLocal(Date.UTC(2026, 2, 8, 2, 30), 'America/New_York')).toBe(Date.UTC(2026, 2, 8, 7, 30));
  });
});
