import { pino } from 'pino';
import pretty from 'pino-pretty';
import type { Log } from '../ports/log.ts';

export interface LogOptions {
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** For people (a line that reads well) or for machines (a JSON object a line). */
  human: boolean;
  colour: boolean;
  output: NodeJS.WritableStream;
}

/** A log of lines on a stream, written at once. What is logged is the event's name and its fields. */
export function createLog({ level, human, colour, output }: LogOptions): Log {
  const stream = human ? pretty({ destination: output, colorize: colour, ignore: 'pid,hostname', sync: true }) : output;
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  return {
    debug: (event, fields = {}) => logger.debug(fields, event),
    info: (event, fields = {}) => logger.info(fields, event),
    warn: (event, fields = {}) => logger.warn(fields, event),
    error: (event, fields = {}) => logger.error(fields, event),
  };
}
