import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import type { LoadedBook } from '../book/load.ts';
import { didYouMean, type Problem, showProblem } from '../book/problem.ts';
import type { Book, FlowId } from '../core/flow.ts';
import { closestLanguage } from '../core/language.ts';
import type { Language } from '../core/value.ts';
import { type Desk, endOfProcess, runDesk } from './desk.ts';
import { CliError, EXIT } from './exit.ts';
import type { Folders } from './folders.ts';
import { refuseBroken } from './refuse-broken.ts';
import { type App, tryWords } from './try-words.ts';

/** One go at a book: a desk on a store of its own. */
export interface Scene {
  start(): Promise<unknown>;
  stop(): Promise<void>;
  /** Has the customer open this flow, whatever its words. */
  open(flow: FlowId): Promise<void>;
}

/** What a scene is made from. */
export interface ScenePlan {
  folders: Folders;
  as: App;
  /** What the customer's app is set to; null where it says nothing of it. */
  language: Language | null;
  /** Where a simulated clock begins, UTC ms; null for the machine's own time. */
  simulatedFrom: number | null;
}

/** How people talk on the scene of the moment. */
export interface Staging<S extends Scene> {
  scene(): S;
  as: App;
  /** As in the plan of its scenes. */
  language: Language | null;
  notice: string;
  /** What a line does that is nobody's; `tell` prints what there is to say of it. */
  commands: Record<string, (tell: (text: string) => void) => Promise<void>>;
  begin(): Promise<void>;
  signal: AbortSignal;
}

export interface TryNeeds<S extends Scene> {
  load(folders: Folders): Promise<LoadedBook | { problems: Problem[] }>;
  raise(plan: ScenePlan): Promise<S>;
  talk(staging: Staging<S>): Promise<number>;
  stdout: { write(text: string): unknown };
  /** The language of the people at the desk. */
  language(): string;
  isTty: boolean;
  now(): number;
}

interface TryOptions {
  book?: string;
  flow?: FlowId;
  language?: Language;
  as: App;
}

/** `kefu flows try`: an edited book is played before it goes live. */
export function tryCommand<S extends Scene>(needs: TryNeeds<S>): Command {
  return new Command('try')
    .description('Play an edited book in this terminal before it goes live. Nothing of it is kept.')
    .option('--book <dir>', 'folder with flows/ or data/ or both (otherwise those of the settings)')
    .option('--flow <id>', 'open this flow at once')
    .option('--language <tag>', 'what the language of the customer’s app is set to (otherwise the first of the book)')
    .addOption(
      new Option('--as <app>', 'show it as this app would')
        .choices(['terminal', 'wechat', 'telegram'])
        .default('terminal'),
    )
    .addHelpText('after', '\nIn the talk, /again reads the edited files and begins again.')
    .action(async ({ book, flow, as, ...options }: TryOptions) => {
      const folders = book === undefined ? {} : await foldersIn(book);
      const { book: sound } = refuseBroken(await needs.load(folders), needs.stdout);
      if (flow !== undefined && !Object.hasOwn(sound.flows, flow))
        throw new CliError(EXIT.usage, `there is no flow ${flow} (${didYouMean(flow, Object.keys(sound.flows))})`);
      const language = options.language === undefined ? null : languageOf(options.language, sound);
      const plan = { folders, as, language, simulatedFrom: needs.isTty ? null : needs.now() };
      await new Trial(needs, plan, flow).run(tryWords(needs.language()).notice(book, as));
    });
}

/** The language of the book that fits a tag best, as it is found for what an app says of its customer. */
function languageOf(tag: string, { languages }: Book): Language {
  const closest = closestLanguage(tag, languages);
  if (closest !== null) return closest;
  throw new CliError(EXIT.usage, `there is no language ${tag} in the book (${didYouMean(tag, languages)})`);
}

/** The parts of a book that a folder has; those that it lacks are the project's own. */
async function foldersIn(book: string): Promise<Folders> {
  const there = async (name: string) => (await stat(join(book, name)).catch(() => null))?.isDirectory() === true;
  const [flows, data] = [await there('flows'), await there('data')];
  if (!flows && !data) throw new CliError(EXIT.usage, `${book} has neither a folder flows nor a folder data`);
  return { ...(flows ? { flows: join(book, 'flows') } : {}), ...(data ? { data: join(book, 'data') } : {}) };
}

/** A talk on one scene after another, each on the book as it is then and with a state folder that goes with it. */
class Trial<S extends Scene> {
  private readonly needs: TryNeeds<S>;
  private readonly plan: ScenePlan;
  private readonly flow: FlowId | undefined;
  private current: { scene: S; state: string } | null = null;

  constructor(needs: TryNeeds<S>, plan: ScenePlan, flow: FlowId | undefined) {
    this.needs = needs;
    this.plan = plan;
    this.flow = flow;
  }

  async run(notice: string): Promise<void> {
    const desk: Desk = {
      start: () => this.next(),
      talk: (signal) =>
        this.needs.talk({
          notice,
          signal,
          as: this.plan.as,
          language: this.plan.language,
          scene: () => this.scene(),
          begin: () => this.begin(),
          commands: { '/again': (tell) => this.again(tell) },
        }),
      stop: () => this.end(),
    };
    await runDesk(desk, endOfProcess());
  }

  private scene(): S {
    if (this.current === null) throw new Error('nothing is being tried');
    return this.current.scene;
  }

  private async begin(): Promise<void> {
    if (this.flow !== undefined) await this.scene().open(this.flow);
  }

  /** Begins again on the files as they are now; on broken ones the talk goes on as it is. */
  private async again(tell: (text: string) => void): Promise<void> {
    const words = tryWords(this.needs.language());
    const loaded = await this.needs.load(this.plan.folders);
    if ('problems' in loaded) return tell([...loaded.problems.map(showProblem), words.broken].join('\n'));
    if (this.flow !== undefined && !Object.hasOwn(loaded.book.flows, this.flow)) return tell(words.gone(this.flow));
    await this.next();
    tell(words.again);
    await this.begin();
  }

  /** A new scene; the one before ends when the new one stands. */
  private async next(): Promise<void> {
    const state = await mkdtemp(join(tmpdir(), 'kefu-try-'));
    try {
      const scene = await this.needs.raise({ ...this.plan, folders: { ...this.plan.folders, state } });
      await scene.start();
      await this.end();
      this.current = { scene, state };
    } catch (error) {
      await rm(state, { recursive: true, force: true });
      throw error;
    }
  }

  private async end(): Promise<void> {
    if (this.current === null) return;
    const { scene, state } = this.current;
    this.current = null;
    await scene.stop().finally(() => rm(state, { recursive: true, force: true }));
  }
}
