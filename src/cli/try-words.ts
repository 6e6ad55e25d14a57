/** The apps that a trial can look like. */
export type App = 'terminal' | 'wechat' | 'telegram';

/** What the program tells of a trial, to the people at the desk. */
export interface TryWords {
  notice(book: string | undefined, as: App): string;
  again: string;
  broken: string;
  gone(flow: string): string;
}

const APPS: Record<App, [zh: string, en: string]> = {
  terminal: ['', ''],
  wechat: ['按微信的样子显示。', ' Shown as WeChat would.'],
  telegram: ['按 Telegram 的样子显示。', ' Shown as Telegram would.'],
};

const ZH: TryWords = {
  notice: (book, as) =>
    `试演：什么都没有上线，没有客户看得到，结束后不留任何东西。试的是${book === undefined ? '现有的书' : ` ${book}`}。${APPS[as][0]}\n输入 /again：重新读取改过的文件，从头开始。`,
  again: '已重新读取，从头开始。',
  broken: '改过的书有错，没有换上：还是原来那本。',
  gone: (flow) => `改过的书里没有 ${flow} 这个流程，没有换上：还是原来那本。`,
};

const EN: TryWords = {
  notice: (book, as) =>
    `A trial: nothing is live, no customer sees it, and nothing of it is kept. Tried is ${book ?? 'the book as it is'}.${APPS[as][1]}\n/again reads the edited files and begins again.`,
  again: 'Read again, and begun again.',
  broken: 'The edited book has problems and was not taken: it is still the old one.',
  gone: (flow) => `The edited book has no flow ${flow} and was not taken: it is still the old one.`,
};

/** The words for these people: in Chinese for Chinese, in English for every other language. */
export function tryWords(language: string): TryWords {
  return language.toLowerCase().startsWith('zh') ? ZH : EN;
}
