import { h } from './dom.ts';
import { icon } from './icons.ts';
import type { RoomModel } from './room-model.ts';
import type { UiWords } from './words.ts';

/** Asks for what opens the agents' room. */
export function signInView(model: RoomModel, words: UiWords): HTMLElement {
  const field = h('input', {
    type: 'password',
    required: true,
    autocomplete: 'current-password',
    'aria-label': words.token,
  });
  const wrong = h('p', { class: 'refusal', role: 'alert' });
  const enter = async (event: Event): Promise<void> => {
    event.preventDefault();
    wrong.textContent = '';
    await model.enter(field.value).catch(() => {
      wrong.textContent = words.wrongToken;
      field.select();
    });
  };
  return h(
    'form',
    { class: 'sign-in', onsubmit: (event: Event) => void enter(event) },
    h('span', { class: 'empty-icon', 'aria-hidden': 'true' }, icon('people')),
    h('h2', {}, words.enterTitle),
    h('p', {}, words.enterText),
    field,
    wrong,
    h('button', { type: 'submit', class: 'button is-main' }, words.enter),
  );
}
