import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const brand = z.object({ name: z.record(z.string(), z.string().min(1)) });

/** What the brand is called, by language, as an operator's brand.yaml says; nothing where it says nothing. */
export async function readBrandNames(data: string): Promise<Record<string, string>> {
  try {
    return brand.parse(parse(await readFile(join(data, 'brand.yaml'), 'utf8'))).name;
  } catch {
    return {};
  }
}
