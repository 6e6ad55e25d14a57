import { FileBox } from 'file-box';
import type { Puppet } from 'wechaty-puppet';
import { type payloads, types } from 'wechaty-puppet';
import { mock, PuppetMock } from 'wechaty-puppet-mock';
import type { Ear } from '../../adapters/wechat/login.ts';
import type { Wechat } from '../../adapters/wechat/wechat.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { TestFile } from '../contract/channel.ts';

type Person = mock.ContactMock;
type Group = mock.RoomMock;

/** What wechaty's mock leaves out of WeChat: ids of what is sent, taking back, remarks, failures, several runs on one world. */
export class MockPuppet extends PuppetMock {
  private readonly world: MockWechat;
  private readonly ear: Ear;
  private sending: { id: string | null } | null = null;

  constructor(world: MockWechat, ear: Ear) {
    Object.assign(world.mocker, { _puppet: undefined });
    super({ mocker: world.mocker });
    this.world = world;
    this.ear = ear;
    // What the account itself sends is no news to it, as in WeChat.
    const emit = this.emit.bind(this);
    this.emit = ((event: 'message', payload: { messageId: string }) => {
      if (event !== 'message' || !this.sending) return emit(event, payload);
      this.sending.id = payload.messageId;
      return true;
    }) as typeof this.emit;
  }

  override async onStart(): Promise<void> {
    await super.onStart();
    setImmediate(() => this.comeIn());
  }

  /** Resolves when everything that has come in was taken. */
  taken(): Promise<void> {
    return this.ear.taken();
  }

  /** Logs in, at once. */
  comeIn(): void {
    this.world.mocker.login(this.world.account);
    this.ear.known();
  }

  override async messageSendText(to: string, text: string): Promise<never> {
    return this.sent(() => super.messageSendText(to, text));
  }

  override async messageSendFile(to: string, file: Parameters<PuppetMock['messageSendFile']>[1]): Promise<never> {
    return this.sent(() => super.messageSendFile(to, file));
  }

  private async sent(send: () => Promise<void>): Promise<never> {
    const failure = this.world.failure;
    this.world.failure = null;
    if (failure) throw failure;
    const noted = { id: null };
    this.sending = noted;
    try {
      await send();
    } finally {
      this.sending = null;
    }
    // As in the safe puppet: the library's methods promise nothing, while wechaty takes the id for that of what was sent.
    return noted.id as never;
  }

  override async messageRecall(id: string): Promise<boolean> {
    return this.world.recalled.add(id).has(id);
  }

  override contactAlias(id: string): Promise<string>;
  override contactAlias(id: string, alias: string | null): Promise<void>;
  override async contactAlias(id: string, alias?: string | null): Promise<unknown> {
    const payload = this.world.mocker.contactPayload(id);
    if (alias === undefined) return payload.alias ?? '';
    return this.world.mocker.contactPayload(id, { ...payload, alias: alias ?? '' });
  }
}

/** One message that the account has sent. */
export interface Got {
  id: string;
  /** Whom it went to: the id of a contact or of a room. */
  to: string;
  text: string;
  files: string[];
}

/** A WeChat of wechaty's mock, with one account in it, that outlives the desk. */
export class MockWechat {
  readonly mocker = new mock.Mocker();
  readonly account: Person;
  readonly recalled = new Set<string>();
  failure: Error | null = null;
  puppet: MockPuppet | null = null;
  private readonly people = new Map<string, Person>();

  constructor(name: string) {
    this.account = this.mocker.createContact({ name, alias: '', friend: false });
  }

  /** For createWechat. */
  makePuppet = (ear: Ear): Puppet => {
    this.puppet = new MockPuppet(this, ear);
    return this.puppet;
  };

  /** Somebody by this name, a contact of the account. */
  person(name: string, about: Partial<payloads.Contact> = {}): Person {
    const known = this.people.get(name);
    if (known) return known;
    const made = this.mocker.createContact({ name, alias: '', friend: true, type: types.Contact.Individual, ...about });
    this.people.set(name, made);
    return made;
  }

  room(topic: string, members: Person[] = []): Group {
    return this.mocker.createRoom({ topic, memberIdList: [this.account.id, ...members.map((one) => one.id)] });
  }

  /** What the account has sent and not taken back, to whomever, oldest first. */
  sent(): Got[] {
    return [...this.mocker.cacheMessagePayload.values()]
      .filter((one) => one.talkerId === this.account.id && !this.recalled.has(one.id))
      .map(({ id, text = '', roomId, listenerId }) => {
        const file = this.mocker.cacheFileBoxPayload.get(id);
        return { id, to: roomId ?? listenerId ?? '', text, files: file ? [file.name] : [] };
      });
  }

  /** What the account has sent to somebody or to a room and not taken back, oldest first. */
  got(by: { id: string }): Got[] {
    return this.sent().filter(({ to }) => to === by.id);
  }
}

/** A file as somebody on WeChat sends it. */
export function fileBox({ name, data }: TestFile) {
  return FileBox.fromBase64(Buffer.from(data).toString('base64'), name);
}

/** Resolves when the account is logged in and its contacts are known. */
export function loggedIn({ login }: Wechat): Promise<void> {
  return new Promise((resolve) => {
    let end = (): void => {};
    function look({ step, name }: Wechat['login']['state']): void {
      if (step !== 'logged_in' || name === undefined) return;
      end();
      resolve();
    }
    end = login.follow(look);
    look(login.state);
  });
}

/** A clock that never lets anybody wait: what is scheduled comes next, and then it is that late. */
export function impatientClock(start = 0): Clock {
  let time = start;
  return {
    now: () => time,
    schedule(at, then) {
      const call = setImmediate(() => {
        time = Math.max(time, at);
        then();
      });
      return () => clearImmediate(call);
    },
  };
}
