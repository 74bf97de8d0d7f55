import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundledScript } from '../fakes/bundled-script.ts';
import { missingOf, newestKept } from '../fakes/kept-records.ts';
import { runAndKill } from '../fakes/killed-child.ts';
import { powerCutImages } from '../fakes/power-cut.ts';
import { records } from '../fakes/record-kinds.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import type { Bench } from './bench-run.ts';
import type { Figure } from './figure.ts';

const [kills, imagesEach, controls] = [120, 32, 10];
const fakes = resolve(import.meta.dirname, '../fakes');

/** Kills the writer of settings, day journal and session journals; what was missing after each kill. */
async function killAll(writer: string, folder: string): Promise<{ killed: number; wrong: string[] }> {
  const random = seededRandom(81);
  const wrong: string[] = [];
  let killed = 0;
  while (killed < kills) {
    const ended = await runAndKill(writer, [folder], { after: random() * 60 });
    if (!ended.killed) throw new Error('the writer ended by itself');
    killed += 1;
    const found = missingOf(await newestKept(join(folder, 'records')), ended.lines);
    if (found !== undefined) wrong.push(`kill ${killed}: ${found}`);
  }
  return { killed, wrong };
}

async function cutPower(writer: string) {
  const wrong: string[] = [];
  let images = 0;
  for (const [mountOptions, seed] of [
    ['defaults', 82],
    ['noauto_da_alloc', 83],
  ] as const) {
    const cut = await powerCutImages({
      ...{ writer, mountOptions, seed },
      args: (folder) => [folder],
      from: 'first line',
      images: imagesEach,
      atMost: 240_000,
      check: async (folder, lines) => missingOf(await newestKept(join(folder, 'records')), lines),
    });
    images += cut.images;
    wrong.push(...cut.wrong);
  }
  return { images, wrong };
}

/** The same cuts of a writer that never waits for the disk: they must show a loss. */
async function control(folder: string) {
  const writer = await bundledScript(join(fakes, 'record-writer.ts'), folder);
  const cut = await powerCutImages({
    writer,
    args: (disk) => ['plain', disk],
    from: 'first line',
    images: controls,
    seed: 84,
    async check(disk, lines) {
      const newest = await records.plain.newest(join(disk, 'records'));
      const said = Number(lines.at(-1) ?? 0);
      return typeof newest === 'number' && newest >= said ? undefined : `has ${newest} of ${said}`;
    },
  });
  if (cut.wrong.length === 0) throw new Error('the control has lost nothing: these power cuts show nothing');
  return cut.wrong.length;
}

/** Records that were said to be safe and were not there, after kills and power cuts. */
export async function measureRecordsLost({ temp, say }: Bench): Promise<Figure> {
  const writer = await bundledScript(join(fakes, 'kept-writer.ts'), temp);
  const folder = join(temp, 'kills');
  await mkdir(folder);
  say(`  ${kills} kills`);
  const killing = await killAll(writer, folder);
  say(`  ${2 * imagesEach} power cuts`);
  const cutting = await cutPower(writer);
  say(`  ${controls} power cuts of the control`);
  const lost = await control(temp);
  const wrong = [...killing.wrong, ...cutting.wrong];
  const tried = `${killing.killed} kills and ${cutting.images} power cuts (ext4, two ways of mounting)`;
  return {
    name: 'records-lost',
    value: wrong.length,
    unit: 'losses',
    limit: 0,
    better: 'lower',
    baseline: {
      what: `without waiting for the disk, of ${controls} power cuts`,
      value: lost,
      unit: 'losses',
    },
    runs: killing.killed + cutting.images,
    note: [`settings, day journal and session journals; ${tried}`, ...wrong.slice(0, 3)].join('; '),
  };
}
