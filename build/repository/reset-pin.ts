import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalize } from '@tufjs/canonical-json';
import type { Command } from 'commander';
import { kioskIdSchema } from '../../content/kiosk-id.ts';
import { type PinReset, pinResetFile, type SignedPinReset } from '../../content/pin-reset.ts';
import { fromHere } from '../packs/from-here.ts';
import type { KeyRing } from './key-files.ts';
import { timeText } from './metadata.ts';
import { signersOf } from './publish.ts';
import { WrongUse } from './refusal.ts';
import { jsonOption, keyRingOf, keysOption, passwordsHere } from './repo-options.ts';
import { openRepository, writeFileDurably } from './repository.ts';
import { type Effects, runCommand, type Told } from './run-command.ts';

type Flags = {
  readonly kiosk: string;
  readonly to: string;
  readonly keys?: readonly string[];
  readonly json?: boolean;
};

/** `npm run pack -- reset-pin`: lets the stewards of one kiosk choose a new PIN. */
export function addResetPinCommand(program: Command): void {
  program
    .command('reset-pin <repository>')
    .description('sign a file for a stick by which one kiosk lets a new PIN be chosen, once, within 30 days')
    .requiredOption('--kiosk <id>', "the kiosk's number, as its PIN screen shows it (Forgotten the PIN?)")
    .requiredOption('--to <dir>', 'the stick, or a folder to copy the file from')
    .addOption(keysOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      '\nExit codes: 0 written, 1 it could not be signed or written, 2 wrong use, 130 cancelled.',
    )
    .action((dir: string, flags: Flags) =>
      runCommand(flags.json, (effects) => command(fromHere(dir), flags, effects)),
    );
}

async function command(folder: string, flags: Flags, { now }: Effects): Promise<Told> {
  const kiosk = flags.kiosk.trim().toLowerCase();
  if (!kioskIdSchema.safeParse(kiosk).success) {
    throw new WrongUse(
      `"${flags.kiosk}" is not a kiosk's number; compare it with the screen, letter by letter`,
    );
  }
  const to = fromHere(flags.to);
  if (!(await stat(to).catch(() => undefined))?.isDirectory()) {
    throw new WrongUse(`${to} is no folder; name the stick with --to`);
  }
  const keys = keyRingOf(folder, flags.keys, passwordsHere());
  const reset = await signPinReset(folder, { keys, kiosk, now });
  const file = join(to, pinResetFile);
  await writeFileDurably(file, Buffer.from(`${JSON.stringify(reset, null, 1)}\n`));
  const lines = [
    `${file} lets a new PIN be chosen at the kiosk ${kiosk}, once, within 30 days.`,
    'At the kiosk: open the staff desk, touch "Forgotten the PIN?", put the stick in.',
  ];
  return { result: { kind: 'signed', file, kiosk, issuedAt: reset.signed.issuedAt }, lines };
}

/** `now`: ms since 1970. Refuses if the keys of the targets role are not there. */
export async function signPinReset(
  folder: string,
  { keys, kiosk, now }: { readonly keys: KeyRing; readonly kiosk: string; readonly now: number },
): Promise<PinReset> {
  const { root } = await openRepository(folder);
  const signed: SignedPinReset = {
    _type: 'pin-reset',
    format: 1,
    kiosk,
    issuedAt: timeText(now),
    nonce: randomBytes(16).toString('hex'),
  };
  const bytes = Buffer.from(canonicalize(signed));
  const signers = await signersOf(keys, root, 'targets');
  const signatures = signers.map(({ key, sign }) => ({ keyid: key.keyID, sig: sign(bytes).sig }));
  return { signed, signatures };
}
