import type { Book, Flow } from '../../src/core/flow.ts';
import { type Said, talkOf } from './sample-talk.ts';
import type { Shipped } from './stage.ts';
import type { Transcript } from './transcript.ts';

const LANGUAGE = 'zh-CN';
/** A repair's sample is cut to what goes before and after its own words. */
const AROUND = { before: 4, own: 8, after: 3 } as const;

/** A talk that shows a flow, and the transcript that it was played from. */
export interface Sample {
  file: string;
  talk: Said[];
}

/** The sample of a flow: whole for a problem, an excerpt for a repair; null when no transcript says any of it in Chinese. */
export async function sampleOf(shipped: Shipped, flow: Flow, transcripts: Transcript[]): Promise<Sample | null> {
  const own = ownKeys(shipped.book, flow);
  const transcript = bestFor(flow.id, own, transcripts);
  if (transcript === null) return null;
  const talk = await talkOf(transcript, shipped);
  return { file: slashed(transcript.file), talk: flow.kind === 'problem' ? talk : excerpt(talk, own) };
}

/** What a transcript calls the things that a flow says. */
function ownKeys(book: Book, flow: Flow): Set<string> {
  const said = Object.values(flow.steps).flatMap((step) => {
    if (step.kind === 'article')
      return typeof step.article === 'string' ? [book.articles[step.article]?.body ?? ''] : [];
    return 'key' in step && step.key !== undefined ? [step.key] : [];
  });
  return new Set(said);
}

/**
 * The transcript in Chinese that shows most of a flow: one with the tag `sample` before all others, then those in the flow's
 * own folder; a main road (`smoke`) counts for some steps more; the shortest of several.
 */
function bestFor(flow: string, own: Set<string>, transcripts: Transcript[]): Transcript | null {
  const said = ({ talk }: Transcript) =>
    new Set(
      talk.flatMap((line) => ('bot' in line && typeof line.bot === 'string' && own.has(line.bot) ? [line.bot] : [])),
    ).size;
  const rank = (one: Transcript) =>
    said(one) +
    (one.tags.includes('sample') ? 1000 : 0) +
    (slashed(one.file).includes(`/${flow}/`) ? 100 : 0) +
    (one.tags.includes('smoke') ? 3 : 0);
  const fitting = transcripts.filter((one) => (one.language ?? LANGUAGE) === LANGUAGE && said(one) > 0);
  const [best] = fitting.sort(
    (a, b) => rank(b) - rank(a) || a.talk.length - b.talk.length || (a.file < b.file ? -1 : 1),
  );
  return best ?? null;
}

function slashed(file: string): string {
  return file.replaceAll('\\', '/');
}

/** The part of a talk around the last stretch in which the flow speaks. */
function excerpt(talk: Said[], own: Set<string>): Said[] {
  const isOwn = (one: Said | undefined) => one?.key !== undefined && own.has(one.key);
  const last = talk.findLastIndex(isOwn);
  const firstOwn = talk.findIndex(isOwn);
  const from = Math.max(last - AROUND.own, firstOwn);
  return talk.slice(Math.max(0, from - AROUND.before), last + 1 + AROUND.after);
}
