import type { OfficialList } from '../guard/official.ts';
import { type BlockReason, checkOutgoing } from '../guard/outgoing.ts';
import { judgeText } from '../guard/verdicts.ts';
import { plainText } from './patterns.ts';
import { type Place, type Problem, problemAt } from './problem.ts';
import { askedSecret } from './secrets-asked.ts';
import type { Site } from './site.ts';

/** What stands for a value that is not known before words are said: harmless, and it makes a link of `{ $name }.com`. */
const SAMPLE = 'sample';

/** What the book says is held to what agents are held to: it asks for no secret, and names nothing that is not listed. */
export function lintOutgoing({ tongues, articles, incidents, official }: Site): Problem[] {
  const judge = judgeBy(official ?? NOTHING);
  const lintText = (text: string, place: Place) => problemsOf(text, judge(text), place, official);
  const words = tongues.flatMap((tongue) =>
    [...tongue.messages.values()].flatMap(({ value, place }) =>
      value ? lintText(plainText(tongue, value, SAMPLE), place) : [],
    ),
  );
  const lines = articles.flatMap(({ title, body, place, above }) =>
    [title, ...body.split('\n')].flatMap((line, at) =>
      lintText(unmarked(line), { ...place, line: at === 0 ? 1 : above + at }),
    ),
  );
  const notices = incidents.flatMap(({ words: own, at }) =>
    Object.entries(own).flatMap(([language, text]) => lintText(unmarked(text), at(['words', language]))),
  );
  return [...words, ...lines, ...notices];
}

/** What the texts of the last book came to, by the list that they were held to. */
let known = { list: '', reasons: new Map<string, BlockReason[]>() };

/**
 * What is wrong with a text, by a list. Books say many a thing twice, and one that is loaded again after an edit says nearly
 * everything as before: each text is judged once. What is no longer said is forgotten with the next book.
 */
function judgeBy(official: OfficialList): (text: string) => BlockReason[] {
  const list = JSON.stringify(official);
  const before = known.list === list ? known.reasons : null;
  const reasons = new Map<string, BlockReason[]>();
  known = { list, reasons };
  return (text) => {
    const own = reasons.get(text) ?? before?.get(text) ?? checkOutgoing(text, official).reasons;
    reasons.set(text, own);
    return own;
  };
}

/** While the list can't be read, only what no list allows is told. */
function problemsOf(text: string, reasons: BlockReason[], place: Place, list: OfficialList | null): Problem[] {
  return reasons.flatMap((reason) => {
    if (reason === 'asks_secret') return [secretAsked(text, place)];
    const kind = UNLISTED[reason];
    if (!kind) return [problemAt(place, `holds what nobody may be sent (${reason})`, 'take it out')];
    return list ? [problemAt(place, `names ${kind} that is not official${strangers(text, list)}`, LIST_IT)] : [];
  });
}

const NOTHING: OfficialList = { sites: [], mailboxes: [], telephones: [], accounts: [], explorers: [], addresses: [] };
const LIST_IT = 'leave it out, or list it in official.yaml if it is yours';

const UNLISTED: Partial<Record<BlockReason, string>> = {
  unlisted_link: 'a link',
  unlisted_address: 'an address on a chain',
  unlisted_number: 'a telephone number',
  unlisted_account: 'an account, a mailbox or an invitation',
  contact_card: 'a contact card',
};

function secretAsked(text: string, place: Place): Problem {
  const sentence = askedSecret(text) ?? text;
  const fix = 'nobody may ask for one; warn against giving it away instead';
  return problemAt(place, `asks for a secret: "${sentence.slice(0, 60)}"`, fix);
}

/** What of a text is not ours, as far as it can be named. */
function strangers(text: string, list: OfficialList): string {
  const named = judgeText(text, list).flatMap(({ verdict, value }) => (verdict === 'official' ? [] : [value]));
  return named.length > 0 ? `: ${[...new Set(named)].join(', ').slice(0, 120)}` : '';
}

function unmarked(line: string): string {
  return line.replaceAll('**', '').replaceAll('`', '');
}
