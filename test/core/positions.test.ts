import { beforeAll, expect, test } from 'vitest';
import type { Book, Flow } from '../../src/core/flow.ts';
import { type Shipped, shippedBook } from '../support/stage.ts';
import { type Step, Walker } from '../support/walks.ts';

let shipped: Shipped;
beforeAll(async () => {
  shipped = await shippedBook();
});

/** A conversation about a deposit that has not arrived, asked for its chain. */
function atChain(): Walker {
  const walker = new Walker(shipped.book);
  walker.make({ move: 'say', text: '我充值了USDT一直没到账', sure: 0.9, findings: false, media: 0 });
  walker.say('');
  expect(stands(walker)).toBe('deposit/chain');
  return walker;
}

function stands({ c }: Walker): string {
  const frame = c.stack.at(-1);
  return frame ? `${frame.flow}/${frame.step}` : '';
}

/** The operator edits the flow of deposits under the conversation. */
function edit(walker: Walker, change: (flow: Flow, book: Book) => void): void {
  const book = structuredClone(walker.book);
  change(book.flows.deposit as Flow, book);
  walker.book = book;
}

function keys(steps: Step[]): string[] {
  return steps.flatMap(({ result }) => result.effects.flatMap((effect) => (effect.do === 'say' ? [effect.key] : [])));
}

function collecting(flow: Flow, step: string) {
  const found = flow.steps[step];
  if (found?.kind !== 'collect') throw new Error(`${step} collects nothing`);
  return found;
}

const found = (walker: Walker) => walker.make({ move: 'found', ok: true });

test('a step before the open question is of no concern to it', () => {
  const walker = atChain();
  edit(walker, (flow) => {
    flow.steps.hello = { id: 'hello', kind: 'say', digest: 'new', key: 'deposit-glad', next: 'kind' };
    flow.start = 'hello';
  });
  walker.say('trc20');
  expect(keys(found(walker))).toEqual(['deposit-coin-usual', 'deposit-on-chain']);
});

test('a step after the open question is walked', () => {
  const walker = atChain();
  edit(walker, (flow) => {
    flow.steps.more = { id: 'more', kind: 'say', digest: 'new', key: 'deposit-glad', next: 'route' };
    collecting(flow, 'chain').next = 'more';
  });
  expect(keys(walker.say('trc20'))).toEqual(['deposit-glad']);
});

test('what is offered beside the choices that were shown changes nothing for them, and can be said', () => {
  for (const answer of ['trc20', 'newchain']) {
    const walker = atChain();
    edit(walker, (flow) => flow.slots.chain?.options.unshift({ id: 'new', label: 'x', phrases: ['newchain'] }));
    expect(keys(walker.say(answer))).toEqual([]);
    expect(walker.c.stack.at(-1)?.slots.chain).toBe(answer === 'trc20' ? 'trc20' : 'new');
  }
});

test('a number still answers the list that was shown', () => {
  const walker = atChain();
  edit(walker, (flow) => flow.slots.chain?.options.unshift({ id: 'new', label: 'x', phrases: ['newchain'] }));
  walker.say('1');
  expect(walker.c.stack.at(-1)?.slots.chain).toBe('trc20');
});

test.each<[string, (flow: Flow) => void]>([
  ['is gone', (flow) => void delete flow.steps.chain],
  ['is of another kind', (flow) => void Object.assign(collecting(flow, 'chain'), { kind: 'say' })],
  ['awaits something else', (flow) => void Object.assign(collecting(flow, 'chain'), { digest: 'another' })],
  ['lacks a choice that was shown', (flow) => void flow.slots.chain?.options.shift()],
])('when the open question %s the customer is told, and may begin again', (_, change) => {
  const walker = atChain();
  edit(walker, change);
  const [told] = walker.say('erc20');
  expect(told && keys([told])).toEqual(['repair-changed-again']);
  expect(walker.c.stack.at(-1)?.candidates).toEqual(['deposit']);
});

test('what was answered before is asked again where its answer is no longer one', () => {
  const walker = atChain();
  edit(walker, (flow) => {
    const asset = flow.slots.asset;
    if (asset) asset.options = asset.options.filter(({ id }) => id !== 'usdt');
    collecting(flow, 'chain').next = 'asset';
  });
  walker.say('trc20');
  expect(stands(walker)).toBe('deposit/asset');
});

test('back skips the questions that are gone', () => {
  const walker = atChain();
  walker.say('trc20');
  found(walker);
  walker.say('confirmed');
  expect(stands(walker)).toBe('deposit/cause');
  edit(walker, (flow) => void delete flow.steps.on_chain);
  walker.say('返回');
  expect(stands(walker)).toBe('deposit/chain');
});

test('a flow that waits for its time is told of when its step is gone, and goes on where it is not', () => {
  for (const gone of [true, false]) {
    const walker = atChain();
    walker.say('trc20');
    found(walker);
    walker.say('pending');
    walker.make({ move: 'tap', nth: 0 });
    expect(stands(walker)).toBe('deposit/later');
    edit(walker, (flow) => {
      if (gone) delete flow.steps.later;
      else Object.assign(flow.steps.later ?? {}, { after: 1, key: 'deposit-glad' });
    });
    const later = walker.make({ move: 'pause', ms: 31 * 60_000 });
    expect(keys(later)[0]).toBe(gone ? 'repair-changed-again' : 'deposit-arrived');
  }
});

test('a question below another problem is asked in its new form, or its change is told', () => {
  for (const gone of [true, false]) {
    const walker = atChain();
    walker.make({ move: 'say', text: '怎么联系你们', sure: 0, findings: false, media: 0 });
    walker.say('人工');
    edit(walker, (flow) => {
      if (gone) delete flow.steps.chain;
      else collecting(flow, 'chain').key = 'deposit-asset';
    });
    // Nothing of it while people have the conversation.
    expect(keys(walker.say('在吗')).filter((key) => key.startsWith('repair-changed'))).toEqual([]);
    walker.make({ move: 'agent', action: { do: 'take' }, agent: 'Ann' });
    walker.make({ move: 'agent', action: { do: 'close' }, agent: 'Ann' });
    const after = keys(walker.say('5'));
    expect(after).toContain(gone ? 'repair-changed-again' : 'repair-unfinished-which');
  }
});

test('a flow that is gone while something is looked up for it is told when the answer comes', () => {
  const walker = atChain();
  walker.say('trc20');
  expect(walker.c.lookUp).not.toBeNull();
  edit(walker, (flow) => void delete flow.steps.route);
  expect(keys(found(walker))).toEqual(['repair-changed-again']);
});

test('who edits a message is told as well, and who sends a secret is helped first', () => {
  const editing = atChain();
  edit(editing, (flow) => void delete flow.steps.chain);
  expect(keys(editing.make({ move: 'edit', nth: 0, text: '我充值了USDC' }))).toEqual(['repair-changed-again']);
  const leaking = atChain();
  edit(leaking, (flow) => void delete flow.steps.chain);
  const first = keys(leaking.make({ move: 'say', text: '***', sure: 0, findings: true, media: 0 }));
  expect(first[0]).toBe('repair-secret-gone');
});

test('who stops waiting for a person is told of the change as well', () => {
  const walker = atChain();
  walker.say('人工');
  edit(walker, (flow) => void delete flow.steps.chain);
  walker.say('在吗');
  expect(keys(walker.say('不等了')).at(-1)).toBe('repair-changed-again');
});

test('a case that was handed over by a step that is gone stays with people, and ends without a word of it', () => {
  const walker = atChain();
  walker.say('人工');
  edit(walker, (_, book) => {
    const flow = book.flows['repair-person'];
    if (flow) delete flow.steps.handoff;
    if (flow) flow.start = 'done';
  });
  expect(walker.c.mode).toBe('waiting');
  walker.make({ move: 'agent', action: { do: 'take' }, agent: 'Ann' });
  walker.make({
    move: 'agent',
    action: { do: 'answer', text: '您好', media: [], messageId: 'a1' },
    agent: 'Ann',
  });
  walker.make({ move: 'agent', action: { do: 'close' }, agent: 'Ann' });
  expect(walker.c.mode).toBe('bot');
  expect(walker.c.case?.state).toBe('closed');
});

test('a whole flow that is gone is told, and can not be begun again', () => {
  const walker = atChain();
  edit(walker, (_, book) => void delete book.flows.deposit);
  expect(keys(walker.say('trc20')).slice(0, 1)).toEqual(['repair-changed-again']);
  expect(walker.c.stack.at(-1)?.candidates).toEqual([]);
});
