const SVG = 'http://www.w3.org/2000/svg';

/** Shapes on a field of 24 by 24, drawn with a line. */
const SHAPES = {
  send: 'M4 12 20 4l-5 16-4-6-7-2Zm7 2 4-5',
  clip: 'm20 11-8.5 8.5a5 5 0 0 1-7-7L13 4a3.4 3.4 0 0 1 4.8 4.8l-8.5 8.4a1.7 1.7 0 0 1-2.4-2.4L14.5 7',
  shield: 'M12 3 5 6v5.5c0 4.3 2.9 7.7 7 9.5 4.1-1.8 7-5.2 7-9.5V6l-7-3Zm-3 9 2.2 2.2L15.2 10',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.4 1.4m11.2 11.2L19 19M5 19l1.4-1.4M17.6 6.4 19 5',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z',
  auto: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0v18',
  plus: 'M12 5v14M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 3.5V12l3 2',
  alert: 'M12 8v5m0 3.2v.1M12 3 2.5 20h19L12 3Z',
  chat: 'M5 5h14a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 19 17h-7l-4.5 3.5V17H5a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 5 5Z',
  people:
    'M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11Zm-6 8.5c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M16 5a3 3 0 0 1 0 5.8M17.5 14.4c2 .7 3.5 2.5 3.5 5.1',
  note: 'M5 4h14v11l-5 5H5V4Zm9 16v-5h5',
  file: 'M6 3h8l4 4v14H6V3Zm8 0v4h4',
  down: 'M12 4v11m-4.5-4L12 15.5 16.5 11M5 20h14',
  close: 'm6 6 12 12M18 6 6 18',
  lobby: 'M4 10 12 4l8 6v10h-5v-6H9v6H4V10Z',
  edit: 'm4 20 1-4L16 5l3 3L8 19l-4 1Z',
  back: 'm14 6-6 6 6 6',
} as const;

export type IconName = keyof typeof SHAPES;

/** A picture that says nothing by itself: whatever it stands in has a name. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}
