import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSlot } from '../../../electron/records/two-slot-file.ts';
import { openPin } from '../../../electron/staff/pin.ts';
import { forgotten, signed } from '../../fakes/forgotten-pin.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { publishedTrial } from '../../fakes/trial-repository.ts';

const right = '19350115';

/** A data folder in which a PIN was chosen once, and never used. */
async function chosenOnce() {
  const folder = await tempFolder();
  const file = join(folder, 'pin');
  const open = () => openPin(file, { elapsed: () => 0, now: () => 7, cost: 16 });
  expect(await (await open()).set(right)).toEqual({ kind: 'open' });
  return { folder, file, open };
}

describe('a PIN that was chosen once', () => {
  it.each(['a', 'b'])('still opens, and alone, when any byte of slot .%s is damaged', async (slot) => {
    const { file, open } = await chosenOnce();
    const whole = await readFile(`${file}.${slot}`);
    for (let at = 0; at < whole.length; at += 9) {
      const flipped = Buffer.from(whole);
      flipped[at] = (whole[at] ?? 0) ^ 1;
      await writeFile(`${file}.${slot}`, flipped);
      expect((await open()).state(), `byte ${at}`).toEqual({ kind: 'closed', waitMs: 0 });
    }
    expect(await (await open()).set('86420135')).toEqual({ kind: 'locked' });
    expect(await (await open()).unlock(right)).toEqual({ kind: 'open' });
  });

  it('is lost, not free, when both slots are damaged, also at later starts', async () => {
    const { file, open } = await chosenOnce();
    for (const slot of ['a', 'b']) await writeFile(`${file}.${slot}`, Buffer.alloc(100));
    for (let start = 0; start < 3; start++) {
      const pin = await open();
      expect(pin.state()).toEqual({ kind: 'lost' });
      expect(await pin.set('86420135')).toEqual({ kind: 'locked' });
      expect(await pin.unlock(right)).toEqual({ kind: 'lost' });
      expect(pin.isOpen()).toBe(false);
      expect(pin.lost).toEqual({ kind: start === 0 ? 'all' : 'nothing' });
    }
  });

  it.each(['zeroed', 'flipped'])('is lost when its only slot was %s', async (how) => {
    const { file, open } = await chosenOnce();
    await rm(`${file}.a`);
    const bytes = await readFile(`${file}.b`);
    if (how === 'zeroed') bytes.fill(0);
    else bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    await writeFile(`${file}.b`, bytes);
    expect((await open()).state()).toEqual({ kind: 'lost' });
  });

  it('is lost when only a newer version can read it, whose files stay', async () => {
    const { file, open } = await chosenOnce();
    for (const generation of [7, 8]) await writeSlot(file, { generation, schema: 2, value: 'another shape' });
    const pin = await open();
    expect(pin).toMatchObject({ newer: ['pin.a', 'pin.b'], damaged: [] });
    expect(pin.state()).toEqual({ kind: 'lost' });
  });

  it('is free again once a technician has moved its files away', async () => {
    const { folder, file, open } = await chosenOnce();
    for (const slot of ['a', 'b']) await writeFile(`${file}.${slot}`, 'torn');
    await open();
    for (const name of await readdir(folder)) if (name.startsWith('pin.')) await rm(join(folder, name));
    expect((await open()).state()).toEqual({ kind: 'unset' });
  });

  it('is chosen anew with the publisher’s file, and holds though the damaged files are still there', async () => {
    const trial = await publishedTrial();
    const desk = await forgotten(trial);
    for (const slot of ['a', 'b']) await writeFile(`${desk.file}.${slot}`, 'torn');
    await desk.restart();
    expect(desk.pin().state()).toEqual({ kind: 'lost' });
    await desk.put(await signed(trial));
    expect(await desk.look()).toEqual({ kind: 'allowed' });
    expect(desk.pin().state()).toEqual({ kind: 'unset' });
    expect(await desk.pin().set('86420135')).toEqual({ kind: 'open' });
    expect(desk.told).toEqual(['reset']);
    await desk.restart();
    expect(desk.pin().state()).toEqual({ kind: 'closed', waitMs: 0 });
    expect(await desk.pin().unlock('86420135')).toEqual({ kind: 'open' });
  });
});
