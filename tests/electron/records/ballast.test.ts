import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { openBallast } from '../../../electron/records/ballast.ts';
import { freeBytes } from '../../../electron/records/disk-space.ts';
import { openJournal } from '../../../electron/records/journal.ts';
import { openStore } from '../../../electron/records/store.ts';
import { type Fault, failingDisk } from '../../fakes/failing-disk.ts';
import { runProgram } from '../../fakes/run-program.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { whenWeDie } from '../../fakes/when-we-die.ts';

const megabyte = 1 << 20;

async function small(fault?: Fault) {
  const folder = await tempFolder();
  const file = join(folder, 'records', 'ballast');
  const { disk, calls, heal } = failingDisk(fault);
  const ballast = openBallast(file, { bytes: 2.5 * megabyte, plenty: megabyte, disk });
  return { folder, file, ballast, calls, heal };
}

describe('the ballast', () => {
  it('is made with its whole size, once', async () => {
    const { file, ballast, calls } = await small();
    expect(await ballast.keep()).toBe(true);
    expect((await stat(file)).size).toBe(2.5 * megabyte);
    const { length } = calls;
    expect(await ballast.keep()).toBe(true);
    expect(calls.slice(length).map(({ name }) => name)).not.toContain('open');
  });

  it('is made anew if it was cut off', async () => {
    const { file, ballast } = await small();
    await mkdir(join(file, '..'));
    await writeFile(file, 'half');
    expect(await ballast.keep()).toBe(true);
    expect((await stat(file)).size).toBe(2.5 * megabyte);
  });

  it('is given up once, by all who find the disk full at the same time', async () => {
    const { file, ballast } = await small();
    await ballast.keep();
    expect(await Promise.all([ballast.giveUp(), ballast.giveUp(), ballast.giveUp()])).toEqual([
      true,
      true,
      true,
    ]);
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await ballast.giveUp()).toBe(false);
    expect(await ballast.keep()).toBe(true);
  });

  it('is not made where there is not plenty of room', async () => {
    const file = join(await tempFolder(), 'ballast');
    expect(await openBallast(file, { plenty: 1e18 }).keep()).toBe(false);
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leaves nothing half made if the disk fails meanwhile', async () => {
    const { folder, ballast, heal } = await small({ at: 9, error: 'ENOSPC' });
    await expect(ballast.keep()).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readdir(join(folder, 'records'))).toEqual([]);
    heal();
    expect(await ballast.keep()).toBe(true);
  });
});

/** A disk of `megabytes` in memory. */
async function smallDisk(megabytes: number): Promise<string> {
  const folder = join(await tempFolder(), 'disk');
  await mkdir(folder);
  await runProgram('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder);
  const release = whenWeDie('umount', '-l', folder);
  onTestFinished(async () => {
    await runProgram('umount', '-l', folder);
    release();
  });
  return folder;
}

/** Fills it to the last byte. */
async function fill(file: string, folder: string) {
  await writeFile(file, Buffer.alloc(await freeBytes(folder)));
  expect(await freeBytes(folder)).toBe(0);
}

const eventSchema = z.object({ n: z.int(), text: z.string() });
const text = 'x'.repeat(5000);

describe.runIf(process.platform === 'linux')('on a disk that is full', () => {
  it('every record is still saved, by the room of the ballast, and it comes back when there is room', async (context) => {
    if (process.getuid?.() !== 0) context.skip('NOT TESTED: a small disk needs root, to mount one');
    const folder = await smallDisk(12);
    const now = () => 42;
    const ballast = openBallast(join(folder, 'ballast'), { bytes: 4 * megabyte, plenty: 4 * megabyte });
    let full = 0;
    const care = {
      full() {
        full += 1;
        return ballast.giveUp();
      },
      failing: () => undefined,
    };
    expect(await ballast.keep()).toBe(true);
    const settings = await openStore(join(folder, 'settings'), eventSchema, { n: 0, text: '' }, now, {
      care,
    });
    const journal = await openJournal(join(folder, 'journal'), eventSchema, { now, care });
    await fill(join(folder, 'filler'), folder);

    for (let n = 1; n <= 40; n++) {
      await Promise.all([journal.append({ n, text }), settings.update(() => ({ n, text: text.repeat(n) }))]);
    }
    expect(full).toBeGreaterThan(0);
    expect((await openJournal(join(folder, 'journal'), eventSchema, { now })).events).toHaveLength(40);
    const again = await openStore(join(folder, 'settings'), eventSchema, { n: 0, text: '' }, now);
    expect(again.data.n).toBe(40);
    expect(again.damaged).toEqual([]);

    expect(await ballast.keep()).toBe(false);
    await rm(join(folder, 'filler'));
    expect(await ballast.keep()).toBe(true);
    await journal.close();
  });
});
