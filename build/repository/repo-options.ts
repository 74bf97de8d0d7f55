import { InvalidArgumentError, Option } from 'commander';
import { idSchema } from '../../content/pack-field.ts';
import { fromHere } from '../packs/from-here.ts';
import { type KeyRing, keysBeside, openKeyRing } from './key-files.ts';
import { type Role, roles } from './keys.ts';
import { type Passwords, passwordsFrom, passwordVariable, terminalPrompt } from './passwords.ts';
import { WrongUse } from './refusal.ts';

/** Options that several repo commands share, and what they mean. */

export const jsonOption = () => new Option('--json', 'the result as one line of JSON');
export const channelOption = () => new Option('--channel <name>', 'which channel');

const gather = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];
function gatherList(value: string, before: string[] | undefined): string[] {
  const named = value.split(',').filter((one) => one !== '');
  // None would be taken for all, or for nothing to do.
  if (named.length === 0) throw new InvalidArgumentError('It names nothing.');
  return [...(before ?? []), ...named];
}

export const keysOption = () =>
  new Option('--keys <dir>', 'the folder of keys; may be given again (default: DIR.keys)').argParser(gather);
export const listOption = (flags: string, words: string) => new Option(flags, words).argParser(gatherList);

export const keyFolders = (folder: string, keys: readonly string[] | undefined): string[] =>
  keys ? keys.map(fromHere) : [keysBeside(folder)];

export const passwordsHere = (): Passwords =>
  passwordsFrom(process.env[passwordVariable], terminalPrompt(process.stdin, process.stderr));

export const keyRingOf = (
  folder: string,
  keys: readonly string[] | undefined,
  passwords: Passwords,
): KeyRing => openKeyRing(keyFolders(folder, keys), passwords);

export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new WrongUse(`${option} is a whole number from ${least} to ${most}, not "${text}"`);
  }
  return number;
}

export function channelName(text: string): string {
  if (idSchema.safeParse(text).success) return text;
  throw new WrongUse(`"${text}" is no name of a channel: a to z, 0 to 9 and -, at most 64 characters`);
}

export function rolesNamed(names: readonly string[]): Role[] {
  if (names.includes('all')) return [...roles];
  return [...new Set(names)].map((name) => {
    const role = roles.find((one) => one === name);
    if (!role) throw new WrongUse(`--replace names ${roles.join(', ')} or all, not "${name}"`);
    return role;
  });
}
