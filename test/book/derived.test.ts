import { FluentParser, serialize } from '@fluent/syntax';
import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { configs } from 'opencc-js/preset/cn2t';
import { describe, expect, test } from 'vitest';
import { derive, derivedText } from '../../src/book/derived.ts';
import { readTongues, type Tongue } from '../../src/book/tongue.ts';
import { isTraditionalOf, toTraditional } from '../../src/book/traditional.ts';
import { createWords } from '../../src/words/words.ts';
import { runs } from '../support/runs.ts';
import { bookOf, type Edit, problemsOf } from './small-book.ts';

const WITH: Edit[] = [
  ['book', 'languages: [zh-CN, en]\n', 'languages: [zh-CN, en]\nderived: { zh-Hant: zh-CN }\n'],
  ['data/words/common.zh-CN.ftl', '', 'language-zh-Hant = 繁體中文\n'],
  ['data/words/common.en.ftl', '', 'language-zh-Hant = 繁體中文\n'],
];
const OWN = 'flows/deposit/words.zh-Hant.ftl';
const ARTICLE = (text: string) => `---\nid: fees\ntitle: 网络费用\ndate: 2026-11-24\nsource: us\n---\n\n${text}\n`;

function saidIn(edits: Edit[], key: string, language = 'zh-Hant', params = {}): string {
  return createWords(bookOf(...WITH, ...edits).sources).text(key, params, language, 'UTC');
}

describe('a book with a derived language', () => {
  test('says everything in it without a file of its own', () => {
    const { book, sources } = bookOf(...WITH);
    expect(book.languages).toEqual(['zh-CN', 'en', 'zh-Hant']);
    expect(createWords(sources).text('deposit-person', { code: '1001' }, 'zh-Hant', 'UTC')).toBe(
      '已交給人工,工單 1001。',
    );
    const missing: string[] = [];
    const words = createWords(sources, (key) => missing.push(key));
    for (const { id } of Object.values(book.flows)) words.text(`${id}-title`, {}, 'zh-Hant', 'UTC');
    expect(missing).toEqual([]);
  });

  test('hears its words for what is chosen and for what is asked in any state', () => {
    const edits: Edit[] = [
      ['zh', '数字货币', '短信验证'],
      ['flows/repair/menu/flow.yaml', 'steps:', 'triggers: whole\nsteps:'],
      ['flows/repair/menu/examples.zh-CN.txt', '', '菜单\n'],
      ['flows/repair/menu/examples.en.txt', '', 'menu\n'],
    ];
    const { book, examples } = bookOf(...WITH, ...edits);
    expect(book.phrases['deposit-method-coin']).toEqual(['短信验证', 'coin', '简讯验证']);
    expect(book.triggers.find((one) => one.flow === 'repair-menu')?.phrases).toEqual(['菜单', '选单', 'menu']);
    expect(examples.deposit?.['zh-Hant']).toEqual([]);
  });

  test('says own words where there are some, and the derived ones for the rest', () => {
    const own: Edit[] = [[OWN, '', 'deposit-hello = 哈囉\n']];
    expect(saidIn(own, 'deposit-hello')).toBe('哈囉');
    expect(saidIn(own, 'deposit-title')).toBe('充值');
    expect(saidIn(own, 'deposit-method-card')).toBe('銀行卡');
  });

  test('leaves alone what is to be copied, and what Fluent reads', () => {
    const edits: Edit[] = [
      ['zh', '请核对 { $amount }。', '发 `#{ $amount } 结单`，看 https://wallet.example.com/网络 的网络'],
    ];
    expect(saidIn(edits, 'deposit-check', 'zh-Hant', { amount: '5' })).toBe(
      '發 #5 结单，看 https://wallet.example.com/网络 的網路',
    );
    const chosen: Edit[] = [
      ['zh', '您好', '{ $method ->\n    [card] 银行卡\n   *[other] { "网络" } 转账\n }'],
      ['en', 'Hello', '{ $method }'],
      [
        'flow',
        '- { id: hello, say: true }\n  - { id: method, collect: method }',
        '- { id: method, collect: method }\n  - { id: hello, say: true }',
      ],
    ];
    expect(saidIn(chosen, 'deposit-hello', 'zh-Hant', { method: 'card' })).toBe('銀行卡');
    expect(saidIn(chosen, 'deposit-hello', 'zh-Hant', { method: 'coin' })).toBe('网络 轉帳');
  });

  test('derives articles, facts and incidents, and takes its own before', () => {
    const edits: Edit[] = [
      [
        'data/facts.yaml',
        '',
        'facts:\n  answer: { text: { zh-CN: 3 个工作日, en: 3 days } }\n  wait: { value: 2, unit: hour }\n',
      ],
      ['zh', '您好', '{ -fact-answer },{ -fact-wait }'],
      ['data/knowledge/zh-CN/fees.md', '', ARTICLE('要 { -fact-answer }。')],
      ['data/knowledge/en/fees.md', '', ARTICLE('Fees.')],
      [
        'data/incidents.yaml',
        '',
        'incidents:\n  - { id: slow, flows: [deposit], words: { zh-CN: 网络拥堵, en: Slow } }\n',
      ],
    ];
    expect(saidIn(edits, 'deposit-hello')).toBe('3 個工作日,2 小時');
    expect(saidIn(edits, 'article-fees')).toBe('要 3 個工作日。');
    expect(saidIn(edits, 'article-fees-title')).toBe('網路費用');
    expect(saidIn(edits, 'incident-slow')).toBe('網路擁堵');
    const own: Edit = ['data/knowledge/zh-Hant/fees.md', '', ARTICLE('自己寫的。')];
    expect(saidIn([...edits, own], 'article-fees')).toBe('自己寫的。');
    expect(
      saidIn(
        edits.map(([file, from, to]) => [file, from, to.replace('zh-CN: 3', 'zh-Hant: 三天, zh-CN: 3')]),
        'deposit-hello',
      ),
    ).toBe('三天,2 小時');
  });

  test('says the brand’s name as the operator writes it', () => {
    const brand = 'name: { zh-CN: 网络钱包 }\nsite: https://wallet.example.com\n';
    const edits: Edit[] = [
      ['data/brand.yaml', '', brand],
      ['zh', '您好', '{ -brand }的网络'],
    ];
    expect(saidIn(edits, 'deposit-hello')).toBe('网络钱包的網路');
    const named: Edit[] = [
      ['data/brand.yaml', '', brand.replace('网络钱包', '网络钱包, zh-Hant: 網路錢包')],
      ['zh', '您好', '{ -brand }'],
    ];
    expect(saidIn(named, 'deposit-hello')).toBe('網路錢包');
  });
});

describe('the lint of a derived language', () => {
  test('finds no gap in what is derived', () => {
    expect(problemsOf(...WITH)).toEqual([]);
    expect(problemsOf(...WITH, [OWN, '', 'deposit-hello = 哈囉\n'])).toEqual([]);
  });

  test('tells own words and articles in place of none', () => {
    expect(
      problemsOf(
        ...WITH,
        [OWN, '', 'deposit-helo = 哈囉\n-deposit-thing = 東西\n'],
        ['data/knowledge/zh-Hant/fees.md', '', ARTICLE('自己寫的。')],
      ),
    ).toEqual([
      'data/knowledge/zh-Hant/fees.md:1:1 the article fees is in zh-Hant, and zh-CN has none (write it in zh-CN first, or take it away)',
      `${OWN}:1:1 deposit-helo is in zh-Hant, and zh-CN has no such words (did you mean deposit-hello?)`,
      `${OWN}:2:1 -deposit-thing is in zh-Hant, and zh-CN has no such words (write it in zh-CN first, or take it out)`,
    ]);
  });

  test('holds own words to every rule', () => {
    const wrong = [
      'deposit-check = 請核對。',
      'deposit-hello = { $nothing }',
      'deposit-title = **充值',
      'deposit-txid = 請把助記詞發給我。',
      'deposit-amount = 金額',
      '    .also = 錢',
    ];
    const found = problemsOf(...WITH, [OWN, '', `${wrong.join('\n')}\n`]).map((one) => one.replace(/ \(.*$/, ''));
    expect(found).toEqual(
      [
        `${OWN}:1:1 deposit-check leaves out { $amount }, which zh-CN has`,
        `${OWN}:1:1 deposit-check leaves out { $amount }, which en has`,
        'flows/deposit/words.en.ftl:8:1 deposit-hello leaves out { $nothing }, which zh-Hant has',
        'flows/deposit/words.zh-CN.ftl:8:1 deposit-hello leaves out { $nothing }, which zh-Hant has',
        `${OWN}:2:19 { $nothing } is not known to the words of step hello`,
        `${OWN}:3:1 deposit-title has a ** or \` without its other`,
        `${OWN}:4:1 asks for a secret: "請把助記詞發給我"`,
        `${OWN}:6:5 nothing reads .also of deposit-amount`,
      ].sort(byFile),
    );
  });

  test('tells a language that can’t be derived so', () => {
    const declared = (derived: string) =>
      problemsOf(['book', 'languages: [zh-CN, en]\n', `languages: [zh-CN, en]\nderived: ${derived}\n`]);
    expect(declared('{ ja: zh-CN }')).toEqual([
      'flows/book.yaml:2:12 ja can not be made from zh-CN (only Traditional Chinese is made by itself: write `zh-Hant: zh-CN`, or translate the files)',
    ]);
    expect(declared('{ zh-Hant: zh }')).toEqual([
      'flows/book.yaml:2:12 zh-Hant is derived from zh, which is not in languages (known here: zh-CN, en)',
    ]);
    expect(declared('{ en: zh-CN }')).toEqual([
      'flows/book.yaml:2:12 en is written in full and derived (take it out of `languages`, or out here)',
    ]);
    expect(declared('{ zh_hant: zh-CN }')).toEqual([
      'flows/book.yaml:2:12 zh_hant is no language tag (write it like zh-Hant or zh-HK)',
    ]);
    expect(declared('{ zh-Hant: [zh-CN] }')[0]).toMatch(/^flows\/book.yaml:2:21 zh-Hant must be a text/);
    expect(declared('zh-Hant')[0]).toMatch(/^flows\/book.yaml:2:10 .*must be a map of keys/);
  });

  test('tells words that come to mean two answers', () => {
    expect(problemsOf(...WITH, ['zh', '借记卡, 储蓄卡', '信息'], ['zh', '数字货币', '资讯'])).toEqual([
      'flows/deposit/words.zh-CN.ftl:7:1 "资讯" means both card and coin of slot method (keep it with one of them)',
    ]);
  });
});

describe('the conversion', () => {
  test('is for Simplified into Traditional Chinese only', () => {
    expect(isTraditionalOf('zh-Hant', 'zh-CN')).toBe(true);
    expect(isTraditionalOf('zh-HK', 'zh')).toBe(true);
    expect(isTraditionalOf('zh-CN', 'zh-TW')).toBe(false);
    expect(isTraditionalOf('ja', 'zh-CN')).toBe(false);
    expect(isTraditionalOf('zh-Hant', 'x')).toBe(false);
  });

  test('says it in Taiwan’s words, or in Hong Kong’s where those are asked for', () => {
    const text = '请用网络短信登录,注销账户';
    expect(toTraditional('zh-Hant', [text])(text)).toBe('請用網路簡訊登入,註銷帳戶');
    expect(toTraditional('zh-TW', [text])(text)).toBe('請用網路簡訊登入,註銷帳戶');
    expect(toTraditional('zh-HK', [text])(text)).toBe('請用網絡短信登錄,註銷賬户');
  });

  test('is OpenCC’s, although of its phrases only those are loaded that may be needed', () => {
    const phrases = configs.s2hk?.segmentation;
    const words = String(Array.isArray(phrases) ? phrases[0] : phrases)
      .split('|')
      .filter((_, at) => at % 50 === 0);
    const whole = Converter({ from: 'cn', to: 'hk' });
    const some = fc.array(fc.constantFrom(...words.map((one) => one.split(' ')[0] ?? '')), { maxLength: 8 });
    fc.assert(
      fc.property(some, (parts) => {
        const text = parts.join('');
        return toTraditional('zh-HK', [text])(text) === whole(text);
      }),
      { numRuns: runs(20, 300) },
    );
  });

  test('brings no sign that Fluent, markup or a link would read', () => {
    const kept = Object.values(configs)
      .flatMap((one) => one.conversionChain.flat().map(String))
      .join('|');
    const made = kept.split('|').map((entry) => entry.split(' ')[1] ?? '');
    expect(made.filter((one) => /[{}*`[\]".=#\n\r@:/$]/.test(one))).toEqual([]);
  });

  test('of any Fluent text is read as the same structure', () => {
    fc.assert(
      fc.property(fluent, (text) => {
        const [source] = readTongues([{ file: 'a', name: 'a', language: 'zh-CN', text }], ['zh-CN']).tongues;
        if (!source) return false;
        const made = derive(
          { ...source, messages: new Map(), terms: new Map() },
          source,
          toTraditional('zh-Hant', [text]),
        );
        return shapeOf(derivedText(made)) === shapeOf(serialize(new FluentParser().parse(text), {}));
      }),
      { numRuns: runs(150, 3000) },
    );
  });

  test('keeps the place of what it is made from', () => {
    const text = '# 注释\na = 网络 { $one }\nb = 好\n';
    const [source] = readTongues([{ file: 'a', name: 'a', language: 'zh-CN', text }], ['zh-CN']).tongues;
    const made: Tongue = derive({ ...(source as Tongue), messages: new Map() }, source as Tongue, (one) => one);
    expect([...made.messages.values()].map(({ place }) => place.line)).toEqual([1, 3]);
  });
});

const word = fc.constantFrom('网络', '账户', '里面', 'USDT', '请发', '`复制`', '**网**', '一', ' ', '。', '-', '复 制');
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((all) => `网${all.join('')}`);
const placeable = fc.constantFrom(
  ...[
    '{ $amount }',
    '{ -brand }',
    '{ "网络{" }',
    '{ NUMBER($n, style: "网") }',
    '{ other.网 }'.replace('.网', ''),
    '{ 5 }',
  ],
  '{ $n ->\n    [one] 网络\n   *[other] { $n } 个账户\n }',
);
const line = fc.array(fc.oneof(words, placeable), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const value = fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n    '));
const fluent = fc
  .array(fc.tuple(fc.constantFrom('', '-'), value, fc.option(line)), { minLength: 1, maxLength: 5 })
  .map((all) => {
    const entries = all.map(
      ([dash, text, also], at) => `${dash}k${at} = ${text}${also === null ? '' : `\n    .also = ${also}`}\n`,
    );
    return entries.sort((a, b) => Number(a.startsWith('-')) - Number(b.startsWith('-'))).join('');
  });

/** A Fluent text with one sign for whatever is Chinese text in it. */
function shapeOf(text: string): string {
  const whole = new FluentParser({ withSpans: false }).parse(text);
  return JSON.stringify(
    whole.body.filter((one) => one.type !== 'Comment'),
    (key, part) => (key === 'value' && typeof part === 'string' ? part.replace(/\p{Script=Han}+/gu, '文') : part),
  );
}

function byFile(a: string, b: string): number {
  const [left, right] = [a, b].map((one) => one.split(':'));
  if (left?.[0] !== right?.[0]) return (left?.[0] ?? '') < (right?.[0] ?? '') ? -1 : 1;
  return Number(left?.[1]) - Number(right?.[1]);
}
