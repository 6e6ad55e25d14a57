import { z } from 'zod';
import { isListedMailbox, isListedNumber, type OfficialList } from '../guard/official.ts';
import type { RawText } from './files.ts';
import { type Problem, problemAt } from './problem.ts';
import { strict } from './schema-parts.ts';
import { readYaml } from './yaml.ts';
import { readBy } from './zod-problems.ts';

/** Whose support this is. */
export interface Brand {
  /** By language. */
  name: Record<string, string>;
  /** The origin of the official site, which publishes the list of what is official. */
  site: string;
  /** The origin of the help pages, where they are not on the site itself. */
  help?: string;
  /** What is named first where one mailbox or one telephone is wanted. */
  mailbox?: string;
  hotline?: string;
}

const site = z.string().refine(isSite, 'write an address such as https://wallet.example.com, and nothing behind it');

/** data/brand.yaml. */
const brandSchema = strict({
  example: z.boolean().default(false),
  name: z.record(z.string(), z.string().trim().min(1).max(60)),
  site,
  help: site.optional(),
  mailbox: z.string().optional(),
  hotline: z.string().optional(),
});

/** Reads the brand, and holds what it names against the official list. Pure and total. */
export function readBrand({ file, text }: RawText, list: OfficialList): Brand | { problems: Problem[] } {
  const yaml = readYaml(file, text);
  if ('problems' in yaml) return yaml;
  const read = readBy(brandSchema, yaml.value, yaml);
  if ('problems' in read) return read;
  const { name, site, help, mailbox, hotline } = read.data;
  const unlisted = [
    ...(list.sites.includes(new URL(site).host) ? [] : ['site']),
    ...(help === undefined || list.sites.includes(new URL(help).host) ? [] : ['help']),
    ...(mailbox === undefined || isListedMailbox(mailbox, list) ? [] : ['mailbox']),
    ...(hotline === undefined || isListedNumber(hotline, list) ? [] : ['hotline']),
  ];
  const fix = 'list it in official.yaml, or write one that is listed';
  if (unlisted.length > 0)
    return { problems: unlisted.map((key) => problemAt(yaml.at([key]), `${key} is not on the official list`, fix)) };
  const firsts = { ...(mailbox === undefined ? {} : { mailbox }), ...(hotline === undefined ? {} : { hotline }) };
  return { name, site: new URL(site).origin, ...(help === undefined ? {} : { help: new URL(help).origin }), ...firsts };
}

function isSite(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && /^https:\/\/[^/]+\/?$/.test(text);
}
