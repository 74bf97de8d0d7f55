import type { Command } from 'commander';
import { firstChannel } from '../../content/channel.ts';
import { fromHere } from '../packs/from-here.ts';
import { initRepository } from './init.ts';
import { publish } from './publish.ts';
import { WrongUse } from './refusal.ts';
import {
  channelName,
  channelOption,
  jsonOption,
  keyFolders,
  keyRingOf,
  keysOption,
  listOption,
  passwordsHere,
  rolesNamed,
  wholeNumber,
} from './repo-options.ts';
import { initLines, publishLines, rotateLines } from './repo-text.ts';
import { alone } from './repository.ts';
import { rotateRoot } from './rotate-root.ts';
import { type Effects, runCommand } from './run-command.ts';

type Json = { readonly json?: boolean };
type Keys = { readonly keys?: readonly string[] };

/** `repo init`, `publish` and `rotate-root`: the commands that need keys. */
export function signingCommands(repo: Command): void {
  repo
    .command('init <dir>')
    .description('make an empty repository and its keys')
    .addOption(keysOption())
    .option('--no-password', 'leave the offline keys open (for trials)')
    .addOption(channelOption().default(firstChannel))
    .option('--stick', 'for sticks: the timestamp counts for 180 days instead of 30')
    .addOption(jsonOption())
    .action((dir: string, options: InitFlags) =>
      runCommand(options.json, (effects) => init(dir, options, effects)),
    );
  repo
    .command('publish <dir>')
    .description('sign the draft and show it to kiosks; with nothing new, renew the signatures')
    .addOption(keysOption())
    .option('--expires-days <n>', 'for how many days the timestamp counts (remembered)')
    .option('--timestamp-only', 'only renew the timestamp, without a password: for a timer')
    .addOption(jsonOption())
    .action((dir: string, options: PublishFlags) =>
      runCommand(options.json, (effects) => publishDraft(dir, options, effects)),
    );
  repo
    .command('rotate-root <dir>')
    .description('sign the next root: two more years, and new keys for the roles that are replaced')
    .addOption(keysOption())
    .addOption(listOption('--replace <roles>', 'root, targets, snapshot, timestamp (with commas) or all'))
    .option('--no-password', 'leave the new offline keys open (for trials)')
    .addOption(jsonOption())
    .action((dir: string, options: RotateFlags) =>
      runCommand(options.json, (effects) => rotate(dir, options, effects)),
    );
}

type InitFlags = Json &
  Keys & { readonly password: boolean; readonly channel: string; readonly stick?: boolean };

async function init(dir: string, options: InitFlags, effects: Effects) {
  const folder = fromHere(dir);
  const [keys, ...more] = keyFolders(folder, options.keys);
  if (keys === undefined || more.length > 0)
    throw new WrongUse('new keys go into one folder; give --keys once');
  const made = await initRepository({
    folder,
    keys,
    passwords: options.password ? passwordsHere() : undefined,
    channel: channelName(options.channel),
    stick: options.stick ?? false,
    ...effects,
  });
  return {
    result: { kind: 'made', folder, keysFolder: keys, ...made },
    lines: initLines(folder, keys, made),
  };
}

type PublishFlags = Json & Keys & { readonly expiresDays?: string; readonly timestampOnly?: boolean };

async function publishDraft(dir: string, options: PublishFlags, effects: Effects) {
  const folder = fromHere(dir);
  const expiresDays =
    options.expiresDays === undefined
      ? undefined
      : wholeNumber('--expires-days', options.expiresDays, 1, 3650);
  const keys = keyRingOf(folder, options.keys, passwordsHere());
  const { timestampOnly } = options;
  const done = await alone(folder, () => publish(folder, { keys, expiresDays, timestampOnly, ...effects }));
  return { result: done, lines: publishLines(done) };
}

type RotateFlags = Json & Keys & { readonly replace?: readonly string[]; readonly password: boolean };

async function rotate(dir: string, options: RotateFlags, effects: Effects) {
  const folder = fromHere(dir);
  const passwords = passwordsHere();
  const replace = rolesNamed(options.replace ?? []);
  const keys = keyRingOf(folder, options.keys, passwords);
  const done = await alone(folder, () =>
    rotateRoot(folder, { keys, replace, passwords: options.password ? passwords : undefined, ...effects }),
  );
  return { result: { kind: 'rotated', ...done }, lines: rotateLines(done) };
}
