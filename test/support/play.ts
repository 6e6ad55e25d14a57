import { expect } from 'vitest';
import type { Conversation } from '../../src/core/conversation.ts';
import { fold } from '../../src/core/text.ts';
import { patternOf } from '../../src/words/pattern.ts';
import type { Shipped } from './stage.ts';
import { durationOf, type TalkLine, type Transcript } from './transcript.ts';

/** What somebody was shown, as far as any channel tells. */
export interface Arrived {
  to: 'customer' | 'room';
  customer?: string;
  text: string;
  /** Choices as buttons; where a channel has none they are numbered lines of the text. */
  choices: { id: string; label: string }[];
  case?: string;
  key?: string;
}

/** A channel and a room, played from the outside. Everything resolves when all that comes of it has arrived. */
export interface Players {
  says(customer: string, text: string, media: { kind: string; name: string }[]): Promise<void>;
  /** Taps a choice, where there are buttons: its id as it was shown, or its label on the last list. */
  taps(customer: string, choice: { id: string } | { label: string }): Promise<void>;
  edits(customer: string, which: number, text: string): Promise<void>;
  agent(name: string, text: string, code: string | null): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Everything shown so far, oldest first. */
  arrived(): Arrived[];
  conversation(customer: string): Promise<Conversation>;
  /** The book changes: a step awaits something else from now on. */
  change(flow: string, step: string): void;
  /** Whether choices are tapped rather than numbered. */
  buttons: boolean;
}

/** A pause after which a message is no part of a burst any more. */
const PAUSE_MS = 2_000;
const CUSTOMER = 'lily';

/**
 * Plays a transcript: does what it says, and holds everything that arrived at the other end to it. The words that are expected are
 * rendered from the book by their key, so that a transcript survives any rewording. Everything that a customer is shown must
 * be in the transcript, in order; of what the room is shown, what the transcript names must be there.
 */
export async function play(transcript: Transcript, players: Players, shipped: Shipped): Promise<void> {
  const stage = new Play(players, shipped);
  for (const [index, line] of transcript.talk.entries()) {
    await stage.line(line, `${transcript.file}, line ${index + 1} of the talk: ${JSON.stringify(line)}`);
  }
  stage.expectNothingMore(`${transcript.file}, its end`);
}

class Play {
  private readonly players: Players;
  private readonly shipped: Shipped;
  private readonly read = new Map<string, number>();
  private roomFrom = 0;

  constructor(players: Players, shipped: Shipped) {
    this.players = players;
    this.shipped = shipped;
  }

  async line(line: TalkLine, where: string): Promise<void> {
    const who = 'as' in line && line.as ? line.as : CUSTOMER;
    if ('bot' in line) return this.expectBot(who, line.bot, where);
    if ('room' in line) return this.expectRoom(line.room, where);
    if ('slot' in line) return this.expectSlots(who, line.slot, where);
    if ('mode' in line) return void expect((await this.players.conversation(who)).mode, where).toBe(line.mode);
    if ('speaks' in line) return void expect((await this.players.conversation(who)).language, where).toBe(line.speaks);
    if ('case' in line) return void expect((await this.players.conversation(who)).case, where).toMatchObject(line.case);
    this.expectNothingMore(where);
    this.roomFrom = this.players.arrived().length;
    await this.act(who, line);
  }

  private async act(who: string, line: TalkLine): Promise<void> {
    if ('change' in line) return this.change(line.change);
    if ('advance' in line) return this.players.advance(durationOf(line.advance));
    if ('burst' in line) for (const text of line.burst) await this.players.says(who, text, []);
    else if ('customer' in line) await this.says(who, line.customer);
    else if ('choose' in line) await this.choose(who, line.choose);
    else if ('tap' in line) await this.tapOld(who, line.tap.list, line.tap.choice);
    else if ('edit' in line) await this.players.edits(who, line.edit.of, line.edit.text);
    else if ('agent' in line) await this.agent(who, line.agent);
    await this.players.advance(PAUSE_MS);
  }

  private change(place: string): void {
    const [flow = '', step = ''] = place.split('/');
    this.players.change(flow, step);
  }

  private says(who: string, said: string | { text: string; media: { kind: string; name: string }[] }): Promise<void> {
    return typeof said === 'string' ? this.players.says(who, said, []) : this.players.says(who, said.text, said.media);
  }

  /** By its button where there are buttons, by its number in the list otherwise. */
  private async choose(who: string, choice: string | { number: number }): Promise<void> {
    if (typeof choice === 'object') return this.players.says(who, String(choice.number), []);
    const { shown } = await this.players.conversation(who);
    const place = shown?.ids.indexOf(choice) ?? -1;
    if (place === -1) throw new Error(`"${choice}" is not among the choices shown: ${shown?.ids.join(', ') ?? 'none'}`);
    if (!this.players.buttons) return this.players.says(who, String(place + 1), []);
    const list = this.arrivedTo(who).findLast((one) => one.choices.length > 0);
    await this.players.taps(who, { label: list?.choices[place]?.label ?? choice });
  }

  private async tapOld(who: string, nth: number, choice: string): Promise<void> {
    const list = this.arrivedTo(who).filter((one) => one.choices.length > 0)[nth - 1];
    const id = list?.choices.find((one) => one.id.endsWith(`:${choice}`))?.id;
    if (id === undefined) throw new Error(`list ${nth} has no choice "${choice}"`);
    await this.players.taps(who, { id });
  }

  private async agent(
    who: string,
    act: string | { text: string; name?: string | undefined; case?: boolean | undefined },
  ): Promise<void> {
    const { text, name = 'Ann' } = typeof act === 'string' ? { text: act } : act;
    const { case: one } = await this.players.conversation(who);
    await this.players.agent(name, text, one?.code ?? null);
  }

  private arrivedTo(who: string): Arrived[] {
    return this.players.arrived().filter((one) => one.to === 'customer' && one.customer === who);
  }

  private async expectBot(who: string, expected: string | { text: string }, where: string): Promise<void> {
    let at = this.read.get(who) ?? 0;
    // Where files have no captions, one leads the words that belong to it.
    if (this.isBareFile(who, at, expected)) at += 1;
    const next = this.arrivedTo(who)[at];
    if (!next) throw new Error(`${where}: nothing more arrived`);
    this.read.set(who, at + 1);
    if (typeof expected === 'object') return void expect(next.text, where).toBe(expected.text);
    if (next.key !== undefined && next.key !== expected) {
      throw new Error(`${where}: ${next.key} arrived instead: ${next.text}`);
    }
    const { language } = await this.players.conversation(who);
    expect(next.text, where).toMatch(beginsWith(patternOf(this.shipped.sources, expected, language)));
  }

  private isBareFile(who: string, at: number, expected: string | { text: string }): boolean {
    const [file, words] = this.arrivedTo(who).slice(at, at + 2);
    if (typeof expected === 'object' || file?.text !== '' || words === undefined) return false;
    return file.key === words.key && (file.key === undefined || file.key === expected);
  }

  private expectRoom(key: string, where: string): void {
    const pattern = beginsWith(patternOf(this.shipped.sources, key, 'zh-CN'));
    const posts = this.players
      .arrived()
      .slice(this.roomFrom)
      .filter((one) => one.to === 'room');
    const found = posts.some((one) => (one.key === undefined || one.key === key) && pattern.test(one.text));
    if (!found)
      throw new Error(`${where}: the room was shown ${JSON.stringify(posts.map((one) => one.key ?? one.text))}`);
  }

  /** Expected values are compared as they are, text by what it means to a reader. */
  private async expectSlots(who: string, slots: Record<string, unknown>, where: string): Promise<void> {
    const { stack } = await this.players.conversation(who);
    const frame =
      stack.findLast((one) => Object.keys(slots).some((slot) => one.slots[slot] !== undefined)) ?? stack.at(-1);
    for (const [slot, value] of Object.entries(slots)) {
      const held = frame?.slots[slot];
      if (typeof value === 'string' && typeof held === 'string')
        expect(fold(held), `${where} ${slot}`).toBe(fold(value));
      else if (typeof value === 'object' && value !== null) expect(held, `${where} ${slot}`).toMatchObject(value);
      else expect(held ?? null, `${where} ${slot}`).toBe(value);
    }
  }

  /** Everything that customers were shown has been read. */
  expectNothingMore(where: string): void {
    const arrived = this.players.arrived().filter((one) => one.to === 'customer');
    for (const who of new Set(arrived.map((one) => one.customer ?? ''))) {
      const more = this.arrivedTo(who).slice(this.read.get(who) ?? 0);
      if (more.length > 0)
        throw new Error(
          `${where}: before this, ${who} was shown also ${JSON.stringify(more.map((one) => one.key ?? one.text))}`,
        );
    }
  }
}

/** The pattern at the beginning of a text: facts, choices and the like may follow. */
function beginsWith(pattern: RegExp): RegExp {
  const source = pattern.source.replace(/^\^/, '').replace(/\$$/, '');
  return new RegExp(`^${source}`, pattern.flags);
}
