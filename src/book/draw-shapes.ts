import type { PlacedBox } from './draw-layout.ts';

/** The outline of a box as SVG elements, around its middle: each kind of step has a shape of its own. */
export function shapeOf({ box, width, height }: PlacedBox): string {
  const [x, y] = [Math.round(width * 5) / 10, Math.round(height * 5) / 10];
  switch (box.kind) {
    case 'ask':
      return polygon([-x + 14, -y], [x - 14, -y], [x, 0], [x - 14, y], [-x + 14, y], [-x, 0]);
    case 'collect':
      return polygon([-x + 14, -y], [x, -y], [x - 14, y], [-x, y]);
    case 'confirm':
      return polygon(
        [-x + 10, -y],
        [x - 10, -y],
        [x, -y + 10],
        [x, y - 10],
        [x - 10, y],
        [-x + 10, y],
        [-x, y - 10],
        [-x, -y + 10],
      );
    case 'branch':
      return polygon([0, -y], [x, 0], [0, y], [-x, 0]);
    case 'remind':
      return polygon([-x, -y], [x, -y], [x - 16, y], [-x + 16, y]);
    case 'rate':
      return polygon([-x, -y], [x - 16, -y], [x, 0], [x - 16, y], [-x, y]);
    case 'article':
      return `${path(`M${-x} ${-y}H${x - 12}L${x} ${-y + 12}V${y}H${-x}Z`)}${line(`M${x - 12} ${-y}V${-y + 12}H${x}`)}`;
    case 'record':
      return path(`M${-x} ${-y}H${x}V${y - 5}Q${x / 2} ${y - 13} 0 ${y - 5}T${-x} ${y - 5}Z`);
    case 'look_up':
      return `${path(`M${-x} ${-y + 7}A${x} 7 0 0 1 ${x} ${-y + 7}V${y - 7}A${x} 7 0 0 1 ${-x} ${y - 7}Z`)}${line(`M${-x} ${-y + 7}A${x} 7 0 0 0 ${x} ${-y + 7}`)}`;
    case 'call':
      return `${rectangle(x, y, 0)}${line(`M${-x + 8} ${-y}V${y}M${x - 8} ${-y}V${y}`)}`;
    case 'hand_off':
      return `${rectangle(x, y, 0)}${line(`M${-x + 4} ${-y + 4}H${x - 4}V${y - 4}H${-x + 4}Z`)}`;
    case 'set':
    case 'helped':
      return rectangle(x, y, 0);
    case 'say':
      return rectangle(x, y, 9);
    default:
      return `${rectangle(x, y, Math.min(y, 22))}${box.all ? rectangle(x - 4, y - 4, Math.min(y - 4, 18)) : ''}`;
  }
}

function polygon(...points: [x: number, y: number][]): string {
  return `<polygon points="${points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ')}"/>`;
}

function rectangle(x: number, y: number, corner: number): string {
  return `<rect x="${rounded(-x)}" y="${rounded(-y)}" width="${rounded(2 * x)}" height="${rounded(2 * y)}" rx="${corner}"/>`;
}

function path(d: string): string {
  return `<path d="${d}"/>`;
}

function line(d: string): string {
  return `<path class="line" d="${d}"/>`;
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
