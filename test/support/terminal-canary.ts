import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Shown } from '../../adapters/terminal/shown.ts';
import { createTerminal } from '../../adapters/terminal/terminal.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Document } from '../../src/runtime/document.ts';
import type { CanaryPlace } from '../contract/canary.ts';
import { hastyFolder, openStage, type Shipped } from './stage.ts';

/** A terminal, for secrets to be sent in. What is printed stays printed: its room can take nothing back. */
export async function terminalPlace(shipped: Shipped): Promise<CanaryPlace> {
  const folder = await hastyFolder();
  const files = await hastyFolder();
  const shown: Shown[] = [];
  let runs = 0;
  let bare: Store<Document> | null = null;
  async function fileNamed(name: string): Promise<{ path: string }> {
    const file = path.join(files, name);
    await writeFile(file, 'a picture');
    return { path: file };
  }
  return {
    async open({ clock, log, wrap }) {
      const terminal = createTerminal({ show: (line) => shown.push(line), run: `${++runs}-` });
      const stage = await openStage(shipped, {
        ...{ channels: [terminal.channel], rooms: [terminal.room], clock, log, folder },
        wrap: (store) => {
          bare = store;
          return wrap(store);
        },
      });
      const said = { customer: 0, agent: 0 };
      const settled = async (work: Promise<void>): Promise<void> => {
        await work;
        await stage.runtime.idle();
      };
      const about = () => ({ name: 'Ann', case: shown.findLast((line) => line.case !== undefined)?.case ?? '' });
      const customer = (text: string, more = {}) => {
        said.customer += 1;
        return settled(terminal.customerSays('lily', text, more));
      };
      const agent = (text: string, more = {}) => {
        said.agent += 1;
        return settled(terminal.agentSays(text, { ...about(), ...more }));
      };
      return {
        folder,
        customer: {
          says: (text) => customer(text),
          edits: (text) => settled(terminal.customerEdits('lily', said.customer, text)),
          sendsFile: async (text, name) => customer(text, { media: [await fileNamed(name)] }),
          quotes: (text) => customer(text, { reply: 'said before' }),
        },
        agent: {
          says: (text) => agent(text),
          edits: (text) => settled(terminal.agentEdits(said.agent, text, { name: 'Ann' })),
          sendsFile: async (text, name) => agent(text, { media: [await fileNamed(name)] }),
          quotes: (text) => agent(text, { reply: 'said before' }),
        },
        sent: () => shown,
        inRoom: () => shown.filter((line) => line.to === 'room'),
        end: () => stage.end(true),
      };
    },
    async bury() {
      await bare?.close();
    },
    offersAgain: false,
    takesBack: false,
    async remove() {
      await rm(folder, { recursive: true, force: true });
      await rm(files, { recursive: true, force: true });
    },
  };
}
