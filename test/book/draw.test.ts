import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { layOut, type PlacedBox, type Point } from '../../src/book/draw-layout.ts';
import { widthOf, wrap } from '../../src/book/draw-measure.ts';
import { toMermaid } from '../../src/book/draw-mermaid.ts';
import { type Picture, pictureOf } from '../../src/book/draw-picture.ts';
import { toSvg } from '../../src/book/draw-svg.ts';
import { edgesOf } from '../../src/book/graph.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

function picture(flow: string, language = 'zh-CN'): Picture {
  const { book, words } = shipped;
  const drawn = book.flows[flow];
  if (!drawn) throw new Error(`no flow ${flow}`);
  return pictureOf(book, drawn, language, (key) => words.text(key, {}, language, 'UTC'));
}

function allPictures(): Picture[] {
  return Object.keys(shipped.book.flows).flatMap((id) => [picture(id), picture(id, 'en')]);
}

/** A picture with these words in every place that has words. */
function pictureWith(text: string): Picture {
  return {
    ...{ flow: 'a', title: text, language: 'en' },
    boxes: [
      { id: null, kind: 'start', name: text, says: text, note: text },
      { id: 'end', kind: 'end', name: text, says: text, note: text },
    ],
    roads: [{ from: 0, to: 1, label: text }],
  };
}

describe('what is drawn of a flow', () => {
  test('is each step once, after the start', () => {
    for (const flow of Object.values(shipped.book.flows)) {
      expect(picture(flow.id).boxes.map((box) => box.id)).toEqual([null, ...Object.keys(flow.steps)]);
    }
  });

  test('is each road to another step, labelled with what leads along it', () => {
    const { boxes, roads } = picture('deposit');
    const drawn = new Set(roads.map(({ from, to }) => `${boxes[from]?.id} ${boxes[to]?.id}`));
    for (const step of Object.values(shipped.book.flows.deposit?.steps ?? {})) {
      for (const { to } of edgesOf(step)) expect(drawn).toContain(`${step.id} ${to}`);
    }
    const labels = roads.filter((road) => boxes[road.from]?.id === 'road').map((road) => road.label);
    expect(labels).toEqual(['方式：银行卡', '其他情况']);
  });

  test('says its words in the language that is asked for', () => {
    const [, zh] = picture('human').boxes;
    const [, en] = picture('human', 'en').boxes;
    expect(zh).toMatchObject({ name: '说明 · expect', says: expect.stringMatching(/^人工客服/) });
    expect(en).toMatchObject({ name: 'says · expect', says: expect.stringMatching(/^People answer/) });
  });

  test('names no variables', () => {
    for (const { boxes } of allPictures()) for (const box of boxes) expect(box.says).not.toContain('$');
  });

  test('links to the flows that it runs', () => {
    expect(picture('repair-completion').boxes.flatMap((box) => box.link ?? [])).toEqual([
      'repair-person',
      'repair-menu',
    ]);
  });
});

describe('the layout', () => {
  test('leads no road under a box, and lets no two boxes touch', () => {
    for (const one of allPictures()) {
      const { boxes, roads } = layOut(one);
      for (const [at, box] of boxes.entries()) {
        for (const other of boxes.slice(at + 1)) expect(apart(box, other), `${one.flow} ${box.box.id}`).toBe(true);
        for (const { points } of roads) {
          const under = points.slice(1).some((point, n) => crosses(points[n] ?? point, point, box));
          expect(under, `${one.flow} ${one.language} ${box.box.id}`).toBe(false);
        }
      }
    }
  });

  test('gives each text the room that it needs', () => {
    for (const one of allPictures()) {
      for (const { box, width, says, note } of layOut(one).boxes) {
        const widest = Math.max(...[...says, ...note, box.name].map((line) => widthOf(line) * 12));
        expect(width, `${one.flow} ${box.id}`).toBeGreaterThan(widest);
      }
    }
  });

  test('is the same each time', () => {
    for (const one of allPictures()) expect(toSvg(one)).toBe(toSvg(structuredClone(one)));
  });
});

describe('SVG', () => {
  test('reads on light and dark pages, brings no font, and runs nothing', () => {
    for (const one of allPictures()) {
      const svg = toSvg(one);
      expect(svg).toContain('@media(prefers-color-scheme:dark)');
      expect(svg).not.toMatch(/@font-face|<script|<foreignObject|url\((?!#)|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
    }
  });

  test('holds any text as text', () => {
    const bare = toSvg(pictureWith('')).replace(/<text[^>]*><\/text>/g, '');
    expect(bare).not.toContain('<b>');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const svg = toSvg(pictureWith(`<b>&"'${text}`));
        expect(svg).not.toContain('<b>');
        expect(svg).not.toMatch(/&(?!#\d+;)/);
      }),
    );
  });
});

describe('Mermaid', () => {
  test('has every box and road, and no step under a word of its own', () => {
    const text = toMermaid(picture('human'));
    expect(text).toContain('\nflowchart TD\n');
    expect(text).toContain('s_ready -->|"先不用"| s_later');
    expect(text).not.toMatch(/^ {2}(end|class|click)\b(?! s_)/m);
  });

  test('leads to the pages of the flows that it runs', () => {
    expect(toMermaid(picture('repair-completion'))).toContain('click s_menu href "repair-menu.md"');
  });

  test('holds any text as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const lines = toMermaid(pictureWith(text)).split('\n');
        for (const line of lines) expect(line.match(/"/g)?.length ?? 0).toBeLessThanOrEqual(2);
        expect(lines).toHaveLength(toMermaid(pictureWith('')).split('\n').length);
      }),
    );
  });
});

describe('lines', () => {
  test('are no wider and no more than allowed, and lose nothing but what an ellipsis stands for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        (text, ems, most) => {
          const lines = wrap(text, ems, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(ems);
          const bare = (some: string) => some.replace(/\s+/g, '');
          if (!lines.at(-1)?.endsWith('…')) expect(bare(lines.join(''))).toBe(bare(text));
        },
      ),
    );
  });

  test('break between Chinese signs and at spaces, and leave no mark at the beginning', () => {
    expect(wrap('现在最好等一等，好吗？', 7, 3)).toEqual(['现在最好等一', '等，好吗？']);
    expect(wrap('Shall I ask again later', 7, 3)).toEqual(['Shall I ask', 'again later']);
    expect(wrap('一二三四五六七八', 4, 1)).toEqual(['一二三…']);
  });
});

function apart(a: PlacedBox, b: PlacedBox): boolean {
  return Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
}

/** Whether a line from one point to another runs through the inside of a box. */
function crosses(from: Point, to: Point, { x, y, width, height }: PlacedBox): boolean {
  for (let part = 0; part <= 1; part += 0.01) {
    const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    if (Math.abs(point.x - x) < width / 2 - 1 && Math.abs(point.y - y) < height / 2 - 1) return true;
  }
  return false;
}
