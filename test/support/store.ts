import type { Store, Stored } from '../../src/ports/store.ts';

/** A store that does everything as the one beneath it, but for what is given instead. */
export function storeWith<D extends Stored>(store: Store<D>, instead: Partial<Store<D>>): Store<D> {
  return {
    open: (index) => store.open(index),
    load: (key) => store.load(key),
    commit: (document, expected) => store.commit(document, expected),
    archive: (key, part, content) => store.archive(key, part, content),
    archived: (key, part) => store.archived(key, part),
    media: store.media,
    close: () => store.close(),
    ...instead,
  };
}
