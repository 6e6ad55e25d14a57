import { describe, expect, it } from 'vitest';
import { checkOption, chooseOption } from '../../../src/core/checks/option.ts';

function option(id: string, ...phrases: string[]) {
  return { id, label: `label-${id}`, phrases };
}

const OPTIONS = [
  option('trc20', 'trc20', '波场'),
  option('erc20', 'erc20', '以太坊'),
  option('bank_card', '银行卡', 'bank card'),
  option('member_card', '卡'),
  option('arrived', '到账', 'arrived'),
  option('not_arrived', '没到账', 'not arrived'),
  option('one', 'both'),
  option('two', 'both'),
];

describe('the check of an option', () => {
  it.each([
    ['TRC20', 'trc20'],
    ['ＴＲＣ２０！', 'trc20'],
    ['bank_card', 'bank_card'],
    ['Bank Card', 'bank_card'],
    ['我用银行卡付的', 'bank_card'],
    ['卡', 'member_card'],
    ['一直没到账', 'not_arrived'],
    ['it has not arrived', 'not_arrived'],
    ['到账了', 'arrived'],
    ['不对,是TRC20', 'trc20'],
    ['No, TRC20', 'trc20'],
    ['不是TRC20,是ERC20', 'erc20'],
    ['TRC20,不是ERC20', 'trc20'],
    ['not on trc20 but erc20', 'erc20'],
    ['怎么识别波场', 'trc20'],
    ['别用波场,用以太坊', 'erc20'],
  ])('takes %s', (text, id) => {
    expect(checkOption(OPTIONS, text)).toEqual({ ok: id });
  });

  it.each([
    '',
    '😀',
    '不是TRC20',
    '没用TRC20',
    'not TRC20',
    "I didn't use TRC20",
    '同时用TRC20和ERC20',
    'trc200',
    'both',
    'something else',
  ])('refuses %j', (text) => {
    expect(checkOption(OPTIONS, text)).toEqual({ no: 'check-option', params: {} });
  });

  it('gives the option itself to whoever routes by it', () => {
    expect(chooseOption(OPTIONS, '波场')).toBe(OPTIONS[0]);
    expect(chooseOption(OPTIONS, '不知道')).toBeNull();
  });
});
