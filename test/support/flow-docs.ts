import { type BookDirs, type RawFlow, readFiles } from '../../src/book/files.ts';
import { examplesIn } from '../../src/book/hearing.ts';
import { drawFlow } from '../../src/cli/draw.ts';
import type { Book, Flow } from '../../src/core/flow.ts';
import type { Said } from './sample-talk.ts';
import { type Sample, sampleOf } from './samples.ts';
import type { Shipped } from './stage.ts';
import type { Transcript } from './transcript.ts';

export const COMMAND = 'npm run docs:flows';

const LANGUAGE = 'zh-CN';
/** Flows are named in the languages that their authors write. */
const TITLES = ['zh-CN', 'en'];
const MADE = `<!-- Made by ${COMMAND} from flows/ and test/conversations/. Changes belong there. -->`;
const SPEAKERS: Record<Said['who'], string> = {
  customer: '客户',
  bot: 'Kefu',
  answer: '客服',
  agent: '客服（群里）',
  card: '客服群看到的工单',
  time: '过了',
};

/** What goes into docs/flows: the picture and the page of each flow, and the index, by the names of their files. */
export async function flowDocs(
  shipped: Shipped,
  transcripts: Transcript[],
  dirs: BookDirs,
): Promise<Map<string, string>> {
  const raw = new Map((await readFiles(dirs)).flows.map((flow) => [flow.id, flow]));
  const files = new Map<string, string>();
  for (const flow of Object.values(shipped.book.flows)) {
    files.set(`${flow.id}.svg`, drawFlow(shipped.book, shipped.words, flow.id, 'svg', LANGUAGE));
    files.set(`${flow.id}.md`, pageOf(shipped, flow, raw.get(flow.id), await sampleOf(shipped, flow, transcripts)));
  }
  files.set('README.md', indexOf(shipped, raw));
  return files;
}

function indexOf(shipped: Shipped, raw: Map<string, RawFlow>): string {
  const flows = Object.values(shipped.book.flows);
  const rows = (kind: Flow['kind']) => [
    '| flow | title | what it is for |',
    '|---|---|---|',
    ...flows
      .filter((flow) => flow.kind === kind)
      .map(
        (flow) => `| [${flow.id}](${flow.id}.md) | ${titleOf(shipped, flow)} | ${purposeOf(raw.get(flow.id)) || '–'} |`,
      ),
  ];
  return page([
    MADE,
    '# The flows, drawn',
    'Every flow of the book with its picture, and a talk that was played through it in the words that customers read.',
    `\`${COMMAND}\` makes these pages anew, and a test tells when they are no longer true. \`kefu flows draw\` draws a book of yours.`,
    ...LEGEND,
    '## Problems',
    rows('problem').join('\n'),
    '## Repairs',
    'What can happen in the middle of any flow.',
    rows('repair').join('\n'),
  ]);
}

const LEGEND = [
  '## How to read a picture',
  [
    '| shape | step |',
    '|---|---|',
    '| rounded box (说明) | says something and goes on |',
    '| hexagon (询问) | asks; the customer’s choice leads on |',
    '| leaning box (收集) | asks for a fact and takes it down |',
    '| box with cut corners (核对) | reads the facts back |',
    '| diamond (分岔) | goes one way or another by the facts, without a word |',
    '| page with a folded corner (文章) | shows an article |',
    '| page with a wavy foot (工单记录) | gives the record of the case |',
    '| drum (查询) | looks something up outside |',
    '| box that narrows downwards (稍后再来) | rests, and goes on by itself later |',
    '| red box with a double edge (转人工) | hands over to people |',
    '| box with double sides (子流程) | runs another flow and comes back; it is a link |',
    '| plain box (设定) | fills a fact by itself |',
    '| arrow-shaped box (评分) | asks for a rating |',
    '| dark pill (结束) | the end |',
  ].join('\n'),
];

function pageOf(shipped: Shipped, flow: Flow, raw: RawFlow | undefined, sample: Sample | null): string {
  const { book } = shipped;
  return page([
    MADE,
    `# ${titleOf(shipped, flow)} (\`${flow.id}\`)`,
    purposeOf(raw),
    `[![${titleOf(shipped, flow)}](${flow.id}.svg)](${flow.id}.svg)`,
    `[All flows](README.md)${linksOf(book, flow)}`,
    ...reachedBy(book, flow, raw),
    ...factsOf(shipped, flow),
    ...(sample === null
      ? []
      : ['## A talk', `Played from [${sample.file}](../../${sample.file}).`, sample.talk.map(asMarkdown).join('\n\n')]),
  ]);
}

function page(blocks: string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function titleOf({ words, book }: Shipped, flow: Flow): string {
  const titles = TITLES.map((language) => words.text(flow.title, {}, language, book.settings.timeZone));
  return plainly(titles.join(' · '));
}

/** What the author says of a flow at the head of its file. */
function purposeOf(raw: RawFlow | undefined): string {
  const [, head = ''] = /^((?:#.*\n)+)/.exec(raw?.flow?.text ?? '') ?? [];
  return plainly(
    head
      .replace(/^#[ \t]?/gm, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function linksOf(book: Book, flow: Flow): string {
  const calls = (one: Flow) => Object.values(one.steps).flatMap((step) => (step.kind === 'call' ? [step.flow] : []));
  const callers = Object.values(book.flows).filter((one) => calls(one).includes(flow.id));
  const link = (id: string) => `[${id}](${id}.md)`;
  const runs = [...new Set(calls(flow))].map(link);
  return [
    ...(runs.length > 0 ? [` · runs ${runs.join(', ')}`] : []),
    ...(callers.length > 0 ? [` · run by ${callers.map((one) => link(one.id)).join(', ')}`] : []),
  ].join('');
}

function reachedBy(book: Book, flow: Flow, raw: RawFlow | undefined): string[] {
  const said = (raw?.examples ?? [])
    .map((file) =>
      examplesIn(file)
        .slice(0, 5)
        .map((one) => `“${plainly(one.text)}”`),
    )
    .filter((some) => some.length > 0)
    .map((some) => `- ${some.join(', ')}`);
  const match = book.triggers.find((one) => one.flow === flow.id)?.match;
  if (said.length === 0) return ['## How it is reached', 'The engine, or another flow, starts it.'];
  const where = {
    whole: 'In any state, by a message that is one of its phrases:',
    within: 'In any state, by a message with one of its phrases in it:',
    prefix: 'In any state, by a message that begins with one of its phrases:',
    command: 'In any state, by one of its phrases before other words, as a command (`/help fees`, `查 手续费`):',
  };
  const menu = book.menu.includes(flow.id) ? 'From the menu, and by words like these:' : 'By words like these:';
  return ['## How it is reached', match === undefined ? menu : where[match], said.join('\n')];
}

function factsOf({ words, book }: Shipped, flow: Flow): string[] {
  const slots = Object.values(flow.slots);
  if (slots.length === 0) return [];
  const say = (key: string) => plainly(words.text(key, {}, LANGUAGE, book.settings.timeZone));
  const rows = slots.map(
    ({ id, label, check, options, optional }) =>
      `| \`${id}\` | ${say(label)} | ${options.length > 0 ? options.map((one) => say(one.label)).join(' / ') : check}${optional ? ' (can be skipped)' : ''} |`,
  );
  return ['## What it takes down', ['| fact | called | what it takes |', '|---|---|---|', ...rows].join('\n')];
}

function asMarkdown({ who, text, choices }: Said): string {
  if (who === 'time') return `*${SPEAKERS.time} ${text}*`;
  const lines = plainly(text).split('\n').join('\\\n> ');
  const buttons = choices.length === 0 ? '' : `\n>\n> ${choices.map((one) => `〔${plainly(one)}〕`).join(' ')}`;
  return `**${SPEAKERS[who]}**\n> ${lines}${buttons}`;
}

/** Text that Markdown reads as nothing but text. */
function plainly(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/g, '\\$&').replace(/^(\d+)([.)])|^([-+])/gm, '$1\\$2$3');
}
