import { createWeb, type Web, WebError } from '../../adapters/web/web.ts';
import { readBrandNames } from '../cli/brand.ts';
import { CliError, EXIT } from '../cli/exit.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { AppLogin } from '../ports/login.ts';
import type { DeskView } from '../ports/view.ts';
import { type FullSettings, isInChatApps, MB } from './settings.ts';

/** The page, not started. Throws a CliError when it may not be served so. */
export async function createPage(
  assets: string,
  settings: FullSettings,
  parts: {
    log: Log;
    clock: Clock;
    login: AppLogin | null;
    view: () => DeskView | null;
    bookProblems: () => number;
    agents: boolean;
  },
): Promise<Web> {
  const { webHost: host, webPort: port, webOrigin: origin, webProxied: proxied, deskToken: token } = settings;
  const names = await readBrandNames(settings.data);
  try {
    return createWeb({
      ...{ host, port, origin, proxied, token, assets, log: parts.log, view: parts.view, login: parts.login },
      bookProblems: parts.bookProblems,
      ...{ customers: settings.webEnabled ?? !isInChatApps(settings), agents: parts.agents },
      allowedOrigins: settings.webAllowedOrigins ?? [],
      ...{ brand: names, language: Object.keys(names)[0] ?? 'en', maxMediaBytes: settings.mediaMaxMb * MB },
      now: parts.clock.now,
    });
  } catch (error) {
    if (!(error instanceof WebError)) throw error;
    throw new CliError(EXIT.usage, `${error.message}: set KEFU_DESK_TOKEN`, { cause: error });
  }
}
