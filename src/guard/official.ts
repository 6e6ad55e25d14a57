/** A social account of the wallet's own. `handle` is without @. */
export interface OfficialAccount {
  platform: string;
  handle: string;
}

/**
 * What an operator calls their own, and nothing else is: hosts as browsers have them, mailboxes, telephone numbers and
 * accounts as they are written, addresses that customers may pay to. Explorers are sites of others that agents may
 * point to: allowed, never official.
 */
export interface OfficialList {
  sites: readonly string[];
  mailboxes: readonly string[];
  telephones: readonly string[];
  accounts: readonly OfficialAccount[];
  explorers: readonly string[];
  addresses: readonly string[];
}

/** The digits of a telephone number, without the prefix for calls abroad. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '').replace(/^00(?=[1-9])/, '');
}

/** Whether a telephone number is on the list; the country's code may be left out. */
export function isListedNumber(number: string, list: OfficialList): boolean {
  const digits = digitsOf(number);
  return list.telephones.map(digitsOf).some((own) => own === digits || (digits.length >= 10 && own.endsWith(digits)));
}

/** Whether an account is on the list; `platform` is null where the text names none. */
export function isListedAccount(handle: string, platform: string | null, list: OfficialList): boolean {
  return list.accounts.some((own) => sameHandle(own.handle, handle) && (platform ?? own.platform) === own.platform);
}

/** Whether two handles are one account: case does not count. */
export function sameHandle(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Whether a mailbox is on the list; case does not count. */
export function isListedMailbox(mailbox: string, list: OfficialList): boolean {
  return list.mailboxes.some((own) => own.toLowerCase() === mailbox.toLowerCase());
}
