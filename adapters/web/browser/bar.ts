import { h } from './dom.ts';
import { type IconName, icon } from './icons.ts';
import type { Look, Prefs, Theme } from './prefs.ts';
import { wordsIn } from './words.ts';

const THEMES: Record<Theme, IconName> = { auto: 'auto', light: 'sun', dark: 'moon' };
const NEXT: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' };

export interface BarOptions {
  prefs: Prefs;
  brand: string;
  /** Whether both sides are on the page: then it is a demonstration. */
  isBoth: boolean;
  changeLanguage(): void;
}

/** What stands at the top: whose desk it is, and how the reader wants to see it. */
export function createBar({ prefs, brand, isBoth, changeLanguage }: BarOptions): HTMLElement {
  const words = wordsIn(prefs.get('language'));
  const title = h(
    'div',
    { class: 'brand' },
    h('img', { src: '/static/icon.svg', alt: '', width: 28, height: 28 }),
    h('h1', {}, brand),
    isBoth && h('span', { class: 'badge' }, words.demo),
  );
  const open = (): void => void window.open(`/?customer=${encodeURIComponent(newName())}`, '_blank', 'noopener');
  const fresh = { type: 'button', class: 'button new-customer', title: words.newCustomerHint, onclick: open };
  const isChinese = prefs.get('language') === 'zh';
  const language = {
    ...{ type: 'button', class: 'button', id: 'language', title: words.switchLanguage, onclick: changeLanguage },
    lang: isChinese ? 'en' : 'zh-CN',
  };
  return h(
    'header',
    { class: 'bar' },
    title,
    isBoth && lookSwitch(prefs),
    h(
      'div',
      { class: 'bar-end' },
      isBoth && h('button', fresh, icon('plus'), h('span', {}, words.newCustomer)),
      h('button', language, isChinese ? 'English' : '中文'),
      themeButton(prefs),
    ),
  );
}

function newName(): string {
  return String.fromCharCode(65 + Math.floor(Math.random() * 26)) + Math.floor(Math.random() * 90 + 10);
}

function themeButton(prefs: Prefs): HTMLElement {
  const words = wordsIn(prefs.get('language'));
  const button = h('button', { type: 'button', class: 'icon-button', id: 'theme' });
  const draw = (): void => {
    const theme = prefs.get('theme');
    const name = `${words.theme}：${words.themes[theme]}`;
    button.replaceChildren(icon(THEMES[theme]));
    button.setAttribute('aria-label', name);
    button.title = name;
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  };
  button.addEventListener('click', () => {
    prefs.set('theme', NEXT[prefs.get('theme')]);
    draw();
  });
  draw();
  return button;
}

/** Shows the customer's side as another app would. */
function lookSwitch(prefs: Prefs): HTMLElement {
  const words = wordsIn(prefs.get('language'));
  const options = Object.entries(words.looks).map(([look, name]) => {
    const field = h('input', { type: 'radio', name: 'look', value: look, checked: prefs.get('look') === look });
    field.addEventListener('change', () => prefs.set('look', look as Look));
    return h('label', {}, field, h('span', {}, name));
  });
  return h('fieldset', { class: 'look-switch' }, h('legend', { class: 'visually-hidden' }, words.look), ...options);
}
