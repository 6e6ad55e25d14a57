import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { AppLogin, LoginState } from '../ports/login.ts';
import type { Notice } from '../runtime/notices.ts';
import { CliError, EXIT } from './exit.ts';
import { type Finding, good, note } from './finding.ts';
import { type Folders, withFolders } from './folders.ts';

/** An account that can be logged in, to see whether it can. */
export interface LoginTrial {
  login: AppLogin;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface WechatNeeds {
  /** Rejects with a CliError when the account is in use. */
  open(folders: Folders): Promise<LoginTrial>;
  stdout: { write(text: string): unknown };
  /** Resolves after so many ms; the wait keeps no process running. */
  wait(ms: number): Promise<void>;
}

const HELP = `
Scan the code with the phone of a spare account, and confirm there. The login is kept: kefu start then needs no code.
WeChat's web protocol is unofficial. Since 2025 logins are often refused, and accounts that use it may be restricted.`;
/** How long somebody may take to scan and confirm, ms. */
const PATIENCE = 5 * 60_000;
const DARK = { both: ' ', top: '▄', bottom: '▀', none: '█' };

/** `kefu wechat login`: whether an account can log in at all, and why not. */
export function wechatCommand(needs: WechatNeeds): Command {
  const login = new Command('login')
    .description('Log the WeChat account in, and say whether it can at all.')
    .addHelpText('after', HELP)
    .action((folders: Folders) => tryLogin(needs, folders));
  const command = new Command('wechat').description('The WeChat account.');
  command.addCommand(withFolders(login, ['state']));
  return command;
}

async function tryLogin({ open, stdout, wait }: WechatNeeds, folders: Folders): Promise<void> {
  const { login, start, stop } = await open(folders);
  try {
    const ended = ending(login, stdout);
    await start();
    const state = await Promise.race([ended, wait(PATIENCE).then(() => null)]);
    if (state?.step === 'logged_in')
      return void stdout.write(`Logged in as ${state.name}. kefu start needs no code.\n`);
    if (state?.step === 'refused') throw new CliError(EXIT.refused, `WeChat refuses this account: ${state.why}`);
    throw new CliError(EXIT.refused, `Nobody logged in: ${said(login.state)}`);
  } finally {
    await stop();
  }
}

/** Shows what happens until the account is in, or can't be. */
function ending(login: AppLogin, stdout: WechatNeeds['stdout']): Promise<LoginState> {
  return new Promise((resolve) => {
    const end = showLogin(login, stdout, (state) => {
      const isIn = state.step === 'logged_in' && state.name !== undefined;
      if (!isIn && state.step !== 'refused') return;
      end();
      resolve(state);
    });
  });
}

/** Prints each code as it is shown, and what becomes of it. The result ends it. */
export function showLogin(
  login: AppLogin,
  stdout: { write(text: string): unknown },
  then: (state: LoginState) => void = () => {},
): () => void {
  let last = '';
  return login.follow((state) => {
    const now = state.step === 'waiting' ? (state.code ?? '') : state.step;
    if (now !== last && state.step === 'waiting' && state.code) stdout.write(`${drawn(login.draw(state.code))}\n`);
    if (now !== last) stdout.write(`${login.app}: ${said(state)}\n`);
    last = now;
    then(state);
  });
}

/** Two rows in a line of text: light on dark, as terminals mostly are. */
function drawn(rows: string[]): string {
  const lines: string[] = [];
  for (let at = 0; at < rows.length; at += 2) {
    const [top = '', bottom = ''] = [rows[at], rows[at + 1]];
    lines.push([...top].map((module, n) => half(module === '1', bottom[n] === '1')).join(''));
  }
  return lines.join('\n');
}

function half(top: boolean, bottom: boolean): string {
  if (top) return bottom ? DARK.both : DARK.top;
  return bottom ? DARK.bottom : DARK.none;
}

/** The state of a login in words, and how it came to that. */
function said(state: LoginState): string {
  return state.ended ? `${stands(state)} (before that: ${stands(state.ended)})` : stands(state);
}

function stands({ step, name, why, room }: Omit<LoginState, 'since'>): string {
  switch (step) {
    case 'starting':
      return 'not logged in yet';
    case 'waiting':
      return 'scan the code with the phone of the account';
    case 'scanned':
      return 'scanned: confirm on the phone';
    case 'expired':
      return 'the code has expired, another follows';
    case 'logged_in':
      return `logged in${name ? ` as ${name}` : ''}${room && room !== 'found' ? `; ${ROOM[room]}` : ''}`;
    case 'refused':
      return `the account can't log in here: ${why}`;
    case 'logged_out':
      return 'logged out on the phone';
    case 'kicked':
      return 'put out by another login of the account';
    case 'no_network':
      return `can't be reached: ${why}`;
    case 'stopped':
      return 'closed';
  }
}

const ROOM = {
  missing: "there is no group of the agents' room's name (save it to the contacts, or write something in it)",
  ambiguous: "more than one group has the agents' room's name: rename the others",
};

/** What the doctor finds of an account. `isRunning` says whether a desk is at work; if not, the state is how it ended. */
export async function inspectLogin(app: string, file: string, isRunning: boolean): Promise<Finding> {
  const state = await readState(file);
  if (state === null) return note(`${app} was never logged in here: kefu wechat login tells whether it can`);
  if (!isRunning) return note(`${app} when the desk last ran: ${said(state)}`);
  return state.step === 'logged_in' && state.room !== 'missing' && state.room !== 'ambiguous'
    ? good(`${app}: ${said(state)}`)
    : note(`${app}: ${said(state)}`);
}

async function readState(file: string): Promise<LoginState | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LoginState;
  } catch {
    return null;
  }
}

/** States in which nothing can be sent and somebody has to do something, or to wait. */
const AWAY = new Set(['refused', 'logged_out', 'kicked', 'no_network']);

/** Tells the agents' rooms, but the account's own, when the account is away and when it is back. The result ends it. */
export function announceLogin(login: AppLogin, ownRoom: string, tell: (notice: Notice) => void): () => void {
  const { app } = login;
  let isAway = false;
  let last = '';
  return login.follow(({ step, since }) => {
    if (step === last) return;
    last = step;
    if (AWAY.has(step)) {
      isAway = true;
      const params = { channel: app, why: step };
      tell({ id: `${app}-${step}-${since}`, key: 'desk-channel-away', params, except: ownRoom });
    } else if (step === 'logged_in' && isAway) {
      isAway = false;
      tell({ id: `${app}-back-${since}`, key: 'desk-channel-back', params: { channel: app }, except: ownRoom });
    }
  });
}
