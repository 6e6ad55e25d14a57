import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import { looksLike } from './letters.ts';
import type { OfficialList } from './official.ts';

/** Digits, and letters side by side, that are read as a letter. */
const READ_AS: [RegExp, string][] = [
  [/0/g, 'o'],
  [/[1|!]/g, 'l'],
  [/3/g, 'e'],
  [/4/g, 'a'],
  [/5/g, 's'],
  [/7/g, 't'],
  [/8/g, 'b'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/i/g, 'l'],
];
/** A shorter name is in too many others by chance. */
const SHORTEST = 5;

/** A name as it is read at a glance: two names with one skeleton are taken for each other. */
export function skeleton(name: string): string {
  const plain = name.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const latin = Array.from(plain, looksLike).join('');
  return READ_AS.reduce((read, [seen, as]) => read.replace(seen, as), latin).replace(/[-_.]/g, '');
}

/**
 * Whether a host that is not on the list looks as if it were: its name is ours with another ending, reads like it,
 * has it inside, or is a slip or two away. A warning, no proof: honest sites may look alike too.
 */
export function looksOfficial(host: string, list: OfficialList): boolean {
  const shown = domainToUnicode(host) || host;
  const labels = shown.split('.').map(skeleton);
  const whole = skeleton(shown);
  return namesOf(list).some(
    (name) => whole.includes(name) || labels.some((label) => slips(label, name) <= (name.length >= 8 ? 2 : 1)),
  );
}

/** Whether a handle or a mailbox that is not on the list reads like one that is. */
export function resembles(written: string, own: string): boolean {
  const [one, other] = [skeleton(written), skeleton(own)];
  if (other.length < SHORTEST) return one === other;
  return one.includes(other) || slips(one, other) <= (other.length >= 8 ? 2 : 1);
}

/** The names that are ours: of the domains of the list, and of its accounts. */
function namesOf({ sites, accounts }: OfficialList): string[] {
  const domains = sites.map((site) => parse(site).domainWithoutSuffix ?? site);
  const names = [...domains, ...accounts.map(({ handle }) => handle)].map(skeleton);
  return [...new Set(names)].filter((name) => name.length >= SHORTEST);
}

/** Letters to insert, drop, change or swap to get from one name to the other; 3 stands for more than two. */
function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (before[j - 2] ?? 9) + 1 : 9;
      row.push(Math.min((last[j - 1] ?? 9) + same, (last[j] ?? 9) + 1, (row[j - 1] ?? 9) + 1, swapped));
    }
    [before, last] = [last, row];
  }
  return Math.min(3, last[other.length] ?? 3);
}
