import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newReader, openBrowser } from '../../support/browser.ts';
import { buildProgram } from '../../support/program.ts';
import { type Served, serve } from '../../support/served.ts';
import { AxeBuilder } from './axe.ts';
import { openPage, type SeenPage } from './seen-page.ts';

const timeout = 90_000;
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC',
  'base64',
);
const WORDS = {
  zh: {
    problem: '我充值了USDT一直没到账',
    question: /走的哪条链/,
    human: '人工',
    handedOver: /工单 #\d+/,
    close: '结单',
    take: '接单',
  },
  en: {
    problem: 'I deposited USDT and it has not arrived',
    question: /network/i,
    human: 'human',
    handedOver: /#\d+/,
    close: 'Close',
    take: 'Take it',
  },
};

let browser: Browser;
let served: Served;
const readers: BrowserContext[] = [];

beforeAll(async () => {
  await buildProgram();
  browser = await openBrowser();
  served = await serve({ WEB_ALLOWED_ORIGINS: 'http://127.0.0.1:1' });
}, timeout);
afterEach(async () => {
  for (const reader of readers.splice(0)) await reader.close();
});
afterAll(async () => {
  await browser?.close();
  await served?.end();
});

async function reader(options: Parameters<typeof newReader>[1] = {}): Promise<BrowserContext> {
  const context = await newReader(browser, { locale: 'zh-CN', ...options });
  readers.push(context);
  return context;
}

async function open(path = '/', options: Parameters<typeof newReader>[1] = {}): Promise<SeenPage> {
  return openPage(await reader(options), `${served.url}${path}`);
}

/** The customer asks for a person, and the agents look at the case. */
async function askForPerson(seen: SeenPage): Promise<string> {
  await seen.says('人工');
  await seen.reads(/工单 #\d+/);
  const said = await seen
    .messages()
    .filter({ hasText: /工单 #\d+/ })
    .last()
    .textContent();
  const code = /#\d+/.exec(said ?? '')?.[0] ?? '';
  await seen.room.locator('.case-button', { hasText: code }).click();
  await seen.room.locator('.case-title h3', { hasText: code }).waitFor();
  return code;
}

describe('in a browser', { timeout }, () => {
  test('a person who never saw it is helped by the bot and then by people, to the rating', async () => {
    const seen = await open();
    await seen.says('我充值了USDT一直没到账');
    await seen.taps('TRC20');
    await seen.reads('TRC20');
    await seen.taps(/./);
    const code = await askForPerson(seen);
    await seen.room.getByRole('button', { name: '接单' }).click();
    await seen.reads('小安');
    await seen.answers('您好，链上已确认，马上为您入账。');
    await seen.reads('马上为您入账');
    await seen.room.locator('.from-agent .tick-sent').first().waitFor();
    await seen.says('到账了，谢谢！');
    await seen.room.locator('.from-customer', { hasText: '到账了' }).waitFor();
    await seen.room.getByRole('button', { name: '结单' }).click();
    await seen.reads(new RegExp(`${code} 已结束`));
    await seen.taps('5');
    await seen.room.locator('.aside', { hasText: '评分' }).waitFor();
    await seen.room.locator('.chip-closed').first().waitFor();
    seen.expectQuiet();
  });

  test('killed in the middle of a question and started again, it goes on where it was', async () => {
    const own = await serve();
    const seen = await openPage(await reader(), own.url);
    await seen.says('我充值了USDT一直没到账');
    await seen.talk.locator('.choice:enabled').first().waitFor();
    const before = await seen.messages().allTextContents();
    await own.kill();
    await seen.talk.locator('.dot-lost').waitFor();
    await seen.says('人在吗');
    await seen.talk.locator('.tick-sending').waitFor();
    await own.start();
    await seen.talk.locator('.dot-live').waitFor();
    await seen.talk.locator('.state-sent', { hasText: '人在吗' }).waitFor();
    const after = await seen.messages().allTextContents();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.filter((text) => text.includes('人在吗'))).toHaveLength(1);
    await own.kill();
    await own.start();
    const again = await openPage(readers.at(-1) as BrowserContext, own.url);
    await seen.page.close();
    await again.page.reload();
    await again.talk.locator('.dot-live').waitFor();
    await own.end();
  });

  test('an open question still has its buttons after a kill, a restart and a reload', async () => {
    const own = await serve();
    const seen = await openPage(await reader(), own.url);
    await seen.says('我充值了USDT一直没到账');
    await seen.talk.locator('.choice:enabled').first().waitFor();
    const before = await seen.talk.locator('.messages').textContent();
    await own.kill();
    await own.start();
    await seen.page.reload();
    await seen.talk.locator('.choice:enabled').first().waitFor();
    expect(await seen.talk.locator('.messages').textContent()).toBe(before);
    await seen.taps('TRC20');
    await seen.talk.locator('.choice.is-chosen', { hasText: 'TRC20' }).waitFor();
    await own.end();
    seen.expectQuiet();
  });

  test('two customers in two tabs are two people, and each is answered', async () => {
    const context = await reader();
    const [lily, max] = [
      await openPage(context, `${served.url}/?customer=Lily`),
      await openPage(context, `${served.url}/?customer=Max`),
    ];
    const lilysCode = await askForPerson(lily);
    const maxsCode = await askForPerson(max);
    expect(lilysCode).not.toBe(maxsCode);
    await lily.room.locator('.case-button', { hasText: 'Max' }).waitFor();
    await lily.answers('给 Lily 的回复');
    await max.answers('给 Max 的回复');
    await lily.reads('给 Lily 的回复');
    await max.reads('给 Max 的回复');
    expect(await lily.messages().filter({ hasText: '给 Max' }).count()).toBe(0);
    expect(await max.messages().filter({ hasText: '给 Lily' }).count()).toBe(0);
  });

  test('a talk is found again after a reload, and by nobody else', async () => {
    const seen = await open();
    await seen.says('你好，是我');
    await seen.talk.locator('.state-sent', { hasText: '你好，是我' }).waitFor();
    await seen.page.reload();
    await seen.reads('你好，是我');
    const other = await open();
    expect(await other.messages().count()).toBe(0);
  });

  test('pictures and files go both ways, and who types is seen', async () => {
    const seen = await open();
    await askForPerson(seen);
    await seen.talk
      .locator('input[type=file]')
      .setInputFiles({ name: '截图.png', mimeType: 'image/png', buffer: PICTURE });
    await seen.says('这是截图');
    await seen.room.locator('.from-customer .picture').waitFor();
    await expect.poll(() => naturalWidth(seen, '.room .from-customer .picture')).toBe(10);
    await seen.room.locator('input[type=file]').setInputFiles([
      { name: '说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') },
      { name: '示例.png', mimeType: 'image/png', buffer: PICTURE },
    ]);
    await seen.answers('请看附件');
    await seen.talk.locator('.file-button', { hasText: '说明.pdf' }).waitFor();
    await expect.poll(() => naturalWidth(seen, '.talk .is-theirs .picture')).toBe(10);
    const download = seen.page.waitForEvent('download');
    await seen.talk.locator('.file-button').click();
    expect((await download).suggestedFilename()).toBe('说明.pdf');
    await seen.talk.locator('textarea').pressSequentially('还在');
    await seen.room.locator('.typing:visible').waitFor();
    await seen.room.locator('textarea').pressSequentially('好的');
    await seen.talk.locator('.typing:visible').waitFor();
    await seen.page.reload();
    await expect.poll(() => naturalWidth(seen, '.talk .is-own .picture')).toBe(10);
    seen.expectQuiet();
  });

  test('a message can be corrected, and the agents see that', async () => {
    const seen = await open();
    await askForPerson(seen);
    await seen.says('转的是BEP20');
    await seen.room.locator('.from-customer', { hasText: 'BEP20' }).waitFor();
    await seen.messages().filter({ hasText: 'BEP20' }).hover();
    await seen.messages().filter({ hasText: 'BEP20' }).getByRole('button', { name: '修改这条消息' }).click();
    await seen.says('转的是TRC20');
    await seen.room.locator('.from-customer', { hasText: 'TRC20' }).getByText('已修改').waitFor();
    expect(await seen.messages().filter({ hasText: 'BEP20' }).count()).toBe(0);
  });

  test('the customer’s side is shown as Telegram and as WeChat would show it', async () => {
    const seen = await open();
    await seen.says('我充值了USDT一直没到账');
    await seen.talk.locator('.choice:enabled').first().waitFor();
    const labels = await seen.talk.locator('.choice:enabled').allTextContents();
    await seen.page.getByLabel('Telegram').check();
    expect(await seen.talk.locator('.choice:enabled').allTextContents()).toEqual(labels);
    await seen.page.getByLabel('微信').check();
    expect(await seen.talk.locator('.choice').count()).toBe(0);
    await seen.reads(`1. ${labels[0]}`);
    await seen.says('1');
    await seen.page.getByLabel('网页').check();
    await seen.reads('TRC20');
    seen.expectQuiet();
  });

  test.each(['zh', 'en'] as const)('all of it is in the reader’s language: %s', async (language) => {
    const words = WORDS[language];
    const seen = await open(`/?lang=${language}`, { locale: language === 'zh' ? 'zh-CN' : 'en-US' });
    expect(await seen.page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    await seen.page.getByRole('button', { name: words.problem }).click();
    await seen.talk.locator('.choice:enabled').first().waitFor();
    if (language === 'en') expect(await seen.talk.textContent()).not.toMatch(/\p{Script=Han}/u);
    await seen.says(words.human);
    await seen.reads(words.handedOver);
    await seen.page.locator('#language').click();
    expect(await seen.page.locator('html').getAttribute('lang')).toBe(language === 'zh' ? 'en' : 'zh-CN');
    seen.expectQuiet();
  });

  test('dark is dark, by the system’s wish or by the reader’s', async () => {
    const seen = await open('/', { colorScheme: 'dark' });
    const brightness = () =>
      seen.page.evaluate(
        'getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number).reduce((a, b) => a + b)',
      );
    expect(await brightness()).toBeLessThan(120);
    await seen.page.locator('#theme').click();
    expect(await brightness()).toBeGreaterThan(600);
    await seen.page.reload();
    expect(await brightness()).toBeGreaterThan(600);
  });

  test('on a phone one side is shown at a time, and nothing sticks out', async () => {
    const seen = await open('/', { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await seen.says('人工');
    await seen.reads(/工单 #\d+/);
    expect(await seen.room.isVisible()).toBe(false);
    expect(await sticksOut(seen)).toBe(false);
    await seen.page.getByRole('button', { name: /^客服室/ }).click();
    await seen.room.locator('.case-title:visible, .case-button:visible').first().waitFor();
    expect(await seen.talk.isVisible()).toBe(false);
    expect(await sticksOut(seen)).toBe(false);
    expect(await seen.audit()).toEqual([]);
  });

  test('it can be used by the keyboard alone', async () => {
    const seen = await open();
    await seen.page.keyboard.press('Tab');
    const focused = () =>
      seen.page.evaluate(
        'document.activeElement.tagName + " " + (document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent)',
      );
    const reached: unknown[] = [];
    for (let n = 0; n < 40; n++) {
      reached.push(await focused());
      if (reached.at(-1) === 'TEXTAREA 给客服的消息') break;
      await seen.page.keyboard.press('Tab');
    }
    expect(reached.at(-1)).toBe('TEXTAREA 给客服的消息');
    await seen.page.keyboard.type('我充值了USDT一直没到账');
    await seen.page.keyboard.press('Enter');
    await seen.talk.locator('.choice:enabled').first().waitFor();
    for (let n = 0; n < 10 && !String(await focused()).startsWith('BUTTON TRC20'); n++)
      await seen.page.keyboard.press('Shift+Tab');
    await seen.page.keyboard.press('Enter');
    await seen.talk.locator('.choice.is-chosen').waitFor();
  });
});

const INJECTIONS = [
  '<script>window.pwned = 1</script>',
  '<img src=x onerror="window.pwned = 1">',
  '"><svg onload=window.pwned=1>',
  'javascript:window.pwned=1',
  '<iframe srcdoc="<script>parent.pwned=1</script>">',
  '{{constructor.constructor("window.pwned=1")()}}',
  '<a href="javascript:window.pwned=1">点我</a>',
  '</textarea><script>window.pwned=1</script>',
  '<style>*{display:none}</style>',
  '&lt;b&gt; &amp; <b>粗</b>',
  '\u202e反过来的字',
];

describe('what people type', { timeout }, () => {
  test('is never markup, on either side, by whatever way it comes in', async () => {
    const seen = await open(`/?customer=${encodeURIComponent('<img src=x onerror=window.pwned=1>')}`);
    await askForPerson(seen);
    for (const text of INJECTIONS) await seen.says(text);
    await seen.talk.locator('input[type=file]').setInputFiles({
      name: '<img src=x onerror=window.pwned=1>.txt',
      mimeType: 'text/html',
      buffer: Buffer.from('<script>window.pwned=1</script>'),
    });
    await seen.says('文件');
    await seen.room.locator('.from-customer', { hasText: '文件' }).waitFor();
    await seen.answers(INJECTIONS.join('\n'));
    await seen.reads('点我');
    for (const look of ['Telegram', '微信', '网页']) await seen.page.getByLabel(look).check();
    expect(await seen.page.evaluate('window.pwned')).toBeUndefined();
    const shown = await seen.talk.locator('.from-customer .text').allTextContents();
    for (const text of INJECTIONS.slice(0, -1)) expect(shown).toContain(text);
    expect(await seen.page.locator('.messages :is(script, iframe, style, a, b, img[src="x"])').count()).toBe(0);
    seen.expectQuiet();
  });

  test('can not bring in a script even past the page: its policy stops it', async () => {
    const seen = await open();
    const tried = seen.page.evaluate(`(() => {
      try { document.body.innerHTML = '<img src=x onerror="window.pwned = 1">'; return 'taken' } catch { return 'refused' }
    })()`);
    expect(await tried).toBe('refused');
    const injected = seen.page.evaluate(`new Promise((resolve) => {
      const script = document.createElement('script');
      try { script.textContent = 'window.pwned = 1'; } catch { return resolve('refused') }
      document.body.append(script);
      resolve(window.pwned === undefined ? 'refused' : 'ran');
    })`);
    expect(await injected).toBe('refused');
  });
});

describe('accessibility', { timeout }, () => {
  test.each([
    ['light', '/?lang=zh'],
    ['dark', '/?lang=zh'],
    ['light', '/?lang=en'],
  ] as const)('has no serious finding (%s, %s)', async (colorScheme, path) => {
    const seen = await open(path, { colorScheme });
    expect(await seen.audit()).toEqual([]);
    await seen.says('我充值了USDT一直没到账');
    await seen.talk.locator('.choice:enabled').first().waitFor();
    await askForPerson(seen);
    await seen.room.locator('.case-buttons .is-main').click();
    await seen.answers('您好');
    await seen.reads('您好');
    await seen.room.locator('.kind').nth(1).click();
    await seen.answers('备注');
    await seen.room.locator('.from-note').waitFor();
    for (const look of ['web', 'telegram', 'wechat']) {
      await seen.page.locator(`input[value=${look}]`).check();
      expect(await seen.audit()).toEqual([]);
    }
    await seen.page.locator('input[value=web]').check();
  });

  test.each(['light', 'dark'] as const)(
    'of the widget’s frame has no serious finding either (%s)',
    async (colorScheme) => {
      const page = await (await reader({ colorScheme, viewport: { width: 380, height: 620 } })).newPage();
      await page.goto(`${served.url}/widget?lang=zh`);
      await page.locator('textarea').fill('我充值了USDT一直没到账');
      await page.locator('textarea').press('Enter');
      await page.locator('.choice:enabled').first().waitFor();
      expect(await new AxeBuilder(page).seriousFindings()).toEqual([]);
    },
  );
});

describe('the widget', { timeout }, () => {
  /** Another site, whose page has the widget. */
  async function openSite(desk: () => string) {
    const site = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="zh"><title>钱包官网</title><h1>官网</h1><script src="${desk()}/widget.js" defer></script>`,
      );
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    return { url: `http://127.0.0.1:${(site.address() as AddressInfo).port}`, close: () => site.close() };
  }

  test('is a chat on another site that is listed, with a session of its own', async () => {
    let desk = '';
    const site = await openSite(() => desk);
    const own = await serve({ WEB_ALLOWED_ORIGINS: `https://www.example.com, ${site.url}` });
    desk = own.url;
    const context = await reader();
    const page = await context.newPage();
    await page.goto(site.url);
    await page.getByRole('button', { name: '联系客服' }).click();
    expect(await new AxeBuilder(page).seriousFindings()).toEqual([]);
    const frame = page.frameLocator('iframe');
    await frame.locator('textarea').fill('我充值了USDT一直没到账');
    await frame.locator('textarea').press('Enter');
    await frame.locator('.choice:enabled').first().click();
    await frame.locator('.choice.is-chosen').waitFor();
    const said = await frame.locator('.messages').textContent();
    await page.reload();
    await page.getByRole('button', { name: '联系客服' }).click();
    await frame.locator('.choice.is-chosen').waitFor();
    expect(await frame.locator('.messages').textContent()).toContain(said);
    await frame.getByRole('button', { name: '关闭客服窗口' }).click();
    await page.locator('iframe').waitFor({ state: 'hidden' });
    site.close();
    await own.end();
  });

  test('is no chat on a site that is not listed', async () => {
    const site = await openSite(() => served.url);
    const page = await (await reader()).newPage();
    const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    await page.goto(site.url);
    await page.getByRole('button', { name: '联系客服' }).click();
    await refused;
    expect(await page.frameLocator('iframe').locator('textarea').count()).toBe(0);
    site.close();
  });
});

describe('with a token', { timeout }, () => {
  test('customers are served, and agents enter with it', async () => {
    const token = 'a-token-for-the-test';
    const own = await serve({ KEFU_DESK_TOKEN: token });
    const context = await reader();
    const chat = await openPage(context, own.url);
    expect(await chat.room.count()).toBe(0);
    await chat.says('人工');
    await chat.reads(/工单 #\d+/);
    const page = await context.newPage();
    const audit = () => new AxeBuilder(page).seriousFindings();
    await page.goto(`${own.url}/desk`);
    await page.getByLabel('客服口令').fill('a-wrong-token-here');
    expect(await audit()).toEqual([]);
    await page.getByRole('button', { name: '进入' }).click();
    await page.getByText('口令不对').waitFor();
    expect(await audit()).toEqual([]);
    await page.getByLabel('客服口令').fill(token);
    await page.getByRole('button', { name: '进入' }).click();
    await page.locator('.case-button', { hasText: '#' }).first().waitFor();
    expect(await audit()).toEqual([]);
    await page.reload();
    await page.locator('.case-button', { hasText: '#' }).first().waitFor();
    await own.end();
  });
});

async function naturalWidth(seen: SeenPage, selector: string): Promise<number> {
  return (
    seen.page
      .locator(selector)
      .last()
      // The tests are checked without the browser's types.
      .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)
  );
}

async function sticksOut(seen: SeenPage): Promise<boolean> {
  return (await seen.page.evaluate('document.documentElement.scrollWidth > innerWidth')) as boolean;
}
