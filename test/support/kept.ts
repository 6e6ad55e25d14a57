import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every file below a folder, as text. */
export async function filesIn(folder: string): Promise<{ file: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  try {
    return await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
  } catch (error) {
    // One was being replaced just then.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return filesIn(folder);
    throw error;
  }
}

/** Which of these texts are kept in a folder, in names or in what is in them. */
export async function keptIn(folder: string, texts: string[]): Promise<string[]> {
  const files = await filesIn(folder);
  return texts.filter((one) => files.some(({ file, text }) => text.includes(one) || file.includes(one)));
}
