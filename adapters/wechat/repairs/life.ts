import type { Clock } from '../../../src/ports/clock.ts';
import { pause } from '../pause.ts';
import type { FailedCall } from '../send-errors.ts';
import { type Client, isRoom, type RawContact } from './client.ts';

/** Between attempts to log in, or to reach WeChat again, ms: doubled from the first to the last. */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;
/** An attempt that lasted longer than this was none that failed at once, ms. */
const LASTED = 10_000;

export interface LifeRepair {
  clock: Clock;
  signal: AbortSignal;
  /** The session is over; `code` is what WeChat said, when it did. */
  over(code?: number): void;
  failed(error: unknown): void;
  /** The contacts of this login are known. */
  known(): void;
}

/**
 * How a login begins, goes on and ends. The client's own way tries again hot when the network is down, gives the session up when it
 * stays down for a minute, or goes on without ever asking for news again; and it swallows a list of contacts that failed.
 */
export function repairLife(client: Client, repair: LifeRepair): void {
  const { clock, signal } = repair;
  const start = client.start.bind(client);
  let wait = 0;
  let restarting: Promise<void> | null = null;

  client.start = async () => {
    if (wait > 0) await pause(clock, wait, signal);
    if (signal.aborted) return;
    const begun = clock.now();
    wait = longer(wait);
    await start();
    if (clock.now() - begun > LASTED || client.state === client.CONF.STATE.login) wait = 0;
  };

  client.restart = async () => {
    // What was planned for a session that is over meanwhile would disturb the login after it.
    const { uuid, logout } = client.CONF.STATE;
    if (client.state === uuid || client.state === logout) return;
    restarting ??= goOn().finally(() => {
      restarting = null;
    });
    await restarting;
  };

  /** Goes on with the session, as soon as WeChat can be reached, unless WeChat says that it is over. */
  async function goOn(): Promise<void> {
    for (let again = FIRST_WAIT; !signal.aborted; again = longer(again)) {
      try {
        return await client._init();
      } catch (error) {
        const { ret } = error as FailedCall;
        // One that is known to be over already must not end again.
        if (ret !== undefined && client.state === client.CONF.STATE.logout) return;
        if (ret !== undefined) return repair.over(ret);
        await pause(clock, again, signal);
      }
    }
  }

  // What the puppet does at an event may fail, on a full disk say: that is told, and ends no program.
  client.emit = (event, ...rest) => {
    for (const listener of client.listeners(event)) {
      void Promise.resolve()
        .then(() => listener(...rest))
        .catch(repair.failed);
    }
    return true;
  };

  // Nothing ends a session but WeChat: the client would log the account out and forget it.
  client.stop = () => repair.over();

  client._getContact = async () => {
    for (let again = FIRST_WAIT; !signal.aborted; again = longer(again)) {
      try {
        const contacts = await allContacts(client);
        // They are taken over right after this.
        setImmediate(repair.known);
        return contacts;
      } catch {
        if (client.state !== client.CONF.STATE.login) return [];
        await pause(clock, again, signal);
      }
    }
    return [];
  };
}

/** Ends a session that is over: nothing of it may be found in the next one. */
export function endSession(client: Client): void {
  silence(client);
  client.contacts = {};
  // The client takes the place at which a session begins over only if it knows none.
  client.PROP.formatedSyncKey = '';
  for (const name of Object.keys(client.COOKIE)) delete client.COOKIE[name];
  client.emit('logout');
}

/** Has the client ask for nothing any more. */
export function silence(client: Client): void {
  client.state = client.CONF.STATE.logout;
  client.syncPollingId += 1;
  clearTimeout(client.checkPollingId);
  clearTimeout(client.retryPollingId);
}

async function allContacts(client: Client): Promise<RawContact[]> {
  const all: RawContact[] = [];
  let seq = 0;
  do {
    const { MemberList = [], Seq = 0 } = await client.getContact(seq);
    all.push(...MemberList);
    seq = Seq;
  } while (seq !== 0);
  const bare = all.filter(({ UserName, MemberCount }) => isRoom(UserName) && MemberCount === 0);
  return bare.length === 0 ? all : [...all, ...(await client.batchGetContact(bare))];
}

function longer(wait: number): number {
  return wait === 0 ? FIRST_WAIT : Math.min(LONGEST_WAIT, wait * 2);
}
