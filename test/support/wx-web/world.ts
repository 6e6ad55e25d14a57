import { createHash } from 'node:crypto';

/** Who can be written to. Its id is the account's name for it, and another one after each login. */
export interface Party {
  /** Its own, for ever. */
  readonly key: string;
  /** Its id when that never changes, as for `filehelper`. */
  readonly fixedId?: string;
  readonly isRoom: boolean;
}

/** Finds the current id of somebody. */
export type IdOf = (party: Party) => string;

/** Everybody that the account can meet, by the ids of the present login. */
export class World<P extends Party> {
  readonly #parties: P[] = [];
  #login = 0;

  add(party: P): P {
    this.#parties.push(party);
    return party;
  }

  get all(): readonly P[] {
    return this.#parties;
  }

  /** Gives everybody a new id, as a login does. */
  renew(): void {
    this.#login++;
  }

  idOf: IdOf = ({ key, fixedId, isRoom }) => {
    if (fixedId !== undefined) return fixedId;
    const digest = createHash('sha256').update(`${this.#login}:${key}`).digest('hex');
    return isRoom ? `@@${digest}` : `@${digest.slice(0, 32)}`;
  };

  /** Whose id that is now; nobody's when it is of an earlier login. */
  find(id: string): P | undefined {
    return this.#parties.find((party) => this.idOf(party) === id);
  }
}
