import { wrap } from './draw-measure.ts';
import type { Box, Picture } from './draw-picture.ts';

/** The signs that stand around a box's text, by its kind. */
const SHAPES: Record<Box['kind'], [string, string]> = {
  start: ['([', '])'],
  say: ['(', ')'],
  ask: ['{{', '}}'],
  collect: ['[/', '/]'],
  confirm: ['[\\', '\\]'],
  look_up: ['[(', ')]'],
  branch: ['{', '}'],
  article: ['>', ']'],
  helped: ['[', ']'],
  remind: ['[\\', '/]'],
  hand_off: ['[/', '\\]'],
  call: ['[[', ']]'],
  set: ['[', ']'],
  rate: ['((', '))'],
  record: ['(((', ')))'],
  end: ['([', '])'],
};

/** A light ground and a dark edge for each kind of step, with dark letters: they read on a light page and on a dark one. */
const COLOURS: Record<string, [ground: string, edge: string]> = {
  start: ['#334155', '#94a3b8'],
  say: ['#f1f5f9', '#64748b'],
  ask: ['#dbeafe', '#2563eb'],
  collect: ['#e0e7ff', '#4f46e5'],
  confirm: ['#cffafe', '#0e7490'],
  look_up: ['#f3e8ff', '#9333ea'],
  branch: ['#fef9c3', '#a16207'],
  article: ['#dcfce7', '#15803d'],
  helped: ['#fef3c7', '#b45309'],
  remind: ['#ffedd5', '#c2410c'],
  hand_off: ['#fee2e2', '#dc2626'],
  call: ['#fce7f3', '#be185d'],
  set: ['#f1f5f9', '#64748b'],
  rate: ['#fef3c7', '#b45309'],
  record: ['#dcfce7', '#15803d'],
  end: ['#334155', '#94a3b8'],
};

/** The picture as Mermaid text: a `flowchart` that GitHub and most wikis draw by themselves. Calls lead to `<flow>.md`. */
export function toMermaid({ flow, boxes, roads }: Picture): string {
  const name = (at: number) => `s_${(boxes[at]?.id ?? '').replaceAll('-', '_')}`;
  const lines = [
    `%% ${flow}: made by kefu flows draw`,
    'flowchart TD',
    ...boxes.map((box, at) => `  ${name(at)}${boxText(box)}:::k_${box.kind}`),
    ...roads.map(
      ({ from, to, label }) => `  ${name(from)} -->${label === '' ? '' : `|"${escaped(label)}"|`} ${name(to)}`,
    ),
    ...boxes.flatMap((box, at) => (box.link === undefined ? [] : [`  click ${name(at)} href "${box.link}.md"`])),
    ...classes(boxes),
  ];
  return `${lines.join('\n')}\n`;
}

function boxText({ kind, name, says, note, all }: Box): string {
  const [open, close] = all ? ['(((', ')))'] : SHAPES[kind];
  const lines = [...wrap(says, 12, 3), ...wrap(note, 12, 2).map((line) => `▸ ${line}`)].map(escaped);
  return `${open}"${[`<b>${escaped(name)}</b>`, ...lines].join('<br/>')}"${close}`;
}

function classes(boxes: Box[]): string[] {
  return [...new Set(boxes.map((box) => box.kind))].sort().map((kind) => {
    const [ground, edge] = COLOURS[kind] ?? ['#ffffff', '#000000'];
    const letters = kind === 'start' || kind === 'end' ? '#ffffff' : '#0f172a';
    return `  classDef k_${kind} fill:${ground},stroke:${edge},color:${letters}`;
  });
}

/** Anything but letters, digits and Chinese by its number, where it could mean something to Mermaid. */
function escaped(text: string): string {
  return text.replace(/["#<>&;`*_{}|\\[\]]/g, (sign) => `#${sign.codePointAt(0)};`);
}
