import { z } from 'zod';
import { didYouMean } from './book/problem.ts';

/** One setting of the environment. */
interface Setting<T> {
  name: string;
  /** What it is when it is not set, as it would be written; null where that depends on how the program is run. */
  fallback: string | null;
  schema: z.ZodType<T, string>;
  /** What it should be, to go after "should be". */
  expected: string;
  /** The value is never printed. */
  secret: boolean;
}

const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

const flag = z.enum(['0', '1', 'false', 'true']).transform((text) => text === '1' || text === 'true');
const folder = z.string().min(1);
const megabytes = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(1_000_000));

/** Every setting there is; .env.example explains them to the operator. */
const TABLE = {
  stateDir: setting('KEFU_STATE_DIR', 'data/state', folder, 'the path of a folder'),
  flowsDir: setting('KEFU_FLOWS_DIR', null, folder, 'the path of a folder'),
  dataDir: setting('KEFU_DATA_DIR', null, folder, 'the path of a folder'),
  logLevel: setting('KEFU_LOG_LEVEL', null, z.enum(LEVELS), `one of ${LEVELS.join(', ')}`),
  roomLanguage: setting(
    'KEFU_ROOM_LANGUAGE',
    'zh-CN',
    z.string().refine(isLanguage),
    'a language tag such as zh-CN or en',
  ),
  trial: setting(
    'KEFU_TRIAL',
    '0',
    z.enum(['0', '1']).transform((flag) => flag === '1'),
    '0 or 1',
  ),
  reload: setting('KEFU_RELOAD', '1', flag, 'true or false'),
  webEnabled: setting('WEB_ENABLED', null, flag, 'true or false'),
  webHost: setting('WEB_HOST', '127.0.0.1', z.string().regex(/^[\w.:-]+$/), 'an address to listen on, without port'),
  webPort: setting('WEB_PORT', '8787', z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(65_535)), 'a port'),
  webOrigin: setting('WEB_ORIGIN', null, z.string().refine(isOrigin), 'an origin such as https://desk.example.com'),
  webAllowedOrigins: setting(
    'WEB_ALLOWED_ORIGINS',
    null,
    z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter((one) => one !== ''))
      .refine((origins) => origins.every(isOrigin)),
    'origins such as https://www.example.com, with commas between them',
  ),
  webProxied: setting('WEB_PROXIED', '0', flag, 'true or false'),
  deskToken: { ...setting('KEFU_DESK_TOKEN', null, z.string().min(16), 'at least 16 characters'), secret: true },
  wechatEnabled: setting('WECHAT_ENABLED', 'false', flag, 'true or false'),
  wechatRoom: setting('WECHAT_ROOM', null, z.string().trim().min(1), 'the name of a group chat'),
  wechatAcceptFriends: setting('WECHAT_ACCEPT_FRIENDS', 'true', flag, 'true or false'),
  wechatGroups: setting(
    'WECHAT_GROUPS',
    null,
    z.string().transform((text) =>
      text
        .split(/[,，]/)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    ),
    'names of group chats, with commas between them',
  ),
  telegramToken: {
    ...setting('TELEGRAM_TOKEN', null, z.string().regex(/^\d+:[\w-]{20,}$/), 'a token as @BotFather gives it'),
    secret: true,
  },
  telegramRoom: setting(
    'TELEGRAM_ROOM',
    null,
    z
      .string()
      .regex(/^-\d{1,15}$/)
      .transform(Number),
    'the id of a group, which begins with -',
  ),
  telegramStrangers: setting('TELEGRAM_STRANGERS', 'ignore', z.enum(['ignore', 'leave']), 'ignore or leave'),
  telegramApi: setting('TELEGRAM_API', 'https://api.telegram.org', z.string().refine(isOrigin), 'an origin'),
  telegramWebhookUrl: setting(
    'TELEGRAM_WEBHOOK_URL',
    null,
    z.string().refine(isWebhook),
    'an address such as https://desk.example.com/telegram',
  ),
  telegramWebhookSecret: {
    ...setting('TELEGRAM_WEBHOOK_SECRET', null, z.string().regex(/^[\w-]{16,256}$/), '16 to 256 of A-Z a-z 0-9 _ -'),
    secret: true,
  },
  telegramWebhookHost: setting(
    'TELEGRAM_WEBHOOK_HOST',
    '127.0.0.1',
    z.string().regex(/^[\w.:-]+$/),
    'an address to listen on, without port',
  ),
  telegramWebhookPort: setting(
    'TELEGRAM_WEBHOOK_PORT',
    '8788',
    z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(65_535)),
    'a port',
  ),
  answerHold: setting(
    'KEFU_ANSWER_HOLD',
    '5',
    z.string().regex(/^\d+$/).transform(Number).pipe(z.int().max(60)),
    'a whole number of seconds up to 60',
  ),
  mediaMaxMb: setting('KEFU_MEDIA_MAX_MB', '20', megabytes, 'a whole number of megabytes from 1'),
  mediaQuotaMb: setting('KEFU_MEDIA_QUOTA_MB', '2048', megabytes, 'a whole number of megabytes from 1'),
};

type Table = typeof TABLE;
type Field = keyof Table;

/** What the program goes by. Null: not set, and what it is then depends on how the program is run. */
export type Settings = {
  [F in Field]: z.output<Table[F]['schema']> | (Table[F]['fallback'] extends string ? never : null);
};

/** Settings are wrong; each problem names one, what it was (unless it is secret) and what it should be. */
export class SettingsError extends Error {
  readonly problems: string[];
  constructor(problems: string[]) {
    super(['The settings are wrong:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

function setting<T, F extends string | null>(
  name: string,
  fallback: F,
  schema: z.ZodType<T, string>,
  expected: string,
): Setting<T> & { fallback: F } {
  return { name, fallback, schema, expected, secret: false };
}

/** Reads the settings of an environment; an empty one counts as not set. Throws a SettingsError that names all that are wrong. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const problems: string[] = [];
  const values = Object.entries(TABLE).map(([field, one]) => [field, readValue(one, env[one.name], problems)]);
  const settings = Object.fromEntries(values) as Settings;
  if (problems.length === 0 && settings.mediaQuotaMb < settings.mediaMaxMb) {
    problems.push(
      `KEFU_MEDIA_QUOTA_MB is ${settings.mediaQuotaMb}, should be at least KEFU_MEDIA_MAX_MB (${settings.mediaMaxMb})`,
    );
  }
  if (problems.length === 0 && settings.telegramWebhookUrl !== null && settings.telegramWebhookSecret === null) {
    problems.push('TELEGRAM_WEBHOOK_SECRET is not set, should be 16 to 256 of A-Z a-z 0-9 _ - for the webhook');
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

function readValue(
  { name, fallback, schema, expected, secret }: Setting<unknown>,
  given: string | undefined,
  problems: string[],
) {
  const text = given === undefined || given === '' ? fallback : given;
  if (text === null) return null;
  const result = schema.safeParse(text);
  if (result.success) return result.data;
  problems.push(`${name} is ${secret ? 'not what it should be' : JSON.stringify(text)}, should be ${expected}`);
  return null;
}

/** The settings with their names and what they are when they are not set. */
export function knownSettings(): { name: string; fallback: string | null }[] {
  return Object.values(TABLE).map(({ name, fallback }) => ({ name, fallback }));
}

/** The names of the settings that an environment sets. */
export function givenSettings(env: Record<string, string | undefined>): string[] {
  return knownSettings().flatMap(({ name }) => (env[name] ? [name] : []));
}

/** What in an environment looks like a setting and is none: a slip, most likely. */
export function strangeSettings(env: Record<string, string | undefined>): string[] {
  const names = knownSettings().map((one) => one.name);
  const strange = Object.keys(env).filter((name) => /^(KEFU_(?!TEST_)|TELEGRAM_)/.test(name) && !names.includes(name));
  return strange.map((name) => `${name} is no setting (${didYouMean(name, names)})`);
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

function isWebhook(text: string): boolean {
  return /^https:/.test(text) && URL.canParse(text) && new URL(text).search === '';
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
