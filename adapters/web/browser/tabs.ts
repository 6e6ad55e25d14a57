import { h } from './dom.ts';
import { icon } from './icons.ts';
import type { RoomModel } from './room-model.ts';
import type { TalkModel } from './talk-model.ts';
import type { UiWords } from './words.ts';

/** On a narrow screen one side is shown at a time: what chooses it, and tells of news on the other. */
export function createTabs(main: HTMLElement, words: UiWords, talk: TalkModel, room: RoomModel): HTMLElement {
  const sides = [...main.children] as HTMLElement[];
  let seen = talk.messages.length;
  const news = [mark(words), mark(words)];
  const buttons = [words.customer, words.room].map((name, at) => {
    const props = { type: 'button', class: 'side-tab', onclick: () => show(at) };
    return h('button', props, icon(at === 0 ? 'chat' : 'people'), name, news[at]);
  });
  function show(at: number): void {
    main.dataset.side = at === 0 ? 'talk' : 'room';
    for (const [n, button] of buttons.entries()) button.setAttribute('aria-pressed', String(n === at));
    sides[at]?.scrollTo(0, 0);
    tell();
  }
  function tell(): void {
    if (main.dataset.side === 'talk') seen = talk.messages.length;
    if (news[0]) news[0].hidden = talk.messages.length <= seen;
    if (news[1]) news[1].hidden = room.unread.size === 0 || main.dataset.side === 'room';
  }
  talk.changes.listen(tell);
  room.changes.listen(tell);
  show(0);
  return h('div', { class: 'side-tabs', role: 'group' }, ...buttons);
}

function mark(words: UiWords): HTMLElement {
  return h('span', { class: 'unread', role: 'img', 'aria-label': words.unread, hidden: true });
}
