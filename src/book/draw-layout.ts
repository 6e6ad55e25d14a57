import { Graph, layout, type NodeLabel } from '@dagrejs/dagre';
import { widthOf, wrap } from './draw-measure.ts';
import type { Box, Picture } from './draw-picture.ts';

/** Sizes of letters and the height of their lines, px. */
export const TEXT = { name: 12, says: 14, note: 12, label: 12, line: 19 } as const;

export interface Point {
  x: number;
  y: number;
}

/** A box with its place, px; x and y are its middle. */
export interface PlacedBox extends Point {
  box: Box;
  width: number;
  height: number;
  says: string[];
  note: string[];
}

/** A road with the points that it passes, its label, and where the label's middle is. */
export interface PlacedRoad {
  points: Point[];
  label: string[];
  at: Point;
}

/** What the library says of a road: a label's middle is there where it has a label. */
interface Laid extends Partial<Point> {
  points: Point[];
}

export interface Layout {
  width: number;
  height: number;
  boxes: PlacedBox[];
  roads: PlacedRoad[];
}

const LONGEST = { says: 12, note: 14, label: 9 } as const;
const MARGIN = 24;
/** How much more the only road to a box is kept short than others: what a choice leads to stands near it. */
const NEAR = 8;
/** How far a road goes on upright after a box and before one, px: enough for an arrow. */
const STUB = 10;
/** What the slanting sides of a shape take from the room for its text, px on both sides together. */
const SLANT: Partial<Record<Box['kind'], number>> = {
  ask: 32,
  collect: 32,
  confirm: 24,
  remind: 40,
  rate: 32,
  call: 24,
};

/** Lays a picture out from top to bottom, roads going down where they can. The same picture is always laid out alike. */
export function layOut(picture: Picture): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 22, edgesep: 14, ranksep: 60, marginx: MARGIN, marginy: MARGIN });
  const boxes = picture.boxes.map(sized);
  const roads = picture.roads.map((road) => ({ ...road, label: wrap(road.label, LONGEST.label, 3) }));
  const roadsTo = (box: number) => roads.filter((road) => road.to === box).length;
  for (const [at, { width, height }] of boxes.entries()) graph.setNode(String(at), { width, height });
  for (const [at, { from, to, label }] of roads.entries()) {
    graph.setEdge(
      String(from),
      String(to),
      { ...sizeOfLabel(label), labelpos: 'c', weight: roadsTo(to) === 1 ? NEAR : 1 },
      String(at),
    );
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const placed = boxes.map((box, at) => ({ ...box, ...pointOf(graph.node(String(at)) as NodeLabel) }));
  const laid = roads.map((road, at) => ({
    ...road,
    ...(graph.edge({ v: String(road.from), w: String(road.to), name: String(at) }) as Laid),
  }));
  const labels = laid.map((road) => ({ ...pointOf(road), height: sizeOfLabel(road.label).height }));
  const rows = rowsOf([...placed.map(({ y, height }) => ({ y, height: height + 2 * STUB })), ...labels]);
  return {
    ...{ width: Math.ceil(width), height: Math.ceil(height), boxes: placed },
    roads: laid.map(({ from, to, label, points }, at) => {
      const [start, end] = [placed[from], placed[to]];
      const bent = start && end && start !== end ? upright(points.map(pointOf), start, end, rows) : points;
      return { points: bent.map(pointOf), label, at: labels[at] ?? { x: 0, y: 0 } };
    }),
  };
}

/** A box as wide as its text and its shape need. */
function sized(box: Box): Omit<PlacedBox, keyof Point> {
  const says = wrap(box.says, LONGEST.says, 3);
  const note = wrap(box.note, LONGEST.note, 2);
  const longest = Math.max(
    widthOf(box.name) * TEXT.name,
    ...says.map((line) => widthOf(line) * TEXT.says),
    ...note.map((line) => widthOf(line) * TEXT.note),
  );
  const wide = Math.ceil(longest) + 28 + (SLANT[box.kind] ?? 0);
  const high = (1 + says.length + note.length) * TEXT.line + 18;
  if (box.kind === 'branch') return { box, says, note, width: wide + 64, height: 62 };
  return { box, says, note, width: wide, height: box.kind === 'look_up' ? high + 14 : high };
}

function sizeOfLabel(label: string[]): { width: number; height: number } {
  if (label.length === 0) return { width: 0, height: 0 };
  const width = Math.max(...label.map((line) => widthOf(line) * TEXT.label)) + 10;
  return { width: Math.ceil(width), height: label.length * (TEXT.line - 3) + 6 };
}

/** How far each row of boxes and labels reaches up and down from its middle, px, by the place of that. */
type Rows = Map<number, number>;

function rowsOf(things: { y: number; height: number }[]): Rows {
  const rows: Rows = new Map();
  for (const { y, height } of things) rows.set(y, Math.max(rows.get(y) ?? 0, height / 2));
  return rows;
}

/**
 * A road that passes each row upright and slants only between rows, so that it runs under no box. It begins and ends in the
 * middle of a box's lower or upper edge.
 */
function upright(points: Point[], from: PlacedBox, to: PlacedBox, rows: Rows): Point[] {
  const stops = [from, ...points.slice(1, -1), to];
  return stops.flatMap(({ x, y }, at) => {
    const [before, after] = [stops[at - 1], stops[at + 1]];
    const reach = rows.get(y) ?? 0;
    const own = before === undefined ? from.height / 2 : after === undefined ? to.height / 2 : reach;
    const up = (other: Point | undefined) => (other !== undefined && other.y < y ? -1 : 1);
    const entry = before === undefined ? [] : [reach, own].map((far) => ({ x, y: y + up(before) * far }));
    const exit = after === undefined ? [] : [own, reach].map((far) => ({ x, y: y + up(after) * far }));
    return distinct([...entry, ...exit]);
  });
}

/** Without points that are where the one before is. */
function distinct(points: Point[]): Point[] {
  return points.filter(({ x, y }, at) => x !== points[at - 1]?.x || y !== points[at - 1]?.y);
}

/** Rounded, so that the picture does not change with the last digit of a sum. */
function pointOf({ x = 0, y = 0 }: Partial<Point>): Point {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}
