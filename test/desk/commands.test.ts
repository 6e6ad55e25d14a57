import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, parseCommand } from '../../src/desk/commands.ts';
import { runs } from '../support/runs.ts';

describe('what an agent writes is a command', () => {
  test.each<[string, Command]>([
    ['/take', { do: 'take', code: null }],
    ['接单', { do: 'take', code: null }],
    ['  /TAKE  ', { do: 'take', code: null }],
    ['/take@kefu_bot', { do: 'take', code: null }],
    ['/take@kefu_bot 1024', { do: 'take', code: '1024' }],
    ['/take #1024', { do: 'take', code: '1024' }],
    ['／take＃1024', { do: 'take', code: '1024' }],
    ['#1024 接单', { do: 'take', code: '1024' }],
    ['＃1024接单', { do: 'take', code: '1024' }],
    ['＃１０２４　接单', { do: 'take', code: '1024' }],
    ['接单 #1024', { do: 'take', code: '1024' }],
    ['接单#1024', { do: 'take', code: '1024' }],
    ['接单 1024', { do: 'take', code: '1024' }],
    ['#1024: /close', { do: 'close', code: '1024' }],
    ['结单', { do: 'close', code: null }],
    ['#1024 关闭', { do: 'close', code: '1024' }],
    ['关单', { do: 'close', code: null }],
    ['/reopen 7', { do: 'reopen', code: '7' }],
    ['重开', { do: 'reopen', code: null }],
    ['/case', { do: 'show', code: null }],
    ['工单 #1024', { do: 'show', code: '1024' }],
    ['/undo', { do: 'undo', code: null }],
    ['#1024 撤回', { do: 'undo', code: '1024' }],
    ['/note he called twice', { do: 'note', code: null, text: 'he called twice' }],
    ['#1024 // he called\ntwice', { do: 'note', code: '1024', text: 'he called\ntwice' }],
    ['／／打过两次电话', { do: 'note', code: null, text: '打过两次电话' }],
    ['备注 打过 两次电话', { do: 'note', code: null, text: '打过 两次电话' }],
    ['备注：打过两次电话', { do: 'note', code: null, text: '打过两次电话' }],
    ['#1024 /note #1025 is the same person', { do: 'note', code: '1024', text: '#1025 is the same person' }],
    ['/transfer Li Lei', { do: 'transfer', code: null, to: 'Li Lei' }],
    ['/transfer #1024 Li', { do: 'transfer', code: '1024', to: 'Li' }],
    ['转 小李', { do: 'transfer', code: null, to: '小李' }],
    ['转:小李', { do: 'transfer', code: null, to: '小李' }],
    ['/priority HIGH', { do: 'priority', code: null, to: 'high' }],
    ['#1024 优先 紧急', { do: 'priority', code: '1024', to: 'urgent' }],
    ['优先 #1024 低', { do: 'priority', code: '1024', to: 'low' }],
    ['#1024 放行 https://a.example.org/x', { do: 'release', code: '1024', links: 'https://a.example.org/x' }],
    ['放行：a.example.org', { do: 'release', code: null, links: 'a.example.org' }],
    ['放行 #1024 https://a.example.org', { do: 'release', code: '1024', links: 'https://a.example.org' }],
    ['#1024 release https://A.example.org/X', { do: 'release', code: '1024', links: 'https://A.example.org/X' }],
    ['Release a.example.org b.example.org', { do: 'release', code: null, links: 'a.example.org b.example.org' }],
    ['/release https://a.example.org', { do: 'release', code: null, links: 'https://a.example.org' }],
    ['放行', { do: 'release', code: null, links: '' }],
    ['#1024 /release', { do: 'release', code: '1024', links: '' }],
    ['/queue', { do: 'queue', code: null }],
    ['/articles', { do: 'articles', code: null }],
    ['知识', { do: 'articles', code: null }],
    ['知识 更新了', { do: 'answer', code: null, text: '知识 更新了' }],
    ['排队', { do: 'queue', code: null }],
    ['/help', { do: 'help', code: null }],
    ['帮助', { do: 'help', code: null }],
  ])('%s', (text, command) => {
    expect(parseCommand(text)).toEqual(command);
  });
});

describe('what an agent writes is an answer', () => {
  test.each([
    '您好，请问是哪一笔？',
    '接单了，请稍等',
    '接单 马上处理',
    '已结单，谢谢',
    '结单 谢谢您',
    '工单 已经处理好了',
    '备注要填写 memo',
    '转账需要十分钟',
    '转 账 需要 十分钟',
    '优先处理您的问题',
    '放行 需要十分钟',
    '放行了，请再试一次',
    'release notes are at https://wallet.example.com',
    'release 1.2.0 is out. Please update',
    'release',
    '优先 处理',
    '排队 的人比较多',
    '帮助中心 https://example.com/help',
    'take it easy',
    'please send /start to the bot',
    'constructor',
    '__proto__',
    '1024',
    '1024 usdt 已到账',
    '#usdt',
    '#1st',
    '#1234567890123',
    '',
  ])('%s', (text) => {
    expect(parseCommand(text)).toEqual({ do: 'answer', code: null, text });
  });

  test.each([
    ['#1024 您好', '1024', '您好'],
    ['#1024您好', '1024', '您好'],
    [' ＃ 1024：您好 ', '1024', '您好'],
    ['#1024, hello', '1024', 'hello'],
    ['#1024\nhello\nthere', '1024', 'hello\nthere'],
    ['#1024 #1025', '1024', '#1025'],
    ['#1024', '1024', ''],
  ])('%s names a case', (text, code, rest) => {
    expect(parseCommand(text)).toEqual({ do: 'answer', code, text: rest });
  });
});

describe('a slip of the pen never reaches a customer', () => {
  test.each([
    ['/clsoe', '/clsoe'],
    ['/close.', '/close.'],
    ['/接单', '/接单'],
    ['/', '/'],
    ['/close he was rude', '/close he was rude'],
    ['/note', '/note'],
    ['//', '//'],
    ['/transfer', '/transfer'],
    ['/priority soon', '/priority soon'],
    ['/release the link', '/release the link'],
    ['/priority constructor', '/priority constructor'],
    ['/tmp/kefu is full', '/tmp/kefu'],
  ])('%s is an unknown command', (text, command) => {
    expect(parseCommand(text)).toEqual({ do: 'unknown', code: null, command });
  });

  test.each<[string, string | null, string]>([
    ['转', null, 'transfer'],
    ['#1024 转', '1024', 'transfer'],
    ['#1024 备注：', '1024', 'note'],
    ['備註', null, 'note'],
    ['优先', null, 'priority'],
  ])('%s with nothing behind it is told how it is written', (text, code, what) => {
    expect(parseCommand(text)).toEqual({ do: 'explain', code, what });
  });

  test('two cases named at once are none', () => {
    expect(parseCommand('#1024 /close #1025')).toEqual({ do: 'unknown', code: '1024', command: '/close #1025' });
  });

  test('what is shown of an unknown command is short', () => {
    expect(parseCommand(`/${'x'.repeat(4000)}`)).toMatchObject({ do: 'unknown', command: `/${'x'.repeat(63)}` });
  });
});

describe('for every text', () => {
  const words = fc.constantFrom(
    '/take',
    '接单',
    '#1024',
    '＃7',
    '/note',
    '备注',
    '：',
    ' ',
    '转',
    '优先',
    '高',
    '放行',
    'release ',
    'a.example.org',
    '//',
    '@b',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 6 }).map((parts) => parts.join('')),
  );
  const DEEDS = [
    'take',
    'close',
    'reopen',
    'show',
    'answer',
    'note',
    'transfer',
    'priority',
    'release',
    'explain',
    'queue',
    'help',
    'unknown',
  ];

  test('there is a command, plain JSON, with a code of ASCII digits or none', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const command = parseCommand(text);
        expect(DEEDS).toContain(command.do);
        expect(command.code ?? '0').toMatch(/^[0-9]{1,12}$/);
        expect(JSON.parse(JSON.stringify(command))).toEqual(command);
      }),
      { numRuns: runs(500) },
    );
  });

  test('no answer begins with a slash, and an answer without a code is the text itself', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const command = parseCommand(text);
        if (command.do !== 'answer') return;
        expect(command.text).not.toMatch(/^[/／]/);
        if (command.code === null) expect(command.text).toBe(text.trim());
      }),
      { numRuns: runs(500) },
    );
  });
});
