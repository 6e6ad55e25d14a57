import { beforeAll, describe, expect, test } from 'vitest';
import { everything } from '../../src/render/profiles.ts';
import { openApp } from '../support/app-players.ts';
import { play } from '../support/play.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { readTranscripts, type Transcript } from '../support/transcript.ts';

const transcripts = readTranscripts('test/conversations');
const KINDS = ['main', 'branch', 'correction', 'interruption', 'cancel', 'person'] as const;
type Kind = (typeof KINDS)[number];

/** What a flow can't have, and why. */
const CANT: Record<string, Partial<Record<Kind, string>>> = {
  human: { correction: 'it takes no facts down, so that there is nothing to correct' },
};

/** What a transcript of a kind must hold to be one. */
const PROOF: Partial<Record<Kind, (transcript: Transcript) => boolean>> = {
  correction: (one) => shows(one, 'repair-corrected-changed') || shows(one, 'repair-correction-which'),
  interruption: (one) => shows(one, 'repair-resume-back'),
  cancel: (one) => shows(one, 'repair-cancel-which') && says(one, /取消|算了|不弄了|不办了/),
  person: (one) => says(one, /人工/) && one.talk.some((line) => 'mode' in line && line.mode === 'waiting'),
};

let shipped: Shipped;
let flows: string[];
beforeAll(async () => {
  shipped = await shippedBook();
  flows = shipped.book.menu;
});

function of(flow: string, language: string, kind: Kind): Transcript[] {
  return transcripts.filter(
    (one) => one.language === language && one.tags.includes(kind) && one.file.includes(`/conversations/${flow}/`),
  );
}

function shows({ talk }: Transcript, key: string): boolean {
  return talk.some((line) => 'bot' in line && line.bot === key);
}

function says({ talk }: Transcript, words: RegExp): boolean {
  return talk.some((line) => 'customer' in line && typeof line.customer === 'string' && words.test(line.customer));
}

describe('the transcripts of every problem', () => {
  test.each(KINDS)('have one in Chinese tagged %s, or a reason why not', (kind) => {
    const without = flows.filter((flow) => of(flow, 'zh-CN', kind).length === 0);
    expect(without).toEqual(flows.filter((flow) => CANT[flow]?.[kind] !== undefined));
  });

  test('have the main road in English', () => {
    expect(flows.filter((flow) => of(flow, 'en', 'main').length === 0)).toEqual([]);
  });

  test.each(KINDS)('that are tagged %s are what the tag says', (kind) => {
    const all = flows.flatMap((flow) => of(flow, 'zh-CN', kind));
    expect(all.filter((one) => PROOF[kind]?.(one) === false).map((one) => one.file)).toEqual([]);
  });

  test('hand over what was taken down before a person was called', async () => {
    const taken = flows.filter((flow) => !CANT[flow]).flatMap((flow) => of(flow, 'zh-CN', 'person'));
    for (const one of taken) expect(await factsHandedOver(one), one.file).not.toEqual([]);
  });

  test('each have a kind', () => {
    const plain = transcripts.filter((one) => flows.some((flow) => one.file.includes(`/conversations/${flow}/`)));
    expect(plain.filter((one) => !KINDS.some((kind) => one.tags.includes(kind))).map((one) => one.file)).toEqual([]);
  });
});

async function factsHandedOver(transcript: Transcript): Promise<unknown[]> {
  const { stage, players } = await openApp(shipped, everything);
  try {
    await play(transcript, players, shipped);
    return (await players.conversation('lily')).case?.facts ?? [];
  } finally {
    await stage.end();
  }
}
