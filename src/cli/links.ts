import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { findLinks } from '../guard/links.ts';
import type { OfficialList } from '../guard/official.ts';
import { judgeLink } from '../guard/verdicts.ts';
import { type Folders, withFolders } from './folders.ts';

export interface LinksNeeds {
  stdin: NodeJS.ReadableStream;
  stdout: { write(text: string): unknown };
  /** The operator's list; throws a CliError that says what is wrong with it. */
  official(folders: Folders): Promise<OfficialList>;
}

const HELP = `
Each line of the input is a text, or a text as a JSON string. For each, one line is printed:
{"links":[{"host":"wallet.example.com","verdict":"official"}]}. Verdicts are official (exactly on the list), lookalike
(it reads like ours and is not) and unknown (everything else). Hosts are as browsers have them.`;

/** `kefu links`: what an operator asks about links. */
export function linksCommand(needs: LinksNeeds): Command {
  return new Command('links').description('Look at links in texts.').addCommand(checkCommand(needs));
}

function checkCommand({ stdin, stdout, official }: LinksNeeds): Command {
  const command = new Command('check')
    .description("Say of each link in each text whether it is official, by the operator's list.")
    .requiredOption('--json', 'print one JSON object a line')
    .addHelpText('after', HELP)
    .action(async ({ data }: Folders & { json: boolean }) => {
      const list = await official(data === undefined ? {} : { data });
      for await (const line of createInterface({ input: stdin }))
        stdout.write(`${JSON.stringify({ links: checkedLinks(textOf(line), list) })}\n`);
    });
  return withFolders(command, ['data']);
}

/** The links of a text, each once for each verdict, in their order. */
export function checkedLinks(text: string, list: OfficialList): { host: string; verdict: string }[] {
  const links = findLinks(text).links.map((link) => ({ host: link.host, verdict: judgeLink(link, list) }));
  return [...new Map(links.map((link) => [`${link.verdict} ${link.host}`, link])).values()];
}

/** A line is a text as it stands, or in JSON's quotes. */
function textOf(line: string): string {
  try {
    const value: unknown = JSON.parse(line.replace(/^\ufeff/, ''));
    return typeof value === 'string' ? value : line;
  } catch {
    return line;
  }
}
