import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import type { Wechat } from '../../adapters/wechat/wechat.ts';
import { CliError, EXIT } from '../cli/exit.ts';
import type { Finding } from '../cli/finding.ts';
import { createLog } from '../cli/log.ts';
import { inspectLogin, type LoginTrial } from '../cli/wechat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { systemClock } from '../runtime/clock.ts';
import { isInUse } from './in-use.ts';
import { type FullSettings, MB } from './settings.ts';

/** Where in the state folder the WeChat account keeps its login. */
const WECHAT_FOLDER = 'wechat';

/** The WeChat account. It is loaded only when it is asked for: the library is large. */
export async function createWechat(
  settings: FullSettings,
  { log, clock }: { log: Log; clock: Clock },
): Promise<Wechat> {
  const { openWechat } = await import('../../adapters/wechat/open.ts');
  return openWechat({
    ...{ folder: join(settings.state, WECHAT_FOLDER), roomTopic: settings.wechatRoom, log, clock },
    ...{ acceptFriends: settings.wechatAcceptFriends, groups: settings.wechatGroups ?? [] },
    maxMediaBytes: settings.mediaMaxMb * MB,
    random: () => randomInt(2 ** 32) / 2 ** 32,
  });
}

/** The WeChat account alone, for `kefu wechat login`. */
export async function openTrial(settings: FullSettings): Promise<LoginTrial> {
  if (await isInUse(settings.state)) {
    throw new CliError(EXIT.inUse, `The state folder ${settings.state} is in use: stop the desk first`);
  }
  const log = createLog({ level: settings.logLevel ?? 'error', human: true, colour: false, output: process.stderr });
  const { login, tryLogin } = await createWechat(settings, { log, clock: systemClock() });
  return { login, ...tryLogin };
}

/** How the login of the account stands, for the doctor. */
export async function inspectWechat(state: string): Promise<Finding[]> {
  const isRunning = await isInUse(state).catch(() => false);
  return [await inspectLogin('WeChat', join(state, WECHAT_FOLDER, 'login.json'), isRunning)];
}

/** A wait that keeps no process running. */
export function idleWait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
