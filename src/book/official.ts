import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { findAddresses, sameAddress } from '../guard/addresses.ts';
import { digitsOf, type OfficialList } from '../guard/official.ts';
import { type Problem, problemAt, startOf } from './problem.ts';
import { id, strict } from './schema-parts.ts';
import { readYaml } from './yaml.ts';
import { readBy } from './zod-problems.ts';

/** What is still an example; `kefu doctor` names it. */
const example = z.boolean().default(false);
const MOST = 500;
const MAILBOX = /^[\w.+-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;
const HANDLE = /^[\p{L}\p{N}_.-]{2,60}$/u;

const host = z.string().refine(isHost, 'write a host as browsers show it, in small letters: wallet.example.com');
const mailbox = z.string().regex(MAILBOX, 'write one mailbox: support@example.com');
const number = z.string().refine(isNumber, 'write it in quotes with the country\'s code: "+1 202-555-0134"');
const handle = z.string().regex(HANDLE, 'write the handle without @ and spaces');
const address = z.string().refine(isAddress, 'write the whole address, as a wallet shows it');

function listOf<S extends z.ZodRawShape>(shape: S) {
  return z
    .array(strict({ ...shape, example }))
    .max(MOST)
    .default([]);
}

/** data/official.yaml. */
const officialSchema = strict({
  sites: z.array(strict({ host, example })).min(1).max(MOST),
  mailboxes: listOf({ address: mailbox }),
  telephones: listOf({ number }),
  accounts: listOf({ platform: id, handle }),
  explorers: listOf({ host, chain: id.optional() }),
  addresses: listOf({ chain: id, address }),
});

/** The official list as it is written. */
export interface WrittenOfficial extends OfficialList {
  /** The explorer to point to first, by the chain that it shows. */
  explorerOf: Readonly<Record<string, string>>;
}

/** Loads the operator's list of what is official. Never rejects: what is wrong with it is told by file, line and column. */
export async function loadOfficial(file: string): Promise<WrittenOfficial | { problems: Problem[] }> {
  try {
    return readOfficial(file, new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'it is not UTF-8';
    return {
      problems: [problemAt(startOf(file), `can not be read (${code})`, 'add it, or check that it may be read')],
    };
  }
}

/** The same, from a text that was read already. Pure and total. */
export function readOfficial(file: string, text: string): WrittenOfficial | { problems: Problem[] } {
  const yaml = readYaml(file, text);
  if ('problems' in yaml) return yaml;
  const read = readBy(officialSchema, yaml.value, yaml);
  if ('problems' in read) return read;
  const { sites, mailboxes, telephones, accounts, explorers, addresses } = read.data;
  const list: WrittenOfficial = {
    sites: sites.map((site) => site.host),
    mailboxes: mailboxes.map((one) => one.address),
    telephones: telephones.map((one) => one.number),
    accounts: accounts.map(({ platform, handle }) => ({ platform, handle })),
    explorers: explorers.map((explorer) => explorer.host),
    addresses: addresses.map((one) => one.address),
    explorerOf: firstOfEachChain(explorers),
  };
  const problems = LISTS.flatMap((name) => {
    const seen = new Map<string, number>();
    return list[name].flatMap((entry, at) => {
      const key = keyOf(name, entry);
      if (!seen.has(key)) return seen.set(key, at) && [];
      return [problemAt(yaml.at([name, at]), `${name} names something twice`, 'keep one of the two')];
    });
  });
  return problems.length > 0 ? { problems } : list;
}

const LISTS = ['sites', 'mailboxes', 'telephones', 'accounts', 'explorers', 'addresses'] as const;

/** What makes two entries of a list one. */
function keyOf(name: (typeof LISTS)[number], entry: OfficialList[typeof name][number]): string {
  if (typeof entry !== 'string') return `${entry.platform} ${entry.handle.toLowerCase()}`;
  return name === 'telephones' ? digitsOf(entry) : name === 'addresses' ? entry : entry.toLowerCase();
}

function firstOfEachChain(explorers: { host: string; chain?: string | undefined }[]): Record<string, string> {
  const named = explorers.flatMap(({ host, chain }) => (chain === undefined ? [] : [[chain, host] as const]));
  return Object.fromEntries(named.reverse());
}

function isHost(text: string): boolean {
  try {
    return text.includes('.') && new URL(`https://${text}/`).host === text;
  } catch {
    return false;
  }
}

function isNumber(text: string): boolean {
  return /^\+[\d\s().-]+$/.test(text) && digitsOf(text).length >= 7 && digitsOf(text).length <= 15;
}

function isAddress(text: string): boolean {
  return findAddresses(text).some((found) => sameAddress(found, text));
}
