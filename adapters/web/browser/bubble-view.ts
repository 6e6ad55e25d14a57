import type { Choice, Message } from '../../../src/core/message.ts';
import { fit as partsOf } from '../../../src/render/fit.ts';
import { telegramLike, wechatLike } from '../../../src/render/profiles.ts';
import { type FetchFile, fileView, localView } from './attachments.ts';
import { h, type Item } from './dom.ts';
import { icon } from './icons.ts';
import type { Look } from './prefs.ts';
import type { OwnBubble } from './talk-model.ts';
import { clockTime, textNodes } from './text.ts';
import type { UiLanguage, UiWords } from './words.ts';

export interface BubbleContext {
  words: UiWords;
  language: UiLanguage;
  look: Look;
  fetch: FetchFile;
  /** Whether the message's choices are to be answered now. */
  isOpen: boolean;
  /** The label that answered them, if they were. */
  chosen: string | null;
  chooses(choice: Choice): void;
  edits(message: OwnBubble): void;
  discard(message: OwnBubble): void;
}

/** A tapped choice is kept as its label in brackets. */
const TAPPED = /^\[(.+)\]$/s;

/** What a customer's message says; of a tapped choice, the label. */
export function saidIn(message: OwnBubble): string {
  const label = message.from === 'customer' ? TAPPED.exec(message.text)?.[1] : undefined;
  return label ?? message.text;
}

/** One message as an item of the list. */
export function bubbleItem(message: OwnBubble, context: BubbleContext): Item {
  const { local: _local, ...plain } = message;
  const { look, language, isOpen, chosen } = context;
  return {
    key: message.id,
    look: JSON.stringify([plain, look, language, isOpen, chosen]),
    draw: () => drawBubble(message, context),
  };
}

function drawBubble(message: OwnBubble, context: BubbleContext): HTMLElement {
  const isOwn = message.from === 'customer';
  const parts = isOwn
    ? [ownPart(message, context)]
    : fitted(message, context.look).map((part) => botPart(part, context));
  const side = isOwn ? 'is-own' : 'is-theirs';
  const item = h(
    'li',
    { class: `message ${side} from-${message.from} state-${message.state}` },
    speaker(message, context),
  );
  const last = parts.at(-1);
  last?.querySelector('.bubble')?.append(footOf(message, context));
  item.append(...parts);
  if (message.state === 'refused' || message.why !== undefined) item.append(refusal(message, context));
  return item;
}

/** Who speaks, for those who don't see the sides. */
function speaker({ from }: OwnBubble, { words }: BubbleContext): HTMLElement {
  const name = from === 'customer' ? words.you : from === 'agent' ? words.agent : words.bot;
  return h('span', { class: from === 'agent' ? 'speaker' : 'speaker visually-hidden' }, name);
}

/** The message as the chat app would show it. */
function fitted(message: OwnBubble, look: Look): Message[] {
  const media = message.files.map(({ path, ...file }) => ({ ...file, ref: path, at: 'web' }));
  const whole: Message = { text: message.text, spans: message.spans, choices: message.choices, media };
  if (look === 'web') return [whole];
  return partsOf(whole, look === 'telegram' ? telegramLike : wechatLike);
}

function botPart(part: Message, context: BubbleContext): HTMLElement {
  const files = part.media.map((media) => fileView({ ...media, path: media.ref }, context.fetch, context.words));
  const text = part.text === '' ? null : h('div', { class: 'text' }, ...textNodes(part.text, part.spans));
  const bubble = h('div', { class: 'bubble' }, ...files, text);
  return h('div', { class: 'part' }, bubble, part.choices.length > 0 && choiceList(part.choices, context));
}

function choiceList(choices: Choice[], { words, isOpen, chosen, chooses }: BubbleContext): HTMLElement {
  const buttons = choices.map((choice) => {
    const isChosen = chosen === choice.label;
    const props = { type: 'button', class: isChosen ? 'choice is-chosen' : 'choice', disabled: !isOpen };
    const mark = isChosen && h('span', { class: 'visually-hidden' }, `（${words.chosen}）`);
    return h('button', { ...props, onclick: () => chooses(choice) }, choice.label, mark);
  });
  return h('div', { class: 'choices', role: 'group', 'aria-label': words.choices }, ...buttons);
}

function ownPart(message: OwnBubble, context: BubbleContext): HTMLElement {
  const kept = message.files.map((file) => fileView(file, context.fetch, context.words));
  const files = kept.length > 0 ? kept : (message.local ?? []).map(localView);
  const said = saidIn(message);
  const text = said === '' ? null : h('div', { class: 'text' }, said);
  const canEdit = message.state === 'sent' && !TAPPED.test(message.text) && message.text !== '';
  const label = { 'aria-label': context.words.edit, title: context.words.edit };
  const edit =
    canEdit &&
    h(
      'button',
      { type: 'button', class: 'edit-button', ...label, onclick: () => context.edits(message) },
      icon('edit'),
    );
  return h('div', { class: 'part' }, h('div', { class: 'bubble' }, ...files, text), edit);
}

/** The time, and what became of it. */
function footOf(message: OwnBubble, { words, language }: BubbleContext): HTMLElement {
  const foot = h('span', { class: 'foot' });
  if (message.edited) foot.append(h('span', {}, words.edited));
  foot.append(h('time', { datetime: new Date(message.at).toISOString() }, clockTime(message.at, language)));
  if (message.from === 'customer') foot.append(tick(message.state, words));
  return foot;
}

/** A sign for what became of a message, with its meaning in words. */
export function tick(state: OwnBubble['state'], words: UiWords): HTMLElement {
  const sign = state === 'sent' ? 'check' : state === 'failed' || state === 'refused' ? 'alert' : 'clock';
  const name = words.states[state];
  return h('span', { class: `tick tick-${state}`, role: 'img', 'aria-label': name, title: name }, icon(sign));
}

function refusal(message: OwnBubble, { words, discard }: BubbleContext): HTMLElement {
  const why = message.why === undefined || message.why === 'offline' ? '' : reasonIn(words, message.why);
  const isOver = message.state === 'refused';
  const button =
    isOver && h('button', { type: 'button', class: 'link-button', onclick: () => discard(message) }, words.discard);
  return h('div', { class: 'refusal' }, why || (isOver ? words.refused.other : words.live.lost), button);
}

/** Why something was not taken, in words. */
export function reasonIn(words: UiWords, code: string): string {
  const reasons: Record<string, string> = words.refused;
  return reasons[code] ?? words.refused.other;
}
