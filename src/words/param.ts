import { FluentNumber, FluentType, type FluentVariable } from '@fluent/bundle';
import type { Param, Params } from '../core/value.ts';
import { showAmount } from './amount.ts';
import { guardMarks } from './markup.ts';
import { showMoment } from './moment.ts';

/** Where a parameter is shown. `say` gives the marked words of another message. */
export interface Setting {
  language: string;
  timeZone: string;
  say(key: string, params: Params): string;
}

/** Numbers are shown with all their digits. */
const EXACT = { maximumFractionDigits: 20 };

/** Parameters as Fluent takes them. Text stays text: nothing in it is read as markup or as Fluent. */
export function fluentArgs(params: Params, setting: Setting): Record<string, FluentVariable> {
  const args: Record<string, FluentVariable> = Object.create(null);
  for (const name of Object.keys(params)) {
    const param = params[name];
    if (param !== undefined) args[name] = fluentValue(param, setting);
  }
  return args;
}

function fluentValue(param: Param, setting: Setting): FluentVariable {
  if (typeof param === 'string') return guardMarks(param);
  if (typeof param === 'number') return new FluentNumber(param, EXACT);
  if (typeof param !== 'object' || param === null) return String(param);
  if ('count' in param) return new FluentNumber(param.count, EXACT);
  return new Shown(() => shown(param, setting));
}

type Composed = Exclude<Param, string | number | { count: number }>;

function shown(param: Composed, setting: Setting): string {
  const { language, timeZone, say } = setting;
  if ('key' in param) return say(param.key, param.params ?? {});
  if ('list' in param)
    return param.list.map((one) => listed(one, setting)).join(language.startsWith('zh') ? '、' : ', ');
  if ('amount' in param) return guardMarks(showAmount(param, language));
  return 'at' in param ? showMoment(param.at, language, timeZone) : guardMarks(param.said);
}

function listed(param: Param, setting: Setting): string {
  if (typeof param === 'string') return guardMarks(param);
  if (typeof param === 'number') return String(param);
  return 'count' in param ? String(param.count) : shown(param, setting);
}

/** A value that is put into words only when the words name it. */
class Shown extends FluentType<() => string> {
  override toString(): string {
    return this.value();
  }
}
