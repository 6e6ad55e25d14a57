import { Changes } from './dom.ts';
import type { UiLanguage } from './words.ts';

export type Theme = 'auto' | 'light' | 'dark';
export type Look = 'web' | 'telegram' | 'wechat';

interface Stored {
  language: UiLanguage;
  theme: Theme;
  look: Look;
  agent: string;
}

const KEY = 'kefu-prefs';

/** What the reader chose, kept in the browser. Where it keeps nothing, it holds until the page is left. */
export class Prefs {
  readonly changes = new Changes();
  private values: Stored;

  constructor() {
    this.values = {
      language: languageOf(navigator.language),
      theme: 'auto',
      look: 'web',
      agent: '',
      ...read(),
      ...asked(),
    };
  }

  get<K extends keyof Stored>(name: K): Stored[K] {
    return this.values[name];
  }

  set<K extends keyof Stored>(name: K, value: Stored[K]): void {
    this.values = { ...this.values, [name]: value };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.values));
    } catch {
      // A frame of another site may be allowed to keep nothing.
    }
    this.changes.tell();
  }
}

/** The page's address may say the language (`?lang=en`), and goes before what was chosen. */
function asked(): Partial<Stored> {
  const language = new URLSearchParams(location.search).get('lang');
  return language === null ? {} : { language: languageOf(language) };
}

function languageOf(tag: string): UiLanguage {
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function read(): Partial<Stored> {
  try {
    const { language, theme, look, agent } = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return {
      ...(language === 'zh' || language === 'en' ? { language } : {}),
      ...(theme === 'auto' || theme === 'light' || theme === 'dark' ? { theme } : {}),
      ...(look === 'web' || look === 'telegram' || look === 'wechat' ? { look } : {}),
      ...(typeof agent === 'string' ? { agent } : {}),
    };
  } catch {
    return {};
  }
}
