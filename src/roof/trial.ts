import { setTimeout as sleep } from 'node:timers/promises';
import { createPeopleTalk, type PeopleTalk } from '../../adapters/terminal/people.ts';
import { TIME_OF_A_LINE } from '../../adapters/terminal/talk.ts';
import { createTerminal, type Terminal } from '../../adapters/terminal/terminal.ts';
import type { Scene, ScenePlan, TryNeeds } from '../cli/try.ts';
import type { Language } from '../core/value.ts';
import { telegramLike, terminal, wechatLike } from '../render/profiles.ts';
import { createSimulatedClock, systemClock } from '../runtime/clock.ts';
import { soundBook } from './book.ts';
import { createDesk } from './desk.ts';
import { lookOf, seatLog } from './seat.ts';
import { type FullSettings, settingsFor } from './settings.ts';

/** A scene of a trial, with what a talk on it needs. */
interface TerminalScene extends Scene {
  terminal: Terminal;
  idle(): Promise<void>;
  advance(ms: number): Promise<void>;
}

/** What the customer of a trial says to open the flow that is being tried: no words that a flow could hear. */
const OPENING = '/try';

const APPS = { terminal, wechat: wechatLike, telegram: telegramLike };

/** What `kefu flows try` is handed. */
export function trialNeeds(root: string, load: TryNeeds<TerminalScene>['load']): TryNeeds<TerminalScene> {
  const { stdin: input, stdout: output } = process;
  const language = () => settingsFor(root, {}).roomLanguage;
  let seat: PeopleTalk | null = null;
  return {
    ...{ load, stdout: output, isTty: input.isTTY === true && output.isTTY === true, now: Date.now },
    language,
    raise: (plan) => raiseScene(plan, settingsFor(root, plan.folders), () => seat),
    talk({ scene, as, language: spoken, notice, commands, begin, signal }) {
      const look = { ...lookOf(language()), buttons: as === 'telegram' };
      seat = createPeopleTalk({ input, output, look, notice, commands, customer: customerOf(spoken) });
      return seat.run({
        get terminal() {
          return scene().terminal;
        },
        ...{ idle: () => scene().idle(), advance: (ms) => scene().advance(ms), begin, signal },
      });
    },
  };
}

/** What the customer's app says of the customer. */
function customerOf(language: Language | null): { language?: Language } {
  return language === null ? {} : { language };
}

/** A desk of its own for a trial, on which a flow can be opened without the words for it. */
async function raiseScene(
  plan: ScenePlan,
  settings: FullSettings,
  seat: () => PeopleTalk | null,
): Promise<TerminalScene> {
  const simulated = plan.simulatedFrom === null ? null : createSimulatedClock(plan.simulatedFrom);
  const terminal = createTerminal({ show: (line) => seat()?.show(line), run: '', as: APPS[plan.as] });
  const log = seatLog(settings, (text) => seat()?.note(text));
  let opening: string | null = null;
  const live = await soundBook(settings, log, 'signal');
  const apps = { channels: [terminal.channel], rooms: [terminal.room], log, clock: simulated ?? systemClock() };
  const sure = (text: string) => (text === OPENING && opening !== null ? [{ flow: opening, confidence: 1 }] : null);
  const runtime = createDesk(settings, live, apps, { sure });
  simulated?.settleWith(() => runtime.idle());
  const advance = simulated === null ? (ms: number) => sleep(ms) : (ms: number) => simulated.advance(ms);
  return {
    ...{ terminal, advance, start: () => runtime.start(), stop: () => runtime.stop(), idle: () => runtime.idle() },
    async open(flow) {
      opening = flow;
      await terminal.customerSays('customer', OPENING, customerOf(plan.language));
      await runtime.idle();
      // What is typed at once would be one thing said with it.
      await advance(TIME_OF_A_LINE);
    },
  };
}
