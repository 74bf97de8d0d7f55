import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it, type TestContext } from 'vitest';
import { readSlots } from '../../../electron/records/two-slot-file.ts';
import { bundledScript } from '../../fakes/bundled-script.ts';
import { type PowerCuts, powerCutImages } from '../../fakes/power-cut.ts';
import { type recordKinds, records, recordsJournal } from '../../fakes/record-kinds.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

// Power cuts of the three primitives and of captures, on a real ext4; and 20 of the control, a writer without fsync.
// `npm run test:long` sets HALL_CUTS to 500; `npm run bench` cuts 64 times.
const cutsInEach = Math.ceil(Number(process.env.HALL_CUTS ?? 16) / 8);

type Kind = (typeof recordKinds)[number];
const script = resolve(import.meta.dirname, '../../fakes/record-writer.ts');

async function cutPower(kind: Kind, cuts: Pick<PowerCuts, 'images' | 'check' | 'seed' | 'mountOptions'>) {
  const writer = await bundledScript(script, await tempFolder());
  return powerCutImages({
    writer,
    args: (folder) => [kind, folder],
    from: 'first line',
    atMost: 60_000 + cuts.images * 2000,
    ...cuts,
  });
}

/** What a folder must have: the newest that was acknowledged, or newer. */
async function lost(
  kind: Kind,
  folder: string,
  acknowledged: readonly string[],
): Promise<string | undefined> {
  const newest = await records[kind].newest(join(folder, 'records'));
  const last = Number(acknowledged.at(-1) ?? 0);
  if (typeof newest === 'string') return newest;
  return newest >= last ? undefined : `has ${newest}, though ${last} was acknowledged`;
}

function needRoot(context: TestContext) {
  if (process.getuid?.() !== 0) context.skip('NOT TESTED: a power cut needs root, to mount an image');
}

const sector = 512;

/** A file whose last sector never reached the disk: cut off, or zeros. */
async function tearLastSector(file: string, how: 'cut' | 'zeroed') {
  const whole = await readFile(file);
  const from = Math.max(0, Math.floor((whole.length - 1) / sector) * sector);
  const torn = how === 'cut' ? whole.subarray(0, from) : Buffer.from(whole).fill(0, from);
  await writeFile(file, torn);
  return whole.subarray(0, from);
}

/** The events before the torn sector must be there, the tail set aside, and the journal must take more. */
async function tornJournal(folder: string, how: 'cut' | 'zeroed'): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  const last = Math.max(
    -1,
    ...names.flatMap((name) => (/^journal-\d+$/.test(name) ? [Number(name.slice(8))] : [])),
  );
  if (last < 0) return undefined;
  const file = join(folder, `journal-${last}`);
  if ((await stat(file)).size === 0) return undefined;
  const left = await tearLastSector(file, how);
  const whole = left.toString('latin1').split('\n').length - 1;
  const first = last * 40 + 1;
  const torn = await recordsJournal(folder, first);
  const { events, broken, damaged } = torn;
  if (events.length !== whole || broken !== undefined) return `torn: ${events.length} of ${whole} events`;
  if (how === 'zeroed' && damaged.length !== 1) return 'torn: nothing was set aside';
  await torn.append({ n: first + whole, text: 'after' });
  await torn.close();
  const after = await recordsJournal(folder, first);
  await after.close();
  return after.events.length === whole + 1 && after.damaged.length === 0 ? undefined : 'torn: takes no more';
}

/** With its newest slot torn, the one before must be read. */
async function tornSlot(folder: string, how: 'cut' | 'zeroed'): Promise<string | undefined> {
  const file = join(folder, 'document');
  const now = () => 42;
  const { slot } = await readSlots(file, now);
  if (!slot || slot.generation < 2) return undefined;
  await tearLastSector(`${file}.${slot.generation % 2 === 0 ? 'a' : 'b'}`, how);
  const before = (await readSlots(file, now)).slot;
  return before?.generation === slot.generation - 1 || before === undefined
    ? undefined
    : `torn: has ${before?.generation}, not ${slot.generation - 1}`;
}

const tear = { journal: tornJournal, slots: tornSlot };

type Case = readonly [Exclude<Kind, 'plain'>, mountOptions: string, seed: number];
const cases: readonly Case[] = [
  ['durable', 'defaults', 1],
  ['durable', 'noauto_da_alloc', 2],
  ['slots', 'defaults', 3],
  ['slots', 'noauto_da_alloc', 4],
  ['journal', 'defaults', 5],
  ['journal', 'noauto_da_alloc', 6],
  ['captures', 'defaults', 8],
  ['captures', 'noauto_da_alloc', 9],
];

describe.runIf(process.platform === 'linux')('after a power cut', () => {
  it.for(cases)(
    '%s records have all that was acknowledged (ext4, %s)',
    { timeout: 90_000 + cutsInEach * 2000 },
    async ([kind, mountOptions, seed], context) => {
      needRoot(context);
      let cuts = 0;
      let written = 0;
      const check = async (folder: string, acknowledged: readonly string[]) => {
        cuts += 1;
        written = acknowledged.length;
        const found = await lost(kind, folder, acknowledged);
        if (found !== undefined || kind === 'durable' || kind === 'captures') return found;
        return tear[kind](join(folder, 'records'), cuts % 2 === 0 ? 'cut' : 'zeroed');
      };
      const { images, wrong } = await cutPower(kind, { images: cutsInEach, seed, mountOptions, check });
      expect(wrong).toEqual([]);
      expect(images).toBe(cutsInEach);
      // A capture is three durable writes in a folder of its own.
      expect(written, 'written in all').toBeGreaterThan(kind === 'captures' ? cutsInEach / 4 : cutsInEach);
    },
  );

  it.for(['defaults', 'noauto_da_alloc'])(
    'the control, which never waits for the disk, has lost records (ext4, %s)',
    { timeout: 90_000 },
    async (mountOptions, context) => {
      needRoot(context);
      const check = (folder: string, acknowledged: readonly string[]) => lost('plain', folder, acknowledged);
      const { images, wrong } = await cutPower('plain', { images: 10, seed: 7, mountOptions, check });
      expect(images).toBe(10);
      expect(wrong.length).toBeGreaterThan(7);
    },
  );
});
