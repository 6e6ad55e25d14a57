/** How the login of an account of a chat app stands. */
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
  /** The app does not let this account log in here: `why` is what it says. */
  | 'refused'
  /** Logged out on the phone, or put out by another login; a new code follows. */
  | 'logged_out'
  | 'kicked'
  /** The app can't be reached; it is tried again. */
  | 'no_network'
  | 'stopped';

/** Whether there is exactly one agents' room of the name that was asked for. */
export type RoomFound = 'found' | 'missing' | 'ambiguous';

export interface LoginState {
  step: LoginStep;
  /** UTC ms. */
  since: number;
  /** What the code says, while one waits to be scanned. It lets whoever scans it log in: for operators' eyes only. */
  code?: string;
  /** What the account is called, once it is logged in. */
  name?: string;
  /** What the app or the network said. */
  why?: string;
  /** How the last session or attempt ended, until the account is logged in again. */
  ended?: Pick<LoginState, 'step' | 'why'>;
  /** How the agents' room was found, once the contacts are known. */
  room?: RoomFound;
}

/** The login of an account, to be looked at. */
export interface AppLogin {
  /** What the app is called. */
  readonly app: string;
  readonly state: LoginState;
  /** Told of every change; the result ends it. */
  follow(then: (state: LoginState) => void): () => void;
  /** A code as it is to be scanned: rows of 1 for dark and 0 for light, with a light border. */
  draw(code: string): string[];
}
