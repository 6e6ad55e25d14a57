import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { givenSettings, knownSettings, readSettings, SettingsError, strangeSettings } from '../src/config.ts';

test('settings that are not set are what they are by default', () => {
  expect(readSettings({ KEFU_TRIAL: '' })).toEqual({
    ...{ stateDir: 'data/state', flowsDir: null, dataDir: null, logLevel: null, roomLanguage: 'zh-CN' },
    ...{ reload: true, trial: false, mediaMaxMb: 20, mediaQuotaMb: 2048, deskToken: null },
    ...{
      telegramToken: null,
      telegramRoom: null,
      telegramStrangers: 'ignore',
      telegramApi: 'https://api.telegram.org',
    },
    answerHold: 5,
    ...{ telegramWebhookUrl: null, telegramWebhookSecret: null },
    ...{ telegramWebhookHost: '127.0.0.1', telegramWebhookPort: 8788 },
    ...{
      webEnabled: null,
      webHost: '127.0.0.1',
      webPort: 8787,
      webOrigin: null,
      webAllowedOrigins: null,
      webProxied: false,
    },
    ...{ wechatEnabled: false, wechatRoom: null, wechatAcceptFriends: true, wechatGroups: null },
  });
});

test('settings are read as what they are', () => {
  const settings = readSettings({
    KEFU_TRIAL: '1',
    KEFU_MEDIA_MAX_MB: '5',
    KEFU_LOG_LEVEL: 'warn',
    KEFU_FLOWS_DIR: 'f',
  });
  expect(settings).toMatchObject({ trial: true, mediaMaxMb: 5, logLevel: 'warn', flowsDir: 'f' });
});

test('all wrong settings are named at once, with what they were and should be', () => {
  const wrong = { KEFU_TRIAL: 'yes', KEFU_MEDIA_MAX_MB: '0', KEFU_LOG_LEVEL: 'loud', KEFU_ROOM_LANGUAGE: 'chinese!' };
  expect(() => readSettings(wrong)).toThrow(SettingsError);
  expect(() => readSettings(wrong)).toThrow(
    [
      'KEFU_LOG_LEVEL is "loud", should be one of debug, info, warn, error, silent',
      '  KEFU_ROOM_LANGUAGE is "chinese!", should be a language tag such as zh-CN or en',
      '  KEFU_TRIAL is "yes", should be 0 or 1',
      '  KEFU_MEDIA_MAX_MB is "0", should be a whole number of megabytes from 1',
    ].join('\n'),
  );
});

test('the quota for files has room for the largest of them', () => {
  expect(() => readSettings({ KEFU_MEDIA_MAX_MB: '20', KEFU_MEDIA_QUOTA_MB: '10' })).toThrow(
    'at least KEFU_MEDIA_MAX_MB (20)',
  );
});

test('what is set is named', () => {
  expect(givenSettings({ KEFU_TRIAL: '1', KEFU_STATE_DIR: '', PATH: '/bin' })).toEqual(['KEFU_TRIAL']);
});

test('a slip in the name of a setting is noticed', () => {
  expect(strangeSettings({ KEFU_LOGLEVEL: 'warn', KEFU_TRIAL: '1', PATH: '/bin' })).toEqual([
    'KEFU_LOGLEVEL is no setting (did you mean KEFU_LOG_LEVEL?)',
  ]);
});

test('.env.example explains every setting and says what it is by default', () => {
  const text = readFileSync('.env.example', 'utf8');
  const explained = [...text.matchAll(/^# ((?:KEFU|TELEGRAM|WEB|WECHAT)_\w+)=(.*)$/gm)].map(([, name, value]) => ({
    name,
    fallback: value || null,
  }));
  const byName = (a: { name: string | undefined }, b: { name: string | undefined }) =>
    (a.name ?? '').localeCompare(b.name ?? '');
  expect(explained.sort(byName)).toEqual(knownSettings().sort(byName));
});

test('a bot is known by its token and the id of its group, and a webhook needs a secret', () => {
  const token = '7012345678:AAE-example-token-that-nobody-has';
  const settings = readSettings({ TELEGRAM_TOKEN: token, TELEGRAM_ROOM: '-1002123456789' });
  expect(settings).toMatchObject({ telegramToken: token, telegramRoom: -1_002_123_456_789 });
  const hook = { TELEGRAM_WEBHOOK_URL: 'https://desk.example.com/telegram' };
  expect(() => readSettings(hook)).toThrow('TELEGRAM_WEBHOOK_SECRET is not set');
  expect(() => readSettings({ TELEGRAM_TOKEN: 'a-slip' })).toThrow('TELEGRAM_TOKEN is not what it should be');
  expect(strangeSettings({ TELEGRAM_TOKN: '1' })).toHaveLength(1);
});
