import { WechatyBuilder, log as wechatyLog } from 'wechaty';
import type { Puppet } from 'wechaty-puppet';
import { types } from 'wechaty-puppet';
import type { Clock } from '../../src/ports/clock.ts';
import type { Log } from '../../src/ports/log.ts';
import type { LoginState, LoginStep } from '../../src/ports/login.ts';
import type { SessionCard } from './card.ts';
import { describeError } from './describe.ts';
import type { Ear, Trouble } from './login.ts';

/** Makes the puppet that wechaty moves: the one of the real WeChat, or one of a test. */
export type MakePuppet = (ear: Ear) => Puppet;

export interface SessionOptions {
  makePuppet: MakePuppet;
  card: SessionCard;
  clock: Clock;
  log: Log;
}

/** Who listens to an account. */
export interface Listener {
  /** A message is there, of anybody's; called in the order in which they came. */
  message(id: string): void;
  /** Somebody asks to be a contact, or has become one. */
  friendship(id: string): void;
  /** Resolves when everything that has come in was taken; never, when something will not be any more. */
  taken(): Promise<void>;
  /** The contacts of a new login are known. */
  known(): Promise<void>;
  removed(contact: string): void;
}

/** How a session ended, by WeChat's code; any other one was a logout. */
const ENDED = new Map<number, LoginStep>([
  [1102, 'kicked'],
  [1203, 'refused'],
]);

/** What has to be known after it, too: another code follows at once, and says nothing of why. */
const ENDS = new Set<LoginStep>(['kicked', 'refused', 'logged_out']);

/** One account on WeChat, from the start of the program to its end: its bot, and how its login stands. */
export class Session {
  readonly bot: ReturnType<typeof WechatyBuilder.build>;
  private readonly options: SessionOptions;
  private readonly puppet: Puppet;
  private readonly followers = new Set<(state: LoginState) => void>();
  private listener: Listener | null = null;
  private current: LoginState;
  /** What is known of the present login beside its step. */
  private about: Pick<LoginState, 'name' | 'room'> = {};
  private ended: Pick<LoginState, 'step' | 'why'> | null = null;
  private ready = false;
  private waiters: (() => void)[] = [];
  private login = 0;

  constructor(options: SessionOptions) {
    wechatyLog.level('silent');
    this.options = options;
    this.current = { step: 'starting', since: options.clock.now() };
    this.puppet = options.makePuppet({
      trouble: (trouble) => this.troubled(trouble),
      known: () => void this.known(),
      // While nobody listens nothing is taken.
      taken: () => this.listener?.taken() ?? new Promise(() => {}),
    });
    this.bot = WechatyBuilder.build({ puppet: this.puppet, memory: options.card });
  }

  /** Begins to log in, or goes on with the session that was kept. */
  async start(listener: Listener): Promise<void> {
    this.listener = listener;
    const { puppet, bot } = this;
    puppet.on('message', ({ messageId }) => this.listener?.message(messageId));
    puppet.on('scan', ({ status, qrcode = '' }) => {
      const step = status === types.ScanStatus.Scanned ? 'scanned' : 'waiting';
      this.turn(step, { code: qrcode });
    });
    puppet.on('login', () => this.loggedIn());
    puppet.on('logout', () => this.loggedOut());
    puppet.on('friendship', ({ friendshipId }) => this.listener?.friendship(friendshipId));
    bot.on('error', (error) => this.options.log.warn('wechat', { error: describeError(error) }));
    await this.options.card.load();
    await bot.start();
  }

  /** Closes it and keeps the session, so that the next start needs no code. */
  async stop(): Promise<void> {
    this.listener = null;
    this.wake();
    this.turn('stopped');
    await this.bot.stop();
  }

  get state(): LoginState {
    return this.current;
  }

  /** Told of every change; the result ends it. */
  follow(then: (state: LoginState) => void): () => void {
    this.followers.add(then);
    return () => this.followers.delete(then);
  }

  /** Whether the account is logged in and its contacts are known. */
  get isReady(): boolean {
    return this.ready;
  }

  /** The account's own id, of the present login. */
  get self(): string {
    return this.puppet.isLoggedIn ? this.puppet.currentUserId : '';
  }

  /** Resolves when the contacts are known; to false when the session ends for good before. */
  async whenReady(): Promise<boolean> {
    if (!this.ready && this.listener !== null) await new Promise<void>((resolve) => this.waiters.push(resolve));
    return this.listener !== null;
  }

  /** Adds what is known of the present login. */
  note(about: Pick<LoginState, 'name' | 'room'>): void {
    this.about = { ...this.about, ...about };
    this.turn(this.current.step, this.current);
  }

  private turn(step: LoginStep, more: Pick<LoginState, 'code' | 'why'> = {}): void {
    const { step: before, since } = this.current;
    const { code, why } = more;
    if (step === 'logged_in' || ENDS.has(step)) this.ended = null;
    this.current = {
      ...{ step, since: before === step ? since : this.options.clock.now(), ...this.about },
      ...(code === undefined ? {} : { code }),
      ...(why === undefined ? {} : { why }),
      ...(this.ended === null ? {} : { ended: this.ended }),
    };
    if (ENDS.has(step)) this.ended = { step, ...(why === undefined ? {} : { why }) };
    if (before !== step) this.options.log.info('wechat login', { step });
    for (const follower of this.followers) follower(this.current);
  }

  private loggedIn(): void {
    this.login += 1;
    this.turn('logged_in');
  }

  private async known(): Promise<void> {
    const { login } = this;
    const self = await this.bot.Contact.find({ id: this.self });
    await this.listener?.known();
    if (login !== this.login || this.listener === null) return;
    this.ready = true;
    this.about = { ...this.about, name: self?.name() ?? '' };
    this.turn('logged_in');
    this.wake();
  }

  private loggedOut(): void {
    this.login += 1;
    this.ready = false;
    this.about = {};
    if (this.current.step === 'logged_in' || this.current.step === 'no_network') this.turn('logged_out');
  }

  private wake(): void {
    for (const wake of this.waiters.splice(0)) wake();
  }

  private troubled(trouble: Trouble): void {
    if (trouble.what === 'expired') this.turn('expired');
    else if (trouble.what === 'refused') this.turn('refused', { why: `${trouble.code}: ${trouble.message}` });
    else if (trouble.what === 'ended')
      this.turn(ENDED.get(trouble.code) ?? 'logged_out', { why: String(trouble.code) });
    else if (trouble.what === 'network') this.turn('no_network', { why: trouble.error });
    else if (trouble.what === 'removed') this.listener?.removed(trouble.contact);
    else if (this.current.step === 'no_network') this.turn(this.puppet.isLoggedIn ? 'logged_in' : 'starting');
  }
}
