import { clean } from '../core/text.ts';
import { layOut, type PlacedBox, type PlacedRoad, type Point, TEXT } from './draw-layout.ts';
import { widthOf } from './draw-measure.ts';
import type { Box, Picture } from './draw-picture.ts';
import { shapeOf } from './draw-shapes.ts';

/** For each kind of step: its ground and its edge, on a light page and on a dark one. */
const COLOURS: Record<Box['kind'], [ground: string, edge: string, darkGround: string, darkEdge: string]> = {
  start: ['#1e293b', '#1e293b', '#e2e8f0', '#e2e8f0'],
  say: ['#f1f5f9', '#64748b', '#1e293b', '#94a3b8'],
  ask: ['#dbeafe', '#2563eb', '#172554', '#60a5fa'],
  collect: ['#e0e7ff', '#4f46e5', '#1e1b4b', '#818cf8'],
  confirm: ['#cffafe', '#0e7490', '#083344', '#22d3ee'],
  look_up: ['#f3e8ff', '#9333ea', '#3b0764', '#c084fc'],
  branch: ['#fef9c3', '#a16207', '#422006', '#facc15'],
  article: ['#dcfce7', '#15803d', '#052e16', '#4ade80'],
  helped: ['#fef3c7', '#b45309', '#451a03', '#fbbf24'],
  remind: ['#ffedd5', '#c2410c', '#431407', '#fb923c'],
  hand_off: ['#fee2e2', '#dc2626', '#450a0a', '#f87171'],
  call: ['#fce7f3', '#be185d', '#500724', '#f472b6'],
  set: ['#ffffff', '#64748b', '#0f172a', '#94a3b8'],
  rate: ['#fef3c7', '#b45309', '#451a03', '#fbbf24'],
  record: ['#dcfce7', '#15803d', '#052e16', '#4ade80'],
  end: ['#1e293b', '#1e293b', '#e2e8f0', '#e2e8f0'],
};
const CORNER = 12;

/**
 * The picture as an SVG that reads on a light and on a dark page, with the fonts of whoever looks at it. Calls link to
 * `<flow>.svg` beside it. The same picture is always the same text.
 */
export function toSvg(picture: Picture): string {
  const { width, height, boxes, roads } = layOut(picture);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" lang="${escaped(picture.language)}">`,
    `<title>${escaped(`${picture.title} (${picture.flow})`)}</title>`,
    `<style>${style(boxes)}</style>`,
    '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" orient="auto"><path class="tip" d="M0 0L10 5L0 10Z"/></marker></defs>',
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...roads.map(roadLine),
    ...roads.filter((road) => road.label.length > 0).map(roadLabel),
    ...boxes.map(drawBox),
    '</svg>',
  ].join('\n')}\n`;
}

function style(boxes: PlacedBox[]): string {
  const kinds = [...new Set(boxes.map(({ box }) => box.kind))].sort();
  const light = kinds.map((kind) => paint(kind, COLOURS[kind][0], COLOURS[kind][1])).join('');
  const dark = kinds.map((kind) => paint(kind, COLOURS[kind][2], COLOURS[kind][3])).join('');
  return [
    'text{font-family:system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;text-anchor:middle}',
    `.name{font-size:${TEXT.name}px;font-weight:600}.says{font-size:${TEXT.says}px}.note,.label{font-size:${TEXT.label}px}`,
    '.road{fill:none;stroke-width:1.5}.line{fill:none}.hand_off rect{stroke-width:2.5}.box>*{stroke-width:1.5}.box text{stroke:none}a{cursor:pointer}a .says{text-decoration:underline}',
    theme('#ffffff', '#0f172a', '#475569', '#64748b', '#ffffff'),
    light,
    `@media(prefers-color-scheme:dark){${theme('#0d1117', '#e2e8f0', '#a3b1c6', '#8291a7', '#0f172a')}${dark}}`,
  ].join('');
}

function theme(page: string, ink: string, soft: string, road: string, solid: string): string {
  return `.page,.back{fill:${page}}text{fill:${ink}}.note,.label{fill:${soft}}.road{stroke:${road}}.tip{fill:${road}}.start text,.end text{fill:${solid}}`;
}

function paint(kind: string, ground: string, edge: string): string {
  return `.${kind}{fill:${ground};stroke:${edge}}`;
}

/** The texts take their own colours; the group's are those of the shape. */
function drawBox(placed: PlacedBox): string {
  const { box, x, y, says, note } = placed;
  const lines = [
    { kind: 'name', text: box.name },
    ...says.map((text) => ({ kind: 'says', text })),
    ...note.map((text) => ({ kind: 'note', text })),
  ];
  const top = (box.kind === 'look_up' ? 6 : 0) - ((lines.length - 1) * TEXT.line) / 2 + 4.5;
  const texts = lines.map(
    ({ kind, text }, at) => `<text class="${kind}" y="${rounded(top + at * TEXT.line)}">${escaped(text)}</text>`,
  );
  const group = `<g class="box ${box.kind}" transform="translate(${x} ${y})">${shapeOf(placed)}${texts.join('')}</g>`;
  return box.link === undefined ? group : `<a href="${escaped(box.link)}.svg">${group}</a>`;
}

function roadLine({ points }: PlacedRoad): string {
  return `<path class="road" marker-end="url(#tip)" d="${bent(points)}"/>`;
}

function roadLabel({ label, at }: PlacedRoad): string {
  const line = TEXT.line - 3;
  const top = at.y - ((label.length - 1) * line) / 2 + 4;
  const texts = label.map(
    (text, row) => `<text class="label" x="${at.x}" y="${rounded(top + row * line)}">${escaped(text)}</text>`,
  );
  const width = Math.max(...label.map((text) => widthOf(text) * TEXT.label));
  return `<rect class="back" x="${rounded(at.x - width / 2)}" y="${rounded(at.y - (label.length * line) / 2)}" width="${rounded(width)}" height="${label.length * line}" opacity=".85"/>${texts.join('')}`;
}

/** A line through the points with its corners rounded. */
function bent(points: Point[]): string {
  const [first = { x: 0, y: 0 }, ...rest] = points;
  const parts = rest.map((point, at) => {
    const next = rest[at + 1];
    if (next === undefined) return `L${point.x} ${point.y}`;
    const [before, after] = [towards(point, points[at] ?? first), towards(point, next)];
    return `L${before.x} ${before.y}Q${point.x} ${point.y} ${after.x} ${after.y}`;
  });
  return `M${first.x} ${first.y}${parts.join('')}`;
}

/** The point a corner's width from one towards another, but no further than half the way. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(CORNER / length, 0.5);
  return { x: rounded(from.x + (to.x - from.x) * part), y: rounded(from.y + (to.y - from.y) * part) };
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}

/** As text of XML, which knows no control characters and no noncharacters. */
function escaped(text: string): string {
  return clean(text)
    .replace(/[\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}
