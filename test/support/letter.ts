import { readFiles } from '../../src/book/files.ts';
import { assemble } from '../../src/book/load.ts';
import { LOOK_UPS, type Shipped, shippedOf } from './stage.ts';

/** A flow that opens in any state and whose case nobody waits for: a letter to the team. */
const FLOW = `id: letter
triggers: whole
slots:
  about: { check: option, options: [agent, rule], listen: true }
  scene: { check: text, min: 5 }
steps:
  - { id: about, collect: about }
  - { id: scene, collect: scene }
  - { id: check, confirm: [about, scene] }
  - { id: person, hand_off: { wait: false, priority: high, slots: [about, scene] } }
  - { id: more, ask: { yes: thanks, no: done } }
  - { id: thanks, say: true }
  - { id: done, end: true }
`;

const ZH = `letter-title = 信
letter-slot-about = 关于
letter-slot-scene = 经过
letter-about = 关于什么？
letter-about-agent = 客服
letter-about-rule = 规则
letter-scene = 请写经过。
letter-check = 请核对：
letter-person = 已登记，工单 { $code }。
letter-more = 还有要补充的吗？
letter-more-yes = 有
letter-more-no = 没有
letter-thanks = 谢谢。
`;

const EN = `letter-title = Letter
letter-slot-about = About
letter-slot-scene = What happened
letter-about = What is it about?
letter-about-agent = An agent
letter-about-rule = A rule
letter-scene = What happened?
letter-check = Is this right?
letter-person = It is filed as case { $code }.
letter-more = Anything to add?
letter-more-yes = I have something to add
letter-more-no = Nothing to add
letter-thanks = Thank you.
`;

/** The book that ships and the flow `letter`, opened by 写信 or "write a letter". */
export async function bookWithLetter(): Promise<Shipped> {
  const raw = await readFiles({ flows: 'flows', data: 'data' });
  const folder = 'flows/letter';
  const beside = (kind: string, language: string, text: string) => {
    const ending = kind === 'words' ? 'ftl' : 'txt';
    return { file: `${folder}/${kind}.${language}.${ending}`, name: kind, language, text };
  };
  const letter = {
    ...{ id: 'letter', kind: 'problem' as const, folder, flow: { file: `${folder}/flow.yaml`, text: FLOW } },
    words: [beside('words', 'zh-CN', ZH), beside('words', 'en', EN)],
    examples: [beside('examples', 'zh-CN', '写信\n我要写信'), beside('examples', 'en', 'write a letter')],
  };
  const loaded = assemble({ ...raw, flows: [letter, ...raw.flows] }, { lookUps: Object.keys(LOOK_UPS) });
  if ('problems' in loaded) throw new Error(loaded.problems.map((one) => JSON.stringify(one)).join('\n'));
  return shippedOf(loaded);
}
