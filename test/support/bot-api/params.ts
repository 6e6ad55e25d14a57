import { bad } from './errors.ts';

/** A file that came with a call, as one part of a multipart body. */
export interface Upload {
  readonly filename: string;
  readonly bytes: Buffer;
}

/**
 * The parameters of one call. Everything may come as JSON or as strings that hold JSON, so a parameter is read through
 * a method that says what it must be.
 */
export class Params {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly uploads: ReadonlyMap<string, Upload>;

  constructor(fields: Record<string, unknown> = {}, uploads: ReadonlyMap<string, Upload> = new Map()) {
    this.fields = fields;
    this.uploads = uploads;
  }

  has(name: string): boolean {
    return this.fields[name] !== undefined && this.fields[name] !== '';
  }

  /** A text as it was sent, empty when it is missing. */
  text(name: string): string {
    const value = this.fields[name];
    return typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value);
  }

  /** A whole number, or 0 where nothing usable was sent, as the real server reads one. */
  int(name: string): number {
    const value = Number(this.fields[name] ?? 0);
    return Number.isSafeInteger(value) ? value : 0;
  }

  float(name: string): number {
    return Number(this.fields[name] ?? Number.NaN);
  }

  flag(name: string): boolean {
    const value = this.fields[name];
    return value === true || value === 'true' || value === '1' || value === 'True';
  }

  /** An object or a list, undefined when it is missing; the type is the caller's claim, to be checked there. */
  json<T>(name: string): T | undefined {
    const value = this.fields[name];
    if (typeof value !== 'string') return (value ?? undefined) as T | undefined;
    if (value === '') return undefined;
    try {
      return JSON.parse(value) as T;
    } catch {
      throw bad(`can't parse ${name} JSON object`);
    }
  }

  /** The file behind a value: `attach://name`, or a part sent under the parameter's own name. */
  upload(name: string, value: unknown = this.fields[name]): Upload | undefined {
    if (typeof value === 'string' && value.startsWith('attach://')) return this.uploads.get(value.slice(9));
    return this.uploads.get(name);
  }

  /** The parameters as a test wants to read them: strings that hold JSON are opened, files are named with their sizes. */
  plain(): Record<string, unknown> {
    const opened = Object.entries(this.fields).map(([name, value]) => [name, open(value)]);
    const files = [...this.uploads].map(([name, { filename, bytes }]) => [name, { filename, size: bytes.length }]);
    return Object.fromEntries([...opened, ...files]);
  }
}

function open(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
