import type { FileBoxInterface } from 'file-box';
import type { payloads } from 'wechaty-puppet';
import { types } from 'wechaty-puppet';
import type { Clock } from '../../src/ports/clock.ts';
import { MediaError } from '../../src/ports/errors.ts';
import type { Ear } from './login.ts';
import { APP, type Client, type RawMessage, TYPE } from './repairs/client.ts';
import { silence } from './repairs/life.ts';
import { payloadOf } from './repairs/payload.ts';
import { importQuietly } from './repairs/quietly.ts';
import { repairClient } from './repairs/repair.ts';

const { PuppetWechat4u } = await importQuietly(() => import('wechaty-puppet-wechat4u'));
const { FileBox } = await import('file-box');

export interface SafeOptions {
  ear: Ear;
  clock: Clock;
  maxMediaBytes: number;
  /** Where to send what is meant for WeChat; null: to WeChat. */
  origin?: string | null;
}

/** What the puppet keeps private, and the repairs need. */
interface Inside {
  wechat4u: Client | undefined;
  startTime: number;
  getContactInterval: NodeJS.Timeout | undefined;
  _heartBeatTimer: NodeJS.Timeout | undefined;
  readonly cacheMessageRawPayload: Map<string, RawMessage>;
  monkeyPatch(client: Client): void;
  waitStable(): Promise<void>;
}

type RawPayload = Parameters<InstanceType<typeof PuppetWechat4u>['messageRawPayloadParser']>[0];

/** Where the puppet keeps its session in the memory card. */
const SLOT = 'PUPPET-WECHAT4U';
/** The puppet of the real WeChat with its defects closed: see `repairs`, and docs/wechat.md for what each was. */
export class SafePuppet extends PuppetWechat4u {
  private readonly safe: SafeOptions;
  private readonly inside: Inside;
  private life = new AbortController();

  constructor(safe: SafeOptions) {
    super();
    this.safe = safe;
    // Private to the library's types, and there nevertheless: nothing that it lets others have would be enough.
    this.inside = this as unknown as Inside;
    const { inside } = this;
    // Nothing from before the latest login is dropped. What WeChat delivers again is known by its id: see updates.ts.
    Object.defineProperty(this, 'startTime', { get: () => 0, set() {} });
    // It tells 20 seconds late that the contacts are known, and keeps the process running for that.
    inside.waitStable = async () => {};
    const patch = inside.monkeyPatch.bind(this);
    inside.monkeyPatch = (client) => {
      patch(client);
      this.repair(client);
    };
  }

  private repair(client: Client): void {
    const { ear, clock, origin = null } = this.safe;
    repairClient(client, {
      ...{ ear, clock, origin, signal: this.life.signal },
      take: (message) => this.take(message),
      known: () => this.known(client),
      keep: () => void this.keep(client),
      failed: (error) => this.failed(error),
    });
  }

  private known(client: Client): void {
    if (client === this.inside.wechat4u && this.isLoggedIn) this.safe.ear.known();
  }

  /** Keeps the session as it is now, at the place up to which everything was taken. */
  private async keep(client: Client): Promise<void> {
    if (client.state !== client.CONF.STATE.login) return;
    try {
      await this.memory.set(SLOT, client.botData);
      await this.memory.save();
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    this.emit('error', { data: String(error) });
  }

  private take(message: RawMessage): void {
    this.inside.cacheMessageRawPayload.set(message.MsgId, message);
    this.emit('message', { messageId: message.MsgId });
  }

  override async onStart(): Promise<void> {
    this.life = new AbortController();
    await super.onStart();
  }

  /** Falls silent, and keeps the session. The puppet's own way logs the account out and forgets it. */
  override async onStop(): Promise<void> {
    const { inside } = this;
    if (inside.wechat4u) await this.keep(inside.wechat4u);
    this.life.abort();
    clearTimeout(inside._heartBeatTimer);
    clearInterval(inside.getContactInterval);
    inside._heartBeatTimer = undefined;
    inside.getContactInterval = undefined;
    if (!inside.wechat4u) return;
    silence(inside.wechat4u);
    inside.wechat4u.removeAllListeners();
    inside.wechat4u = undefined;
  }

  /** The client tells of the same login again after it has lost and found the network. */
  override login(id: string): void {
    if (this.isLoggedIn && this.currentUserId === id) return;
    super.login(id);
  }

  private get client(): Client {
    const { wechat4u } = this.inside;
    if (!wechat4u) throw new Error('not started');
    return wechat4u;
  }

  /** Gives the id of what it sent, so that it can be taken back. */
  override async messageSendText(to: string, text: string): Promise<never> {
    const { MsgID } = await this.client.sendMsg(text, to);
    return this.sent(MsgID, to, { MsgType: TYPE.text, Content: text, OriginalContent: escaped(text) });
  }

  /** As for texts. */
  override async messageSendFile(to: string, file: FileBoxInterface): Promise<never> {
    const { MsgID } = await this.client.sendMsg({ file: await file.toBuffer(), filename: file.name }, to);
    return this.sent(MsgID, to, { MsgType: TYPE.app, AppMsgType: APP.file, Content: '', OriginalContent: '' });
  }

  private sent(id: string, to: string, content: Partial<RawMessage>): never {
    const message = { MsgId: id, FromUserName: this.currentUserId, ToUserName: to, CreateTime: this.now(), ...content };
    this.inside.cacheMessageRawPayload.set(id, message as RawMessage);
    // The puppet's own methods promise nothing, while wechaty takes the id for that of what was sent.
    return id as never;
  }

  private now(): number {
    return Math.floor(this.safe.clock.now() / 1000);
  }

  /** Resolves when WeChat has taken it back, or rejects; the puppet's own way says yes before it knows. */
  override async messageRecall(id: string): Promise<boolean> {
    const { ToUserName } = this.raw(id);
    await this.client.revokeMsg(id, ToUserName);
    return true;
  }

  private raw(id: string): RawMessage {
    const message = this.inside.cacheMessageRawPayload.get(id);
    if (!message) throw new Error(`no message ${id}`);
    return message;
  }

  /** Its own reading of a message: whole, unescaped, and for every kind; see `repairs/payload.ts`. */
  override async messageRawPayloadParser(raw: RawPayload): Promise<payloads.Message> {
    return payloadOf(raw, this.client.user.UserName);
  }

  /** Fetches nothing from an address that a message names, and nothing that is too big. */
  override async messageFile(id: string): Promise<FileBoxInterface> {
    const { FileSize } = this.raw(id);
    if (Number(FileSize ?? 0) > this.safe.maxMediaBytes) throw new MediaError('too_big', 'a file is too big');
    const { type } = await this.messagePayload(id);
    if (type !== types.Message.Emoticon) return super.messageFile(id);
    const { data } = await this.client.getMsgImg(id);
    return FileBox.fromBuffer(data, `${id}.gif`);
  }

  override contactAlias(id: string): Promise<string>;
  override contactAlias(id: string, alias: string | null): Promise<void>;
  /** What was set is seen at once: WeChat tells of it later. */
  override async contactAlias(id: string, alias?: string | null): Promise<unknown> {
    if (alias === undefined) return await super.contactAlias(id);
    await this.client.updateRemarkName(id, alias ?? '');
    const contact = this.client.contacts[id];
    if (contact) contact.RemarkName = alias ?? '';
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br/>');
}
