import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const USUAL_PATHS = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--font-render-hinting=none'],
];

/** A real Chromium: the one that CHROME_PATH names, else an installed one, else the one that comes with a package. */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env.CHROME_PATH ?? USUAL_PATHS.find((path) => existsSync(path));
  const executablePath = installed ?? (await sparticuz.executablePath());
  return chromium.launch({ executablePath, args: FLAGS, headless: true });
}

/** Fonts that stand in where the machine has none for Chinese: the file in node_modules, its family and weight. */
const FONTS = [
  ...[400, 500, 600, 700].map((weight) => ({
    file: `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`,
    ...{ family: 'Noto Sans SC', weight },
  })),
  {
    file: '@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff2',
    ...{ family: 'Noto Color Emoji', weight: 400 },
  },
];
const STACK = ':root { --font: "Noto Sans SC", "DejaVu Sans", "Noto Color Emoji", sans-serif }';

/** A new reader, with storage of their own, who can read Chinese on any machine. */
export async function newReader(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  if (hasChinese()) return context;
  await context.route('**/static/colours.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${FONTS.map(faceOf).join('\n')}\n${STACK}` });
  });
  await context.route('**/static/fonts/*', (route) => {
    const { file = '' } = FONTS[Number(route.request().url().split('/').at(-1))] ?? {};
    return route.fulfill({ body: readFileSync(`node_modules/${file}`), contentType: 'font/woff2' });
  });
  return context;
}

function faceOf({ family, weight }: (typeof FONTS)[number], n: number): string {
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(/static/fonts/${n}) format("woff2") }`;
}

function hasChinese(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return process.platform !== 'linux';
  }
}
