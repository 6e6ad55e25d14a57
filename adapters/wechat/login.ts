/** How the login of an account stands. */
export type LoginStep =
  /** Not begun yet, or between two codes. */
  | 'starting'
  /** A code is shown and waits for the phone. */
  | 'waiting'
  /** The phone has scanned it and is asked to confirm. */
  | 'scanned'
  /** Nobody scanned it in time: another follows. */
  | 'expired'
  | 'logged_in'
  /** WeChat does not let this account log in here: `why` is what it says. */
  | 'refused'
  /** Logged out on the phone, or put out by another login; a new code follows. */
  | 'logged_out'
  | 'kicked'
  /** WeChat can't be reached; it is tried again. */
  | 'no_network'
  | 'stopped';

export interface LoginState {
  step: LoginStep;
  /** UTC ms. */
  since: number;
  /** What the code says, while one waits to be scanned. */
  code?: string;
  /** What the account is called, once it is logged in. */
  name?: string;
  /** What WeChat or the network said. */
  why?: string;
  /** How the agents' room was found, once the contacts are known. */
  room?: RoomFound;
}

/** Whether there is exactly one room of the topic that was asked for. */
export type RoomFound = 'found' | 'missing' | 'ambiguous';

/** What happens to a login beyond what every puppet tells. */
export type Trouble =
  | { what: 'expired' }
  | { what: 'refused'; code: number; message: string }
  /** 1100 and 1101: logged out on the phone. 1102: another login put this one out, or its cookies are void. */
  | { what: 'ended'; code: number }
  | { what: 'network'; error: string }
  | { what: 'network_back' }
  /** Somebody has removed the account from their contacts: what it writes does not arrive. */
  | { what: 'removed'; contact: string };

/** What a puppet tells, and asks, beside wechaty's events. */
export interface Ear {
  trouble(trouble: Trouble): void;
  /** The contacts of this login are known. */
  known(): void;
  /** Resolves when everything that has come in was taken: only then is WeChat told that it was. */
  taken(): Promise<void>;
}
