import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signPinReset } from '../../build/repository/reset-pin.ts';
import { kioskIdFrom } from '../../content/kiosk-id.ts';
import type { PinReset } from '../../content/pin-reset.ts';
import { openPin } from '../../electron/staff/pin.ts';
import { pinReset } from '../../electron/staff/pin-reset.ts';
import { firstRoot, pinAnchor } from '../../electron/sync/anchor.ts';
import { folderSource } from '../../electron/sync/folder-source.ts';
import { openPublisher } from '../../electron/sync/publisher.ts';
import { drivesIn } from '../../electron/sync/sticks.ts';
import { tempFolder } from './temp-folder.ts';
import { day, start, type Trial } from './trial-repository.ts';

/** The number of the kiosk whose PIN was forgotten, and of another one. */
export const kiosk = kioskIdFrom(new Uint8Array(11).fill(7));
export const other = kioskIdFrom(new Uint8Array(11).fill(8));

/** A kiosk with a PIN that nobody knows any more, whose publisher is the trial's, and a stick. */
export async function forgotten(trial: Trial, { known = true, builtAt = start - 300 * day } = {}) {
  const base = await tempFolder();
  const stick = join(base, 'sticks', 'STICK');
  await mkdir(stick, { recursive: true });
  const trustFolder = join(base, 'library', 'trust');
  const root = await firstRoot(folderSource(trial.folder));
  if (known && root instanceof Uint8Array) await pinAnchor(trustFolder, root);
  const clocks = { wall: start, elapsed: 0 };
  const publisher = await openPublisher(trustFolder, {
    embedded: undefined,
    builtAt,
    now: () => clocks.wall,
  });
  const told: string[] = [];
  const file = join(base, 'pin');
  const open = () =>
    openPin(file, {
      elapsed: () => clocks.elapsed,
      now: () => clocks.wall,
      cost: 16,
      wasReset: () => told.push('reset'),
    });
  let pin = await open();
  await pin.set('19350115');
  pin.lock();
  const drives = () => drivesIn(join(base, 'sticks'));
  const way = () => pinReset({ kiosk, drives, trust: publisher.trust, pin });
  return {
    clocks,
    told,
    file,
    stick,
    publisher,
    pin: () => pin,
    restart: async () => {
      pin = await open();
    },
    look: () => way().resetPin(),
    facts: () => way().resetFacts(),
    put: (reset: unknown) =>
      writeFile(join(stick, 'pin-reset.json'), typeof reset === 'string' ? reset : JSON.stringify(reset)),
  };
}

/** The publisher's file. */
export const signed = (
  trial: Trial,
  given: Partial<{ kiosk: string; now: number }> = {},
): Promise<PinReset> => signPinReset(trial.folder, { keys: trial.ring(), kiosk, now: start, ...given });
