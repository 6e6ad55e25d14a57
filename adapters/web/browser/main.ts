import type { PageKind } from '../pages.ts';
import { ask } from './api.ts';
import { createBar } from './bar.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { tabIdentity, widgetIdentity } from './identity.ts';
import { Prefs } from './prefs.ts';
import { RoomModel } from './room-model.ts';
import { createRoomView } from './room-view.ts';
import { createTabs } from './tabs.ts';
import { TalkModel } from './talk-model.ts';
import { createTalkView } from './talk-view.ts';
import { type UiLanguage, wordsIn } from './words.ts';

/** What the server says of the page. */
interface Page {
  kind: PageKind;
  brand: Record<string, string>;
}

const TAGS: Record<UiLanguage, string> = { zh: 'zh-CN', en: 'en' };

const page = JSON.parse(document.querySelector<HTMLMetaElement>('meta[name=kefu]')?.content ?? '{}') as Page;
const prefs = new Prefs();
const asked = new URLSearchParams(location.search);
void start();

async function start(): Promise<void> {
  const talk = page.kind === 'desk' ? null : new TalkModel(await identity(), about());
  const room = page.kind === 'both' || page.kind === 'desk' ? new RoomModel(agentName) : null;
  draw(talk, room);
  talk?.open();
  room?.open();
  addEventListener('beforeunload', (event) => {
    if ((talk?.unsent ?? 0) > 0) event.preventDefault();
  });
}

function identity() {
  if (page.kind !== 'widget') return tabIdentity();
  return widgetIdentity(async () => {
    const response = await ask('/api/chat/session', {}, { method: 'POST' });
    return (await response.json()).token;
  });
}

/** What the desk is told of the customer: a name to be shown, no proof of anything. */
function about(): { name: string; language: string } {
  const language = prefs.get('language');
  const words = wordsIn(language);
  const named = asked.get('customer')?.trim().slice(0, 40);
  const code = String(Math.floor(Math.random() * 9000) + 1000);
  const name = named ? named : (sessionStorage.getItem('kefu-name') ?? words.visitor(code));
  try {
    sessionStorage.setItem('kefu-name', name);
  } catch {
    // It is another name next time.
  }
  return { name, language: spokenTag(language) };
}

/** The browser's own tag tells the Traditional from the Simplified (zh-TW); the page has one Chinese only. */
function spokenTag(language: UiLanguage): string {
  const own = navigator.language;
  return own.toLowerCase().split('-')[0] === language ? own : TAGS[language];
}

function agentName(): string {
  return prefs.get('agent') || wordsIn(prefs.get('language')).defaultAgent;
}

function draw(talk: TalkModel | null, room: RoomModel | null): void {
  const language = prefs.get('language');
  const words = wordsIn(language);
  const brand = page.brand[TAGS[language]] ?? Object.values(page.brand)[0] ?? 'Kefu';
  document.documentElement.lang = TAGS[language];
  document.title = page.kind === 'desk' ? `${words.room} · ${brand}` : `${brand} ${words.support}`;
  document.body.dataset.page = page.kind;
  const toasts = h('div', { class: 'toasts', role: 'status' });
  const warns = (text: string): void => toast(toasts, text);
  const look = () => (page.kind === 'both' ? prefs.get('look') : 'web');
  const close = page.kind === 'widget' ? { extra: closeButton(words.closeChat) } : {};
  const talkView = talk && createTalkView({ model: talk, prefs, brand, look, warns, ...close });
  const roomView = room && createRoomView({ model: room, prefs, warns });
  const changeLanguage = (): void => {
    prefs.set('language', language === 'zh' ? 'en' : 'zh');
    draw(talk, room);
    document.getElementById('language')?.focus();
  };
  const bar = page.kind !== 'widget' && createBar({ prefs, brand, isBoth: page.kind === 'both', changeLanguage });
  const views = [talkView, roomView].filter((view) => view !== null);
  const main = h('main', { class: 'sides' }, ...views);
  const tabs = talk && room && createTabs(main, words, talk, room);
  fill(document.body, bar || null, tabs, main, toasts);
}

function toast(place: HTMLElement, text: string): void {
  const one = h('p', { class: 'toast' }, text);
  place.append(one);
  setTimeout(() => one.remove(), 5_000);
}

/** The frame asks the page around it to hide it. It says nothing else, so that it does not matter who listens. */
function closeButton(name: string): HTMLElement {
  const close = (): void => window.parent.postMessage('kefu:close', '*');
  return h('button', { type: 'button', class: 'icon-button', 'aria-label': name, onclick: close }, icon('close'));
}
