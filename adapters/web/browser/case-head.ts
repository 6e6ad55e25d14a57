import { askFor } from './ask-dialog.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import type { RoomModel } from './room-model.ts';
import { textNodes } from './text.ts';
import type { UiWords } from './words.ts';

/** A part of the room that is drawn again when something changed. */
export interface Part {
  element: HTMLElement;
  draw(): void;
}

/** What stands over a case: which it is, how it stands, and what can be done with it. */
export function createCaseHead(model: RoomModel, words: UiWords): Part {
  const element = h('header', { class: 'case-head' });

  function draw(): void {
    const one = model.selected === null ? undefined : model.cases.get(model.selected);
    // The others are in the menu beside, and in the field below.
    const choices = (model.shown?.card.choices ?? []).filter(({ id }) => /^(?:take|close|reopen):/.test(id));
    const look = JSON.stringify([one ?? null, choices]);
    if (element.dataset.key === look) return;
    element.dataset.key = look;
    if (one === undefined) return fill(element, titleOf(words.lobby, '', words.lobbyHint));
    const back = { type: 'button', class: 'icon-button back-button', 'aria-label': words.lobby };
    const served = one.agent === null ? words.nobody : words.servedBy(one.agent);
    const about = `${one.customer} · ${words.caseStates[one.state]} · ${served}`;
    const buttons = choices.map((choice, n) => {
      const props = { type: 'button', class: n === 0 ? 'button is-main' : 'button' };
      return h('button', { ...props, onclick: () => model.chooses(choice) }, choice.label);
    });
    fill(
      element,
      h('button', { ...back, onclick: () => model.select(null) }, icon('back')),
      titleOf(`#${one.code} `, one.title, about),
      h('div', { class: 'case-buttons' }, ...buttons, moreMenu(model, words)),
    );
  }

  return { element, draw };
}

function titleOf(name: string, title: string, about: string): HTMLElement {
  return h('div', { class: 'case-title' }, h('h3', {}, name, title), h('p', {}, about));
}

/** What can be done with a case beside its buttons: by the commands that the room knows. */
function moreMenu(model: RoomModel, words: UiWords): HTMLElement {
  const priorities = Object.entries(words.priorities).map(([id, name]) => h('option', { value: id }, name));
  const select = h('select', { 'aria-label': words.priority, title: words.priority }, ...priorities);
  select.value = model.cases.get(model.selected ?? '')?.priority ?? 'normal';
  select.addEventListener('change', () => model.commands(`/priority ${select.value}`));
  const transfer = async (): Promise<void> => {
    const to = await askFor(words.transferTo, words);
    if (to !== null) model.commands(`/transfer ${to}`);
  };
  const button = h('button', { type: 'button', class: 'button', onclick: () => void transfer() }, words.transfer);
  return h('div', { class: 'more' }, select, button);
}

/** The case's card: what the customer confirmed, at a glance. On a narrow screen it is opened when it is wanted. */
export function createCaseCard(model: RoomModel, words: UiWords): Part {
  const element = h('details', { class: 'case-card', open: matchMedia('(min-width: 861px)').matches });

  function draw(): void {
    const card = model.shown?.card ?? null;
    element.hidden = card === null || card.text === '';
    if (card === null || element.dataset.key === card.text) return;
    element.dataset.key = card.text;
    fill(element, h('summary', {}, words.card), h('div', { class: 'text' }, ...textNodes(card.text, card.spans)));
  }

  return { element, draw };
}
