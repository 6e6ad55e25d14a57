import { Writable } from 'node:stream';
import { createJsonTalk } from '../../adapters/terminal/json.ts';
import { createPeopleTalk } from '../../adapters/terminal/people.ts';
import type { Talk } from '../../adapters/terminal/talk.ts';
import type { Look } from '../../adapters/terminal/view.ts';
import type { DeskPlan } from '../cli/desk.ts';
import { createLog } from '../cli/log.ts';
import type { Log } from '../ports/log.ts';
import type { FullSettings } from './settings.ts';

/** The terminal's two ends: the talk on it, and the log beside it, which must not get between what is being typed. */
export function createSeat({ talk }: DeskPlan, settings: FullSettings): { talk: Talk; log: Log } {
  const { stdin: input, stdout: output } = process;
  if (talk === 'json') return { talk: createJsonTalk(input, output), log: seatLog(settings) };
  const people = createPeopleTalk({ input, output, look: lookOf(settings.roomLanguage) });
  return { talk: people, log: seatLog(settings, people.note) };
}

/** The log beside a talk: where people see it, it is printed as `note` does, if that is given. */
export function seatLog({ logLevel }: FullSettings, note?: (text: string) => void): Log {
  const { stderr, env } = process;
  const human = stderr.isTTY === true;
  const output = human && note ? noteStream(note) : stderr;
  return createLog({ level: logLevel ?? 'warn', human, colour: human && !env.NO_COLOR, output });
}

/** How things are drawn for the people at this terminal. */
export function lookOf(language: string): Look {
  return { language, colour: process.stdout.isTTY === true && !process.env.NO_COLOR };
}

function noteStream(note: (text: string) => void): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      note(chunk.toString().trimEnd());
      done();
    },
  });
}
