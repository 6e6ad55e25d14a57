import type { ChoiceSource, Priority, StepKind } from '../core/flow.ts';
import type { Language, MessageKey } from '../core/value.ts';

/** What a key says in the language of the picture. */
export type Say = (key: MessageKey) => string;

/** What a picture says in its own words, for operators: the flow's words are the customers'. */
export interface DrawWords {
  kinds: Record<StepKind, string>;
  endAll: string;
  start: string;
  otherwise: string;
  answered: string;
  failed: string;
  canSkip: string;
  and: string;
  or: string;
  not: string;
  yes: string;
  no: string;
  filled: string;
  empty: string;
  colon: string;
  from: Record<ChoiceSource, string>;
  priority: Record<Priority, string>;
  after(ms: number): string;
}

const UNITS: [ms: number, zh: string, en: string][] = [
  [86_400_000, '天', 'd'],
  [3_600_000, '小时', 'h'],
  [60_000, '分钟', 'min'],
  [1000, '秒', 's'],
];

const ZH: DrawWords = {
  kinds: {
    say: '说明',
    ask: '询问',
    collect: '收集',
    confirm: '核对',
    look_up: '查询',
    branch: '分岔',
    article: '文章',
    helped: '文章有没有用',
    remind: '稍后再来',
    hand_off: '转人工',
    call: '子流程',
    set: '设定',
    rate: '评分',
    record: '工单记录',
    end: '结束',
  },
  endAll: '全部结束',
  start: '开始',
  otherwise: '其他情况',
  answered: '查到了',
  failed: '查不到',
  canSkip: '可跳过',
  and: ' 且 ',
  or: ' 或 ',
  not: '不是',
  yes: '有用',
  no: '没用',
  filled: '已填',
  empty: '未填',
  colon: '：',
  from: { menu: '菜单里的问题', candidates: '可能的问题', facts: '记下的信息', languages: '各种语言' },
  priority: { urgent: '紧急', high: '优先', normal: '普通', low: '不急' },
  after: (ms) => `${inUnits(ms, 1)}后继续`,
};

const EN: DrawWords = {
  kinds: {
    say: 'says',
    ask: 'asks',
    collect: 'collects',
    confirm: 'reads back',
    look_up: 'looks up',
    branch: 'branches',
    article: 'article',
    helped: 'did it help',
    remind: 'comes back',
    hand_off: 'hands over',
    call: 'other flow',
    set: 'sets',
    rate: 'rating',
    record: 'case record',
    end: 'end',
  },
  endAll: 'end of all',
  start: 'start',
  otherwise: 'otherwise',
  answered: 'found',
  failed: 'no answer',
  canSkip: 'can be skipped',
  and: ' and ',
  or: ' or ',
  not: 'not ',
  yes: 'it did',
  no: 'it did not',
  filled: 'given',
  empty: 'not given',
  colon: ': ',
  from: {
    menu: 'the problems of the menu',
    candidates: 'what may be meant',
    facts: 'the facts taken down',
    languages: 'the languages',
  },
  priority: { urgent: 'urgent', high: 'high', normal: 'normal', low: 'low' },
  after: (ms) => `goes on after ${inUnits(ms, 2)}`,
};

/** The words of a picture in a language: in Chinese for Chinese, in English for every other. */
export function drawWords(language: Language): DrawWords {
  return /^zh\b/i.test(language) ? ZH : EN;
}

function inUnits(ms: number, name: 1 | 2): string {
  const unit = UNITS.find(([size]) => ms >= size && ms % size === 0);
  return unit === undefined ? `${ms} ms` : `${ms / unit[0]} ${unit[name]}`;
}
