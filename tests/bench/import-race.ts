import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram } from '../fakes/run-program.ts';
import { storedKiosk, syncStored } from '../fakes/stored-kiosk.ts';
import { type BenchRepository, benchRepository, mediaSizes } from './bench-repository.ts';
import { type Bench, onceInRun } from './bench-run.ts';
import { type Figure, median, rounded } from './figure.ts';

/** How another program brings the same bytes to the same disk; gives what it is called, and times it. */
export type Rival = {
  readonly what: string;
  /** Prepares nothing that is timed; removes what a run before it has left. */
  readonly clear: () => Promise<void>;
  /** Until all is on the disk. */
  readonly bring: () => Promise<void>;
};

const rounds = 5;
const files = 300;

/** 1 GB in 300 files of 180 kB to 12 MB. */
export const gigabyte = (bench: Bench): Promise<BenchRepository> =>
  onceInRun(bench, 'gigabyte', async (folder) => {
    bench.say('  making 1 GB of media');
    const sizes = mediaSizes(files, 180_000, 12_000_000);
    const scale = 1e9 / sizes.reduce((sum, size) => sum + size, 0);
    const made = await benchRepository(
      folder,
      sizes.map((size) => Math.round(size * scale)),
    );
    await settle();
    return made;
  });

/** All that was written before is on the disk, so that nobody pays for somebody else. */
export const settle = (): Promise<string> => runProgram('sync');

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Rival and kiosk in turn, from a warm cache into an empty place; the rival's time ÷ ours. */
export async function raceImport(bench: Bench, name: string, limit: number, rival: Rival): Promise<Figure> {
  const { repository, total } = await gigabyte(bench);
  const data = join(bench.temp, 'data');
  const ours = async () => {
    const outcome = await syncStored(await storedKiosk(data, repository.root), repository.folder);
    if (outcome.kind !== 'staged') throw new Error(JSON.stringify(outcome));
  };
  const [theirMs, ourMs]: [number[], number[]] = [[], []];
  // One more of each before, which does not count.
  for (let n = 0; n <= rounds; n++) {
    await rival.clear();
    await settle();
    theirMs.push(await timed(rival.bring));
    await rival.clear();
    await settle();
    ourMs.push(await timed(ours));
    await rm(data, { recursive: true });
    bench.say(
      `  ${n} of ${rounds}: ${rival.what} ${seconds(theirMs.at(-1))}, kiosk ${seconds(ourMs.at(-1))}`,
    );
    if (n === 0) [theirMs.length, ourMs.length] = [0, 0];
  }
  const megabytes = (ms: number) => Math.round(total / 1000 / ms);
  return {
    name,
    value: rounded(median(theirMs) / median(ourMs)),
    unit: 'ratio',
    limit,
    better: 'higher',
    baseline: { what: rival.what, value: rounded(median(theirMs) / 1000), unit: 's' },
    runs: rounds,
    note: `${Math.round(total / 1e6)} MB in ${files} files, kiosk ${seconds(median(ourMs))} (${megabytes(median(ourMs))} MB/s, its best ${seconds(Math.min(...ourMs))}), the other's best ${seconds(Math.min(...theirMs))}`,
  };
}

const seconds = (ms = 0) => `${(ms / 1000).toFixed(2)} s`;
