import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Disk } from '../../../electron/records/disk.ts';
import { removeTemps, writeDurably } from '../../../electron/records/durable-file.ts';
import { openJournal } from '../../../electron/records/journal.ts';
import { readSlots, writeNext, writeSlot } from '../../../electron/records/two-slot-file.ts';
import { type Call, everyFault, type Fault, failingDisk } from '../../fakes/failing-disk.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

// Every call that a primitive makes fails once with each error, and from there on for good.

const now = () => 42;
const quick = failingDisk().disk;
const nested = (folder: string) => join(folder, 'records');
const temps = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.tmp'));

/** The same task with each fault of its calls; `task` gives a fresh folder's state and judges what is left. */
async function withEveryFault(task: (disk: Disk, fault: Fault | undefined) => Promise<void>) {
  const counting = failingDisk();
  await task(counting.disk, undefined);
  const faults = everyFault(counting.calls);
  let kept = 0;
  for (const fault of faults) {
    const { disk, calls } = failingDisk(fault);
    await task(disk, fault);
    expectNoSecondSync(calls, fault);
    kept += 1;
  }
  expect(kept).toBe(faults.length);
  expect(faults.length).toBeGreaterThan(10);
}

/** After a failed fsync nothing more may be done with that open file than closing it. */
function expectNoSecondSync(calls: readonly Call[], { at, error }: Fault) {
  const failed = calls[at];
  if (!failed || error === 'short' || !['sync', 'datasync'].includes(failed.name)) return;
  const after = calls.slice(at + 1).filter(({ file }) => file === failed.file);
  expect(after.map(({ name }) => name)).toEqual(['close']);
}

const settled = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  );

describe('when any call to the disk fails', () => {
  it('a durable write leaves the old bytes or the new, and says "saved" only of the new', async () => {
    await withEveryFault(async (disk, fault) => {
      const folder = await tempFolder();
      const file = join(folder, 'manifest');
      await writeFile(file, 'old');
      const saved = await settled(writeDurably(file, Buffer.from('the new one'), disk));
      const left = await readFile(file, 'utf8');
      expect(saved ? ['the new one'] : ['old', 'the new one'], JSON.stringify(fault)).toContain(left);
      expect(saved).toBe(fault === undefined || fault.error === 'short');
      if (!fault?.lasting) expect(await temps(folder)).toEqual([]);
      await removeTemps(folder, quick);
      expect(await readdir(folder)).toEqual(['manifest']);
    });
  });

  it('a two-slot write leaves the old value or the new, and says "saved" only of the new', async () => {
    await withEveryFault(async (disk, fault) => {
      const folder = await tempFolder();
      const file = join(folder, 'settings');
      await writeSlot(file, { generation: 4, schema: 1, value: 'x'.repeat(500) }, quick);
      await writeSlot(file, { generation: 5, schema: 1, value: 'old' }, quick);
      const next = { generation: 6, schema: 1, value: 'new' };
      const saved = await settled(writeSlot(file, next, disk));
      const { slot } = await readSlots(file, now);
      expect(saved ? [6] : [5, 6], JSON.stringify(fault)).toContain(slot?.generation);
      expect(saved).toBe(fault === undefined || fault.error === 'short');
      expect(await temps(folder)).toEqual([]);
      await writeSlot(file, next, quick);
      expect((await readSlots(file, now)).slot).toEqual(next);
    });
  });

  it('the first two-slot write of all, into a new folder, can be done again', async () => {
    await withEveryFault(async (disk, fault) => {
      const file = join(nested(await tempFolder()), 'settings');
      const first = { generation: 1, schema: 1, value: 'first' };
      const saved = await settled(writeSlot(file, first, disk));
      const { slot } = await readSlots(file, now);
      expect(saved ? [1] : [undefined, 1], JSON.stringify(fault)).toContain(slot?.generation);
      await writeSlot(file, first, quick);
      expect((await readSlots(file, now)).slot).toEqual(first);
    });
  });

  it('a first write of both slots says "saved" only of both, leaves none torn, and can be done again', async () => {
    await withEveryFault(async (disk, fault) => {
      const folder = nested(await tempFolder());
      const file = join(folder, 'settings');
      const first = { schema: 1, value: 'first' };
      const saved = await settled(writeNext(file, 0, first, disk));
      const left = await readSlots(file, now);
      expect(saved ? [2] : [undefined, 1, 2], JSON.stringify(fault)).toContain(left.slot?.generation);
      // The second may be torn, but only beside the first.
      if (left.damaged.length > 0) expect(left.slot?.generation, JSON.stringify(fault)).toBe(1);
      expect(await writeNext(file, 0, first, quick)).toBe(2);
      expect((await readSlots(file, now)).slot).toEqual({ ...first, generation: 2 });
      if (!fault?.lasting) expect(await temps(folder)).toEqual([]);
    });
  });

  it.each(['whole', 'damaged'])('reading two slots, one of them %s, loses neither', async (state) => {
    await withEveryFault(async (disk, fault) => {
      const file = join(await tempFolder(), 'settings');
      await writeSlot(file, { generation: 5, schema: 1, value: 'good' }, quick);
      await writeFile(`${file}.a`, 'rubbish');
      if (state === 'whole') await writeSlot(file, { generation: 4, schema: 1, value: 'older' }, quick);
      const read = await readSlots(file, now, undefined, disk).catch(() => undefined);
      // On a disk that can't read at all the one good slot is out of the way, but still there.
      const there = await readSlots(file, now);
      if (read?.slot) expect(read.slot.value, JSON.stringify(fault)).toBe('good');
      expect(there.slot?.value, JSON.stringify(fault)).toBe('good');
    });
  });

  it('a journal has every event that was acknowledged, in order, and takes more', async () => {
    await withEveryFault(async (disk, fault) => {
      const file = join(nested(await tempFolder()), 'visit');
      const wrong = await journalUnderFault(file, disk, 'whole');
      expect(wrong, JSON.stringify(fault)).toEqual([]);
    });
  });

  it('a journal with a torn end loses none of its events, and keeps the torn bytes', async () => {
    await withEveryFault(async (disk, fault) => {
      const file = join(await tempFolder(), 'visit');
      const wrong = await journalUnderFault(file, disk, 'torn');
      expect(wrong, JSON.stringify(fault)).toEqual([]);
    });
  });
});

/** Three events, then six more on a failing disk, one alone, four at once, one alone; gives what is wrong afterwards. */
async function journalUnderFault(file: string, disk: Disk, state: 'whole' | 'torn'): Promise<string[]> {
  const events = z.number();
  const acknowledged: number[] = [];
  const add = async (n: number, append: (n: number) => Promise<void>) => {
    if (await settled(append(n))) acknowledged.push(n);
  };
  if (state === 'torn') {
    const before = await openJournal(file, events, { now, disk: quick });
    for (const n of [1, 2, 3]) await add(n, before.append);
    await before.close();
    await writeFile(file, '3f2c9a01 4 00', { flag: 'a' });
  }
  const failing = await openJournal(file, events, { now, disk }).catch(() => undefined);
  if (failing) {
    await add(4, failing.append);
    await Promise.all([5, 6, 7, 8].map((n) => add(n, failing.append)));
    await add(9, failing.append);
    await failing.close();
  }
  const after = await openJournal(file, events, { now, disk: quick });
  await add(10, after.append);
  await after.close();
  const { events: found, broken, damaged } = await openJournal(file, events, { now, disk: quick });
  const missing = acknowledged.filter((n) => !found.includes(n));
  return [
    ...missing.map((n) => `${n} is missing`),
    ...(found.join() === found.toSorted((a, b) => a - b).join() ? [] : [`the order is ${found.join()}`]),
    ...(broken === undefined ? [] : [`broken at ${broken}`]),
    ...(damaged.length > 0 ? ['a torn end was left'] : []),
    ...(acknowledged.includes(10) ? [] : ['it takes no more']),
  ];
}
