import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Shown } from '../../adapters/terminal/shown.ts';
import { createTerminal } from '../../adapters/terminal/terminal.ts';
import { conversationOf } from './app-players.ts';
import type { Players } from './play.ts';
import { openStage, type Shipped, type StageOptions } from './stage.ts';

/** The terminal, both its ends, on a desk of its own. */
export async function openTerminal(shipped: Shipped, options: Partial<StageOptions> = {}) {
  const shown: Shown[] = [];
  const terminal = createTerminal({ show: (line) => shown.push(line), run: '' });
  const stage = await openStage(shipped, { channels: [terminal.channel], rooms: [terminal.room], ...options });
  const settled = async (work: Promise<void>): Promise<void> => {
    await work;
    await stage.runtime.idle();
  };
  /** A file of that name, with something in it. */
  async function fileNamed(name: string): Promise<{ path: string }> {
    const file = path.join(stage.folder, name);
    await writeFile(file, name);
    return { path: file };
  }
  const players: Players = {
    buttons: true,
    says: async (customer, text, media) => {
      const files = await Promise.all(media.map((one) => fileNamed(one.name)));
      await settled(terminal.customerSays(customer, text, files.length > 0 ? { media: files } : {}));
    },
    taps: (customer, choice) => settled(terminal.customerChooses(customer, 'id' in choice ? choice.id : choice.label)),
    edits: (customer, which, text) => settled(terminal.customerEdits(customer, which, text)),
    agent: (name, text, code) => settled(terminal.agentSays(text, { name, ...(code === null ? {} : { case: code }) })),
    advance: (ms) => stage.advance(ms),
    change: (flow, step) => stage.change(flow, step),
    arrived: () => shown,
    conversation: (customer) => conversationOf(stage, 'terminal', customer),
  };
  return { terminal, stage, players };
}
