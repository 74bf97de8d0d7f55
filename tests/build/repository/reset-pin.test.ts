import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { signPinReset } from '../../../build/repository/reset-pin.ts';
import { kioskIdFrom } from '../../../content/kiosk-id.ts';
import { pinResetSchema } from '../../../content/pin-reset.ts';
import { isPublishersWord } from '../../../electron/sync/publisher-word.ts';
import { runHallPack } from '../../fakes/hall-pack.ts';
import { start, trialRepository } from '../../fakes/trial-repository.ts';

const kiosk = kioskIdFrom(new Uint8Array(11).fill(3));

const resetPin = (...args: string[]) => runHallPack(['reset-pin', ...args]);

it('writes a file that the repository’s targets key has signed, for one kiosk', async () => {
  const trial = await trialRepository();
  const stick = join(trial.base, 'stick');
  await mkdir(stick);
  // Somebody has typed what was read aloud.
  const done = await resetPin(trial.folder, '--kiosk', ` ${kiosk.toUpperCase()} `, '--to', stick);
  expect([done.code, done.err]).toEqual([0, '']);
  expect(done.out).toContain('Forgotten the PIN?');
  const reset = pinResetSchema.parse(JSON.parse(await readFile(join(stick, 'pin-reset.json'), 'utf8')));
  expect(reset.signed.kiosk).toBe(kiosk);
  expect(Math.abs(Date.parse(reset.signed.issuedAt) - Date.now())).toBeLessThan(60_000);
  const root = await readFile(join(trial.folder, 'metadata', '1.root.json'));
  expect(isPublishersWord(root, reset.signed, reset.signatures)).toBe(true);
  const twice = [...reset.signatures, ...reset.signatures];
  expect(isPublishersWord(root, { ...reset.signed, kiosk: 'another' }, twice)).toBe(false);
}, 60_000);

it('says in a sentence what is wrong: exit code 2 for wrong use, 1 for keys that are not there', async () => {
  const trial = await trialRepository();
  const slip = `${kiosk.slice(0, -1)}${kiosk.endsWith('2') ? '3' : '2'}`;
  const wrong = await resetPin(trial.folder, '--kiosk', slip, '--to', trial.base);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('letter by letter')]);
  const keyless = await resetPin(trial.folder, '--kiosk', kiosk, '--to', trial.base, '--keys', trial.base);
  expect([keyless.code, keyless.err]).toEqual([1, expect.stringContaining('targets keys')]);
}, 60_000);

it('never signs the same file twice', async () => {
  const trial = await trialRepository();
  const sign = () => signPinReset(trial.folder, { keys: trial.ring(), kiosk, now: start });
  expect((await sign()).signed.nonce).not.toBe((await sign()).signed.nonce);
});
