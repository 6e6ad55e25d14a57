import type { Release } from '../core/case.ts';
import type { AgentAction } from '../core/event.ts';
import type { Media } from '../core/value.ts';
import { accountOf } from '../guard/accounts.ts';
import { findLinks } from '../guard/links.ts';
import type { Evidence, Guard } from '../ports/guard.ts';
import type { ConversationDocument } from './document.ts';

/** As much of what the customer said is evidence: the latest texts, and characters in all. */
const TEXTS_MOST = 200;
const LENGTH_MOST = 20_000;
const LINK_LENGTH = 500;
const LINKS_MOST = 5;
/** A link to one of these opens a talk with somebody: it is an account, and none is released. */
const PRIVATE = ['telegram', 'whatsapp'];
/** Some endings of files are those of sites too. */
const FILE_ENDING =
  /\.(?:jpe?g|png|gif|webp|heic|pdf|txt|md|csv|docx?|xlsx?|pptx?|zip|rar|7z|mp[34]|mov|m4a|ogg|json|log|html?)$/iu;
const CARD_FILE = /\.vcf$|^(?:text\/(?:x-)?vcard|text\/directory)/iu;

/** What the guard makes of a message that an agent wants to go out. */
export interface Judgement {
  /** Why it may not. */
  blocked: string[];
  /** It may not for nothing but these links. */
  links: string[];
  /** The released links that it needs. */
  released: string[];
}

/**
 * Judges texts that are to go out as one message, with the case's own evidence and what a lead has released in it; and what was
 * released for the message that it goes out instead of, by its id in the room.
 */
export function judgeOutgoing(
  guard: Guard,
  document: ConversationDocument,
  texts: string[],
  instead?: string,
): Judgement {
  const free = { blocked: [], links: [], released: [] };
  if (reasonsOf(guard, texts).length === 0) return free;
  const own = ownTexts(document);
  if (reasonsOf(guard, texts, { texts: own, released: [] }).length === 0) return free;
  const named = [...new Set(texts.flatMap(outerLinks))];
  // A link within a released one is not released with it, so only those that the message names itself count.
  const released = openReleases(document, instead).filter((link) => named.includes(link));
  const blocked = reasonsOf(guard, texts, { texts: own, released });
  if (blocked.length === 0) return { ...free, released };
  const isForLinks = blocked.every((reason) => reason === 'unlisted_link');
  const closed = named.filter((link) => !released.includes(link));
  return { blocked, links: isForLinks ? stoppedLinks(guard, closed, own) : [], released: [] };
}

/** Cards of contacts and of links show their contents to no guard: nothing of them goes out. */
export function holdsCard(media: Media[]): boolean {
  return media.some(
    ({ kind, name = '', mime = '' }) =>
      kind === 'contact' || kind === 'link' || CARD_FILE.test(name) || CARD_FILE.test(mime),
  );
}

/** An agent's name as customers may read it: one that would not go out as a text is left its letters, or nothing. */
export function shownName(guard: Guard, name: string): string {
  const letters = name.replace(/[^\p{L}\p{M}\s]/gu, '').trim();
  return [name, letters].find((one) => one !== '' && guard.outgoing(one).length === 0) ?? '…';
}

/** The name of a file as it is judged: its ending is no site's. */
export function judgedName(name: string): string {
  return name.replace(FILE_ENDING, '');
}

/**
 * What a command to release means: the links that it names, else those of the stopped message that it answers. Without an
 * answer the message has to be the only one that there is.
 */
export function releaseOf(
  guard: Guard,
  document: ConversationDocument,
  command: { links: string; replyTo: string | undefined },
  isLead: boolean,
): AgentAction & { do: 'release' } {
  const links = command.links === '' ? withheldLinks(document, command.replyTo) : outerLinks(command.links);
  const refused = reasonsOf(guard, links, { texts: ownTexts(document), released: links });
  const isChat = links.some((link) => PRIVATE.includes(accountOf(new URL(link))?.platform ?? ''));
  return { do: 'release', links, isLead, refused: isChat ? [...refused, 'unlisted_account'] : refused };
}

function withheldLinks(document: ConversationDocument, replyTo: string | undefined): string[] {
  const withheld = document.conversation.case?.withheld ?? [];
  const answered = withheld.find(({ messageId }) => messageId === replyTo);
  if (answered) return answered.links;
  const different = new Map(withheld.map(({ links }) => [links.join(' '), links]));
  return different.size === 1 ? ([...different.values()][0] ?? []) : [];
}

function reasonsOf(guard: Guard, texts: string[], evidence?: Evidence): string[] {
  return [...new Set(texts.flatMap((text) => guard.outgoing(text, evidence)))];
}

/** What the customer said and confirmed, as far as the desk holds it. Never what an agent said. */
function ownTexts({ transcript, conversation }: ConversationDocument): string[] {
  const said = transcript.filter(({ from }) => from === 'customer').map(({ text }) => text);
  const facts = (conversation.case?.facts ?? []).map(({ value }) => value);
  const slots = conversation.stack.flatMap((frame) => Object.values(frame.slots));
  const noted = [...facts, ...slots].filter((value) => typeof value === 'string');
  return bounded([...said.slice(-TEXTS_MOST), ...noted]);
}

function bounded(texts: string[]): string[] {
  let length = 0;
  const tooMuch = texts.toReversed().findIndex((text) => {
    length += text.length;
    return length > LENGTH_MOST;
  });
  return tooMuch === -1 ? texts : texts.slice(texts.length - tooMuch);
}

function openReleases({ conversation }: ConversationDocument, instead?: string): string[] {
  const isOpen = ({ used }: Release): boolean => used === null || used.messageId === instead;
  return (conversation.case?.releases ?? []).filter(isOpen).map(({ link }) => link);
}

/** Those of a message's links that it is stopped for. Nobody releases many at once. */
function stoppedLinks(guard: Guard, links: string[], own: string[]): string[] {
  if (links.length > LINKS_MOST) return [];
  return links.filter((link) => guard.outgoing(link, { texts: own, released: [] }).includes('unlisted_link'));
}

/** The links of a text that a browser opens as a page, those within other links left out: they go with them. */
function outerLinks(text: string): string[] {
  const links = hrefsIn(text);
  const inner = links.flatMap((link) => hrefsIn(link).filter((one) => one !== link));
  return links.filter((link) => !inner.includes(link) && link.length <= LINK_LENGTH);
}

function hrefsIn(text: string): string[] {
  const urls = findLinks(text).links.flatMap(({ url }) => (url && /^https?:$/.test(url.protocol) ? [url.href] : []));
  return [...new Set(urls)];
}
