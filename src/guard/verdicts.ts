import type { Judged, Verdict } from '../core/judged.ts';
import { accountOf, findAccounts } from './accounts.ts';
import { findAddresses, sameAddress } from './addresses.ts';
import { findLinks, type Link } from './links.ts';
import { looksOfficial, resembles } from './lookalike.ts';
import { isListedAccount, isListedMailbox, isListedNumber, type OfficialList, sameHandle } from './official.ts';
import { findPhones } from './phones.ts';

/**
 * Is this official? Every link, mailbox, telephone number, account and address of a text with its verdict: `official`
 * is exactly on the list, `lookalike` reads like it and is not, `unknown` is everything else. Total, in linear time.
 */
export function judgeText(text: string, list: OfficialList): Judged[] {
  const { links, mailboxes } = findLinks(text);
  return [
    ...links.map((link) => judgedLink(link, list)),
    ...mailboxes.map((value) => ({ kind: 'mailbox' as const, value, verdict: judgeMailbox(value, list) })),
    ...findPhones(text).map((value) => ({
      kind: 'number' as const,
      value,
      verdict: either(isListedNumber(value, list)),
    })),
    ...findAccounts(text).map(({ handle, platform }) => ({
      kind: 'account' as const,
      value: handle,
      verdict: judgeAccount(handle, platform, list),
    })),
    ...findAddresses(text).map((value) => ({
      kind: 'address' as const,
      value,
      verdict: either(list.addresses.some((own) => sameAddress(own, value))),
    })),
  ];
}

function judgedLink(link: Link, list: OfficialList): Judged {
  const account = link.url && isPlain(link.url) ? accountOf(link.url) : null;
  const judged = { kind: 'link' as const, value: link.host, verdict: judgeLink(link, list) };
  return account ? { ...judged, shows: `${link.host}/${account.handle}` } : judged;
}

/** What a link is to us: its site is listed, or it leads to a listed account. */
export function judgeLink({ host, url }: Link, list: OfficialList): Verdict {
  const account = url && isPlain(url) ? accountOf(url) : null;
  if (account) return judgeAccount(account.handle, account.platform, list);
  if (url && isPlain(url) && list.sites.includes(host)) return 'official';
  return looksOfficial(host, list) ? 'lookalike' : 'unknown';
}

/** Whether a link leads to a listed explorer. */
export function isExplorer({ host, url }: Link, list: OfficialList): boolean {
  return url !== null && isPlain(url) && list.explorers.includes(host);
}

/** An ordinary web address: no user name before the host, no port of its own. */
function isPlain(url: URL): boolean {
  return /^https?:$/.test(url.protocol) && url.port === '' && url.username === '' && url.password === '';
}

/** What a mailbox is to us. */
function judgeMailbox(mailbox: string, list: OfficialList): Verdict {
  if (isListedMailbox(mailbox, list)) return 'official';
  const host = mailbox.slice(mailbox.lastIndexOf('@') + 1);
  const alike = looksOfficial(host, list) || list.mailboxes.some((own) => resembles(mailbox, own));
  return alike ? 'lookalike' : 'unknown';
}

/** What an account is to us; the same handle on a platform where we have none is a lookalike. */
function judgeAccount(handle: string, platform: string | null, list: OfficialList): Verdict {
  if (isListedAccount(handle, platform, list)) return 'official';
  const alike = list.accounts.some((own) => sameHandle(own.handle, handle) || resembles(handle, own.handle));
  return alike ? 'lookalike' : 'unknown';
}

function either(listed: boolean): Verdict {
  return listed ? 'official' : 'unknown';
}
