import { elsewhereIn } from '../../src/book/elsewhere.ts';
import { readFiles } from '../../src/book/files.ts';

/** What concerns no flow, as the shipped book has it. */
export const ELSEWHERE = elsewhereIn(await readFiles({ flows: 'flows', data: 'data' }));
