/** What leads the remark of a contact whom the desk knows: `cs:k3v9x0q2`, at most 16 characters. */
const MARK = /^cs:([0-9a-z]{10})$/;
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 10;

/** A contact as the present login shows it. `alias` is the remark that the account's owner gave it, which nobody else can set. */
export interface Known {
  id: string;
  alias?: string | undefined;
}

/** Which ids of the desk belong to which of one login; the same for as long as the login lasts. */
export interface Pairs {
  /** The account's own id in that login. */
  login: string;
  /** By the desk's id. */
  ids: Record<string, string>;
}

/**
 * Who is who. WeChat gives everybody another id at each login; the desk's ids stay. What binds them is the remark alone: a
 * nickname may be anybody's. Whoever bears no remark is known only until the login ends, and is a stranger afterwards.
 */
export class Identities {
  private readonly random: () => number;
  private readonly current = new Map<string, string>();
  private readonly stable = new Map<string, string>();
  private readonly marked = new Set<string>();
  private readonly disputed = new Set<string>();
  private login = '';

  /** `random` gives from 0 up to, not including, 1; it is to be hard to guess. */
  constructor(random: () => number) {
    this.random = random;
  }

  /** A login has begun, with these contacts. What was kept counts if it is of this very login. */
  begin(login: string, contacts: Known[], kept?: Pairs): void {
    this.login = login;
    for (const map of [this.current, this.stable, this.marked, this.disputed]) map.clear();
    const bearers = new Map<string, string[]>();
    for (const { id, alias } of contacts) {
      const mark = markIn(alias);
      if (mark !== null) bearers.set(mark, [...(bearers.get(mark) ?? []), id]);
    }
    // A remark that two of them bear says nothing of either.
    for (const [mark, [id, another]] of bearers) {
      if (another !== undefined) this.disputed.add(mark);
      else if (id !== undefined) this.bind(mark, id, true);
    }
    if (kept?.login !== login) return;
    for (const [desk, id] of Object.entries(kept.ids)) {
      if (!this.current.has(desk) && !this.stable.has(id)) this.bind(desk, id, false);
    }
  }

  /** The desk's id of a contact, a new one for whoever is not known. */
  of({ id, alias }: Known): string {
    const known = this.stable.get(id);
    if (known !== undefined) return known;
    const mark = markIn(alias);
    const isFree = mark !== null && !this.current.has(mark) && !this.disputed.has(mark);
    const desk = isFree ? mark : this.newId();
    this.bind(desk, id, isFree);
    return desk;
  }

  /** The id of the present login; undefined when nobody there is known to be this one. */
  currentOf(desk: string): string | undefined {
    return this.current.get(desk);
  }

  /** The desk's id of somebody who is known by an id of this login. */
  deskOf(id: string): string | undefined {
    return this.stable.get(id);
  }

  /** The remark to be set on a contact, or null when it bears it. */
  missingMark(desk: string): string | null {
    return this.marked.has(desk) ? null : `cs:${desk}`;
  }

  /** The remark of this one is set. */
  mark(desk: string): void {
    this.marked.add(desk);
  }

  /** What is to be kept for a restart within this login. */
  get pairs(): Pairs {
    return { login: this.login, ids: Object.fromEntries(this.current) };
  }

  private bind(desk: string, id: string, marked: boolean): void {
    this.current.set(desk, id);
    this.stable.set(id, desk);
    if (marked) this.marked.add(desk);
  }

  private newId(): string {
    const letter = (): string => LETTERS[Math.floor(this.random() * LETTERS.length)] ?? '0';
    let id: string;
    do id = Array.from({ length: LENGTH }, letter).join('');
    while (this.current.has(id) || this.disputed.has(id));
    return id;
  }
}

function markIn(alias: string | undefined): string | null {
  return MARK.exec(alias ?? '')?.[1] ?? null;
}
