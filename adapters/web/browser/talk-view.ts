import { bubbleItem, saidIn } from './bubble-view.ts';
import { type Composer, createComposer } from './composer.ts';
import { fill, h, type Item, update } from './dom.ts';
import { icon } from './icons.ts';
import type { Look, Prefs } from './prefs.ts';
import { follow } from './scroll.ts';
import type { OwnBubble, TalkModel } from './talk-model.ts';
import { dayName, startOfDay } from './text.ts';
import { type UiWords, wordsIn } from './words.ts';

export interface TalkViewOptions {
  model: TalkModel;
  prefs: Prefs;
  brand: string;
  /** Which app it is to look like; the website itself when absent. */
  look(): Look;
  /** Says something to the reader in passing. */
  warns(text: string): void;
  /** What else stands in its head: a button that closes it, say. */
  extra?: HTMLElement;
}

/** A customer's chat. */
export function createTalkView({ model, prefs, brand, look, warns, extra }: TalkViewOptions): HTMLElement {
  const language = prefs.get('language');
  const words = wordsIn(language);
  let editing: OwnBubble | null = null;

  const status = h('span', { class: 'status', role: 'status' });
  const head = h(
    'header',
    { class: 'talk-head' },
    h('span', { class: 'avatar', 'aria-hidden': 'true' }, icon('shield')),
    h('div', { class: 'talk-title' }, h('h2', {}, `${brand} ${words.support}`), status),
    extra ?? null,
  );
  const safety = h('p', { class: 'safety' }, icon('shield'), words.safety);
  const list = h('ol', { class: 'messages' });
  const log = h('div', { role: 'log', 'aria-live': 'polite', 'aria-label': words.talkLog }, list);
  const empty = emptyView(words, (text) => model.says(text));
  const typing = h(
    'div',
    { class: 'typing', hidden: true },
    h('span', { class: 'dots', 'aria-hidden': 'true' }),
    words.typing,
  );
  const scroll = h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': words.talkLog },
    empty,
    log,
    typing,
  );
  const hint = h('p', { class: 'look-hint', hidden: true }, words.asWechat);
  const change = h('div', { class: 'editing', hidden: true });
  const composer: Composer = createComposer({
    ...{ words, label: words.writeLabel, placeholder: words.write, takesFiles: true, warns },
    says: (text, files) => {
      if (editing !== null) model.edits(editing, text);
      else model.says(text, files);
      edit(null);
      atEnd.stick();
    },
    types: () => model.types(),
  });
  const element = h(
    'section',
    { class: 'talk panel', 'aria-label': words.customer },
    ...[head, safety, scroll, hint, change, composer.element],
  );
  const atEnd = follow(scroll);

  function edit(message: OwnBubble | null): void {
    editing = message;
    change.hidden = message === null;
    if (message === null) return;
    const cancel = h('button', { type: 'button', class: 'link-button', onclick: () => edit(null) }, words.cancelEdit);
    fill(change, words.editing, cancel);
    composer.write(message.text);
  }

  function draw(): void {
    element.dataset.look = look();
    fill(status, h('span', { class: `dot dot-${model.state}` }), words.live[model.state]);
    empty.hidden = !model.isLoaded || model.messages.length > 0;
    update(list, itemsOf());
    typing.hidden = !model.isTyping;
    hint.hidden = look() !== 'wechat' || model.openList() === null;
    atEnd.keep();
  }

  function itemsOf(): Item[] {
    const open = model.openList();
    let day = 0;
    return model.messages.flatMap((message, at) => {
      const items: Item[] = [];
      if (startOfDay(message.at) !== day) {
        day = startOfDay(message.at);
        items.push(dayItem(message.at, language));
      }
      items.push(
        bubbleItem(message, {
          ...{ words, language, look: look(), isOpen: message.id === open, chosen: answerTo(model.messages, at) },
          fetch: (path) => model.fetch(path),
          chooses: (choice) => {
            atEnd.stick();
            model.chooses(choice);
            composer.focus();
          },
          edits: edit,
          discard: (one) => model.discard(one),
        }),
      );
      return items;
    });
  }

  model.changes.listen(draw);
  prefs.changes.listen(draw);
  draw();
  return element;
}

/** What the customer answered a list with, if it was one of its labels. */
function answerTo(messages: OwnBubble[], at: number): string | null {
  const list = messages[at];
  if (list === undefined || list.choices.length === 0) return null;
  const answer = messages.slice(at + 1).find((one) => one.from === 'customer' || one.choices.length > 0);
  if (answer?.from !== 'customer') return null;
  const said = saidIn(answer);
  return list.choices.find((choice) => choice.label === said)?.label ?? null;
}

export function dayItem(at: number, language: string): Item {
  const name = dayName(at, Date.now(), language);
  return { key: `day ${startOfDay(at)}`, look: name, draw: () => h('li', { class: 'day' }, h('span', {}, name)) };
}

function emptyView(words: UiWords, says: (text: string) => void): HTMLElement {
  const starters = words.starters.map((text) =>
    h('button', { type: 'button', class: 'starter', onclick: () => says(text) }, text),
  );
  return h(
    'div',
    { class: 'empty', hidden: true },
    h('span', { class: 'empty-icon', 'aria-hidden': 'true' }, icon('chat')),
    h('h3', {}, words.emptyTitle),
    h('p', {}, words.emptyText),
    h('div', { class: 'starters' }, ...starters),
  );
}
