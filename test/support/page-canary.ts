import { rm } from 'node:fs/promises';
import { newToken } from '../../adapters/web/sessions.ts';
import type { Web } from '../../adapters/web/web.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Document } from '../../src/runtime/document.ts';
import { makeWeb } from '../adapters/web/open.ts';
import { AgentPage, CustomerPage } from '../adapters/web/page.ts';
import type { CanaryPlace } from '../contract/canary.ts';
import type { TestFile } from '../contract/channel.ts';
import { hastyFolder, openStage, type Shipped, type Stage } from './stage.ts';

/** The page over HTTP, both its sides, for secrets to be sent in. */
export async function pagePlace(shipped: Shipped): Promise<CanaryPlace> {
  const folder = await hastyFolder();
  const token = newToken();
  const sent: unknown[] = [];
  const fileNamed = (name: string): TestFile[] => [
    { name, mime: 'image/png', data: new TextEncoder().encode('a picture') },
  ];
  let bare: Store<Document> | null = null;
  let web: Web | null = null;
  let room: AgentPage | null = null;
  let lily: CustomerPage | null = null;
  let lastOfAgent = '';
  let lastOfCustomer = '';

  /** What the pages were shown by the desk. */
  function shown(): unknown[] {
    return [...(room?.ever ?? []), ...(lily?.heard ?? []).filter((one) => one.from !== 'customer')];
  }

  function leave(): void {
    sent.push(...shown());
    for (const page of [room, lily]) page?.close();
    room = null;
    lily = null;
  }

  return {
    async open({ clock, log, wrap, nextId }) {
      let stage: Stage | null = null;
      const made = await makeWeb({ now: () => clock.now(), view: () => stage?.runtime.view ?? null, log });
      web = made.web;
      stage = await openStage(shipped, {
        ...{ channels: [web.channel], rooms: [web.room], clock, log, folder },
        wrap: (store) => {
          bare = store;
          return wrap(store);
        },
      });
      const opened = stage;
      const url = web.url();
      const agents = await new AgentPage(url).open();
      const own = await new CustomerPage(url, token, 'lily').open();
      room = agents;
      lily = own;
      const settled = async (work: Promise<unknown>): Promise<void> => {
        await work;
        await opened.runtime.idle();
        for (const page of [agents, own]) await page.caughtUp();
      };
      const id = () => nextId().padEnd(12, 'x');
      const customer = (more: Parameters<typeof own.says>[0], files: TestFile[] = []) =>
        settled(
          own.says({ id: id(), ...more }, files).then((said) => {
            if (more.edits === undefined) lastOfCustomer = said.id;
          }),
        );
      const code = async () => (await opened.runtime.view.cases({ live: 1, closed: 0 }))[0]?.code ?? '';
      const agent = async (text: string, more = {}, files: TestFile[] = []) => {
        const said = id();
        if (!('edits' in more)) lastOfAgent = said;
        return settled(agents.says('Ann', { id: said, text, case: await code(), ...more }, files));
      };
      return {
        folder,
        customer: {
          says: (text) => customer({ text }),
          edits: (text) => customer({ text, edits: lastOfCustomer }),
          sendsFile: (text, name) => customer({ text }, fileNamed(name)),
          quotes: (text) => customer({ text, replyTo: own.shown().at(-1)?.id ?? 'said-before' }),
        },
        agent: {
          says: (text) => agent(text),
          edits: (text) => agent(text, { edits: lastOfAgent }),
          sendsFile: (text, name) => agent(text, {}, fileNamed(name)),
          quotes: (text) => agent(text, { replyTo: agents.posts.at(-1)?.id ?? 'said-before' }),
        },
        sent: () => [...sent, ...shown()],
        inRoom: () => [...agents.posts],
        async end() {
          leave();
          await opened.end(true);
          await made.remove();
        },
      };
    },
    async bury() {
      leave();
      // Requests that a dead desk will never answer are not waited for.
      void web?.channel.stop();
      void web?.room.stop();
      await bare?.close();
    },
    offersAgain: true,
    takesBack: true,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
