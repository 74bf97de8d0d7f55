import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundledScript } from './bundled-script.ts';
import { runAndKill } from './killed-child.ts';
import { openFaultServer } from './open-fault-server.ts';
import { openPublications } from './publications.ts';
import { seededRandom } from './seeded-random.ts';
import { type Floor, leftBy } from './sync-check.ts';

export const syncWriter = resolve(import.meta.dirname, 'sync-writer.ts');

export type Storm = {
  /** Empty; used freely. */
  readonly folder: string;
  readonly kills: number;
  readonly seed: number;
};

export type StormResult = {
  readonly kills: number;
  /** How many sets were shown while it was killed and at the end. */
  readonly sets: number;
  /** What was wrong after which kill. */
  readonly broken: readonly string[];
  /** Bytes that the web server sent and got, and those of the sets that came from it. */
  readonly wire: number;
  readonly changed: number;
};

/**
 * A kiosk's sync is killed again and again (SIGKILL) at random moments while it follows set after set, from a
 * folder and from a web server in turn; what is left is checked after each kill, and must take the rest at the
 * end.
 */
export async function killStorm({ folder, kills, seed }: Storm): Promise<StormResult> {
  const random = seededRandom(seed);
  const published = await openPublications(folder, random);
  const [data, root] = [join(folder, 'data'), join(folder, 'root.json')];
  await mkdir(data, { recursive: true });
  await writeFile(root, published.root);
  const writer = await bundledScript(syncWriter, folder);
  const server = await openFaultServer(published.place);
  const broken: string[] = [];
  let floor: Floor = { shown: 0, highest: 0 };
  let killed = 0;
  const run = async (after: number) => {
    await published.upTo(floor.shown + ahead);
    const args = ['sync', data, published.place, root, server.address];
    const { lines, ...ended } = await runAndKill(writer, args, { after });
    if (ended.code !== null && ended.code !== 0) broken.push(`kill ${killed}: the next sync fails`);
    const acknowledged = Math.max(floor.shown, ...lines.slice(1).map(Number));
    const left = await leftBy(data, published, { ...floor, shown: acknowledged });
    if (left.wrong !== undefined) broken.push(`kill ${killed}: ${left.wrong}`);
    if (ended.killed) killed += 1;
    floor = { shown: Math.max(acknowledged, left.shown), highest: Math.max(floor.highest, left.highest) };
    await published.forget(floor.shown);
  };
  try {
    const begun = performance.now();
    await run(60_000);
    const most = Math.max(leastMost, (performance.now() - begun) / 5);
    const before = floor.shown;
    for (let n = 0; killed < kills && n < kills * 2; n++) await run(random() * most);
    await run(60_000);
    if (floor.shown !== published.newest()) broken.push(`ends with ${floor.shown} of ${published.newest()}`);
    // Every second set came from the web.
    const web = Array.from({ length: floor.shown }, (_, n) => n + 1).filter((n) => n % 2 === 1);
    const changed = web.reduce((sum, n) => sum + published.changedBytes(n), 0);
    return { kills: killed, sets: floor.shown - before, broken, wire: server.wire(), changed };
  } finally {
    await server.close();
  }
}

/**
 * Longest time in ms that a sync may run before it is killed: on a busy machine a fifth of what the first twelve sets
 * take, so that as many kills fall behind the first set as on an idle one.
 */
const leastMost = 400;

/** More sets than a run can show. */
const ahead = 12;
