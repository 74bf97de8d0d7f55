import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addPacks } from '../../build/repository/add.ts';
import { initRepository } from '../../build/repository/init.ts';
import { openKeyRing } from '../../build/repository/key-files.ts';
import { passwordsFrom } from '../../build/repository/passwords.ts';
import { publish } from '../../build/repository/publish.ts';
import { serveRepository } from '../../build/repository/serve.ts';
import type { Release } from '../../content/channel.ts';
import { type Manifest, manifestSchema } from '../../content/pack.ts';
import type { SyncOutcome } from '../../content/sync-outcome.ts';
import type { Bridge } from '../../electron/api.ts';
import { blankSoFar, watchForBlank } from './blank-watch.ts';
import { type Figure, pause, rounded, type Say } from './figure.ts';
import { shippedPacks, windowShows } from './kiosk-app.ts';
import type { Page } from './page.ts';
import { type Stage, startApp } from './running-app.ts';

/** How long the attract screen stands without a picture while a new set of all packs comes on. */

const activations = 6;
// The scene that shows changes with the set; its neighbours are loaded a moment later.
const restMs = 2000;
const patienceMs = 30_000;

type Publisher = { readonly folder: string; next(): Promise<number> };

/** A repository of the shipped packs, which publishes all of them anew under the next version. */
async function publisherOf(shipped: string, temp: string): Promise<Publisher> {
  const [folder, keys, authors] = [join(temp, 'repository'), join(temp, 'keys'), join(temp, 'packs')];
  await initRepository({
    folder,
    keys,
    passwords: undefined,
    channel: 'hall',
    stick: false,
    now: Date.now(),
  });
  const list: Release[] = JSON.parse(await readFile(join(shipped, 'shipped.json'), 'utf8'));
  for (const { id } of list) await cp(join(shipped, id), join(authors, id), { recursive: true });
  let version = Math.max(...list.map((one) => one.version));
  return {
    folder,
    async next() {
      version += 1;
      for (const { id } of list) {
        const file = join(authors, id, 'manifest.json');
        const manifest: Manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
        await writeFile(file, JSON.stringify({ ...manifest, version }));
      }
      const cache = join(temp, 'cache');
      const packs = list.map(({ id }) => join(authors, id));
      const added = await addPacks(folder, packs, { channel: 'hall', cache });
      if (added.kind === 'problems') throw new Error(added.problems.join('; '));
      await publish(folder, {
        keys: openKeyRing([keys], passwordsFrom(undefined, undefined)),
        now: Date.now(),
      });
      return version;
    },
  };
}

/** In the page: sets a PIN and the repository up, and confirms the publisher that it finds there. */
async function follow(url: string): Promise<void> {
  const { kiosk } = window as unknown as { kiosk: Bridge };
  await kiosk.call('setPin', '8305');
  await kiosk.call('setRepository', { url, channel: 'hall' });
  await kiosk.call('syncNow');
  const desk = await kiosk.call('contentDesk');
  const fingerprint = desk.kind === 'desk' ? desk.repository?.pending : undefined;
  if (fingerprint === undefined) throw new Error('no publisher was found');
  await kiosk.call('confirmPublisher', { fingerprint });
}

async function sync(): Promise<SyncOutcome['kind'] | 'locked'> {
  const { kiosk } = window as unknown as { kiosk: Bridge };
  await kiosk.call('stayOpen');
  return (await kiosk.call('syncNow')).kind;
}

async function activate(page: Page, version: number): Promise<number> {
  await page.run(watchForBlank);
  const outcome = await page.run(sync);
  if (outcome !== 'staged') throw new Error(`version ${version} was not staged: ${outcome}`);
  const until = performance.now() + patienceMs;
  for (;;) {
    const { scenes } = await page.run(blankSoFar);
    if (scenes.some((scene) => new URL(scene).pathname.startsWith(`/${version}/`))) break;
    if (performance.now() > until) throw new Error(`version ${version} never came on: ${scenes.join(' ')}`);
    await pause(100);
  }
  await pause(restMs);
  return (await page.run(blankSoFar)).longest;
}

export async function measureActivateBlank(stage: Stage, temp: string, say: Say): Promise<Figure> {
  const publisher = await publisherOf(shippedPacks(stage), temp);
  await publisher.next();
  const served = await serveRepository(publisher.folder, { host: '127.0.0.1', port: 0 });
  const app = startApp(stage, stage.kiosk, [`--data=${join(temp, 'data')}`]);
  try {
    await app.heard(windowShows);
    const page = await app.page();
    await pause(5000);
    await page.run(follow, served.address);
    await page.run(sync);
    await pause(restMs);
    const times: number[] = [];
    for (let n = 0; n < activations; n += 1) {
      times.push(await activate(page, await publisher.next()));
      say(`activate-blank: ${times.at(-1)?.toFixed(0)} ms`);
    }
    return {
      name: 'activate-blank-ms',
      value: rounded(Math.max(...times), 0),
      unit: 'ms',
      limit: 1000,
      better: 'lower',
      runs: activations,
      note: 'the longest time between two frames of the attract screen with words and a loaded picture (16 ms is none missed), while all shipped packs change at once; worst',
    };
  } finally {
    await app.stop();
    await served.close();
  }
}
