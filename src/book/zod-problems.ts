import type { z } from 'zod';
import { didYouMean, type Place, type Problem, problemAt } from './problem.ts';
import type { Path, Yaml } from './yaml.ts';

type Issue = z.core.$ZodIssue;

interface Saying {
  message: string;
  fix: string;
}

const ID_FIX = 'use small letters, digits, - and _, at most 40, a letter first';

/** The messages that schemas name, each with its fix. */
const FORMATS: Record<string, Saying> = {
  id: { message: 'is no id', fix: ID_FIX },
  option: {
    message: 'is no id of an option',
    fix: 'use small letters, digits, - and _, at most 40; numbers in quotes',
  },
  key: { message: 'is no message key', fix: 'use letters, digits, - and _, a letter first' },
  language: { message: 'is no language tag', fix: 'write it like zh-CN or en' },
  duration: { message: 'is no duration', fix: 'write it like 1500ms, 6s, 10m, 2h or 1d' },
  zone: { message: 'is no time zone', fix: 'write it like Asia/Shanghai' },
  twice: { message: 'names something twice', fix: 'keep one of the two' },
  scalar: { message: 'is no plain value', fix: 'write a text, a number, true, false or null' },
  condition: {
    message: 'is no condition',
    fix: 'write one of {slot, is}, {slot, is_not}, {slot, in}, {slot, filled}, {slot, more_than}, {all}, {any}, {not}',
  },
  article: { message: 'is no article', fix: 'write the id of an article, or {slot: …} for the one that a slot names' },
  said: { message: 'is neither true nor a message key', fix: 'write true for the key named after the step' },
  choices: { message: 'has no choices, or more than 50', fix: 'write each choice as `choice: step`' },
  one: { message: 'sets more or less than one slot', fix: 'write one step for each slot' },
  date: { message: 'is no date', fix: 'write it like 2026-11-24' },
};

/** Reads a value by a schema: its result, or every problem with its place in the YAML at `base`. */
export function readBy<T>(
  schema: z.ZodType<T>,
  value: unknown,
  yaml: Yaml,
  base: Path = [],
): { data: T } | { problems: Problem[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data };
  return { problems: result.error.issues.flatMap((issue) => ofIssue(issue, { yaml, base, value })) };
}

interface Reading {
  yaml: Yaml;
  base: Path;
  value: unknown;
}

function ofIssue(issue: Issue, reading: Reading): Problem[] {
  const { yaml, base, value } = reading;
  const path = [...base, ...issue.path];
  const name = nameOf(path);
  const found = at(value, issue.path);
  const place = yaml.at(path);
  if (found === undefined && issue.code !== 'unrecognized_keys') return [missing(issue, path, place)];
  const format = FORMATS[issue.message];
  if (format && issue.code !== 'invalid_key')
    return [problemAt(place, `${shown(name, found)} ${format.message}`, format.fix)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, issue.message, path, yaml);
    case 'invalid_key':
      return [problemAt(yaml.atKey(path), `${name} is no id`, ID_FIX)];
    case 'invalid_union':
      return ofUnion(issue, found, reading, place);
    case 'invalid_value':
      return [notOneOf(name, found, issue.values.map(String), place)];
    case 'invalid_type':
      return [wrongType(shown(name, found), named(issue.expected), found, place)];
    case 'too_small':
      return [problemAt(place, `${name} is too ${small(issue.origin)}`, `at least ${issue.minimum}`)];
    case 'too_big':
      return [problemAt(place, `${name} is too ${big(issue.origin)}`, `at most ${issue.maximum}`)];
    default:
      return [problemAt(place, `${name} is not right`, issue.message)];
  }
}

/** A name with its value, where that is a word or a number. */
function shown(name: string, found: unknown): string {
  return typeof found === 'object' ? name : `${name}: ${JSON.stringify(found).slice(0, 60)}`;
}

function wrongType(what: string, type: string, found: unknown, place: Place): Problem {
  const isPlain = typeof found === 'number' || typeof found === 'boolean';
  const fix = type === TYPES.string && isPlain ? 'put it in quotes' : `write ${type}`;
  return problemAt(place, `${what} must be ${type}`, fix);
}

function missing(issue: Issue, path: Path, place: Place): Problem {
  const key = String(path.at(-1));
  const format = FORMATS[issue.message];
  const message = key === 'else' ? 'the branch has no else' : `${key} is missing`;
  return problemAt(
    place,
    message,
    key === 'else' ? 'add `else: step`' : `add \`${key}:\`${format ? `: ${format.fix}` : ''}`,
  );
}

function unknownKeys(keys: string[], known: string, path: Path, yaml: Yaml): Problem[] {
  const names = known.replace(/^known here: /, '').split(', ');
  return keys.map((key) => problemAt(yaml.atKey([...path, key]), `${key} is not known here`, keyFix(key, names)));
}

function keyFix(key: string, known: string[]): string {
  if (key === 'goto' && known.includes('next')) return 'write `next:`';
  return didYouMean(key, known);
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;

/** A union tells what its last form, the fullest one, found wrong; one with a discriminator lists its values. */
function ofUnion(issue: UnionIssue, found: unknown, reading: Reading, place: Place): Problem[] {
  const path = [...reading.base, ...issue.path];
  if (issue.discriminator !== undefined && 'options' in issue && Array.isArray(issue.options)) {
    return [notOneOf(nameOf(path), found, issue.options.map(String), place)];
  }
  const last = issue.errors.at(-1) ?? [];
  return last.flatMap((inner) => ofIssue(inner, { yaml: reading.yaml, base: path, value: found }));
}

function notOneOf(name: string, found: unknown, values: string[], place: Place): Problem {
  return problemAt(place, `${name} can not be ${JSON.stringify(found)}`, didYouMean(String(found), values));
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
};

function named(type: string): string {
  return TYPES[type] ?? type;
}

function small(origin: string): string {
  return origin === 'string' || origin === 'array' ? 'short' : 'small';
}

function big(origin: string): string {
  return origin === 'string' || origin === 'array' ? 'long' : 'big';
}

/** The last key of a path that is a name: `slots.amount.max` is `max`, the second of a list is told by the list. */
function nameOf(path: Path): string {
  return String(path.findLast((part) => typeof part === 'string') ?? 'the file');
}

function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Object.entries(here).find(([key]) => key === String(part))?.[1];
  }
  return here;
}
