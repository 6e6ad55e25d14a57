import type { RawBook, RawFlow, RawText, RawTranslation } from '../../src/book/files.ts';
import { assemble, type LoadedBook } from '../../src/book/load.ts';
import { showProblem } from '../../src/book/problem.ts';
import { ENGINE_KEYS, REPAIRS } from '../../src/core/keys.ts';

/** A book that is right, as small as one can be: one flow, every repair, every word of the engine, by path. */
export type Files = Record<string, string>;

const FLOW = `id: deposit
slots:
  method: { check: option, options: [card, coin], listen: true }
  amount: { check: amount }
  txid: { check: txid, optional: true }
steps:
  - { id: hello, say: true }
  - { id: method, collect: method }
  - id: road
    branch:
      - { if: { slot: method, is: coin }, then: txid }
    else: amount
  - { id: txid, collect: txid }
  - { id: amount, collect: amount }
  - { id: check, confirm: [method, amount, txid] }
  - { id: person, hand_off: { slots: [method, amount, txid] } }
  - { id: done, end: true }
`;

const ZH = `deposit-title = 充值
deposit-slot-method = 方式
deposit-slot-amount = 金额
deposit-slot-txid = 交易哈希
deposit-method-card = 银行卡
    .also = 借记卡, 储蓄卡
deposit-method-coin = 数字货币
deposit-hello = 您好
deposit-method = 用哪种方式?
deposit-txid = 交易哈希是什么?
deposit-amount = 金额是多少?
deposit-check = 请核对 { $amount }。
deposit-person = 已交给人工,工单 { $code }。
`;

const EN = `deposit-title = Deposit
deposit-slot-method = Method
deposit-slot-amount = Amount
deposit-slot-txid = Hash
deposit-method-card = Bank card
    .also = debit card
deposit-method-coin = Coin
deposit-hello = Hello
deposit-method = Which method?
deposit-txid = Which hash?
deposit-amount = How much?
deposit-check = Is { $amount } right?
deposit-person = People have it: { $code }.
`;

function engineWords(): string {
  const own = Object.entries(ENGINE_KEYS).map(
    ([key, params]) => `${key} = ${key}${params.map((one) => ` { $${one} }`).join('')}`,
  );
  return `${own.join('\n')}\n${Object.keys(REPAIRS)
    .map((id) => `${id}-title = ${id}`)
    .join('\n')}\n`;
}

/** The files of the small book. */
export function smallFiles(): Files {
  const files: Files = {
    'flows/book.yaml': 'languages: [zh-CN, en]\nmenu: [deposit]\ntime_zone: Asia/Shanghai\n',
    'flows/deposit/flow.yaml': FLOW,
    'flows/deposit/words.zh-CN.ftl': ZH,
    'flows/deposit/words.en.ftl': EN,
    'flows/deposit/examples.zh-CN.txt': '# 怎么充值\n怎么充值\n',
    'flows/deposit/examples.en.txt': 'how do I deposit\n',
    'flows/elsewhere/anything.txt': '# weather\n明天会下雨吗\n',
    'data/words/common.zh-CN.ftl': engineWords(),
    'data/words/common.en.ftl': engineWords(),
    'data/official.yaml': 'sites: [{ host: wallet.example.com }]\n',
  };
  for (const id of Object.keys(REPAIRS)) {
    files[`flows/repair/${id.replace('repair-', '')}/flow.yaml`] = `id: ${id}\nsteps:\n  - { id: done, end: true }\n`;
  }
  return files;
}

/** Files as if they had been read from a folder. */
export function rawBook(files: Files): RawBook {
  const folders = new Set(
    Object.keys(files).flatMap((file) => /^flows\/(?:repair\/)?[^/]+(?=\/[^/]+$)/.exec(file) ?? []),
  );
  return {
    book: textOf(files, 'flows/book.yaml'),
    bookFile: 'flows/book.yaml',
    flows: [...folders]
      .filter((folder) => folder !== 'flows/elsewhere')
      .sort()
      .map((folder) => rawFlow(files, folder)),
    words: translations(files, /^data\/words\/(\w+)\.([^.]+)\.ftl$/),
    wordsFolder: 'data/words',
    elsewhere: texts(files, /^flows\/elsewhere\/[^/]+\.txt$/),
    elsewhereFolder: 'flows/elsewhere',
    official: textOf(files, 'data/official.yaml'),
    brand: textOf(files, 'data/brand.yaml'),
    desk: textOf(files, 'data/desk.yaml'),
    facts: textOf(files, 'data/facts.yaml'),
    releases: textOf(files, 'data/releases.yaml'),
    routes: textOf(files, 'data/deposit-routes.yaml'),
    incidents: textOf(files, 'data/incidents.yaml'),
    articles: translations(files, /^data\/knowledge\/(?<language>[^/]+)\/(?<name>[^/]+)\.md$/),
    problems: [],
  };
}

function rawFlow(files: Files, folder: string): RawFlow {
  const [, repair, name] = /^flows\/(repair\/)?(.+)$/.exec(folder) ?? [];
  return {
    id: repair ? `repair-${name}` : (name ?? ''),
    kind: repair ? 'repair' : 'problem',
    folder,
    flow: textOf(files, `${folder}/flow.yaml`),
    words: translations(files, new RegExp(`^${folder}/(words)\\.([^.]+)\\.ftl$`)),
    examples: translations(files, new RegExp(`^${folder}/(examples)\\.([^.]+)\\.txt$`)),
  };
}

function textOf(files: Files, file: string): { file: string; text: string } | null {
  const text = files[file];
  return text === undefined ? null : { file, text };
}

function texts(files: Files, pattern: RegExp): RawText[] {
  return Object.entries(files).flatMap(([file, text]) => (pattern.test(file) ? [{ file, text }] : []));
}

function translations(files: Files, pattern: RegExp): RawTranslation[] {
  return Object.entries(files).flatMap(([file, text]) => {
    const [, first = '', second = '', ...rest] = pattern.exec(file) ?? [];
    const groups = pattern.exec(file)?.groups;
    const named = groups
      ? { name: groups.name ?? '', language: groups.language ?? '' }
      : { name: first, language: second };
    return first === '' || rest.length > 0 ? [] : [{ file, text, ...named }];
  });
}

/** A change to one file: text that stands in it once, and what takes its place. */
export type Edit = readonly [file: string, from: string, to: string];

const SHORT: Record<string, string> = {
  flow: 'flows/deposit/flow.yaml',
  zh: 'flows/deposit/words.zh-CN.ftl',
  en: 'flows/deposit/words.en.ftl',
  book: 'flows/book.yaml',
};

/** The small book with changes. A file that is not there yet is begun by an edit from ''. */
export function edited(...edits: Edit[]): Files {
  const files = smallFiles();
  for (const [name, from, to] of edits) {
    const file = SHORT[name] ?? name;
    const text = files[file] ?? '';
    if (text.split(from).length !== 2 && from !== '') throw new Error(`${file} does not hold ${from} once`);
    files[file] = from === '' ? text + to : text.replace(from, () => to);
  }
  return files;
}

/** Everything that is wrong with the small book after changes, as it is printed. */
export function problemsOf(...edits: Edit[]): string[] {
  return problemsIn(edited(...edits));
}

/** Everything that is wrong with a book, as it is printed. */
export function problemsIn(files: Files): string[] {
  const result = assemble(rawBook(files), { lookUps: ['deposit_route'] });
  return 'problems' in result ? result.problems.map(showProblem) : [];
}

/** The small book with changes, which must be right. */
export function bookOf(...edits: Edit[]): LoadedBook {
  const result = assemble(rawBook(edited(...edits)), { lookUps: ['deposit_route'] });
  if ('problems' in result) throw new Error(result.problems.map(showProblem).join('\n'));
  return result;
}
