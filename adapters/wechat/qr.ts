import QRCode from 'qrcode-terminal/vendor/QRCode/index.js';
import Level from 'qrcode-terminal/vendor/QRCode/QRErrorCorrectLevel.js';

/** Light modules around a code, without which it is not found. */
const BORDER = 2;

/** A text as a QR code: rows of 1 for dark and 0 for light. Nothing leaves the machine for it. */
export function qrRows(text: string): string[] {
  const code = new QRCode(-1, Level.L);
  code.addData(text);
  code.make();
  const side = '0'.repeat(BORDER);
  const rows = code.modules.map((row) => side + row.map((isDark) => (isDark ? '1' : '0')).join('') + side);
  const empty = '0'.repeat(rows[0]?.length ?? 0);
  const edge = Array.from({ length: BORDER }, () => empty);
  return [...edge, ...rows, ...edge];
}
