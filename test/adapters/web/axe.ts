import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  impact: string | null;
  nodes: { html: string; failureSummary?: string }[];
}

/** An accessibility audit of a page. It is put in from outside: the page's own policy lets no other script in. */
export class AxeBuilder {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** What a person would be kept from doing: each finding with the elements that it is about. */
  async seriousFindings(): Promise<string[]> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Runtime.evaluate', { expression: SOURCE });
    const run =
      'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => JSON.stringify(violations))';
    const { result } = await session.send('Runtime.evaluate', { expression: run, awaitPromise: true });
    await session.detach();
    const findings = JSON.parse(String(result.value)) as Finding[];
    return findings
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' | ')}`);
  }
}
