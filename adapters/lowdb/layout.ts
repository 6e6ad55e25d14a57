import { hash } from 'node:crypto';
import { join, sep } from 'node:path';

/**
 * Where things lie in the store's folder. Names are digests, so that any key may be stored and none can lead out of the
 * folder; the first two digits are a folder of their own, so that none grows too long.
 */
export class Layout {
  readonly root: string;
  readonly documents: string;
  readonly archives: string;
  readonly media: string;
  readonly setAside: string;
  readonly locks: string;

  constructor(root: string) {
    this.root = root;
    this.documents = join(root, 'documents');
    this.archives = join(root, 'archives');
    this.media = join(root, 'media');
    this.setAside = join(root, 'set-aside');
    this.locks = join(root, 'locks');
  }

  documentFile(key: string): string {
    const digest = digestOf(key);
    return place(this.documents, digest, `${digest}.json`);
  }

  archiveFile(key: string, part: number): string {
    const digest = digestOf(key);
    return place(this.archives, digest, `${digest}.${part}.json`);
  }

  mediaFile(digest: string): string {
    return place(this.media, digest, digest);
  }
}

const SHELF = /^[0-9a-f]{2}$/;

/** Whether a name is that of one of the 256 folders that files are spread over. */
export function isShelf(name: string): boolean {
  return SHELF.test(name);
}

/** Of the key as JSON writes it: as it is, halves of characters would be hashed alike. */
function digestOf(key: string): string {
  return hash('sha256', JSON.stringify(key), 'hex');
}

/** Put together by hand and not by `join`: the start does it for every document. */
function place(folder: string, digest: string, name: string): string {
  return folder + sep + digest.slice(0, 2) + sep + name;
}
