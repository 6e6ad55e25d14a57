import { createCaseCard, createCaseHead } from './case-head.ts';
import { caseItems } from './case-list.ts';
import { lobbyItems, threadItems } from './case-view.ts';
import { type Composer, createComposer } from './composer.ts';
import { fill, h, type Item, update } from './dom.ts';
import { icon } from './icons.ts';
import { createLoginView } from './login-view.ts';
import type { Prefs } from './prefs.ts';
import type { RoomModel } from './room-model.ts';
import { follow } from './scroll.ts';
import { signInView } from './sign-in.ts';
import { type UiWords, wordsIn } from './words.ts';

export interface RoomViewOptions {
  model: RoomModel;
  prefs: Prefs;
  warns(text: string): void;
}

/** The agents' room: its cases at the side, and the one that is looked at. */
export function createRoomView({ model, prefs, warns }: RoomViewOptions): HTMLElement {
  const words = wordsIn(prefs.get('language'));
  const element = h('section', { class: 'room panel', 'aria-label': words.room });
  const inside = insideView(model, prefs, words, warns);
  const door = signInView(model, words);

  function draw(): void {
    const view = model.isMember === false ? door : inside.element;
    if (element.firstElementChild !== view) fill(element, view);
    inside.draw();
  }
  model.changes.listen(draw);
  prefs.changes.listen(draw);
  draw();
  // What is said of waiting goes on with time.
  setInterval(draw, 20_000);
  return element;
}

function insideView(model: RoomModel, prefs: Prefs, words: UiWords, warns: (text: string) => void) {
  const language = prefs.get('language');
  let isNote = false;
  const status = h('span', { class: 'status', role: 'status' });
  const login = createLoginView(words);
  const list = h('ul', { class: 'case-list', 'aria-label': words.casesTitle });
  const side = h(
    'nav',
    { class: 'room-side', 'aria-label': words.casesTitle },
    h('header', { class: 'room-head' }, h('h2', {}, words.room), status),
    login.element,
    list,
    nameField(prefs, words),
  );
  const head = createCaseHead(model, words);
  const card = createCaseCard(model, words);
  const thread = h('ol', { class: 'messages' });
  const log = h('div', { role: 'log', 'aria-live': 'polite' }, thread);
  const empty = h('div', { class: 'empty', hidden: true });
  const typing = h(
    'div',
    { class: 'typing', hidden: true },
    h('span', { class: 'dots', 'aria-hidden': 'true' }),
    words.typing,
  );
  const scroll = h('div', { class: 'scroll', tabindex: 0, role: 'region' }, empty, log, typing);
  const kinds = kindSwitch(words, (note) => {
    isNote = note;
    relabel();
    composer.focus();
  });
  const composer: Composer = createComposer({
    ...{ words, label: words.answer, placeholder: words.writeAnswer, takesFiles: true, warns },
    says: (text, files) => {
      model.says(text, files, isNote && model.selected !== null ? 'note' : 'answer');
      atEnd.stick();
    },
    types: () => {
      if (!isNote) model.types();
    },
  });
  const foot = h('div', { class: 'case-foot' }, kinds, composer.element);
  const main = h('div', { class: 'room-main' }, head.element, card.element, scroll, foot);
  const element = h('div', { class: 'room-inside' }, side, main);
  const atEnd = follow(scroll);
  let before: string | null | undefined;

  function relabel(): void {
    const placeholder = model.selected === null ? words.writeLobby : isNote ? words.writeNote : words.writeAnswer;
    composer.relabel(isNote ? words.note : words.answer, placeholder);
    composer.element.classList.toggle('is-note', isNote && model.selected !== null);
  }

  function draw(): void {
    fill(status, h('span', { class: `dot dot-${model.state}` }), words.live[model.state]);
    login.draw(model.login);
    update(list, caseItems(model, words));
    const isLobby = model.selected === null;
    if (before !== model.selected) {
      before = model.selected;
      atEnd.stick();
      relabel();
    }
    kinds.hidden = isLobby;
    element.dataset.selected = isLobby ? 'lobby' : 'case';
    head.draw();
    card.draw();
    const context = { words, language, model };
    const items: Item[] = isLobby ? lobbyItems(context) : threadItems(context);
    log.setAttribute('aria-label', isLobby ? words.lobbyLog : words.caseLog(model.selected ?? ''));
    scroll.setAttribute('aria-label', isLobby ? words.lobbyLog : words.caseLog(model.selected ?? ''));
    update(thread, items);
    drawEmpty(items.length === 0);
    typing.hidden = isLobby || !model.typing.has(model.selected ?? '');
    atEnd.keep();
  }

  function drawEmpty(is: boolean): void {
    empty.hidden = !is || !model.isLoaded || (model.selected !== null && model.shown === null);
    if (empty.hidden) return;
    const hasCases = model.cases.size > 0;
    fill(
      empty,
      h('span', { class: 'empty-icon', 'aria-hidden': 'true' }, icon(hasCases ? 'lobby' : 'people')),
      h('h3', {}, hasCases ? words.pick : words.noCases),
      h('p', {}, hasCases ? words.lobbyEmpty : words.noCasesHint),
    );
  }

  return { element, draw };
}

/** By which name an agent is known in the room. */
function nameField(prefs: Prefs, words: UiWords): HTMLElement {
  const field = h('input', {
    type: 'text',
    maxlength: 40,
    value: prefs.get('agent') || words.defaultAgent,
    autocomplete: 'nickname',
  });
  field.addEventListener('change', () => prefs.set('agent', field.value.trim()));
  return h('label', { class: 'name-field' }, h('span', {}, words.me), field);
}

function kindSwitch(words: UiWords, pick: (isNote: boolean) => void): HTMLElement {
  const buttons = [false, true].map((isNote) => {
    const props = { type: 'button', 'aria-pressed': String(!isNote), class: 'kind' };
    return h('button', props, icon(isNote ? 'note' : 'chat'), isNote ? words.note : words.answer);
  });
  buttons.forEach((button, at) => {
    button.addEventListener('click', () => {
      for (const [n, one] of buttons.entries()) one.setAttribute('aria-pressed', String(n === at));
      pick(at === 1);
    });
  });
  return h('div', { class: 'kinds', role: 'group' }, ...buttons);
}
