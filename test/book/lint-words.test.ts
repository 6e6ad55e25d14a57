import { expect, test } from 'vitest';
import { type Edit, edited, problemsIn, problemsOf } from './small-book.ts';

const AT = 'flows/deposit';
const ZH = `${AT}/words.zh-CN.ftl`;
const EN = `${AT}/words.en.ftl`;
const HELLO = 'deposit-hello = 您好';

test('a key that a language lacks is told where it is used', () => {
  expect(problemsOf(['en', 'deposit-hello = Hello\n', ''])).toEqual([
    `${AT}/flow.yaml:7:5 the words of step hello: deposit-hello has no words in en (add \`deposit-hello = …\` to ${EN})`,
  ]);
});

test('a key that was misspelt is told with the one that was meant', () => {
  expect(problemsOf(['zh', HELLO, 'deposit-helo = 您好'])).toEqual([
    `${AT}/flow.yaml:7:5 the words of step hello: deposit-hello has no words in zh-CN (did you mean deposit-helo?)`,
    `${ZH}:8:1 nothing uses deposit-helo (take it out, or name it in a step)`,
  ]);
});

test('a label that is lacking is told where its option is', () => {
  expect(problemsOf(['en', 'deposit-method-coin = Coin\n', ''])).toEqual([
    `${AT}/flow.yaml:3:44 the label of option coin of slot method: deposit-method-coin has no words in en (add \`deposit-method-coin = …\` to ${EN})`,
  ]);
});

test('words of the engine that a language lacks are told where another has them', () => {
  expect(problemsOf(['data/words/common.en.ftl', 'common-yes = common-yes\n', ''])).toEqual([
    'data/words/common.zh-CN.ftl:1:1 the words of the engine: common-yes has no words in en (add `common-yes = …` to data/words/common.en.ftl)',
  ]);
});

test('every language needs its own name', () => {
  const files = edited(['book', '[zh-CN, en]', '[zh-CN, en, fr]']);
  expect(problemsIn(files).filter((problem) => problem.includes('language-fr'))).toHaveLength(3);
});

test('a variable that is not known is told with the one that was meant', () => {
  expect(problemsOf(['zh', '{ $amount }', '{ $amont }'], ['en', '{ $amount }', '{ $amont }'])).toEqual([
    `${EN}:12:22 { $amont } is not known to the words of step check (did you mean amount?)`,
    `${ZH}:12:23 { $amont } is not known to the words of step check (did you mean amount?)`,
  ]);
});

test('a variable within other words that are referred to is told where it stands', () => {
  const inner = (file: string) =>
    [file, 'deposit-hello = ', 'deposit-inner = { $nobody }\ndeposit-hello = { deposit-inner } '] as const;
  expect(problemsOf(inner('zh'), inner('en'))).toEqual([
    `${EN}:8:19 { $nobody } is not known to the words of step hello (known here: method, amount, txid)`,
    `${ZH}:8:19 { $nobody } is not known to the words of step hello (known here: method, amount, txid)`,
  ]);
});

test('a label takes no variables', () => {
  expect(
    problemsOf(['zh', 'deposit-title = 充值', 'deposit-title = { $amount }'], ['en', '= Deposit', '= { $amount }']),
  ).toEqual([
    `${EN}:1:19 { $amount } is not known to the title (a label takes no variables)`,
    `${ZH}:1:19 { $amount } is not known to the title (a label takes no variables)`,
  ]);
});

test('a variable that one translation forgets is told there', () => {
  expect(problemsOf(['zh', '请核对 { $amount }。', '请核对。'])).toEqual([
    `${ZH}:12:1 deposit-check leaves out { $amount }, which en has (name it here too, or leave it out there)`,
  ]);
});

test('a variable that one translation only chooses by is not forgotten', () => {
  const chosen = 'deposit-check = { $amount ->\n    [one] One\n   *[other] Many\n }.';
  expect(problemsOf(['en', 'deposit-check = Is { $amount } right?', chosen])).toEqual([]);
});

test('words that nothing uses are told', () => {
  expect(problemsOf(['zh', HELLO, `${HELLO}\ndeposit-more = 更多\n-wallet = 钱包`])).toEqual([
    `${ZH}:9:1 nothing uses deposit-more (take it out, or name it in a step)`,
    `${ZH}:10:1 nothing uses -wallet (take it out, or name it in a step)`,
  ]);
});

test('words that other words refer to are used', () => {
  expect(
    problemsOf(['zh', HELLO, `-wallet = 钱包\ndeposit-more = 更多\n${HELLO} { -wallet } { deposit-more }`]),
  ).toEqual([]);
});

test('words of a flow whose file is broken are not called unused', () => {
  const problems = problemsOf(['flow', 'id: hello', 'id: Hello'], ['zh', HELLO, `${HELLO}\ndeposit-more = 更多`]);
  expect(problems).toHaveLength(1);
});

test('an attribute that nothing reads is told', () => {
  expect(problemsOf(['zh', '.also', '.alos'])).toEqual([
    `${ZH}:6:5 nothing reads .alos of deposit-method-card (did you mean also?)`,
  ]);
  expect(problemsOf(['zh', HELLO, `${HELLO}\n    .also = 嗨`])).toEqual([
    `${ZH}:9:5 nothing reads .also of deposit-hello (only labels have .also)`,
  ]);
});

test('two things whose ids come to the same key are told', () => {
  const problems = problemsOf(
    ['flow', 'id: hello, say: true', 'id: method-coin, say: true'],
    ['zh', `${HELLO}\n`, ''],
    ['en', 'deposit-hello = Hello\n', ''],
  );
  expect(problems).toEqual([
    `${AT}/flow.yaml:7:5 the words of step method-coin and the label of option coin of slot method have the same key deposit-method-coin (give one another id)`,
  ]);
});

test('the words of a hand_off that nobody waits for know the code and no place in the queue', () => {
  const edits: Edit[] = ['zh', 'en'].map((file) => [file, '{ $code }', '{ $code } { $position }']);
  expect(problemsOf(...edits)).toEqual([]);
  const problems = problemsOf(['flow', 'hand_off: {', 'hand_off: { wait: false,'], ...edits);
  expect(problems.map((problem) => problem.replace(/^\S+ /, ''))).toEqual(
    Array(2).fill('{ $position } is not known to the words of step person (known here: method, amount, txid, code)'),
  );
});

test('a file that is missing in a language is told once, with the one to copy', () => {
  const files = edited();
  delete files['flows/deposit/words.en.ftl'];
  expect(problemsIn(files)).toEqual([
    'flows/deposit/words.en.ftl:1:1 is missing (copy flows/deposit/words.zh-CN.ftl and translate it)',
  ]);
});

test('a message is looked for in the file that has it in another language', () => {
  const moved = (language: string, text: string): Edit[] => [
    [`data/words/common.${language}.ftl`, 'desk-help = desk-help\n', ''],
    [`data/words/desk.${language}.ftl`, '', text],
  ];
  expect(problemsOf(...moved('zh-CN', 'desk-help = 帮助\n'), ...moved('en', '# nothing yet\n'))).toEqual([
    'data/words/desk.zh-CN.ftl:1:1 the words of the engine: desk-help has no words in en (add `desk-help = …` to data/words/desk.en.ftl)',
  ]);
});
