import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createAppRelease } from '../adapters/app-releases/app-releases.ts';
import { createDepositRoute } from '../adapters/deposit-routes/deposit-routes.ts';
import { NodeDisk } from '../adapters/lowdb/disk.ts';
import { DurableFile } from '../adapters/lowdb/durable-file.ts';
import { Layout } from '../adapters/lowdb/layout.ts';
import { lock } from '../adapters/lowdb/lock.ts';
import { lookAt } from '../adapters/lowdb/look.ts';
import { createLowdbStore } from '../adapters/lowdb/store.ts';
import { RATES } from '../adapters/telegram/budget.ts';
import { TelegramError } from '../adapters/telegram/connection.ts';
import type { Kept, Memory } from '../adapters/telegram/keep.ts';
import { ALBUM_MS, createTelegram, type Telegram } from '../adapters/telegram/telegram.ts';
import { createJsonTalk } from '../adapters/terminal/json.ts';
import { createPeopleTalk, type PeopleTalk } from '../adapters/terminal/people.ts';
import { type Talk, TIME_OF_A_LINE } from '../adapters/terminal/talk.ts';
import { createTerminal, type Terminal } from '../adapters/terminal/terminal.ts';
import type { Look } from '../adapters/terminal/view.ts';
import { createWeb, type Web, WebError } from '../adapters/web/web.ts';
import type { Wechat } from '../adapters/wechat/wechat.ts';
import { type LoadedBook, loadBook } from './book/load.ts';
import { loadOfficial } from './book/official.ts';
import { type Problem, showProblem } from './book/problem.ts';
import { readBrandNames } from './cli/brand.ts';
import { chatCommand } from './cli/chat.ts';
import type { Desk, DeskPlan } from './cli/desk.ts';
import { type DoctorSettings, doctorCommand } from './cli/doctor.ts';
import { drawCommand } from './cli/draw.ts';
import { findExamples } from './cli/examples.ts';
import { CliError, EXIT } from './cli/exit.ts';
import { bad, type Finding, good, note } from './cli/finding.ts';
import { flowsCommand } from './cli/flows.ts';
import type { Folders } from './cli/folders.ts';
import { guardCommand } from './cli/guard.ts';
import { knowledgeCommand } from './cli/knowledge.ts';
import { linksCommand } from './cli/links.ts';
import { type LiveBook, openLiveBook, type Reloads } from './cli/live-book.ts';
import { createLog } from './cli/log.ts';
import { type OfferedCommands, offeredCommands } from './cli/offered-commands.ts';
import { createProgram, runProgram } from './cli/program.ts';
import { fetchPublished } from './cli/published.ts';
import { startCommand } from './cli/start.ts';
import { triageCommand } from './cli/triage.ts';
import { type Scene, type ScenePlan, type TryNeeds, tryCommand } from './cli/try.ts';
import { announceLogin, inspectLogin, type LoginTrial, showLogin, wechatCommand } from './cli/wechat.ts';
import { wellKnownCommand } from './cli/wellknown.ts';
import { givenSettings, readSettings, type Settings, SettingsError, strangeSettings } from './config.ts';
import type { Candidate } from './core/event.ts';
import type { ArticleFigures } from './desk/knowledge.ts';
import { createGuard } from './guard/guard.ts';
import type { OfficialList } from './guard/official.ts';
import { checkOutgoing } from './guard/outgoing.ts';
import type { Clock } from './ports/clock.ts';
import { StoreError } from './ports/errors.ts';
import type { Log } from './ports/log.ts';
import type { AppLogin } from './ports/login.ts';
import type { LookUp } from './ports/look-up.ts';
import type { Store } from './ports/store.ts';
import type { DeskView } from './ports/view.ts';
import { telegramLike, terminal, wechatLike } from './render/profiles.ts';
import { createSimulatedClock, systemClock } from './runtime/clock.ts';
import { type Document, decodeDocument } from './runtime/document.ts';
import { Knowledge } from './runtime/knowledge.ts';
import { DEFAULT_SETTINGS, type RuntimeParts } from './runtime/parts.ts';
import { createRuntime, type Runtime } from './runtime/runtime.ts';
import { createReader, type Example } from './triage/classify.ts';
import { createSearch, type Search } from './triage/search.ts';
import { createWords, type Words } from './words/words.ts';

const MB = 1024 ** 2;
/** Where in the state folder the WeChat account keeps its login. */
const WECHAT_FOLDER = 'wechat';
/** What flows may look up. */
const LOOK_UPS = ['deposit_route', 'app_release'];
/** The agents' rooms that there can be. */
const ROOMS = ['telegram-room', 'wechat-room', 'web-room', 'terminal-room'];

/**
 * The program: builds everything there is and runs the command that is asked for. `home` is the program's own folder;
 * gives the exit code.
 */
export async function main(args: string[], home: URL): Promise<number> {
  const root = fileURLToPath(home);
  const { stdin, stdout, stderr, env } = process;
  if (!loadEnv()) {
    stderr.write("kefu: .env is there but can't be read\n");
    return EXIT.usage;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const load = (folders: Folders) => loadBook(settingsFor(root, folders), { lookUps: LOOK_UPS });
  const open = (plan: DeskPlan) => openDesk(plan, settingsFor(root, plan.folders));
  const start = (folders: Folders) => openServed(join(root, 'dist/static'), settingsFor(root, folders));
  const official = (folders: Folders) => officialList(settingsFor(root, folders).data);
  let known: Promise<OfficialList> | undefined;
  const listed = () => {
    known ??= official({});
    return known;
  };
  const reader = async (folders: Folders) => createReader(examplesOf(soundOf(await load(folders))));
  const program = createProgram(version, [
    startCommand({ open: start }),
    wechatCommand({ open: (folders) => openTrial(settingsFor(root, folders)), stdout, wait: idleWait }),
    chatCommand({ open, isTty: stdin.isTTY === true && stdout.isTTY === true, now: Date.now }),
    doctorCommand({
      ...{ load, stdout, inUse: isInUse, nodeVersion: process.versions.node, published: (url) => fetchPublished(url) },
      settings: (folders) => doctorSettings(settingsFor(root, folders)),
      apps: ({ state, channels }) => (channels.includes('WeChat') ? inspectWechat(state) : Promise.resolve([])),
      inspectApps: (folders) => inspectTelegram(settingsFor(root, folders)),
    }),
    flowsCommand({ load, stdout }, [drawCommand({ load, stdout }), tryCommand(trialNeeds(root, load))]),
    guardCommand({ stdin, stdout, checkOutgoing: async (text) => checkOutgoing(text, await listed()) }),
    linksCommand({ stdin, stdout, official }),
    triageCommand({ stdin, stdout, reader }),
    wellKnownCommand({ stdout, official }),
    knowledgeCommand({
      ...{ load, stdout, figures: (folders) => figuresIn(settingsFor(root, folders)) },
      search: (loaded) => createSearch(loaded.articles, createReader(examplesOf(loaded))),
    }),
  ]);
  return runProgram(program, args, { stderr, debug: /\bkefu\b/.test(env.DEBUG ?? '') });
}

/** The operator's list of what is official. Throws a CliError that names every problem in it. */
async function officialList(data: string): Promise<OfficialList> {
  const list = await loadOfficial(join(data, 'official.yaml'));
  if (!('problems' in list)) return list;
  throw new CliError(EXIT.refused, ['The official list has problems:', ...list.problems.map(asLine)].join('\n'));
}

/** Takes the settings of .env into the environment, where they are not set yet. False when it can't be read. */
function loadEnv(): boolean {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    return true;
  } catch {
    return false;
  }
}

interface FullSettings extends Settings {
  flows: string;
  data: string;
  state: string;
}

/** The settings, with these folders instead. Without any, flows and data are those that come with the program. */
function settingsFor(root: string, folders: Folders): FullSettings {
  try {
    const settings = readSettings(process.env);
    const flows = folders.flows ?? settings.flowsDir ?? shipped(root, 'flows');
    const data = folders.data ?? settings.dataDir ?? shipped(root, 'data');
    return { ...settings, flows, data, state: folders.state ?? settings.stateDir };
  } catch (error) {
    if (error instanceof SettingsError) throw new CliError(EXIT.usage, error.message, { cause: error });
    throw error;
  }
}

/** As it is seen from the working folder, if it lies below. */
function shipped(root: string, name: string): string {
  const path = join(root, name);
  const seen = relative('.', path);
  return seen.startsWith('..') ? path : seen;
}

function doctorSettings({ flows, data, state, trial, ...web }: FullSettings): DoctorSettings {
  const given = { set: givenSettings(process.env), strange: strangeSettings(process.env) };
  const page = web.webOrigin ?? `http://${web.webHost}:${web.webPort}`;
  const channels = [...(web.telegramToken === null ? [] : ['Telegram']), ...(web.wechatEnabled ? ['WeChat'] : [])];
  const asked = channels.filter((one) => one === 'Telegram');
  return { flows, data, state, trial, page, channels, asked, rooms: ROOMS, standIns: [], ...given };
}

/** A desk in the terminal. */
async function openDesk(plan: DeskPlan, settings: FullSettings): Promise<Desk> {
  const simulated = plan.simulatedFrom === null ? null : createSimulatedClock(plan.simulatedFrom);
  const { talk, log } = createSeat(plan, settings);
  const run = plan.fresh ? '' : `${randomBytes(4).toString('hex')}-`;
  const terminal = createTerminal({ show: talk.show, run });
  const apps = { channels: [terminal.channel], rooms: [terminal.room] };
  // Who drives it from a script wants the same each time.
  const reloads = plan.talk === 'json' ? 'signal' : reloadsOf(settings);
  const live = await soundBook(settings, log, reloads);
  const runtime = createDesk(settings, live, { ...apps, log, clock: simulated ?? systemClock() });
  simulated?.settleWith(() => runtime.idle());
  const advance = simulated === null ? (ms: number) => sleep(ms) : (ms: number) => simulated.advance(ms);
  return {
    start: () => runtime.start(),
    talk: (signal) => talk.run({ terminal, idle: () => runtime.idle(), advance, signal }),
    stop: () => runtime.stop(),
  };
}

/** A scene of a trial, with what a talk on it needs. */
interface TerminalScene extends Scene {
  terminal: Terminal;
  idle(): Promise<void>;
  advance(ms: number): Promise<void>;
}

/** What the customer of a trial says to open the flow that is being tried: no words that a flow could hear. */
const OPENING = '/try';
const APPS = { terminal, wechat: wechatLike, telegram: telegramLike };

function trialNeeds(root: string, load: TryNeeds<TerminalScene>['load']): TryNeeds<TerminalScene> {
  const { stdin: input, stdout: output } = process;
  const language = () => settingsFor(root, {}).roomLanguage;
  let seat: PeopleTalk | null = null;
  return {
    ...{ load, stdout: output, isTty: input.isTTY === true && output.isTTY === true, now: Date.now },
    language,
    raise: (plan) => raiseScene(plan, settingsFor(root, plan.folders), () => seat),
    talk({ scene, as, notice, commands, begin, signal }) {
      const look = { ...lookOf(language()), buttons: as === 'telegram' };
      seat = createPeopleTalk({ input, output, look, notice, commands });
      return seat.run({
        get terminal() {
          return scene().terminal;
        },
        ...{ idle: () => scene().idle(), advance: (ms) => scene().advance(ms), begin, signal },
      });
    },
  };
}

/** A desk of its own for a trial, on which a flow can be opened without the words for it. */
async function raiseScene(
  plan: ScenePlan,
  settings: FullSettings,
  seat: () => PeopleTalk | null,
): Promise<TerminalScene> {
  const simulated = plan.simulatedFrom === null ? null : createSimulatedClock(plan.simulatedFrom);
  const terminal = createTerminal({ show: (line) => seat()?.show(line), run: '', as: APPS[plan.as] });
  const log = seatLog(settings, (text) => seat()?.note(text));
  let opening: string | null = null;
  const live = await soundBook(settings, log, 'signal');
  const apps = { channels: [terminal.channel], rooms: [terminal.room], log, clock: simulated ?? systemClock() };
  const sure = (text: string) => (text === OPENING && opening !== null ? [{ flow: opening, confidence: 1 }] : null);
  const runtime = createDesk(settings, live, apps, { sure });
  simulated?.settleWith(() => runtime.idle());
  const advance = simulated === null ? (ms: number) => sleep(ms) : (ms: number) => simulated.advance(ms);
  return {
    ...{ terminal, advance, start: () => runtime.start(), stop: () => runtime.stop(), idle: () => runtime.idle() },
    async open(flow) {
      opening = flow;
      await terminal.customerSays('customer', OPENING);
      await runtime.idle();
      // What is typed at once would be one thing said with it.
      await advance(TIME_OF_A_LINE);
    },
  };
}

/**
 * The desk at work: in Telegram when it is switched on, and on a page; the page has a customer's side and the agents' room, or
 * next to Telegram only what is asked for.
 */
async function openServed(assets: string, settings: FullSettings): Promise<Desk> {
  const { stdout, stderr } = process;
  const human = stderr.isTTY === true;
  const log = createLog({ level: settings.logLevel ?? 'info', human, colour: human, output: stderr });
  const clock = systemClock();
  await refuseUnready(settings);
  const live = await soundBook(settings, log, reloadsOf(settings));
  const { loaded, words } = live.current();
  const commands = offeredCommands(loaded, words, settings.roomLanguage);
  const telegram = openTelegram(settings, { log, clock, commands });
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

async function createPage(
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

/** The WeChat account. It is loaded only when it is asked for: the library is large. */
async function createWechat(settings: FullSettings, { log, clock }: { log: Log; clock: Clock }): Promise<Wechat> {
  const { openWechat } = await import('../adapters/wechat/open.ts');
  return openWechat({
    ...{ folder: join(settings.state, WECHAT_FOLDER), roomTopic: settings.wechatRoom, log, clock },
    ...{ acceptFriends: settings.wechatAcceptFriends, groups: settings.wechatGroups ?? [] },
    maxMediaBytes: settings.mediaMaxMb * MB,
    random: () => randomInt(2 ** 32) / 2 ** 32,
  });
}

/** The WeChat account alone, for `kefu wechat login`. */
async function openTrial(settings: FullSettings): Promise<LoginTrial> {
  if (await isInUse(settings.state)) {
    throw new CliError(EXIT.inUse, `The state folder ${settings.state} is in use: stop the desk first`);
  }
  const log = createLog({ level: settings.logLevel ?? 'error', human: true, colour: false, output: process.stderr });
  const { login, tryLogin } = await createWechat(settings, { log, clock: systemClock() });
  return { login, ...tryLogin };
}

async function inspectWechat(state: string): Promise<Finding[]> {
  const isRunning = await isInUse(state).catch(() => false);
  return [await inspectLogin('WeChat', join(state, WECHAT_FOLDER, 'login.json'), isRunning)];
}

/** A wait that keeps no process running. */
function idleWait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** What a person is told when the page can't listen where it was asked to, or Telegram does not know the bot. */
function startRefusal(error: unknown, { webHost, webPort }: FullSettings): unknown {
  if (error instanceof TelegramError) return new CliError(EXIT.refused, error.message, { cause: error });
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'EADDRINUSE' && code !== 'EACCES' && code !== 'EADDRNOTAVAIL') return error;
  const why = code === 'EADDRINUSE' ? 'is in use by another program' : "can't be listened on";
  return new CliError(EXIT.refused, `${webHost}:${webPort} ${why}: set WEB_PORT or WEB_HOST`, { cause: error });
}

/** Everything that a desk works by and an operator may edit: made from one book, and replaced as a whole. */
interface Edition {
  loaded: LoadedBook;
  words: Words;
  triage: RuntimeParts['triage'];
  search: Search;
  lookUps: Record<string, LookUp>;
}

function editionOf(loaded: LoadedBook, log: Log): Edition {
  const { sources, deposits, releases } = loaded;
  const words = createWords(sources, (key, language) => log.warn('words missing', { key, language }));
  const lookUps = { deposit_route: createDepositRoute(deposits.routes), app_release: createAppRelease(releases) };
  const read = createReader(examplesOf(loaded));
  const search = createSearch(loaded.articles, read);
  return { loaded, words, triage: (text) => read(text).candidates, search, lookUps };
}

function reloadsOf({ reload }: FullSettings): Reloads {
  return reload ? 'files' : 'signal';
}

interface DeskExtras {
  /** How long an agent's answer can be taken back, ms. */
  answerHoldMs?: number;
  /** Knows what a text means before triage is asked. */
  sure?(text: string): Candidate[] | null;
}

/** The runtime on the book and the store of these settings, and the book as it is edited. */
function createDesk(
  settings: FullSettings,
  live: LiveBook<Edition>,
  apps: Pick<RuntimeParts, 'channels' | 'rooms' | 'log' | 'clock'>,
  more: DeskExtras = {},
): Runtime {
  const now = (): LoadedBook => live.current().loaded;
  const runtime = createRuntime({
    ...apps,
    book: () => now().book,
    words: () => live.current().words,
    store: createStore(settings, apps.log),
    guard: createGuard(() => now().official),
    isLead: (room, agent) => now().leads.some((lead) => lead.room === room && lead.agent === agent),
    triage: (text) => more.sure?.(text) ?? live.current().triage(text),
    search: (text) => live.current().search(text),
    lookUps: Object.fromEntries(LOOK_UPS.map((name) => [name, (...asked) => lookUpIn(live.current(), name, ...asked)])),
    random: Math.random,
    settings: {
      ...DEFAULT_SETTINGS,
      ...{ roomLanguage: settings.roomLanguage, trial: settings.trial, mediaMaxBytes: settings.mediaMaxMb * MB },
      answerHoldMs: more.answerHoldMs ?? DEFAULT_SETTINGS.answerHoldMs,
    },
  });
  return whileOpen(runtime, live);
}

/** Edits are looked for while the desk is open. */
function whileOpen(runtime: Runtime, live: LiveBook<Edition>): Runtime {
  return {
    ...runtime,
    async start() {
      const report = await runtime.start();
      live.start();
      return report;
    },
    stop() {
      live.stop();
      return runtime.stop();
    },
  };
}

async function lookUpIn({ lookUps }: Edition, name: string, ...asked: Parameters<LookUp>): ReturnType<LookUp> {
  const lookUp = lookUps[name];
  if (!lookUp) throw new Error(`no look-up ${name}`);
  return lookUp(...asked);
}

/** A bot, when there is a token for one; null otherwise. */
function openTelegram(
  settings: FullSettings,
  parts: { log: Log; clock: Clock; commands: OfferedCommands },
): Telegram | null {
  const { telegramToken: token, telegramWebhookUrl: url, telegramWebhookSecret: secret } = settings;
  if (token === null) return null;
  const at = { host: settings.telegramWebhookHost, port: settings.telegramWebhookPort };
  return createTelegram({
    ...{ token, root: settings.telegramApi, customers: true, group: settings.telegramRoom },
    webhook: url === null || secret === null ? null : { ...at, url, secret, path: new URL(url).pathname },
    ...{ strangers: settings.telegramStrangers, rates: RATES, albumMs: ALBUM_MS },
    ...{ maxMediaBytes: settings.mediaMaxMb * MB, memory: memoryIn(settings.state), ...parts },
  });
}

/** What Telegram's side keeps beside the documents. */
function memoryIn(state: string): Memory {
  const file = new DurableFile(
    new NodeDisk(),
    join(state, 'telegram.json'),
    (bytes) => JSON.parse(String(bytes)) as Kept,
  );
  return { load: () => file.read(), save: (kept) => file.write(kept) };
}

/** Whether a real chat app is switched on. */
function isInChatApps({ telegramToken, wechatEnabled }: FullSettings): boolean {
  return telegramToken !== null || wechatEnabled;
}

/** With a chat app the customers are real: a desk that is not ready for them opens as a test desk only. */
async function refuseUnready(settings: FullSettings): Promise<void> {
  if (!isInChatApps(settings) || settings.trial) return;
  const unready = (await findExamples(settings.data)).map((place) => `${place} is still an example`);
  if (unready.length === 0) return;
  const lines = ['The desk is not ready for real customers; KEFU_TRIAL=1 opens it as a test desk:', ...unready];
  throw new CliError(EXIT.refused, lines.join('\n  '));
}

/** What is missing in Telegram, for the doctor. */
async function inspectTelegram(settings: FullSettings): Promise<Finding[]> {
  const log: Log = { debug() {}, info() {}, warn() {}, error() {} };
  const telegram = openTelegram(settings, { log, clock: systemClock(), commands: { customers: [], agents: [] } });
  if (!telegram) return [];
  try {
    const lacks = await telegram.missing();
    if (lacks.length === 0) return [good('Telegram: the bot is in the agents’ group with every right that it needs')];
    return lacks.map((lack) => note(`Telegram: ${lack}`));
  } catch (error) {
    return [bad(error instanceof TelegramError ? error.message : String(error))];
  } finally {
    await telegram.channel.stop();
  }
}

function createStore({ state, mediaMaxMb, mediaQuotaMb }: FullSettings, log: Log): Store<Document> {
  return createLowdbStore<Document>({
    ...{ dir: state, decode: decodeDocument, mediaMaxBytes: mediaMaxMb * MB, mediaQuota: mediaQuotaMb * MB },
    onSetAside: ({ file, movedTo, why }) => log.error('file set aside', { file, movedTo, why }),
  });
}

/** How the articles do, from the documents as they stand; the desk may be running. */
function figuresIn({ state }: FullSettings): ArticleFigures[] {
  const knowledge = new Knowledge();
  lookAt<Document>(state, decodeDocument, (document) => knowledge.update(document));
  return knowledge.figures();
}

/** The book of these settings, to be edited while the desk is open. Throws a CliError that names every problem in it. */
async function soundBook(settings: FullSettings, log: Log, reloads: Reloads): Promise<LiveBook<Edition>> {
  const load = async () => {
    const loaded = await loadBook(settings, { lookUps: LOOK_UPS });
    return 'problems' in loaded ? loaded : editionOf(loaded, log);
  };
  // Files change in the machine's own time, whatever the desk's clock says.
  const live = await openLiveBook({ dirs: settings, load, reloads, clock: systemClock(), log });
  return soundOf(live);
}

/** What was loaded, when it is sound. Throws a CliError that names every problem. */
function soundOf<T extends object>(loaded: T | { problems: Problem[] }): T {
  if (!('problems' in loaded)) return loaded;
  throw new CliError(EXIT.refused, ['The book has problems:', ...loaded.problems.map(asLine)].join('\n'));
}

/** What customers say about their problems, in every language. What reaches a repair is found by its triggers instead. */
function examplesOf({ book, examples }: LoadedBook): Example[] {
  const problems = Object.entries(examples).filter(([flow]) => book.flows[flow]?.kind === 'problem');
  return problems.flatMap(([flow, texts]) =>
    Object.values(texts).flatMap((own) => own.map((text) => ({ flow, text }))),
  );
}

function asLine(problem: Problem): string {
  return `  ${showProblem(problem)}`;
}

/** The terminal's two ends: the talk on it, and the log beside it, which must not get between what is being typed. */
function createSeat({ talk }: DeskPlan, settings: FullSettings): { talk: Talk; log: Log } {
  const { stdin: input, stdout: output } = process;
  if (talk === 'json') return { talk: createJsonTalk(input, output), log: seatLog(settings) };
  const people = createPeopleTalk({ input, output, look: lookOf(settings.roomLanguage) });
  return { talk: people, log: seatLog(settings, people.note) };
}

/** The log beside a talk: where people see it, it is printed as `note` does, if that is given. */
function seatLog({ logLevel }: FullSettings, note?: (text: string) => void): Log {
  const { stderr, env } = process;
  const human = stderr.isTTY === true;
  const output = human && note ? noteStream(note) : stderr;
  return createLog({ level: logLevel ?? 'warn', human, colour: human && !env.NO_COLOR, output });
}

/** How things are drawn for the people at this terminal. */
function lookOf(language: string): Look {
  return { language, colour: process.stdout.isTTY === true && !process.env.NO_COLOR };
}

function noteStream(note: (text: string) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      note(chunk.toString().trimEnd());
      done();
    },
  });
}

/** Whether another process has the state folder. */
async function isInUse(dir: string): Promise<boolean> {
  const { locks } = new Layout(dir);
  if (!existsSync(locks)) return false;
  try {
    const unlock = await lock(locks);
    await unlock();
    return false;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'in_use') return true;
    throw error;
  }
}
