/** A document that shows by itself whether it is whole: its content follows from its rev. */
export interface Counted {
  key: string;
  rev: number;
  content: Content;
}

interface Content {
  count: number;
  lines: string[];
}

/** What belongs to a count: larger and smaller by turns. */
export function contentOf(count: number): Content {
  const line = `${count} 我的充值没有到账`;
  return { count, lines: Array.from({ length: (count * 37) % 100 }, () => line) };
}

/** Reads a counted document. Throws when its content is not what belongs to its rev. */
export function decodeCounted(json: unknown): Counted {
  const { key, rev, content } = json as Counted;
  if (JSON.stringify(content) !== JSON.stringify(contentOf(rev))) throw new Error('the content belongs to another rev');
  return { key, rev, content };
}
