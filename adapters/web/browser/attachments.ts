import type { ShownFile } from '../wire.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { sizeName } from './text.ts';
import type { UiWords } from './words.ts';

/** Fetches the bytes of a file. */
export type FetchFile = (path: string) => Promise<Blob>;

const PICTURE = /^image\/(png|jpeg|gif|webp)$/;
/** Pictures that were fetched, by path: a redrawn message does not fetch them again. */
const URLS = new Map<string, Promise<string>>();

function urlOf(path: string, fetch: FetchFile): Promise<string> {
  const known = URLS.get(path);
  if (known !== undefined) return known;
  const made = fetch(path).then((blob) => URL.createObjectURL(blob));
  made.catch(() => URLS.delete(path));
  URLS.set(path, made);
  return made;
}

/** A file of a message: a picture is shown, anything else can be saved. */
export function fileView(file: ShownFile, fetch: FetchFile, words: UiWords): HTMLElement {
  return PICTURE.test(file.mime ?? '') ? pictureView(file, fetch, words) : rowView(file, fetch, words);
}

/** A file that is still on its way. */
export function localView(file: File): HTMLElement {
  if (!PICTURE.test(file.type)) return rowOf(file.name, file.size);
  const picture = h('img', { class: 'picture', alt: file.name });
  picture.src = URL.createObjectURL(file);
  return picture;
}

function pictureView(file: ShownFile, fetch: FetchFile, words: UiWords): HTMLElement {
  const name = file.name ?? '';
  const picture = h('img', { class: 'picture', alt: name });
  const button = h('button', { type: 'button', class: 'picture-button', 'aria-label': words.open(name) }, picture);
  urlOf(file.path, fetch).then(
    (url) => {
      picture.src = url;
      button.addEventListener('click', () => enlarge(url, name, words));
    },
    () => button.replaceWith(rowView(file, fetch, words)),
  );
  return button;
}

function enlarge(url: string, name: string, words: UiWords): void {
  const picture = h('img', { alt: name });
  picture.src = url;
  const close = h('button', { type: 'button', class: 'icon-button', 'aria-label': words.close }, icon('close'));
  const dialog = h('dialog', { class: 'lightbox', 'aria-label': name || words.close }, picture, close);
  dialog.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function rowView(file: ShownFile, fetch: FetchFile, words: UiWords): HTMLElement {
  const name = file.name ?? file.kind;
  const row = rowOf(name, file.size);
  const save = async (): Promise<void> => {
    const link = h('a', { download: name });
    link.href = await urlOf(file.path, fetch);
    link.click();
  };
  const attributes = { type: 'button', class: 'file-button', 'aria-label': words.download(name) };
  return h('button', { ...attributes, onclick: () => void save().catch(() => undefined) }, row, icon('down'));
}

function rowOf(name: string, size: number | undefined): HTMLElement {
  const about = h('span', { class: 'file-about' }, h('span', { class: 'file-name' }, name));
  if (size !== undefined) about.append(h('span', { class: 'file-size' }, sizeName(size)));
  return h('span', { class: 'file' }, icon('file'), about);
}

/** Shows the files that are to go with the next message, each of which can be left out. */
export function showChosen(place: Element, files: File[], words: UiWords, remove: (file: File) => void): void {
  const chips = files.map((file) => {
    const button = { type: 'button', class: 'icon-button', 'aria-label': words.remove(file.name) };
    return h(
      'li',
      { class: 'chosen-file' },
      localView(file),
      h('button', { ...button, onclick: () => remove(file) }, icon('close')),
    );
  });
  fill(place, ...chips);
}
