#!/usr/bin/env node
/**
 * Holds the house together: every import in src/ and adapters/, type imports included, goes where it may, and no chain
 * of imports comes back to where it began. Prints each breach as file:line:column message and exits with 1 on any.
 *
 *     node scripts/check-imports.js [folder]
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';

/** The rooms of src/ and their floors: imports go to a strictly lower floor, or stay in the room. */
const FLOORS = { core: 0, guard: 1, triage: 1, desk: 1, render: 1, ports: 1, book: 2, words: 2, runtime: 3, cli: 4 };
/** Files directly in src/ and the folder beside them: above every floor. */
const ROOF = ['config.ts', 'main.ts'];
const ROOF_FOLDER = 'roof';
/** The only folder that imports adapters, and the rooms that these import. */
const ASSEMBLERS = `src/${ROOF_FOLDER}/`;
const OPEN_TO_ADAPTERS = ['core', 'render', 'ports'];

/**
 * @typedef {{ specifier: string, from: number, reexport: boolean }} Import what a file imports, and the offset of it
 * @typedef {{ path: string, source: string, imports: Import[], broken: Breach[] }} Source a file; its path is relative
 * @typedef {{ at: number, message: string }} Breach
 * @typedef {{ path: string, line: number, column: number, message: string }} Problem
 */

/**
 * All breaches in a project's src/ and adapters/, in the order of files and lines.
 * @param {string} root the project's folder
 * @returns {Problem[]}
 */
export function checkImports(root) {
  const sources = ['src', 'adapters'].flatMap((folder) => filesIn(root, folder)).map((file) => readSource(root, file));
  const breaches = sources.map((source) => [...source.broken, ...checkPlace(source), ...checkEach(root, source)]);
  for (const { source, breach } of cycles(sources)) breaches[sources.indexOf(source)]?.push(breach);
  return sources.flatMap((source, index) => (breaches[index] ?? []).map((breach) => problem(source, breach)));
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]} paths of the TypeScript files, relative to the root, with slashes
 */
function filesIn(root, folder) {
  if (!existsSync(path.join(root, folder))) return [];
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const inside = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(root, inside);
    return entry.name.endsWith('.ts') ? [inside] : [];
  });
}

/**
 * @param {string} root
 * @param {string} file
 * @returns {Source}
 */
function readSource(root, file) {
  const source = readFileSync(path.join(root, file), 'utf8');
  const { module, program, errors } = parseSync(file, source);
  const broken = errors.map((error) => ({
    at: error.labels[0]?.start ?? 0,
    message: `can't be read: ${error.message}`,
  }));
  /** @type {Import[]} */
  const imports = [
    ...module.staticImports.map(({ moduleRequest }) => toImport(moduleRequest)),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [toImport(moduleRequest, true)] : [])),
    ),
  ];
  /** @param {any} node an import's source: a string, or what can't be checked */
  const add = (node) => {
    if (node.type === 'Literal') imports.push({ specifier: String(node.value), from: node.start, reexport: false });
    else broken.push({ at: node.start, message: 'imports a path that is computed: name the file' });
  };
  new Visitor({
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    TSExternalModuleReference: (node) => add(node.expression),
  }).visit(program);
  return { path: file, source, imports: imports.sort((a, b) => a.from - b.from), broken };
}

/**
 * @param {{ value: string, start: number }} request
 * @param {boolean} reexport
 * @returns {Import}
 */
function toImport(request, reexport = false) {
  return { specifier: request.value, from: request.start, reexport };
}

/**
 * Whether a file is in a room of the house.
 * @param {Source} source
 * @returns {Breach[]}
 */
function checkPlace({ path: file }) {
  const [top, room = '', ...rest] = file.split('/');
  if (top === 'adapters') return rest.length > 0 ? [] : [{ at: 0, message: 'adapters/ holds folders, one an adapter' }];
  const isRoom = Object.hasOwn(FLOORS, room) || room === ROOF_FOLDER;
  if (rest.length > 0 ? isRoom : ROOF.includes(room)) return [];
  const rooms = [...Object.keys(FLOORS), ROOF_FOLDER].join(', ');
  return [{ at: 0, message: `no floor for this: src/ holds ${rooms}, ${ROOF.join(' and ')}` }];
}

/**
 * @param {string} root
 * @param {Source} source
 * @returns {Breach[]}
 */
function checkEach(root, source) {
  return source.imports.flatMap((one) => {
    const message = one.specifier.startsWith('.') ? whyNot(root, source.path, one) : whyNotPackage(source.path, one);
    return message === null ? [] : [{ at: one.from, message }];
  });
}

/**
 * @param {string} root
 * @param {string} file
 * @param {Import} one
 * @returns {string | null} why a relative import may not be
 */
function whyNot(root, file, { specifier, reexport }) {
  const target = resolve(file, specifier);
  if (!specifier.endsWith('.ts')) return `"${specifier}" must end in .ts`;
  if (!existsSync(path.join(root, target))) return `there is no ${target}`;
  if (reexport) return `passes on ${target}: no barrels, whoever needs it imports it from there`;
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === to) return null;
  if (to.startsWith('adapters/'))
    return file.startsWith(ASSEMBLERS) ? null : `${from} may not import ${to}: only ${ASSEMBLERS} imports adapters`;
  if (from.startsWith('adapters/'))
    return OPEN_TO_ADAPTERS.includes(to)
      ? null
      : `${from} may not import ${to}: adapters import ${OPEN_TO_ADAPTERS.join(', ')} and their own folder`;
  const [above, below] = [floorOf(from), floorOf(to)];
  if (below === null) return `${from} may not import ${to}: it is no part of src/`;
  return above !== null && below < above
    ? null
    : `${from} (floor ${above}) may not import ${to} (floor ${below}): imports go down only`;
}

/**
 * @param {string} file
 * @param {Import} one
 * @returns {string | null} why a package may not be imported
 */
function whyNotPackage(file, { specifier }) {
  return roomOf(file) === 'core' ? `core may not import "${specifier}": it is pure and stands on nothing` : null;
}

/**
 * @param {string} file
 * @param {string} specifier
 * @returns {string} the path that a relative import means
 */
function resolve(file, specifier) {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
}

/**
 * @param {string} file
 * @returns {string} its room: core, adapters/web, roof, or the folder that it is in
 */
function roomOf(file) {
  const [top = '', room = '', ...rest] = file.split('/');
  if (top === 'adapters') return `adapters/${room}`;
  if (top !== 'src') return top;
  return rest.length > 0 ? room : ROOF_FOLDER;
}

/**
 * @param {string} room
 * @returns {number | null}
 */
function floorOf(room) {
  if (room === ROOF_FOLDER) return Math.max(...Object.values(FLOORS)) + 1;
  return Object.hasOwn(FLOORS, room) ? FLOORS[/** @type {keyof typeof FLOORS} */ (room)] : null;
}

/**
 * Each import that closes a circle, found by walking down from every file once.
 * @param {Source[]} sources
 * @returns {{ source: Source, breach: Breach }[]}
 */
function cycles(sources) {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  /** @type {{ source: Source, breach: Breach }[]} */
  const found = [];
  /** @type {Set<string>} */
  const done = new Set();
  /** @param {Source} source @param {string[]} way */
  const walk = (source, way) => {
    for (const { specifier, from } of source.imports) {
      const target = byPath.get(resolve(source.path, specifier));
      if (!specifier.startsWith('.') || target === undefined || done.has(target.path)) continue;
      const start = way.indexOf(target.path);
      if (start === -1) walk(target, [...way, target.path]);
      else
        found.push({
          source,
          breach: { at: from, message: `closes a circle: ${[...way.slice(start), target.path].join(' → ')}` },
        });
    }
    done.add(source.path);
  };
  for (const source of sources) if (!done.has(source.path)) walk(source, [source.path]);
  return found;
}

/**
 * @param {Source} source
 * @param {Breach} breach
 * @returns {Problem}
 */
function problem({ path: file, source }, { at, message }) {
  const before = source.slice(0, at);
  return { path: file, line: before.split('\n').length, column: at - before.lastIndexOf('\n'), message };
}

function main() {
  const root = process.argv[2] ?? path.dirname(path.dirname(fileURLToPath(import.meta.url)));
  const problems = checkImports(root);
  for (const { path: file, line, column, message } of problems) console.error(`${file}:${line}:${column} ${message}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
