#!/usr/bin/env node
/**
 * Puts beside the page's compiled script what is not compiled: styles and the icon. Run by `npm run build`, after tsc.
 *
 *     node scripts/build-page.js
 */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const FROM = path.join(ROOT, 'adapters/web/browser');
const TO = path.join(ROOT, 'dist/static');

mkdirSync(TO, { recursive: true });
for (const name of readdirSync(FROM)) {
  if (/\.(css|svg)$/.test(name)) copyFileSync(path.join(FROM, name), path.join(TO, name));
}
