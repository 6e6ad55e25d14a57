import { checkAccount, isAccount } from './checks/account.ts';
import { checkAmount, isAmount } from './checks/amount.ts';
import type { Checked, Said, When } from './checks/answer.ts';
import { checkMedia, isMedia } from './checks/media.ts';
import { checkOption, isOption } from './checks/option.ts';
import { checkText, isText } from './checks/text.ts';
import { checkTime, isTime } from './checks/time.ts';
import { checkTxid, isTxid } from './checks/txid.ts';
import type { CheckName, Slot } from './flow.ts';
import { isTraditional } from './language.ts';
import type { SlotValue } from './value.ts';

/** A named check: an answer into its canonical value, and whether a value already held is still good. */
interface Check {
  take(slot: Slot, said: Said, when: When): Checked;
  holds(slot: Slot, value: SlotValue): boolean;
}

const CHECKS: Record<CheckName, Check> = {
  option: {
    take: (slot, said) => checkOption(slot.options, said.text),
    holds: (slot, value) => isOption(slot.options, value),
  },
  text: {
    take: (slot, said) => checkText(slot.args, said.text),
    holds: (slot, value) => isText(slot.args, value),
  },
  amount: {
    take: (_, said, { language }) => checkAmount(said.text, isTraditional(language)),
    holds: (_, value) => isAmount(value),
  },
  time: { take: (_, said, when) => checkTime(said.text, when), holds: (_, value) => isTime(value) },
  txid: {
    take: (slot, said) => checkTxid(slot.args, said.text),
    holds: (slot, value) => isTxid(slot.args, value),
  },
  account: { take: (_, said) => checkAccount(said.text), holds: (_, value) => isAccount(value) },
  media: {
    take: (slot, said) => checkMedia(slot.args, said.media),
    holds: (slot, value) => isMedia(slot.args, value),
  },
};

/**
 * Turns what a customer said into the value of a slot. `ok` is canonical and such that `accepts` holds for it; `no` is
 * the message that says what is wanted. Total for every text.
 */
export function check(slot: Slot, said: Said, when: When): Checked {
  return CHECKS[slot.check].take(slot, said, when);
}

/** Whether a value held already is still good for a slot, after the book changed say. Null is a slot skipped. */
export function accepts(slot: Slot, value: SlotValue): boolean {
  return value === null ? slot.optional : CHECKS[slot.check].holds(slot, value);
}
