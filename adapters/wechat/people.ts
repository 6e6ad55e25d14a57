import type { Contact } from 'wechaty';
import type { Clock } from '../../src/ports/clock.ts';
import { Unavailable } from '../../src/ports/errors.ts';
import { readJson, writeSecret } from './card.ts';
import { Identities, type Pairs } from './identities.ts';
import { Remarks } from './remarks.ts';
import type { Session } from './session.ts';

export interface PeopleOptions {
  session: Session;
  /** Where pairs of ids are kept for a restart within one login; null: nowhere. */
  file: string | null;
  clock: Clock;
  random: () => number;
}

/** Leads the name of somebody whom the desk will not know again after the next login. */
const TEMPORARY = '⏳';

/** The account's contacts under the desk's own ids. */
export class People {
  private readonly options: PeopleOptions;
  private readonly identities: Identities;
  private readonly remarks: Remarks;
  private readonly strangers = new Set<string>();
  private saving: Promise<void> = Promise.resolve();
  /** How many have become known, and how many of them are kept. */
  private met = 0;
  private kept = 0;

  constructor(options: PeopleOptions) {
    this.options = options;
    const { clock, random } = options;
    this.identities = new Identities(random);
    this.remarks = new Remarks({
      ...{ clock, random },
      set: (desk) => this.setRemark(desk),
      failed: (desk) => this.strangers.add(desk),
    });
  }

  /** A login has begun and its contacts are known. */
  async begin(): Promise<void> {
    const { session, file } = this.options;
    this.remarks.clear();
    this.strangers.clear();
    const contacts = await session.bot.Contact.findAll();
    const known = await Promise.all(contacts.map(async (one) => ({ id: one.id, alias: await one.alias() })));
    this.identities.begin(session.self, known, file === null ? undefined : pairsIn(await readJson(file)));
  }

  /**
   * Whom the desk speaks of: its id, and what WeChat calls them. A friend without a remark is given one in time. Rejects with an
   * Unavailable when it can't be kept who it is: after a restart it would be somebody else.
   */
  async meet(id: string): Promise<{ desk: string; name: string; isFriend: boolean }> {
    const contact = await this.load(id);
    const isFriend = contact.friend() === true;
    const before = this.identities.deskOf(id);
    const desk = this.identities.of({ id, alias: await contact.alias() });
    if (before === undefined) this.met += 1;
    if (this.kept < this.met) await this.save();
    if (isFriend && this.identities.missingMark(desk) !== null && !this.strangers.has(desk)) this.remarks.add(desk);
    const isTemporary = !isFriend || this.strangers.has(desk);
    return { desk, name: isTemporary ? `${TEMPORARY} ${contact.name()}` : contact.name(), isFriend };
  }

  /** The id of the present login; undefined when nobody there is known to be this one. */
  currentOf(desk: string): string | undefined {
    return this.identities.currentOf(desk);
  }

  deskOf(id: string): string | undefined {
    return this.identities.deskOf(id);
  }

  /** A contact as it stands now. */
  private async load(id: string): Promise<Contact> {
    const contact = await this.options.session.bot.Contact.find({ id });
    if (!contact) throw new Error('a contact is not known to WeChat');
    await contact.sync();
    return contact;
  }

  private async setRemark(desk: string): Promise<void> {
    const [id, remark] = [this.identities.currentOf(desk), this.identities.missingMark(desk)];
    if (id === undefined || remark === null) return;
    const contact = await this.load(id);
    await contact.alias(remark);
    await contact.sync();
    // Wechaty keeps a refusal to itself.
    if ((await contact.alias()) !== remark) throw new Error('the remark was not taken');
    this.identities.mark(desk);
  }

  private async save(): Promise<void> {
    const { file } = this.options;
    if (file === null) return;
    this.saving = this.saving.catch(() => {}).then(() => this.write(file));
    await this.saving;
  }

  private async write(file: string): Promise<void> {
    const { met } = this;
    try {
      await writeSecret(file, this.identities.pairs);
    } catch (error) {
      throw new Unavailable('store', 'who is who could not be kept', { cause: error });
    }
    this.kept = met;
  }

  async stop(): Promise<void> {
    this.remarks.stop();
    await this.saving.catch(() => {});
  }
}

function pairsIn(read: unknown): Pairs | undefined {
  if (typeof read !== 'object' || read === null || !('login' in read) || !('ids' in read)) return undefined;
  const { login, ids } = read;
  return typeof login === 'string' && typeof ids === 'object' && ids !== null
    ? { login, ids: ids as Record<string, string> }
    : undefined;
}
