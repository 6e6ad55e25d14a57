import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTxid } from '../../../src/core/checks/txid.ts';

const HEX = '5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060';
const SOLANA = '5VERv8NMvzbJMEkV8xnrLkEaWRtSz9CosKDYjCJjBRnbJLgp8uirBgmQpjKhoR4tjF3ZpRzrFmBV6UjKdiSZkQUW';

describe('the check of a transaction', () => {
  it.each([
    [HEX, HEX],
    [`0x${HEX}`, `0x${HEX}`],
    [`0X${HEX.toUpperCase()}`, `0x${HEX}`],
    [`https://etherscan.io/tx/0x${HEX}`, `0x${HEX}`],
    [`https://tronscan.org/#/transaction/${HEX}?lang=zh`, HEX],
    [`https://mempool.space/tx/${HEX}.`, HEX],
    [`https://solscan.io/tx/${SOLANA}?cluster=mainnet`, SOLANA],
    [`哈希是${HEX}谢谢`, HEX],
    [`${HEX}\n${HEX}`, HEX],
    [`${HEX.slice(0, 20)}\u200b${HEX.slice(20)}`, HEX],
  ])('takes %s', (text, txid) => {
    expect(checkTxid({}, text)).toEqual({ ok: txid });
  });

  it.each(['', '没有', HEX.slice(1), `${HEX}0`, '0x52908400098527886E0F7030069857D2E4169EE7', `${HEX} 0x${HEX}`])(
    'refuses %j',
    (text) => {
      expect(checkTxid({}, text)).toEqual({ no: 'check-txid', params: {} });
    },
  );

  it('finds a hash wherever it stands in a long text', () => {
    const words = fc.string({ unit: fc.constantFrom('充', '值', ' ', '/', '#', '。', '\n'), maxLength: 3000 });
    fc.assert(
      fc.property(words, words, (before, behind) => {
        expect(checkTxid({}, before + HEX + behind)).toEqual({ ok: HEX });
      }),
    );
  });
});

describe('the check of an order number', () => {
  it.each([
    ['20261120-123456', '20261120-123456'],
    ['订单号:ABC123456', 'ABC123456'],
    ['2026112012345678 谢谢', '2026112012345678'],
  ])('takes %s', (text, order) => {
    expect(checkTxid({ kind: 'order' }, text)).toEqual({ ok: order });
  });

  it.each(['', 'abcdefgh', '12345', '1'.repeat(65), '没有', '2026112012345678 和 2026112087654321'])(
    'refuses %j',
    (text) => {
      expect(checkTxid({ kind: 'order' }, text)).toEqual({ no: 'check-txid', params: {} });
    },
  );
});
