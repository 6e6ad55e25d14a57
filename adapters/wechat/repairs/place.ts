import type { FailedCall } from '../send-errors.ts';
import type { Client } from './client.ts';

/** How far a session has come, as WeChat is told it: the two belong together. */
type Place = Pick<Client['PROP'], 'syncKey' | 'formatedSyncKey'>;

/**
 * Knows how far what came in was taken, which is less than what was fetched, and keeps the session at that: WeChat brings again what came
 * after the place at which it is asked. A session also goes on at its own place, and not at the one that WeChat names when it is asked
 * to go on: what came in between would be lost. `moved` is called when more was taken.
 *
 * `fetched` gives what is to be called when everything was taken that has been fetched by now.
 */
export function repairPlace(client: Client, moved: () => void): { fetched(): () => void } {
  let taken = placeOf(client);
  let isRefused = false;

  const init = client.init.bind(client);
  client.init = async () => {
    const own = placeOf(client);
    const answer = await init();
    // A place that WeChat does not know any more is none to go on from.
    if (own.formatedSyncKey !== '' && !isRefused) Object.assign(client.PROP, own);
    else taken = placeOf(client);
    return answer;
  };

  const sync = client.sync.bind(client);
  client.sync = async () => {
    try {
      const news = await sync();
      isRefused = false;
      return news;
    } catch (error) {
      isRefused = (error as FailedCall).ret !== undefined;
      throw error;
    }
  };

  const whole = client.botData;
  Object.defineProperty(client, 'botData', { get: () => ({ ...whole, PROP: { ...client.PROP, ...taken } }) });

  return {
    fetched() {
      const [fetched, { sid }] = [placeOf(client), client.PROP];
      return () => {
        // What was fetched in an earlier session says nothing of this one.
        if (sid !== client.PROP.sid || fetched.syncKey === taken.syncKey) return;
        taken = fetched;
        moved();
      };
    },
  };
}

function placeOf({ PROP: { syncKey, formatedSyncKey } }: Client): Place {
  return { syncKey, formatedSyncKey };
}
