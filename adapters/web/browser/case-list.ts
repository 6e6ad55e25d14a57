import type { CaseSummary } from '../../../src/ports/view.ts';
import { h, type Item } from './dom.ts';
import { icon } from './icons.ts';
import type { RoomModel } from './room-model.ts';
import type { UiWords } from './words.ts';

const RANK = { waiting: 0, open: 1, closed: 2 };
const URGENCY: Record<string, number> = { urgent: 0, high: 1, normal: 2, low: 3 };

/** The lobby, and the cases in the order in which they want an agent. */
export function caseItems(model: RoomModel, words: UiWords): Item[] {
  const cases = [...model.cases.values()].sort(byNeed);
  return [lobbyItem(model, words), ...cases.map((one) => caseItem(one, model, words))];
}

function byNeed(a: CaseSummary, b: CaseSummary): number {
  if (a.state === 'closed' && b.state === 'closed') return Number(b.code) - Number(a.code);
  const urgency = (URGENCY[a.priority] ?? 2) - (URGENCY[b.priority] ?? 2);
  return RANK[a.state] - RANK[b.state] || urgency || a.waitingSince - b.waitingSince;
}

function lobbyItem(model: RoomModel, words: UiWords): Item {
  const isCurrent = model.selected === null;
  const isUnread = model.unread.has('');
  const props = {
    type: 'button',
    class: 'case-button',
    'aria-current': isCurrent && 'true',
    onclick: () => model.select(null),
  };
  return {
    key: 'lobby',
    look: `${isCurrent} ${isUnread}`,
    draw: () =>
      h(
        'li',
        {},
        h(
          'button',
          props,
          icon('lobby'),
          h('span', { class: 'case-name' }, words.lobby),
          isUnread && unreadMark(words),
        ),
      ),
  };
}

function caseItem(one: CaseSummary, model: RoomModel, words: UiWords): Item {
  const isCurrent = model.selected === one.code;
  const isUnread = model.unread.has(one.code);
  const isTyping = model.typing.has(one.code);
  const waited =
    one.state === 'waiting' ? words.waited(durationIn(words, Date.now() - one.waitingSince)) : (one.agent ?? '');
  const about = isTyping ? words.typing : [one.customer, waited].filter((part) => part !== '').join(' · ');
  const props = {
    type: 'button',
    class: `case-button is-${one.state}`,
    'aria-current': isCurrent && 'true',
    onclick: () => model.select(one.code),
  };
  return {
    key: one.code,
    look: JSON.stringify([one, isCurrent, isUnread, about]),
    draw: () =>
      h(
        'li',
        {},
        h(
          'button',
          props,
          h(
            'span',
            { class: 'case-line' },
            h('strong', {}, `#${one.code}`),
            h('span', { class: 'case-name' }, one.title),
            isUnread && unreadMark(words),
          ),
          h('span', { class: 'case-line is-second' }, stateChip(one, words), h('span', { class: 'case-about' }, about)),
        ),
      ),
  };
}

function stateChip(one: CaseSummary, words: UiWords): HTMLElement {
  const isPressing = one.priority === 'urgent' || one.priority === 'high';
  const text =
    isPressing && one.state !== 'closed'
      ? words.priorities[one.priority as 'urgent' | 'high']
      : words.caseStates[one.state];
  return h('span', { class: `chip chip-${isPressing && one.state !== 'closed' ? one.priority : one.state}` }, text);
}

function unreadMark(words: UiWords): HTMLElement {
  return h('span', { class: 'unread', role: 'img', 'aria-label': words.unread });
}

/** A duration for people, in its largest unit. */
function durationIn(words: UiWords, ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return words.minutes(minutes);
  return minutes < 1440 ? words.hours(Math.floor(minutes / 60)) : words.days(Math.floor(minutes / 1440));
}
