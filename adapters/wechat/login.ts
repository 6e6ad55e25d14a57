/** What happens to a login beyond what every puppet tells. */
export type Trouble =
  | { what: 'expired' }
  | { what: 'refused'; code: number; message: string }
  /** 1100 and 1101: logged out on the phone. 1102: another login put this one out, or its cookies are void. 1203: blocked. */
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
  /**
   * Resolves when everything that has come in was taken: only then is WeChat told that it was. Never, when something was not and will not be
   * any more: it is for the next start.
   */
  taken(): Promise<void>;
}
