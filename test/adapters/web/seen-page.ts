import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { AxeBuilder } from './axe.ts';

/** A page in a browser, and what people do there. Words are given in the page's language. */
export class SeenPage {
  readonly page: Page;
  /** What a script said that should never run, and what the browser complained of. */
  readonly alarms: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('dialog', (dialog) => {
      this.alarms.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => this.alarms.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/net::|status of 50[0-9]|status of 401/.test(message.text()))
        this.alarms.push(message.text());
    });
  }

  get talk(): Locator {
    return this.page.locator('.talk');
  }

  get room(): Locator {
    return this.page.locator('.room');
  }

  /** What stands in the customer's chat, oldest first. */
  messages(): Locator {
    return this.talk.locator('.message');
  }

  async says(text: string): Promise<void> {
    await this.talk.locator('textarea').fill(text);
    await this.talk.locator('textarea').press('Enter');
  }

  /** Taps a choice of the list that is to be answered. */
  async taps(label: string | RegExp): Promise<void> {
    await this.talk.locator('.choice:enabled', { hasText: label }).first().click();
  }

  /** Waits until the customer is shown a text. */
  async reads(text: string | RegExp): Promise<void> {
    await this.messages().filter({ hasText: text }).last().waitFor();
  }

  async answers(text: string): Promise<void> {
    await this.room.locator('textarea').fill(text);
    await this.room.locator('textarea').press('Enter');
  }

  /** The serious findings of an accessibility audit; empty when there are none. */
  async audit(): Promise<string[]> {
    return new AxeBuilder(this.page).seriousFindings();
  }

  expectQuiet(): void {
    expect(this.alarms).toEqual([]);
  }
}

/** Opens a page, and waits until it is live. */
export async function openPage(context: BrowserContext, url: string): Promise<SeenPage> {
  const seen = new SeenPage(await context.newPage());
  await seen.page.goto(url);
  await seen.page.locator('.dot-live').first().waitFor();
  return seen;
}
