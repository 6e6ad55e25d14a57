/**
 * Imports a module and takes away the handlers of uncaught exceptions that it installs: wechat4u's prints every such error and goes
 * on, so that a broken program would keep running.
 */
export async function importQuietly<T>(load: () => Promise<T>): Promise<T> {
  const before = new Set(process.listeners('uncaughtException'));
  const loaded = await load();
  for (const listener of process.listeners('uncaughtException')) {
    if (!before.has(listener)) process.off('uncaughtException', listener);
  }
  return loaded;
}
