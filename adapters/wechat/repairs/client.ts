/** A message as WeChat's web side brings it. */
export interface RawMessage {
  MsgId: string;
  MsgType: number;
  SubMsgType?: number;
  AppMsgType?: number;
  FromUserName: string;
  ToUserName: string;
  Content: string;
  /** Content as it came: the client rewrites the other. */
  OriginalContent: string;
  StatusNotifyUserName?: string;
  CreateTime: number;
  RecommendInfo?: { NickName?: string };
  FileName?: string;
  FileSize?: string | number;
}

/** A contact or a room as WeChat's web side shows it. */
export interface RawContact {
  UserName: string;
  NickName?: string;
  MemberCount?: number;
  MemberList?: { UserName: string; NickName?: string; DisplayName?: string }[];
  RemarkName?: string;
}

/** One call to WeChat, as the client makes it with axios. */
export interface Request {
  url: string;
  params?: Record<string, unknown>;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export interface Answer {
  data: unknown;
  headers?: unknown;
}

/** What the repairs use of wechat4u's client, which has no types. There is a new one at each start of the puppet. */
export interface Client {
  state: string;
  readonly CONF: { STATE: { init: string; uuid: string; login: string; logout: string } };
  /** What leads each call. `syncKey` and `formatedSyncKey` are how far the session has come, for the calls that fetch and that wait. */
  readonly PROP: { sid: string; syncKey: unknown; formatedSyncKey: string };
  readonly COOKIE: Record<string, string>;
  /** What a session goes on with, when it is kept. */
  readonly botData: object;
  readonly user: { UserName: string };
  contacts: Record<string, RawContact>;
  readonly Message: { extend(message: RawMessage): RawMessage };
  syncPollingId: number;
  checkPollingId: NodeJS.Timeout;
  retryPollingId: NodeJS.Timeout;
  request(request: Request): Promise<Answer>;
  start(): Promise<void>;
  restart(): Promise<void>;
  stop(): void;
  _init(): Promise<void>;
  _getContact(): Promise<RawContact[]>;
  init(): Promise<unknown>;
  syncCheck(): Promise<unknown>;
  sync(): Promise<unknown>;
  handleMsg(messages: RawMessage[]): void;
  getContact(seq: number): Promise<{ MemberList?: RawContact[]; Seq?: number }>;
  batchGetContact(list: { UserName: string }[]): Promise<RawContact[]>;
  updateContacts(list: RawContact[]): void;
  sendMsg(what: unknown, to: string): Promise<{ MsgID: string }>;
  revokeMsg(id: string, to: string): Promise<unknown>;
  updateRemarkName(id: string, remark: string): Promise<unknown>;
  getMsgImg(id: string): Promise<{ data: Buffer }>;
  emit(event: string, ...rest: unknown[]): boolean;
  on(event: string, then: (...rest: never[]) => void): unknown;
  listeners(event: string): ((...rest: unknown[]) => unknown)[];
  removeAllListeners(event?: string): unknown;
}

/** The types of messages that the repairs know. */
export const TYPE = {
  text: 1,
  image: 3,
  voice: 34,
  request: 37,
  card: 42,
  video: 43,
  sticker: 47,
  place: 48,
  app: 49,
  status: 51,
  shortVideo: 62,
  system: 10_000,
  recalled: 10_002,
} as const;
/** What a message of type `app` is. */
export const APP = {
  text: 1,
  link: 5,
  file: 6,
  history: 19,
  program: 33,
  programToo: 36,
  quote: 57,
  transfer: 2000,
  envelope: 2001,
} as const;
/** What a text is that stands for a place. */
export const PLACE = 48;
/** What ends a session: logged out on the phone, or another login put it out. */
export const ENDS: ReadonlySet<number> = new Set([1100, 1101, 1102]);
/** WeChat lets the account in no more. At a call that does something it may be about that alone. */
export const BLOCKED = 1203;

export function isRoom(id: string): boolean {
  return /^@@|@chatroom$/.test(id);
}
