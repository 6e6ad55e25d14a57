import { articleOf, choiceOf } from './article-choice.ts';
import type { Frame } from './conversation.ts';
import type { EffectChoice } from './effect.ts';
import { factsOf, paramsOf } from './facts.ts';
import type { ArticleId, AskStep, CollectStep, ConfirmStep, RateStep } from './flow.ts';
import { flowOf, type Turn } from './turn.ts';
import type { MessageKey, Param } from './value.ts';

export type Question = AskStep | CollectStep | ConfirmStep | RateStep;

/** An answer that a question offers, before it has a place in a list. */
export interface Offer {
  id: string;
  label: Param;
  /** The key whose words customers type for it, where that is not the label's own. */
  named?: MessageKey;
}

export const RATINGS = ['1', '2', '3', '4', '5'];
/** Offered beside candidates; its answer goes on at the step's `next`. */
export const NONE = 'none';
export const SKIP = 'skip';
export const YES = 'yes';
export const CHANGE = 'change';

/** Asks the question of a frame: shows its words, its choices as a new list, and the facts it reads back. */
export function prompt(turn: Turn, frame: Frame, step: Question): void {
  const flow = flowOf(turn, frame);
  const choices = showList(turn, frame, offersOf(turn, frame, step));
  const facts = step.kind === 'confirm' ? factsOf(flow, frame, step.slots) : [];
  turn.effects.push({ do: 'say', key: step.key, params: paramsOf(flow, frame), choices, facts });
}

/** Gives offers their place in a new list, which is from now on what a number answers and which buttons are fresh. */
function showList(turn: Turn, frame: Frame, offers: Offer[]): EffectChoice[] {
  if (offers.length === 0) {
    turn.c.shown = null;
    return [];
  }
  const list = ++turn.c.lists;
  turn.c.shown = {
    list,
    flow: frame.flow,
    step: frame.step,
    ids: offers.map((offer) => offer.id),
    labels: offers.map((offer) => offer.label),
  };
  return offers.map((offer) => ({ id: `${list}:${offer.id}`, label: offer.label }));
}

/** What a question offers, in order. */
export function offersOf(turn: Turn, frame: Frame, step: Question): Offer[] {
  switch (step.kind) {
    case 'ask':
      return step.from ? sourced(turn, frame, step.from) : step.choices.map(labelled);
    case 'collect':
      return collectOffers(turn, frame, step);
    case 'confirm':
      return [
        { id: YES, label: { key: 'common-yes' } },
        { id: CHANGE, label: { key: 'common-change' } },
      ];
    case 'rate':
      return RATINGS.map((id) => ({ id, label: id }));
  }
}

function collectOffers(turn: Turn, frame: Frame, step: CollectStep): Offer[] {
  const slot = flowOf(turn, frame).slots[step.slot];
  if (!slot) return [];
  const skip = slot.optional ? [{ id: SKIP, label: { key: 'common-skip' } }] : [];
  return [...slot.options.map(labelled), ...skip];
}

function sourced(turn: Turn, frame: Frame, from: NonNullable<AskStep['from']>): Offer[] {
  switch (from) {
    case 'menu':
      return turn.book.menu.map((id) => titled(turn, id));
    case 'candidates':
      return [...candidates(turn, frame), { id: NONE, label: { key: 'common-none-of-these' } }];
    case 'facts':
      return correctable(turn);
    case 'languages':
      return turn.book.languages.map((id) => ({ id, label: { key: `language-${id}` } }));
  }
}

/** Those that the book still has: it may have changed since they were gathered. */
function candidates(turn: Turn, frame: Frame): Offer[] {
  return frame.candidates.flatMap((id) => {
    const article = articleOf(turn.book, id);
    if (article !== null) return [articleOffer(turn, article)];
    return turn.book.flows[id] ? [titled(turn, id)] : [];
  });
}

function articleOffer(turn: Turn, article: ArticleId): Offer {
  const named = turn.book.articles[article]?.title ?? article;
  return { id: choiceOf(article), label: { key: 'common-article', params: { title: { key: named } } }, named };
}

/** The facts of the problem below that can still be corrected. */
function correctable(turn: Turn): Offer[] {
  const frame = turn.c.stack.findLast((one) => flowOf(turn, one).kind === 'problem');
  if (!frame) return [];
  const flow = flowOf(turn, frame);
  const step = flow.steps[frame.step];
  const asked = step?.kind === 'confirm' ? step.slots : Object.keys(frame.slots);
  return asked
    .filter((id) => frame.slots[id] !== undefined && flow.slots[id] && isCollected(flow.steps, id))
    .map((id) => ({ id, label: { key: flow.slots[id]?.label ?? id } }));
}

function isCollected(steps: Record<string, { kind: string }>, slot: string): boolean {
  return Object.values(steps).some((step) => step.kind === 'collect' && 'slot' in step && step.slot === slot);
}

function titled(turn: Turn, flow: string): Offer {
  return { id: flow, label: { key: turn.book.flows[flow]?.title ?? flow } };
}

function labelled(option: { id: string; label: string }): Offer {
  return { id: option.id, label: { key: option.label } };
}
