import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Media } from '../../src/core/value.ts';
import { openDesk, type TestDesk } from '../support/desk.ts';
import { LEAD, type Shipped, shippedBook } from '../support/stage.ts';

const LINK = 'https://status.chain.example.org/tron';
const ADDRESS = '0x52908400098527886E0F7030069857D2E4169EE7';

let shipped: Shipped;
let desk: TestDesk;
let code: string;
beforeAll(async () => {
  shipped = await shippedBook();
});
beforeEach(async () => {
  desk = await openDesk(shipped);
  ({ code } = await desk.queues());
  await desk.act({ text: `#${code} 接单` });
  return () => desk.stage.end();
});

const answers = (text: string, more = {}) => desk.act({ text: `#${code} ${text}`, ...more });
const one = async () => (await desk.conversation()).case;
const lastNotice = () => desk.room().at(-1);
const file = (media: Partial<Media>): Media => ({ kind: 'file', ref: 'r', at: desk.app.id, ...media });

/** Who did what, as the case's record has it. */
const deeds = async (deed: string) =>
  (await one())?.record.filter((entry) => entry.deed === deed).map(({ who, detail }) => `${who} ${detail}`);

describe('an answer is stopped, with a line for each reason in the room', () => {
  test.each<[string, string[]]>([
    ['请把您的助记词发给我', ['asks_secret']],
    ['Please send me your recovery phrase', ['asks_secret']],
    [`看这里 ${LINK}`, ['unlisted_link']],
    [`请转到 ${ADDRESS}`, ['unlisted_address']],
    ['请打 +1 303 555 0199', ['unlisted_number']],
    ['加我 Telegram @kefu_anna_01', ['unlisted_account']],
    [`请把助记词发到 ${LINK}`, ['asks_secret', 'unlisted_link']],
  ])('%s', async (text, reasons) => {
    const { room, customer, done } = await answers(text);
    expect({ room, customer }).toEqual({ room: ['desk-blocked'], customer: [] });
    const said = lastNotice()?.text.split('\n') ?? [];
    const lines = reasons.map((reason) => shipped.words.text(`desk-why-${reason}`, { code }, 'zh-CN', 'Asia/Shanghai'));
    expect(said.slice(1)).toEqual(lines);
    expect(lastNotice()?.replyTo).toBe(done.messageId);
    expect(await deeds('blocked')).toEqual([`Ann ${reasons.join(', ')}`]);
  });

  test('every reason there is has words in every language', () => {
    const reasons = ['asks_secret', 'unlisted_link', 'unlisted_address', 'unlisted_number', 'unlisted_account'];
    const kinds = ['contact_card', 'mnemonic', 'private_key', 'keystore', 'password', 'one_time_code', 'card'];
    for (const reason of [...reasons, ...kinds, 'national_id', 'ambiguous_hex'])
      for (const language of shipped.book.languages)
        expect(shipped.words.has(`desk-why-${reason}`, language), `${reason} ${language}`).toBe(true);
  });

  test('in the room of a team that speaks English, in English', async () => {
    const english = await openDesk(shipped, { settings: { roomLanguage: 'en' } });
    await english.queues();
    await english.agent('Please send me your recovery phrase');
    expect(english.room().at(-1)?.text).toMatch(/was not sent.*\n· It seems to ask for a recovery phrase/);
    await english.stage.end();
  });

  test('as a caption, in the name of a file, and beyond what is kept of a long text', async () => {
    const picture = file({ kind: 'image', name: 'a.jpg' });
    expect((await answers('请把助记词拍给我', { media: [picture] })).customer).toEqual([]);
    expect((await answers('', { media: [file({ name: '请提供助记词.pdf' })] })).customer).toEqual([]);
    expect((await answers('请看附件', { media: [file({ name: 'evil-wallet.com' })] })).customer).toEqual([]);
    expect((await answers(`${'很长的说明。'.repeat(1000)}请看 ${LINK}`)).customer).toEqual([]);
    expect(await deeds('blocked')).toEqual([
      'Ann asks_secret',
      'Ann asks_secret',
      'Ann unlisted_link',
      'Ann unlisted_link',
    ]);
  });

  test('a file whose ending is that of sites too goes out', async () => {
    const { customer } = await answers('截图', { media: [file({ name: 'screen.mov' })] });
    expect(customer).toMatchObject([{ text: '截图', media: [{ name: 'screen.mov' }] }]);
  });

  test('contact cards, and cards of links, in whatever form', async () => {
    const cards = [
      file({ kind: 'contact', name: 'Anna' }),
      file({ kind: 'link', name: '公告' }),
      file({ name: 'anna.vcf' }),
      file({ name: 'anna', mime: 'text/vcard' }),
    ];
    for (const media of cards)
      expect(await answers('', { media: [media] })).toMatchObject({ room: ['desk-blocked'], customer: [] });
    expect(await deeds('blocked')).toEqual(cards.map(() => 'Ann contact_card'));
  });

  test('as an edit of an answer: the customer keeps what was sent', async () => {
    const { done } = await answers('五分钟');
    const edit = await desk.act({ text: `#${code} 请看 ${LINK}`, messageId: done.messageId, edited: true });
    expect(edit).toMatchObject({ room: ['desk-blocked'], customer: [] });
    expect((await desk.document()).transcript.at(-1)?.text).toBe('五分钟');
  });

  test('as an agent’s name, which customers read too', async () => {
    const names = ['Li Lei', 'evil-wallet.com', '加我微信 anna_01', ''];
    for (const [n, name] of names.entries()) {
      await desk.queues(`c${n}`);
      await desk.agent('接单', `c${n}`, name);
    }
    const shown = names.map((_, n) => desk.shown(`c${n}`).at(-1)?.text ?? '');
    expect(shown.map((text) => /^客服 (.*?) 来了/.exec(text)?.[1])).toEqual(['Li Lei', 'evilwalletcom', '…', '…']);
  });

  test('and nothing of a secret in it is kept', async () => {
    const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
    await answers(`助记词是 ${phrase} ${LINK}`);
    const document = JSON.stringify(await desk.document());
    expect(document).not.toMatch(/winner|sausage/);
    expect((await one())?.withheld ?? []).toEqual([]);
    expect(await deeds('blocked')).toEqual([expect.stringContaining('mnemonic')]);
  });
});

describe('honest answers go out', () => {
  const hash = 'b1fea52486ce0c62bb442b530a3f0132b826c74e473d1f2c220bfa78111c5082';
  test.each([
    '您好，请稍等，我来查一下。',
    `您的交易 TXID ${hash} 已经确认。`,
    `请看 https://tronscan.org/#/transaction/${hash}`,
    '请在 App 里点「充值」，复制您自己的地址。',
    '请不要把助记词、私钥、密码或验证码告诉任何人，客服也不会要。',
    '官网是 https://wallet.example.com，客服邮箱 support@example.com。',
    'Please never share your recovery phrase. Our site is wallet.example.com.',
  ])('%s', async (text) => {
    expect((await answers(text)).customer).toMatchObject([{ text }]);
  });

  test('digits that may be a key do not, until it is said what they are', async () => {
    expect(await answers(hash)).toMatchObject({ room: ['desk-blocked'], customer: [] });
    expect(lastNotice()?.text).toContain('TXID');
    expect((await answers(`TXID ${hash}`)).customer).toHaveLength(1);
  });
});

describe('the evidence of the case may be said back', () => {
  test('what the customer said themselves, and nothing else of its kind', async () => {
    await desk.says('lily', `我转到了 ${ADDRESS}，在 ${LINK} 上看到的`);
    expect((await answers(`您说的地址是 ${ADDRESS} 吗？`)).customer).toHaveLength(1);
    expect((await answers(`是这个页面吗：${LINK}`)).customer).toHaveLength(1);
    expect((await answers(`请看 ${LINK}/more`)).customer).toEqual([]);
    expect((await answers(`请转到 ${ADDRESS.replace('52908', '62908')}`)).customer).toEqual([]);
  });

  test('never what another customer said, nor what an agent noted', async () => {
    await desk.says('max', `人工`);
    await desk.says('max', `地址 ${ADDRESS}`);
    await answers(`备注 ${LINK}`);
    expect((await answers(`您的地址是 ${ADDRESS} 吗？`)).customer).toEqual([]);
    expect((await answers(`请看 ${LINK}`)).customer).toEqual([]);
  });
});

describe('a lead', () => {
  const leads = (text: string, more = {}) => desk.act({ text: `#${code} ${text}`, ...more }, LEAD);

  test('releases a link for exactly one message, and the record has it', async () => {
    await answers(`请看 ${LINK}`);
    expect((await leads(`放行 ${LINK}`)).room).toEqual(['desk-released']);
    expect((await answers(`请看 ${LINK}/other`)).customer).toEqual([]);
    const { customer, done } = await answers(`请看 ${LINK}`);
    expect(customer).toMatchObject([{ text: `请看 ${LINK}` }]);
    expect((await answers(`再看一次 ${LINK}`)).customer).toEqual([]);
    expect(await deeds('released')).toEqual([`${LEAD} ${LINK}`]);
    expect((await one())?.releases).toEqual([
      { link: LINK, by: LEAD, at: expect.any(Number), used: { messageId: done.messageId, at: expect.any(Number) } },
    ]);
  });

  test.each(['release', '/release', '放行'])('may say %s', async (word) => {
    await leads(`${word} ${LINK}`);
    expect((await answers(`see ${LINK}`)).customer).toHaveLength(1);
  });

  test('releases what a stopped message links to by answering it', async () => {
    const { done } = await answers(`请看 ${LINK} 和 https://b.example.org`);
    await answers('请看 https://c.example.org');
    expect((await desk.act({ text: '放行', replyTo: done.messageId }, LEAD)).room).toEqual(['desk-released']);
    expect((await answers(`请看 ${LINK} 和 https://b.example.org`)).customer).toHaveLength(1);
    expect((await answers('请看 https://c.example.org')).customer).toEqual([]);
  });

  test('need not say which when one message was stopped, and is asked when several were', async () => {
    await answers(`请看 ${LINK}`);
    await answers(`请看 ${LINK}`);
    const notice = lastNotice()?.messageId ?? '';
    await answers('请看 https://c.example.org');
    expect((await desk.act({ text: '放行', replyTo: notice }, LEAD)).room).toEqual(['desk-release-which']);
    await leads('放行 https://c.example.org');
    expect((await desk.act({ text: '放行', replyTo: notice }, LEAD)).room).toEqual(['desk-released']);
    expect((await answers(`请看 ${LINK}`)).customer).toHaveLength(1);
  });

  test('who says it twice has released it once', async () => {
    await leads(`放行 ${LINK}`);
    await leads(`放行 ${LINK}`);
    expect(await deeds('released')).toHaveLength(1);
    await answers(`请看 ${LINK}`);
    expect((await answers(`请看 ${LINK}`)).customer).toEqual([]);
  });

  test('can release neither addresses, accounts, secrets nor requests for them', async () => {
    const links = [
      `https://pay.example.org/${ADDRESS}`,
      'https://t.me/kefu_anna_01',
      'someone@example.org',
      'tg://resolve.x',
    ];
    for (const link of links) {
      const { room } = await leads(`放行 ${link}`);
      expect(room, link).not.toContain('desk-released');
    }
    await leads(`放行 ${LINK}`);
    expect((await answers(`请把助记词填到 ${LINK}`)).customer).toEqual([]);
    expect((await answers('', { media: [file({ kind: 'link', name: LINK })] })).customer).toEqual([]);
    expect((await answers(`请看 ${LINK}`)).customer).toHaveLength(1);
  });

  test('releases no link within a link by releasing that one', async () => {
    const outer = `https://a.example.org/?to=${LINK}`;
    await leads(`放行 ${outer}`);
    expect((await answers(`请看 ${LINK}`)).customer).toEqual([]);
    expect((await answers(`请看 ${outer}`)).customer).toHaveLength(1);
  });

  test('releases by answering only what is few enough to be read', async () => {
    const many = Array.from({ length: 6 }, (_, n) => `https://a${n}.example.org`).join(' ');
    const { done } = await answers(`请看 ${many}`);
    expect((await desk.act({ text: `#${code} 放行`, replyTo: done.messageId }, LEAD)).room).toEqual([
      'desk-release-which',
    ]);
  });

  test('releases for one case alone', async () => {
    await leads(`放行 ${LINK}`);
    await desk.queues('max');
    await desk.agent(`请看 ${LINK}`, 'max');
    expect(lastNotice()?.key).toBe('desk-blocked');
    expect((await answers(`请看 ${LINK}`)).customer).toHaveLength(1);
  });

  test('is needed: any other agent releases nothing, and nobody does where nobody leads', async () => {
    expect((await answers(`放行 ${LINK}`)).room).toEqual(['desk-release-lead']);
    expect((await answers(`请看 ${LINK}`)).customer).toEqual([]);
  });

  test('a correction with a released link uses it up as well', async () => {
    const { done } = await answers('五分钟');
    await leads(`放行 ${LINK}`);
    const edit = { text: `#${code} 请看 ${LINK}`, messageId: done.messageId, edited: true };
    expect((await desk.act(edit)).customer).toHaveLength(1);
    expect((await answers(`请看 ${LINK}`)).customer).toEqual([]);
  });

  test('a release outlives a restart, and so does what it is an answer to', async () => {
    const { done } = await answers(`请看 ${LINK}`);
    const { app, stage } = desk;
    await stage.end(true);
    desk = await openDesk(shipped, { app, folder: stage.folder });
    expect((await desk.act({ text: '放行', replyTo: done.messageId }, LEAD)).room).toEqual(['desk-released']);
    expect((await answers(`请看 ${LINK}`)).customer).toHaveLength(1);
  });
});
