import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { copyImage, type MountedImage, makeImage, mountImage } from './disk-image.ts';
import { runProgram } from './run-program.ts';
import { seededRandom } from './seeded-random.ts';
import { stopProcess } from './stopped-process.ts';
import { whenWeDie } from './when-we-die.ts';

/** What is written while the power is cut, how often it is cut, and what must be left. */
export type PowerCuts = {
  /** A script: TypeScript, or JavaScript that starts faster (`bundledScript`). If it ends, it is started again. */
  readonly writer: string;
  /** Its arguments; `folder` is where the file system is mounted. */
  readonly args: (folder: string) => readonly string[];
  /** How many images are taken and checked. */
  readonly images: number;
  /**
   * Judges what a power cut left: `folder` is a mounted copy, which it may change; `acknowledged` are the lines
   * that the writer had printed by then, since it was last started. Gives what is wrong.
   */
  readonly check: (folder: string, acknowledged: readonly string[]) => Promise<string | undefined>;
  /** Puts things in the folder, durably, before each start of the writer. */
  readonly prepare?: (folder: string) => Promise<void>;
  readonly seed: number;
  /** When the first image may be taken: at once, or when the writer has printed something. */
  readonly from?: 'start' | 'first line';
  /** Images are taken at random times so far apart; milliseconds of the writer's work. */
  readonly apart?: readonly [number, number];
  /** Milliseconds after which it gives up with an error, 60 s if not given. */
  readonly atMost?: number;
  readonly megabytes?: number;
  /** Options of ext4, such as `noauto_da_alloc`. */
  readonly mountOptions?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** How many images were checked, what was wrong with some, and how often the writer was started. */
export type PowerCutResult = {
  readonly images: number;
  readonly wrong: readonly string[];
  readonly starts: number;
};

/**
 * Cuts the power of a writer again and again: it is stopped at a random moment and the image of its file
 * system copied, which has what was flushed and nothing else; the copy is mounted, as after a power cut, and
 * checked. Then the writer goes on. It does not model a disk that lies about flushing or tears sectors.
 */
export async function powerCutImages(cuts: PowerCuts): Promise<PowerCutResult> {
  const work = await mkdtemp(join(tmpdir(), 'kiosk-power-'));
  const image = join(work, 'disk.img');
  try {
    await makeImage(image, cuts.megabytes ?? 64);
    const disk = await mountImage(image, join(work, 'disk'), cuts.mountOptions);
    try {
      return await cutAgainAndAgain(cuts, { work, image, disk });
    } finally {
      await disk.unmount();
    }
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

type Place = { readonly work: string; readonly image: string; readonly disk: MountedImage };

async function cutAgainAndAgain(cuts: PowerCuts, place: Place): Promise<PowerCutResult> {
  const random = seededRandom(cuts.seed);
  const [least, most] = cuts.apart ?? [10, 120];
  const wrong: string[] = [];
  const deadline = performance.now() + (cuts.atMost ?? 60_000);
  let images = 0;
  let starts = 0;
  while (images < cuts.images) {
    if (starts > cuts.images) throw new Error('the writer ends before an image can be taken');
    await cuts.prepare?.(place.disk.folder);
    await runProgram('sync', '-f', place.disk.folder);
    const writer = await startWriter(cuts, place);
    starts += 1;
    try {
      if (cuts.from === 'first line') await firstLine(writer);
      while (images < cuts.images) {
        await Promise.race([pause(least + random() * (most - least)), writer.ended]);
        if (writer.child.exitCode !== null || writer.child.signalCode !== null) break;
        if (performance.now() > deadline) throw new Error(`only ${images} images were checked in time`);
        const found = await cutOnce(cuts, place, writer);
        if (found !== undefined) wrong.push(`image ${images}: ${found}`);
        images += 1;
      }
    } finally {
      writer.child.kill('SIGKILL');
      await writer.ended;
    }
  }
  return { images, wrong, starts };
}

type Writer = {
  readonly child: ChildProcess;
  readonly pid: number;
  readonly ended: Promise<void>;
  readonly acknowledged: () => Promise<string[]>;
};

/** Its lines go to a file outside of the image: printed is printed, however the process is stopped. */
async function startWriter({ writer, args, env }: PowerCuts, { work, disk }: Place): Promise<Writer> {
  const said = join(work, 'said');
  const complaints = join(work, 'complaints');
  const [out, err] = [await open(said, 'w'), await open(complaints, 'w')];
  const loader = writer.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...loader, writer, ...args(disk.folder)], {
    stdio: ['ignore', out.fd, err.fd],
    env: { ...process.env, ...env },
  });
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  await Promise.all([out.close(), err.close()]);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${writer} could not be started`);
  const release = whenWeDie('kill', '-9', String(pid));
  const ended = closed.then(async (code) => {
    release();
    if (code !== null && code !== 0) throw new Error(`${writer}: ${await readFile(complaints, 'utf8')}`);
  });
  // It is waited for later; until then a failure must not end the test run.
  ended.catch(() => undefined);
  const acknowledged = async () => (await readFile(said, 'utf8')).split('\n').slice(0, -1);
  return { child, pid, ended, acknowledged };
}

/** Waits until the writer has printed a line, or has ended. */
async function firstLine({ child, acknowledged }: Writer): Promise<void> {
  for (let tries = 0; tries < 2000 && child.exitCode === null; tries++) {
    if ((await acknowledged()).length > 0) return;
    await pause(10);
  }
}

/** Stops the writer, checks a copy of the image, lets the writer go on. */
async function cutOnce(cuts: PowerCuts, place: Place, writer: Writer): Promise<string | undefined> {
  const copy = join(place.work, 'copy.img');
  await stopProcess(writer.pid);
  try {
    const acknowledged = await writer.acknowledged();
    await copyAtOneMoment(place, copy);
    return await checkCopy(cuts, copy, join(place.work, 'copy'), acknowledged);
  } finally {
    await rm(copy, { force: true });
    writer.child.kill('SIGCONT');
  }
}

/** The system itself may still write, some seconds after a program has: such a copy is made again. */
async function copyAtOneMoment({ image, disk }: Place, copy: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const before = await disk.written();
    await copyImage(image, copy);
    if (before.endsWith(' 0') && (await disk.written()) === before) return;
  }
  throw new Error('the system does not stop writing');
}

async function checkCopy(cuts: PowerCuts, copy: string, folder: string, acknowledged: readonly string[]) {
  const left = await mountImage(copy, folder);
  try {
    return await cuts.check(left.folder, acknowledged);
  } finally {
    await left.unmount();
  }
}
