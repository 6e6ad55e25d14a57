/** As much of a terminal as readline uses: rows, a cursor, wrapping, and wiping what is below. */
export interface TestScreen {
  write(text: string): void;
  /** What is on the screen, without the spaces at the ends of lines. */
  lines(): string[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a terminal is told with
const TOKEN = /\u001b\[(\d*)([A-Z])|\r\n|[\r\n]|[^\u001b\r\n]/gu;

/** An empty screen of `columns` columns and as many rows as are written. */
export function createTestScreen(columns: number): TestScreen {
  let rows: string[][] = [[]];
  let row = 0;
  let column = 0;

  function down(): void {
    row++;
    rows[row] ??= [];
  }

  function put(character: string): void {
    if (column === columns) {
      column = 0;
      down();
    }
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push(' ');
    cells[column++] = character;
  }

  function control(amount: number, name: string): void {
    if (name === 'A') row -= amount;
    if (name === 'B') row += amount;
    if (name === 'C') column += amount;
    if (name === 'D') column -= amount;
    if (name === 'G') column = amount - 1;
    if (name !== 'J') return;
    rows = rows.slice(0, row + 1);
    rows[row] = (rows[row] ?? []).slice(0, column);
  }

  return {
    write(text) {
      for (const [token, amount, name] of text.matchAll(TOKEN)) {
        if (name !== undefined) control(Number(amount || (name === 'J' ? 0 : 1)), name);
        else if (token.includes('\r') || token.includes('\n')) {
          column = 0;
          if (token.includes('\n')) down();
        } else put(token);
      }
    },
    lines: () => rows.map((cells) => cells.join('').trimEnd()),
  };
}
