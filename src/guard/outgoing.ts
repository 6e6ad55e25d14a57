import { findAccounts, invitesPrivately } from './accounts.ts';
import { findAddresses, sameAddress } from './addresses.ts';
import { asksSecret } from './asks-secret.ts';
import { secretsIn } from './incoming.ts';
import { visible } from './letters.ts';
import { findLinks, type Link } from './links.ts';
import {
  digitsOf,
  isListedAccount,
  isListedMailbox,
  isListedNumber,
  type OfficialList,
  sameHandle,
} from './official.ts';
import { findPhones } from './phones.ts';
import { isExplorer, judgeLink } from './verdicts.ts';

/** Why a text may not go out. `asks_secret`, those of secrets, and `unlisted_address` nobody can release. */
export type BlockReason =
  | 'asks_secret'
  | 'unlisted_link'
  | 'unlisted_address'
  | 'unlisted_number'
  | 'unlisted_account'
  | 'contact_card'
  | 'mnemonic'
  | 'private_key'
  | 'keystore'
  | 'password'
  | 'one_time_code'
  | 'card'
  | 'national_id';

/** What the case of a text allows besides the list. */
export interface Evidence {
  /** The texts of the customer's own that the case holds: what stands in them may be said back to the customer. */
  texts: readonly string[];
  /** Links that a lead has released for this one text, as they are written in it. */
  released: readonly string[];
}

export interface OutgoingVerdict {
  verdict: 'allow' | 'block';
  /** Empty when the text may go out. */
  reasons: BlockReason[];
}

const NO_EVIDENCE: Evidence = { texts: [], released: [] };
const CARD = /BEGIN\s{0,3}:\s{0,3}VCARD|MECARD\s{0,3}:/iu;

/**
 * Judges a text that is to go to a customer, its placeholders filled: what asks for a secret, holds one, or names a
 * link, number, account, mailbox or address that is neither on the list nor the case's own. Total, in linear time.
 */
export function checkOutgoing(text: string, list: OfficialList, evidence: Evidence = NO_EVIDENCE): OutgoingVerdict {
  const known = knownFrom(evidence);
  const { links, mailboxes } = findLinks(text);
  const reasons: BlockReason[] = [];
  if (asksSecret(text)) reasons.push('asks_secret');
  reasons.push(...heldSecrets(text));
  if (links.some((link) => !mayLink(link, list, known))) reasons.push('unlisted_link');
  if (findAddresses(text).some((address) => !mayPay(address, list, known))) reasons.push('unlisted_address');
  if (findPhones(text).some((number) => !mayCall(number, list, known))) reasons.push('unlisted_number');
  if (namesStranger(text, mailboxes, list, known)) reasons.push('unlisted_account');
  if (CARD.test(visible(text))) reasons.push('contact_card');
  return { verdict: reasons.length === 0 ? 'allow' : 'block', reasons };
}

/** What the case's own texts name. */
interface Known {
  links: Link[];
  released: Link[];
  mailboxes: Set<string>;
  addresses: string[];
  numbers: Set<string>;
  handles: string[];
}

function knownFrom({ texts, released }: Evidence): Known {
  const found = texts.map(findLinks);
  return {
    links: found.flatMap(({ links }) => links),
    released: released.flatMap((link) => findLinks(link).links),
    mailboxes: new Set(found.flatMap(({ mailboxes }) => mailboxes)),
    addresses: texts.flatMap(findAddresses),
    numbers: new Set(texts.flatMap(findPhones).map(digitsOf)),
    handles: texts.flatMap(findAccounts).map(({ handle }) => handle),
  };
}

/** A hash has the shape of a private key too: what is not sure is no reason. */
function heldSecrets(text: string): BlockReason[] {
  const kinds = new Set(secretsIn(text).map(({ kind }) => kind));
  return [...kinds].flatMap((kind) => (kind === 'ambiguous_hex' ? [] : [kind]));
}

/** The case's own host may be named; more of a link only as the customer or the lead gave it. */
function mayLink(link: Link, list: OfficialList, { links, released }: Known): boolean {
  if (judgeLink(link, list) === 'official' || isExplorer(link, list)) return true;
  const isBare = link.url !== null && /^\/?$/.test(link.url.pathname) && link.url.search + link.url.hash === '';
  if (links.some(({ host }) => isBare && host === link.host)) return true;
  return [...links, ...released].some(({ url }) => url !== null && url.href === link.url?.href);
}

function mayPay(address: string, list: OfficialList, { addresses }: Known): boolean {
  return [...list.addresses, ...addresses].some((one) => sameAddress(one, address));
}

function mayCall(number: string, list: OfficialList, { numbers }: Known): boolean {
  return isListedNumber(number, list) || numbers.has(digitsOf(number));
}

function namesStranger(text: string, mailboxes: string[], list: OfficialList, known: Known): boolean {
  if (invitesPrivately(text)) return true;
  if (mailboxes.some((mailbox) => !isListedMailbox(mailbox, list) && !known.mailboxes.has(mailbox))) return true;
  return findAccounts(text).some(
    ({ handle, platform }) =>
      !isListedAccount(handle, platform, list) && !known.handles.some((own) => sameHandle(own, handle)),
  );
}
