import { showChosen } from './attachments.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import type { UiWords } from './words.ts';

export interface ComposerOptions {
  words: UiWords;
  label: string;
  placeholder: string;
  says(text: string, files: File[]): void;
  types(): void;
  /** Says what could not be added. */
  warns(text: string): void;
  /** Whether files can go with a message. */
  takesFiles: boolean;
}

export interface Composer {
  element: HTMLFormElement;
  focus(): void;
  /** Puts a text in, to be changed and sent. */
  write(text: string): void;
  relabel(label: string, placeholder: string): void;
}

const FILES_MOST = 6;
const FILE_MOST = 20 * 1024 ** 2;

/** Where a message is written: Enter sends, Shift+Enter is a new line; files are chosen, pasted or dropped. */
export function createComposer(options: ComposerOptions): Composer {
  const { words } = options;
  let files: File[] = [];
  const chosen = h('ul', { class: 'chosen', hidden: true });
  const field = h('textarea', {
    rows: 1,
    'aria-label': options.label,
    placeholder: options.placeholder,
    enterkeyhint: 'send',
  });
  const picker = h('input', { type: 'file', multiple: true, hidden: true, tabindex: -1, 'aria-hidden': 'true' });
  const attach = h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      'aria-label': words.attach,
      title: words.attach,
      hidden: !options.takesFiles,
    },
    icon('clip'),
  );
  const send = h(
    'button',
    { type: 'submit', class: 'send-button', 'aria-label': words.send, title: words.send },
    icon('send'),
  );
  const row = h('div', { class: 'composer-row' }, attach, picker, field, send);
  const element = h('form', { class: 'composer' }, chosen, row);

  function show(): void {
    showChosen(chosen, files, words, (file) => {
      files = files.filter((one) => one !== file);
      show();
    });
    chosen.hidden = files.length === 0;
    send.disabled = field.value.trim() === '' && files.length === 0;
  }

  function grow(): void {
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight, 160)}px`;
  }

  function add(given: Iterable<File>): void {
    for (const file of given) {
      if (file.size > FILE_MOST) options.warns(words.tooBig(file.name));
      else if (files.length >= FILES_MOST) options.warns(words.tooMany);
      else files.push(file);
    }
    show();
  }

  function submit(): void {
    const text = field.value.trim();
    if (text === '' && files.length === 0) return;
    options.says(text, files);
    files = [];
    field.value = '';
    grow();
    show();
  }

  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  field.addEventListener('keydown', (event) => {
    // While a word is being composed, Enter belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  field.addEventListener('input', () => {
    grow();
    show();
    options.types();
  });
  attach.addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    add(picker.files ?? []);
    picker.value = '';
  });
  if (options.takesFiles) takeDropped(element, field, add);
  show();

  return {
    element,
    focus: () => field.focus({ preventScroll: true }),
    write(text) {
      field.value = text;
      grow();
      show();
      field.focus();
    },
    relabel(label, placeholder) {
      field.setAttribute('aria-label', label);
      field.placeholder = placeholder;
    },
  };
}

function takeDropped(element: HTMLElement, field: HTMLElement, add: (files: Iterable<File>) => void): void {
  field.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  });
  const mark = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    element.classList.toggle('is-over', is);
  };
  element.addEventListener('dragover', mark(true));
  element.addEventListener('dragleave', mark(false));
  element.addEventListener('drop', (event) => {
    mark(false)(event);
    add([...(event.dataTransfer?.files ?? [])]);
  });
}
