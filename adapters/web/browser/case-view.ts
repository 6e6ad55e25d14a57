import type { Deed } from '../../../src/core/case.ts';
import type { CaseSummary } from '../../../src/ports/view.ts';
import type { Bubble, RoomBubble } from '../wire.ts';
import { fileView } from './attachments.ts';
import { reasonIn, tick } from './bubble-view.ts';
import { h, type Item } from './dom.ts';
import { icon } from './icons.ts';
import type { OwnWords, RoomModel } from './room-model.ts';
import { clockTime, textNodes } from './text.ts';
import type { UiLanguage, UiWords } from './words.ts';

/** What the record tells as well: these words of the desk are not shown beside it. */
const TOLD_BY_RECORD = new Set(
  ['taken', 'closed', 'reopened', 'transferred', 'priority-set', 'noted', 'rated', 'left'].map(
    (name) => `desk-${name}`,
  ),
);
/** Deeds whose particulars are people’s names, numbers, or links. */
const TOLD_WITH = new Set<Deed>(['transferred', 'rated', 'released']);
/** Deeds that the talk itself shows. */
const SHOWN_BY_TALK = new Set(['answered', 'noted', 'blocked', 'undelivered']);

export interface ThreadContext {
  words: UiWords;
  language: UiLanguage;
  model: RoomModel;
}

interface Dated {
  at: number;
  item: Item;
}

/** What is shown of the case that is looked at, in the order of time. */
export function threadItems(context: ThreadContext): Item[] {
  const { model, words, language } = context;
  const { shown } = model;
  if (shown === null) return [];
  const lines = shown.messages.map((one): Dated => ({ at: one.at, item: lineItem(one, shown, context) }));
  const deeds = shown.record
    .filter(({ deed }) => !SHOWN_BY_TALK.has(deed))
    .map(({ at, who, deed, detail = '' }, n): Dated => {
      const text = deedText({ who, deed, detail }, words);
      return { at, item: aside(`deed ${n}`, `${text} · ${clockTime(at, language)}`) };
    });
  const notices = (model.notices.get(shown.code) ?? [])
    .filter(({ key }) => !TOLD_BY_RECORD.has(key ?? ''))
    .map((one): Dated => ({ at: one.at, item: noticeItem(one) }));
  const own = model.own
    .filter((one) => one.case === shown.code)
    .map((one): Dated => ({ at: Number.MAX_SAFE_INTEGER, item: ownItem(one, context) }));
  return [...deeds, ...lines, ...notices, ...own].sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** What belongs to no case. */
export function lobbyItems(context: ThreadContext): Item[] {
  const { model } = context;
  const posts = model.lobby.map((one): Dated => ({ at: one.at, item: postItem(one, context) }));
  const own = model.own
    .filter((one) => one.case === null)
    .map((one): Dated => ({ at: one.at, item: ownItem(one, context) }));
  return [...posts, ...own].sort((a, b) => a.at - b.at).map(({ item }) => item);
}

/** Who did what; of the particulars, those that say something. */
function deedText({ who, deed, detail }: { who: string; deed: Deed; detail: string }, words: UiWords): string {
  const name = who === 'customer' ? words.customer : who === 'desk' ? words.bot : who;
  const priorities: Record<string, string> = words.priorities;
  const more = deed === 'priority' ? (priorities[detail] ?? detail) : TOLD_WITH.has(deed) ? detail : '';
  return [name, words.deeds[deed], more].filter((part) => part !== '').join(' ');
}

function aside(key: string, text: string): Item {
  return { key, look: text, draw: () => h('li', { class: 'aside' }, h('span', {}, text)) };
}

function noticeItem({ id, text, spans }: RoomBubble): Item {
  return {
    key: id,
    look: text,
    draw: () => h('li', { class: 'notice' }, h('div', { class: 'text' }, ...textNodes(text, spans))),
  };
}

function postItem(post: RoomBubble, { language }: ThreadContext): Item {
  const text = h('div', { class: 'text' }, ...textNodes(post.text, post.spans));
  const time = h('time', { class: 'foot' }, clockTime(post.at, language));
  return {
    key: post.id,
    look: `${post.text} ${language}`,
    draw: () =>
      h(
        'li',
        { class: 'message is-theirs from-bot' },
        h('div', { class: 'part' }, h('div', { class: 'bubble' }, text, time)),
      ),
  };
}

function lineItem(line: Bubble, { customer }: CaseSummary, { words, language, model }: ThreadContext): Item {
  const who = {
    customer: customer || words.customer,
    bot: words.bot,
    agent: line.who ?? words.agent,
    note: line.who ?? '',
  };
  const side = line.from === 'customer' ? 'is-theirs' : 'is-own';
  return {
    key: line.id,
    look: JSON.stringify([line, language, customer]),
    draw() {
      const files = line.files.map((file) => fileView(file, (path) => model.fetch(path), words));
      const text = line.text === '' ? null : h('div', { class: 'text' }, ...textNodes(line.text, line.spans));
      const foot = h(
        'span',
        { class: 'foot' },
        line.edited && h('span', {}, words.edited),
        line.unsaid && h('span', {}, words.unsaid),
        h('time', {}, clockTime(line.at, language)),
      );
      if (line.from === 'agent') foot.append(tick(line.state, words));
      const name = line.from === 'note' ? `${words.note} · ${who.note}` : who[line.from];
      const bubble = h('div', { class: 'bubble' }, ...files, text, foot);
      return h(
        'li',
        { class: `message ${side} from-${line.from} state-${line.state}` },
        h('span', { class: 'speaker' }, line.from === 'note' && icon('note'), name),
        h('div', { class: 'part' }, bubble),
      );
    },
  };
}

function ownItem(own: OwnWords, { words, language, model }: ThreadContext): Item {
  return {
    key: own.id,
    look: JSON.stringify([own, language]),
    draw() {
      const files = own.files.map((name) => h('div', { class: 'file' }, icon('file'), name));
      const foot = h('span', { class: 'foot' }, h('time', {}, clockTime(own.at, language)), tick(own.state, words));
      const bubble = h('div', { class: 'bubble' }, ...files, h('div', { class: 'text' }, own.text), foot);
      const item = h(
        'li',
        { class: `message is-own from-agent state-${own.state}` },
        h('div', { class: 'part' }, bubble),
      );
      if (own.why !== undefined && own.why !== 'offline') item.append(refusalOf(own, words, model));
      return item;
    },
  };
}

function refusalOf({ id, why = 'error', state }: OwnWords, words: UiWords, model: RoomModel): HTMLElement {
  const discard = h(
    'button',
    { type: 'button', class: 'link-button', onclick: () => model.discard(id) },
    words.discard,
  );
  return h('div', { class: 'refusal' }, reasonIn(words, why), state === 'refused' && discard);
}
