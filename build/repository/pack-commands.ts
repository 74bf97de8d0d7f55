import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { firstChannel } from '../../content/channel.ts';
import { PROJECT } from '../npm-script.ts';
import { fromHere } from '../packs/from-here.ts';
import { addPacks, removePack } from './add.ts';
import { listRepository } from './list.ts';
import { progressBar } from './progress.ts';
import { quoted } from './quoted.ts';
import { WrongUse } from './refusal.ts';
import { channelName, channelOption, jsonOption } from './repo-options.ts';
import { addLines, listLines } from './repo-text.ts';
import { alone } from './repository.ts';
import { runCommand } from './run-command.ts';

type Json = { readonly json?: boolean };
type WithChannel = { readonly channel: string };

/** `repo add`, `remove` and `list`: what the next publication will say. */
export function packCommands(repo: Command): void {
  repo
    .command('add <dir> <packfolder...>')
    .description("put packs into a channel's draft: authors' folders (pack.yaml) or built ones")
    .addOption(channelOption().default(firstChannel))
    .addOption(jsonOption())
    .action((dir: string, packs: string[], options: Json & WithChannel) =>
      runCommand(options.json, ({ signal }) =>
        add(fromHere(dir), packs, channelName(options.channel), signal),
      ),
    );
  repo
    .command('remove <dir> <packid>')
    .description("take a pack out of a channel's draft")
    .addOption(channelOption().default(firstChannel))
    .addOption(jsonOption())
    .action((dir: string, id: string, options: Json & WithChannel) =>
      runCommand(options.json, async () => {
        const folder = fromHere(dir);
        const channel = channelName(options.channel);
        await alone(folder, () => removePack(folder, id, channel));
        const lines = [
          `${id} is out of the draft of ${channel}. Kiosks lose it after: repo publish ${quoted(folder)}`,
        ];
        return { result: { kind: 'removed', id, channel }, lines };
      }),
    );
  repo
    .command('list <dir>')
    .description('what is published, what the draft changes, until when it all counts')
    .addOption(jsonOption())
    .action((dir: string, options: Json) =>
      runCommand(options.json, async () => {
        const listed = await listRepository(fromHere(dir));
        return { result: { kind: 'listed', ...listed }, lines: listLines(listed) };
      }),
    );
}

async function add(folder: string, packs: readonly string[], channel: string, signal: AbortSignal) {
  const folders = packs.map(fromHere);
  for (const path of folders) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isDirectory()) throw new WrongUse(`${path} is no folder; name the folder of a pack`);
  }
  const bar = progressBar('copying', process.stderr);
  const cache = join(PROJECT, 'out/cache/pictures');
  const added = await alone(folder, () =>
    addPacks(folder, folders, { channel, cache, signal, report: bar.report }),
  ).finally(bar.end);
  return { result: added, lines: addLines(added, folder), failed: added.kind === 'problems' };
}
