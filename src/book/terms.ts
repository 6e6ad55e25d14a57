import type { Language } from '../core/value.ts';
import type { Brand } from './brand.ts';
import { type Fact, showFact, withEnds } from './facts.ts';
import type { WrittenOfficial } from './official.ts';
import { newestReleases, type Release, showDay } from './releases.ts';
import type { Deposits } from './routes.ts';

/** What the operator filled in, as far as it could be read. */
export interface Operator {
  official: WrittenOfficial;
  /** Null where there is no data/brand.yaml. */
  brand: Brand | null;
  facts: Fact[];
  releases: Release[];
  deposits: Deposits;
}

/** Where a site publishes what is official. */
const PUBLISHED = '/.well-known/kefu.json';
/** The message that stands for what an operator has not. */
const NONE = '{ common-not-given }';

/**
 * The terms that every word may name, made from the operator's data, as a Fluent text in a language: `-brand`,
 * `-official-…`, `-explorer-…`, `-fact-…`, `-release-…`, `-deposit-…`. `names` are the terms that name platforms, as far as the words
 * have them: `-platform-wechat`.
 */
export function operatorTerms(operator: Operator, language: Language, names: ReadonlySet<string>): string {
  const { official, brand } = operator;
  const site = hostOf(brand?.site) ?? official.sites[0] ?? '';
  const first = (own: string | undefined, all: readonly string[]) => own ?? all[0];
  const nameOf = (platform: string) =>
    names.has(`platform-${platform}`) ? `{ -platform-${platform} }` : capitalised(platform);
  const accounts = official.accounts.map(({ platform, handle }) => `${nameOf(platform)} \`${handle}\``);
  const lines = [
    term('brand', literal(brand?.name[language] ?? Object.values(brand?.name ?? {})[0] ?? site)),
    term('official-site', site),
    term('official-sites', listed(official.sites.map(code), language)),
    term('official-help', hostOf(brand?.help) ?? site),
    term('official-list', `${site}${PUBLISHED}`),
    term('official-mail', first(brand?.mailbox, official.mailboxes)),
    term('official-mails', listed(official.mailboxes.map(code), language)),
    term('official-phone', first(brand?.hotline, official.telephones)),
    term('official-phones', listed(official.telephones.map(code), language)),
    term('official-accounts', listed(accounts, language)),
    ...Object.entries(official.explorerOf).map(([chain, host]) => term(`explorer-${chain}`, host)),
    ...operator.facts.flatMap(withEnds).map((fact) => term(`fact-${fact.id}`, literal(showFact(fact, language)))),
    ...newestReleases(operator.releases).flatMap((release) => releaseTerms(release, language)),
    term(
      'deposit-chains',
      listed(
        operator.deposits.routes.map(({ name }) => literal(name)),
        language,
      ),
    ),
    term(
      'deposit-methods',
      listed(
        operator.deposits.methods.map((name) => literal(name[language] ?? '')),
        language,
      ),
    ),
  ];
  return lines.join('');
}

function releaseTerms({ platform, version, date, minimum }: Release, language: Language): string[] {
  return [
    term(`release-${platform}`, version),
    term(`release-${platform}-date`, literal(showDay(date, language))),
    term(`release-${platform}-minimum`, literal(minimum)),
  ];
}

/** A term, and whether there is anything to it, to choose by: `{ -official-phone.there -> [yes] … *[no] … }`. */
function term(name: string, value: string | undefined): string {
  const there = value !== undefined && value !== '';
  return `-${name} = ${there ? value : NONE}\n    .there = ${there ? 'yes' : 'no'}\n`;
}

/** A text that Fluent takes as it is: nothing in it is read as Fluent or as markup. */
function literal(text: string): string {
  return `{ "${text.replace(/[\\"]/g, '\\$&')}" }`;
}

function hostOf(url: string | undefined): string | undefined {
  return url && new URL(url).host;
}

function code(text: string): string {
  return `\`${text}\``;
}

function listed(entries: string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(entries);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
