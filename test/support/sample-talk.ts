import { everything } from '../../src/render/profiles.ts';
import { openApp } from './app-players.ts';
import { type Players, play } from './play.ts';
import type { Shipped } from './stage.ts';
import { durationOf, type Transcript } from './transcript.ts';

/** One thing said or done in a talk, as somebody who looks over both sides' shoulders would write it down. */
export interface Said {
  /** `answer` is what an agent said as the customer is shown it. */
  who: 'customer' | 'bot' | 'answer' | 'agent' | 'card' | 'time';
  text: string;
  /** The buttons below it. */
  choices: string[];
  /** The key of its words. */
  key?: string;
}

/** Plays a transcript, and gives what was said in it in the words of the book. Rejects when it does not go as it says. */
export async function talkOf(transcript: Transcript, shipped: Shipped): Promise<Said[]> {
  const { app, stage, players } = await openApp(shipped, everything);
  const talk: Said[] = [];
  const cards = new Set<string>();
  let read = 0;

  /** Writes down what has arrived since. Of what the room sees only a case's first card: it shows the facts handed over. */
  function catchUp(): void {
    for (const seen of app.seen.slice(read)) {
      const choices = seen.choices.map((choice) => choice.label);
      const key = seen.key === undefined ? {} : { key: seen.key };
      if (seen.to === 'customer') {
        talk.push({ who: seen.key === undefined ? 'answer' : 'bot', text: seen.text, choices, ...key });
      } else if (seen.kind === 'card' && seen.case !== undefined && !cards.has(seen.case)) {
        cards.add(seen.case);
        talk.push({ who: 'card', text: seen.text, choices, ...key });
      }
    }
    read = app.seen.length;
  }

  function note(who: Said['who'], text: string): void {
    catchUp();
    talk.push({ who, text, choices: [] });
  }

  try {
    await play(transcript, noting(players, note, lengthsOf(transcript)), shipped);
    catchUp();
  } finally {
    await stage.end();
  }
  return talk;
}

/** The times that the transcript itself lets pass: others are pauses of the player. */
function lengthsOf({ talk }: Transcript): Map<number, string> {
  return new Map(
    talk.flatMap((line) => ('advance' in line ? [[durationOf(line.advance), line.advance] as const] : [])),
  );
}

/** The same players, with what people do written down before it is done. */
function noting(
  players: Players,
  note: (who: Said['who'], text: string) => void,
  lengths: Map<number, string>,
): Players {
  return {
    ...players,
    says: (customer, text, media) => {
      note('customer', [text, ...media.map((one) => `[${one.name}]`)].filter((part) => part !== '').join(' '));
      return players.says(customer, text, media);
    },
    taps: (customer, choice) => {
      note('customer', `〔${'label' in choice ? choice.label : choice.id}〕`);
      return players.taps(customer, choice);
    },
    edits: (customer, which, text) => {
      note('customer', `(✎ ${which}) ${text}`);
      return players.edits(customer, which, text);
    },
    agent: (name, text, code) => {
      note('agent', text);
      return players.agent(name, text, code);
    },
    advance: (ms) => {
      const length = lengths.get(ms);
      if (length !== undefined) note('time', length);
      return players.advance(ms);
    },
  };
}
