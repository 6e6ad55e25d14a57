import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** A file of the page, held in memory. */
export interface Asset {
  data: Uint8Array<ArrayBuffer>;
  type: string;
  tag: string;
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * The files of a built page by their path, with slashes; nothing else is ever served. Rejects when the folder is not there:
 * then the page is not built.
 */
export async function readAssets(folder: string): Promise<Map<string, Asset>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && TYPES[extname(entry.name)] !== undefined);
  const assets = await Promise.all(
    files.map(async (file) => {
      const path = join(file.parentPath, file.name);
      return [relative(folder, path).split(sep).join('/'), await readAsset(path)] as const;
    }),
  );
  return new Map(assets);
}

async function readAsset(path: string): Promise<Asset> {
  const data = new Uint8Array(await readFile(path));
  const tag = `"${createHash('sha256').update(data).digest('base64url').slice(0, 22)}"`;
  return { data, type: TYPES[extname(path)] ?? 'application/octet-stream', tag };
}

/** A file as a response; a browser that has it already is told so. */
export function assetResponse({ data, type, tag }: Asset, known: string | undefined): Response {
  const headers = { 'content-type': type, etag: tag, 'cache-control': 'no-cache' };
  return known === tag ? new Response(null, { status: 304, headers }) : new Response(data, { headers });
}
