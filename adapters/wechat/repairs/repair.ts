import type { Clock } from '../../../src/ports/clock.ts';
import type { Ear } from '../login.ts';
import { pause } from '../pause.ts';
import type { Client, RawMessage } from './client.ts';
import { endSession, repairLife } from './life.ts';
import { repairMessages } from './messages.ts';
import { repairPlace } from './place.ts';
import { repairRequests } from './requests.ts';

/** After this long WeChat is told that messages were taken although they were not: it must hear of us, ms. */
const LONGEST_TAKING = 20_000;
/** Whoever could not be asked for is asked for again after this, ms. */
const LEARN_AGAIN = 2_000;

export interface ClientRepair {
  ear: Ear;
  clock: Clock;
  /** Where to send what is meant for WeChat; null: to WeChat. */
  origin: string | null;
  /** Comes when the puppet stops. */
  signal: AbortSignal;
  /** Takes a message of a person's in. */
  take(message: RawMessage): void;
  known(): void;
  /** Keeps the session, of which more was taken. */
  keep(): void;
  failed(error: unknown): void;
}

/** Puts a new client right, in everything that the repairs know. */
export function repairClient(client: Client, repair: ClientRepair): void {
  const { ear, clock, origin, signal, failed } = repair;
  let isUnreachable = false;
  repairRequests(client, {
    ...{ origin, signal },
    ended(code) {
      ear.trouble({ what: 'ended', code });
      endSession(client);
    },
    refused: (code, message) => ear.trouble({ what: 'refused', code, message }),
    expired: () => ear.trouble({ what: 'expired' }),
    network(error) {
      if (isUnreachable === (error !== null)) return;
      isUnreachable = error !== null;
      ear.trouble(error === null ? { what: 'network_back' } : { what: 'network', error });
    },
  });
  const { brought } = repairMessages(client, {
    ...{ take: repair.take, failed },
    removed: (contact) => ear.trouble({ what: 'removed', contact }),
    pause: () => pause(clock, LEARN_AGAIN, signal),
  });
  repairLife(client, {
    ...{ clock, signal, failed, known: repair.known },
    over(code) {
      if (code !== undefined) ear.trouble({ what: 'ended', code });
      endSession(client);
    },
  });
  const { fetched } = repairPlace(client, repair.keep);
  const syncCheck = client.syncCheck.bind(client);
  client.syncCheck = async () => {
    const all = brought().then(() => ear.taken());
    void all.then(fetched());
    await taken(all);
    return syncCheck();
  };

  /** Resolves when what has come in was taken, or has not been for so long that WeChat must hear of us. */
  async function taken(all: Promise<void>): Promise<void> {
    const enough = new AbortController();
    await Promise.race([all, pause(clock, LONGEST_TAKING, AbortSignal.any([enough.signal, signal]))]);
    enough.abort();
  }
}
