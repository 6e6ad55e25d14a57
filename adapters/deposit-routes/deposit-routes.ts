import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LookUp } from '../../src/ports/look-up.ts';

const routesSchema = z.strictObject({
  routes: z.record(
    z.string(),
    z.strictObject({
      confirmations: z.int().positive(),
      usual_minutes: z.int().positive(),
      example: z.boolean().optional(),
    }),
  ),
});

/**
 * What a deposit waits for on a chain, out of the operator's own table: { chain } → { confirmations, minutes }. A chain
 * that is not in the table has no answer. Rejects, naming the file, when the table can't be read.
 */
export async function createDepositRoute(file: string): Promise<LookUp> {
  const routes = await readRoutes(file);
  return async ({ chain }) => {
    const route = routes.get(String(chain));
    if (route === undefined) throw new Error(`no route ${chain}`);
    return { confirmations: route.confirmations, minutes: route.usual_minutes };
  };
}

async function readRoutes(file: string): Promise<Map<string, { confirmations: number; usual_minutes: number }>> {
  try {
    const { routes } = routesSchema.parse(parse(await readFile(file, 'utf8')));
    return new Map(Object.entries(routes));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${file} can't be read: ${why}`, { cause: error });
  }
}
