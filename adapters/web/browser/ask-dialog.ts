import { h } from './dom.ts';
import type { UiWords } from './words.ts';

/** Asks for one line of text; null when nothing was given. */
export function askFor(question: string, words: UiWords): Promise<string | null> {
  const field = h('input', { type: 'text', required: true, maxlength: 40, 'aria-label': question });
  const cancel = h('button', { type: 'button', class: 'button' }, words.cancel);
  const row = h(
    'div',
    { class: 'dialog-row' },
    cancel,
    h('button', { type: 'submit', class: 'button is-main' }, words.confirm),
  );
  const form = h('form', {}, h('p', {}, question), field, row);
  const dialog = h('dialog', { class: 'question', 'aria-label': question }, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    cancel.addEventListener('click', () => dialog.close());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      dialog.close(field.value.trim());
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue || null);
    });
  });
}
