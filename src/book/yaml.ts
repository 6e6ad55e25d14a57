import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { type Place, type Problem, problemAt, startOf } from './problem.ts';

export type Path = readonly PropertyKey[];

/** A YAML file that was read: its value, and where each part of it stands. */
export interface Yaml {
  value: unknown;
  /** The place of a value, or of the nearest part around it that is there. */
  at(path: Path): Place;
  /** The place of a key; of its value where there is no such key. */
  atKey(path: Path): Place;
}

/** Deeper nesting than this is no flow. A list counts once, a map twice: itself and its key. */
const DEEPEST = 80;
/** The parser calls itself at every level: what would exhaust it is turned away by its looks. */
const DEEPEST_LOOKS = 200;

/**
 * Reads strict YAML 1.2: one document, no key twice, no anchors, aliases or tags. `above` is how many lines of the
 * file come before the text. Total: any text gives a value or its problems.
 */
export function readYaml(file: string, text: string, above = 0): Yaml | { problems: Problem[] } {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + above, column: Math.max(1, col) };
  };
  if (looksTooDeep(text)) return { problems: [problemAt(startOf(file), ...TOO_DEEP)] };
  try {
    const document = parseDocument(text, { version: '1.2', lineCounter: lines, prettyErrors: false, stringKeys: true });
    const problems = [...faults(document, text, place), ...refused(document, place)];
    if (problems.length > 0) return { problems };
    return reader(document, place);
  } catch {
    return { problems: [problemAt(startOf(file), 'can not be read as YAML', 'write it anew, step by step')] };
  }
}

const TOO_DEEP = ['is nested too deeply', 'make it flatter'] as const;

/** Whether more brackets are open at once, or a line is indented further, than in any file that a person writes. */
function looksTooDeep(text: string): boolean {
  let open = 0;
  for (const char of text) {
    if (char === '[' || char === '{') open++;
    else if (char === ']' || char === '}') open = Math.max(0, open - 1);
    if (open > DEEPEST_LOOKS) return true;
  }
  return text.split('\n').some((line) => line.length - line.replace(/^[\s?:-]+/, '').length > DEEPEST_LOOKS);
}

function faults(document: Document.Parsed, text: string, place: (offset: number) => Place): Problem[] {
  const all = [...document.errors, ...document.warnings];
  // A tab makes nonsense of what follows it: only the tabs themselves are told.
  const tabs = all.filter(({ code }) => code === 'TAB_AS_INDENT');
  return (tabs.length > 0 ? tabs : all).map(({ pos: [offset], code, message }) =>
    problemAt(
      place(offset),
      `is not YAML: ${firstLine(message)}`,
      wideSign(text, offset) ?? FIXES[code] ?? 'check quotes, brackets, colons and indentation',
    ),
  );
}

/** A Chinese keyboard's sign where YAML wants its own. */
const WIDE = /(?<=[a-z_])：|^\s*－|[｛｝［］]/u;

function wideSign(text: string, offset: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  const sign = WIDE.exec(line)?.[0].trim();
  return sign && `write ${sign.normalize('NFKC')} and a space instead of the full-width ${sign}`;
}

const FIXES: Record<string, string> = {
  DUPLICATE_KEY: 'keep one of the two',
  MULTIPLE_DOCS: 'keep one document a file, without ---',
  TAB_AS_INDENT: 'indent with spaces',
  TAG_RESOLVE_FAILED: 'leave the tag out',
  NON_STRING_KEY: 'put the key in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'put a text that has a colon in it in quotes',
};

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Anchors, aliases and depth: what can make a small file a great thing. */
function refused(document: Document.Parsed, place: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  visit(document, (_, node, above) => {
    if (!isNode(node)) return undefined;
    const offset = node.range?.[0] ?? 0;
    if (above.length > DEEPEST) {
      problems.push(problemAt(place(offset), ...TOO_DEEP));
      return visit.BREAK;
    }
    if (isAlias(node) || node.anchor !== undefined) {
      problems.push(problemAt(place(offset), 'anchors and aliases are not read', 'write it out'));
    }
    return undefined;
  });
  return problems;
}

function reader(document: Document.Parsed, place: (offset: number) => Place): Yaml {
  const root = document.contents;
  return {
    value: document.toJS(),
    at: (path) => place(offsetOf(walk(root, path).value ?? root)),
    atKey: (path) => {
      const { key, value } = walk(root, path);
      return place(offsetOf(key ?? value ?? root));
    },
  };
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

/** Follows a path as far as it goes. The key is that of the whole path only. */
function walk(root: Node | null, path: Path): { key: Node | null; value: Node | null } {
  let value = root;
  let key: Node | null = null;
  for (const part of path) {
    const next = child(value, part);
    if (!next) return { key: null, value };
    key = next.key;
    value = next.value ?? next.key;
  }
  return { key, value };
}

function child(node: Node | null, part: PropertyKey): { key: Node | null; value: Node | null } | null {
  if (isSeq(node)) {
    const item = node.items[Number(part)];
    return isNode(item) ? { key: null, value: item } : null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
  if (!pair) return null;
  return { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
}
