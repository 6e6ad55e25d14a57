import type { Log, LogFields } from '../../src/ports/log.ts';

/** A log that is kept, to be looked at: what was said, at which level, with which fields. */
export interface KeptLog extends Log {
  readonly lines: { level: 'debug' | 'info' | 'warn' | 'error'; event: string; fields: LogFields }[];
}

export function keptLog(): KeptLog {
  const lines: KeptLog['lines'] = [];
  const at =
    (level: KeptLog['lines'][number]['level']) =>
    (event: string, fields: LogFields = {}) => {
      lines.push({ level, event, fields });
    };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
