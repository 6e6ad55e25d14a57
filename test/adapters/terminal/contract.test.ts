import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shown } from '../../../adapters/terminal/shown.ts';
import { createTerminal } from '../../../adapters/terminal/terminal.ts';
import { type ChannelHarness, channelContract, type Seen, type TestFile } from '../../contract/channel.ts';
import { type RoomHarness, roomContract } from '../../contract/room.ts';

/** A terminal whose screen can be made to fail, with the people at it. */
async function makeTerminal() {
  const folder = await mkdtemp(join(tmpdir(), 'kefu-terminal-'));
  const lines: Shown[] = [];
  let runs = 0;
  let gone = false;
  const show = (line: Shown): void => {
    if (gone) {
      gone = false;
      throw new Error('EPIPE');
    }
    lines.push(line);
  };
  const open = () => createTerminal({ show, run: `run${++runs}-` });
  return {
    at: { terminal: open() },
    lines,
    reopen: open,
    async save(file: TestFile): Promise<{ path: string }[]> {
      const path = join(folder, file.name);
      await writeFile(path, file.data);
      return [{ path }];
    },
    common: {
      failures: ['offline'] as ['offline'],
      failNext: () => {
        gone = true;
      },
      offersAgain: false,
      settle: async () => {},
      end: () => rm(folder, { recursive: true }),
    },
  };
}

function seenOf(line: Shown): Seen & { case?: string } {
  return {
    text: line.text,
    choices: line.choices.map((choice) => choice.label),
    media: (line.media ?? []).map((media) => media.name ?? ''),
    ...(line.case === undefined ? {} : { case: line.case }),
  };
}

async function makeChannel(): Promise<ChannelHarness> {
  const { at, lines, reopen, save, common } = await makeTerminal();
  const counts = new Map<string, number>();
  const counted = (customer: string): void => void counts.set(customer, (counts.get(customer) ?? 0) + 1);
  return {
    ...common,
    channel: at.terminal.channel,
    says: (customer, text) => {
      counted(customer);
      return at.terminal.customerSays(customer, text);
    },
    sends: async (customer, text, file) => at.terminal.customerSays(customer, text, { media: await save(file) }),
    chooses: (customer, label) => at.terminal.customerChooses(customer, label),
    edits: (customer, text) => at.terminal.customerEdits(customer, counts.get(customer) ?? 1, text),
    seen: async (customer) => lines.filter((line) => line.customer === customer).map(seenOf),
    async restart() {
      await at.terminal.channel.stop();
      at.terminal = reopen();
      return at.terminal.channel;
    },
  };
}

async function makeRoom(): Promise<RoomHarness> {
  const { at, lines, reopen, save, common } = await makeTerminal();
  return {
    ...common,
    room: at.terminal.room,
    says: (name, text) => at.terminal.agentSays(text, { name }),
    sends: async (name, text, file) => at.terminal.agentSays(text, { name, media: await save(file) }),
    answers: (name, quoted, text) => {
      const reply = lines.find((line) => line.text === quoted)?.messageId ?? '';
      return at.terminal.agentSays(text, { name, reply });
    },
    edits: (name, text) => at.terminal.agentEdits(1, text, { name }),
    seen: async () => lines.map(seenOf),
    async restart() {
      await at.terminal.room.stop();
      at.terminal = reopen();
      return at.terminal.room;
    },
  };
}

channelContract('the terminal', makeChannel);
roomContract('the terminal', makeRoom);
