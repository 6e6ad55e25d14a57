import { once } from 'node:events';
import { TelegramError } from '../../adapters/telegram/connection.ts';
import type { Desk } from '../cli/desk.ts';
import { findExamples } from '../cli/examples.ts';
import { CliError, EXIT } from '../cli/exit.ts';
import { createLog } from '../cli/log.ts';
import { offeredCommands } from '../cli/offered-commands.ts';
import { roomLanguageOf } from '../cli/room-language.ts';
import { announceLogin, showLogin } from '../cli/wechat.ts';
import { systemClock } from '../runtime/clock.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { reloadsOf, soundBook } from './book.ts';
import { createDesk } from './desk.ts';
import { createPage } from './page.ts';
import { type FullSettings, isInChatApps } from './settings.ts';
import { openTelegram } from './telegram.ts';
import { createWechat } from './wechat.ts';

/**
 * The desk at work: in Telegram when it is switched on, and on a page; the page has a customer's side and the agents' room, or
 * next to Telegram only what is asked for.
 */
export async function openServed(assets: string, settings: FullSettings): Promise<Desk> {
  const { stdout, stderr } = process;
  const human = stderr.isTTY === true;
  const log = createLog({ level: settings.logLevel ?? 'info', human, colour: human, output: stderr });
  const clock = systemClock();
  await refuseUnready(settings);
  const live = await soundBook(settings, log, reloadsOf(settings));
  const commands = () => {
    const { loaded, words } = live.current();
    return offeredCommands(loaded, words, roomLanguageOf(settings.roomLanguage, loaded.book));
  };
  const telegram = openTelegram(settings, { log, clock, commands: commands() });
  live.whenTaken(() => telegram?.offer(commands()));
  const wechat = settings.wechatEnabled ? await createWechat(settings, { log, clock }) : null;
  const login = wechat?.login ?? null;
  const chatRooms = [
    ...(telegram && settings.telegramRoom !== null ? [telegram.room] : []),
    ...(wechat?.room ? [wechat.room] : []),
  ];
  // The page shows the login code of WeChat to agents; beside Telegram alone, its room is for those who have the token.
  const agents = wechat !== null || chatRooms.length === 0 || settings.deskToken !== null;
  let runtime: Runtime | null = null;
  const seen = { view: () => runtime?.view ?? null, bookProblems: () => live.refused() };
  const web = await createPage(assets, settings, { log, clock, login, agents, ...seen });
  const channels = [...(telegram ? [telegram.channel] : []), ...(wechat ? [wechat.channel] : []), web.channel];
  // Cases go to the first room.
  const rooms = [...chatRooms, ...(agents ? [web.room] : [])];
  const answerHoldMs = telegram || wechat ? settings.answerHold * 1_000 : 0;
  const desk = createDesk(settings, live, { channels, rooms, log, clock }, { answerHoldMs });
  runtime = desk;
  if (login) announceLogin(login, 'wechat-room', (notice) => void desk.tell(notice).catch(() => undefined));
  if (login && human) showLogin(login, stderr);
  const { start, stop } = desk;
  return {
    start: () => start().catch((error: unknown) => Promise.reject(startRefusal(error, settings))),
    async talk(signal) {
      stdout.write(`The desk is open: ${telegram ? 'Telegram, ' : ''}${web.url()} (Ctrl-C closes it)\n`);
      if (!signal.aborted) await once(signal, 'abort');
      return 0;
    },
    stop,
  };
}

/** With a chat app the customers are real: a desk that is not ready for them opens as a test desk only. */
async function refuseUnready(settings: FullSettings): Promise<void> {
  if (!isInChatApps(settings) || settings.trial) return;
  const unready = (await findExamples(settings.data)).map((place) => `${place} is still an example`);
  if (unready.length === 0) return;
  const lines = ['The desk is not ready for real customers; KEFU_TRIAL=1 opens it as a test desk:', ...unready];
  throw new CliError(EXIT.refused, lines.join('\n  '));
}

/** What a person is told when the page can't listen where it was asked to, or Telegram does not know the bot. */
function startRefusal(error: unknown, { webHost, webPort }: FullSettings): unknown {
  if (error instanceof TelegramError) return new CliError(EXIT.refused, error.message, { cause: error });
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') return error;
  const why = code === 'EADDRINUSE' ? 'is in use by another program' : "can't be listened on";
  return new CliError(EXIT.refused, `${webHost}:${webPort} ${why}: set WEB_PORT or WEB_HOST`, { cause: error });
}
