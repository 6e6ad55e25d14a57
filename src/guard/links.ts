import { parse } from 'tldts';
import { visible } from './letters.ts';

/** A link in a text. `host` is as browsers have it: lower case, punycode; '' for schemes without one. */
export interface Link {
  host: string;
  /** Null when it is no URL that a browser would open; it is still meant as one. */
  url: URL | null;
}

/** Links and mailboxes of a text. */
export interface Found {
  links: Link[];
  mailboxes: string[];
}

const COMMON =
  'com|net|org|io|app|xyz|top|cc|vip|info|me|co|cn|site|online|link|club|shop|pro|finance|exchange|support|help|live|fun|icu|tk|ru|dev|hk|tw|us|uk|in|wallet|cash|money|win|bid|click|ltd|store|tech|world|今|中国|网络|公司';
const TO_DOT: [RegExp, string][] = [
  // The end of a sentence, and what the next one talks of.
  [/(?<=\p{Script=Han})。(?=A(?:pp|PP)(?![A-Za-z]))/gu, '; '],
  [/h[x*]{2}p(?=s?:)/giu, 'http'],
  [/\s{0,2}[[({<【〔]\s{0,2}(?:\.|。|dot|点)\s{0,2}[\])}>】〕]\s{0,2}/giu, '.'],
  [/(?<=[a-z\d])。(?=[a-z\d])/giu, '.'],
  [new RegExp(`(?<=[\\p{L}\\d])(?:\\s?[。点]\\s?|\\s{1,2}dot\\s{1,2})(?=(?:${COMMON})(?![a-z]))`, 'giu'), '.'],
  [
    new RegExp(`(?<=[a-z\\d])(?:\\s{1,2}\\.\\s{0,2}|\\.\\s{1,2}(?=com(?![a-z])))(?=(?:${COMMON})(?![a-z]))`, 'giu'),
    '.',
  ],
];

/** Whatever a browser or a chat app would open. The rest of the URL ends at a space, a quote, a bracket or Chinese. */
const SCHEMED =
  /(?<![a-z])(?:(?:https?|ftp|wss?):[\\/]{0,9}|[a-z][a-z\d+.-]{1,20}:\/\/|(?:javascript|data|vbscript|intent|market|tg|weixin|alipays?|skype|file):(?=\S)|(?<![:\\/\w])\/\/(?=[\w-]+\.))(?<rest>(?:\[[\da-f:.]+\])?[^\s<>"'`“”‘’「」『』《》【】()[\]{}，、；：！？]*)/giu;
const HAN_HOST = /^\p{Script=Han}[\p{L}\p{N}-]{0,60}(?:\.[\p{L}\p{N}-]{1,60}){1,5}/u;
const HAN_TAIL = /\p{Script=Han}.*$/su;
const RUNS =
  /[\w.@+~-]*(?:(?!\p{Script=Han})[\p{L}\p{N}_.@+~-])+(?::\d{2,5})?(?:[/?#][^\s<>"'`“”()[\]{}，、；\p{Script=Han}]*)?/gu;
const HAN_NAME = /\p{Script=Han}{1,30}[a-z\d-]{0,30}\.(?:[a-z]{2,12}|\p{Script=Han}{2,4})(?![a-z\d])/giu;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}(?=[:/])/;
const MOST_LABELS = 40;

/**
 * Finds links and mailboxes: schemed or bare, glued to Chinese text, with `。`, full-width letters, unseen characters,
 * `[.]`, "dot" or 点 for dots, behind user names, and inside the parameters of other links. Total, in linear time.
 */
export function findLinks(text: string): Found {
  const found: Found = { links: [], mailboxes: [] };
  search(undisguised(text), found, true);
  return found;
}

function undisguised(text: string): string {
  return TO_DOT.reduce((plain, [dot, by]) => plain.replace(dot, by), visible(text));
}

function search(text: string, found: Found, deeper: boolean): void {
  const rest = text.replace(SCHEMED, (whole: string, tail: string) => {
    const { written, after } = upToHan(whole, tail);
    add(found, linkOf(written.startsWith('//') ? `https:${written}` : written), deeper);
    return ` ${after}`;
  });
  for (const [run] of rest.matchAll(RUNS)) if (run.includes('.')) bare(run, found, deeper);
  for (const [name] of rest.matchAll(HAN_NAME)) if (isDomain(name)) add(found, linkOf(`https://${name}`), deeper);
}

/** A schemed link with Chinese behind it that is no part of it; the host itself may be Chinese. */
function upToHan(whole: string, tail: string): { written: string; after: string } {
  const scheme = whole.slice(0, whole.length - tail.length);
  const host = HAN_HOST.exec(tail)?.[0];
  const kept =
    host && isDomain(host) ? host + tail.slice(host.length).replace(HAN_TAIL, '') : tail.replace(HAN_TAIL, '');
  return { written: scheme + kept.replace(/[.,;:!?*_~]+$/u, ''), after: tail.slice(kept.length) };
}

function bare(run: string, found: Found, deeper: boolean): void {
  const at = run.lastIndexOf('@', run.search(/[/?#]|$/u));
  const local = run.slice(0, Math.max(0, at));
  const place = run.slice(at + 1);
  const [name = ''] = /^[^/?#:]*/u.exec(place) ?? [];
  const host = IPV4.exec(place)?.[0] ?? domainIn(name);
  if (host === null) return;
  const tail = name === host ? place.slice(host.length) : '';
  if (local === '' || isDomain(local) || /^(?::\d+)?[/?#]/u.test(tail))
    add(found, linkOf(`https://${host}${tail}`), deeper);
  else found.mailboxes.push(`${local.replace(/^[.+~-]+/u, '')}@${host}`.toLowerCase());
}

/** The longest beginning of dotted words that is a domain; what follows a full stop without a space is none of it. */
function domainIn(name: string): string | null {
  const labels = name.replace(/^[.~+-]+|[.~+-]+$/gu, '').split('.');
  for (let end = Math.min(labels.length, MOST_LABELS); end >= 2; end--) {
    const host = labels.slice(0, end).join('.');
    if (isDomain(host)) return host;
  }
  return null;
}

function isDomain(name: string): boolean {
  const { domain, isIcann, isPrivate } = parse(name.normalize('NFKC'), { allowPrivateDomains: false });
  return domain !== null && (isIcann === true || isPrivate === true);
}

function linkOf(written: string): Link {
  try {
    const url = new URL(written);
    return { host: url.hostname.replace(/\.$/, ''), url };
  } catch {
    return { host: written.replace(/^[^:]*:[\\/]*/u, '').toLowerCase(), url: null };
  }
}

/** Adds a link, and the links that its parameters would lead on to. */
function add(found: Found, link: Link, deeper: boolean): void {
  found.links.push(link);
  if (!deeper || !link.url) return;
  const tail = decoded(decoded(link.url.search + link.url.hash));
  const path = decoded(link.url.pathname);
  const onward: Found = { links: [], mailboxes: [] };
  search(tail.replace(/[?&#=]/gu, ' '), onward, false);
  if (/:[\\/]|[\\/]{2}/u.test(path)) search(path.replace(/^.*?(?=https?:|[\\/]{2})/u, ''), onward, false);
  found.links.push(...onward.links);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
