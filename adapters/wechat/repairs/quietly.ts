/** What the libraries print more by, as they are loaded: all that goes through them, messages, cookies and keys. */
const TALKATIVE = ['DEBUG', 'WECHATY_LOG', 'BROLOG_LEVEL'];
const CAUGHT = ['uncaughtException', 'unhandledRejection'] as const;

/**
 * Imports a module so that it prints nothing and catches nothing, whatever the environment says: what would make it talk is taken out
 * of the environment for good, for some libraries look only when they have something to say. And the handlers of errors that it
 * installs are taken away: wechat4u's prints every error that nobody caught and goes on, so that a broken program would keep running.
 */
export async function importQuietly<T>(load: () => Promise<T>): Promise<T> {
  for (const name of TALKATIVE) delete process.env[name];
  const before = new Set(CAUGHT.flatMap((event) => process.listeners(event as 'uncaughtException')));
  const loaded = await load();
  for (const event of CAUGHT as readonly 'uncaughtException'[]) {
    for (const listener of process.listeners(event)) if (!before.has(listener)) process.off(event, listener);
  }
  return loaded;
}
