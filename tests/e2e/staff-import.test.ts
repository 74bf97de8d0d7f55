import { mkdir, mkdtemp, readdir, rename, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, landscape, startKiosk } from '../../build/kiosk-driver.ts';
import { type PicturePublisher, picturePublisher, shippedPacks } from '../fakes/picture-publisher.ts';
import { type Steward, shownPacks, stewardAt } from './steward.ts';
import { type Visitor, visitorAt, watchErrors } from './visitor.ts';

const day = 86_400_000;

describe('a steward with sticks, in landscape', () => {
  let base: string;
  let sticks: string;
  let ours: PicturePublisher;
  let kiosk: Kiosk;
  let steward: Steward;
  let visitor: Visitor;
  let errors: string[];

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'kiosk-test-'));
    sticks = join(base, 'sticks');
    await mkdir(join(sticks, 'photos'), { recursive: true });
    const packs = await shippedPacks(join(base, 'shipped'), { id: 'came', version: 1, title: 'Came along' });
    ours = await picturePublisher(join(base, 'ours'), Date.now() - 60 * day);
    await ours.publishAt(Date.now() - 60 * day, { id: 'lamps', version: 1, title: 'Lamps' });
    await ours.exportTo(join(sticks, 'from the drawer'));
    const songs = { id: 'songs', version: 1, title: 'Songs' };
    await ours.publishAt(Date.now() - 10 * day, songs, { id: 'lamps', version: 2, title: 'Lamps' });
    await ours.exportTo(join(sticks, 'last week'));
    await ours.publish({ id: 'lamps', version: 3, title: 'Newest lamps', ballast: 100_000_000 });
    await ours.exportTo(join(sticks, 'today'));
    const theirs = await picturePublisher(join(base, 'theirs'));
    await theirs.publish({ id: 'lamps', version: 9, title: 'Lamps of others' });
    await theirs.exportTo(join(sticks, 'found outside'));
    const args = ['--lang=en', `--sticks=${sticks}`];
    kiosk = await startKiosk({ ...landscape, pin: '8305', packs, data: join(base, 'data'), args });
    errors = watchErrors(kiosk.page);
    steward = stewardAt(kiosk.page);
    visitor = visitorAt(kiosk.page);
    await steward.unlock('8305');
  });
  afterAll(async () => {
    await kiosk?.close();
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  });

  const choose = async (stick: string) => {
    await steward.tap('Import from USB stick');
    await steward.tap(stick);
  };
  const back = () => steward.tap('Done');

  it('is told that nobody has said whose signature counts, and confirms it', async () => {
    await steward.tap('Import from USB stick');
    const photos = kiosk.page.getByRole('button', { name: 'photos There is no repository on this stick' });
    await photos.waitFor();
    expect(await photos.isDisabled()).toBe(true);
    await steward.tap('last week');
    await steward.reads('Not a publisher this kiosk trusts');
    await back();
    await steward.tap('Check the publisher');
    await steward.tap('The same, confirm');
    await expect.poll(() => kiosk.page.getByRole('button', { name: 'Set up a repository' }).count()).toBe(1);
  });

  it('is told of signatures that have run out, and may go on', async () => {
    await choose('from the drawer');
    await steward.reads('The signatures have run out');
    await steward.tap('Import all the same');
    await steward.reads('The signatures have run out; you chose to go on.');
    await steward.tap('Back');
  });

  it('chooses packs, sees their sizes and the free space, and imports them', async () => {
    await choose('last week');
    await steward.reads(/ needed$/);
    await steward.reads(/ GB free$/);
    await kiosk.page.getByText('Lamps', { exact: true }).click();
    await steward.tap('Import (1)');
    await steward.reads('New content is ready');
    await back();
    await steward.leave();
    await expect.poll(() => shownPacks(kiosk.page)).toEqual(['songs 1', 'came 1']);
    await visitor.begin();
    expect(await kiosk.page.getByRole('button', { name: 'Songs' }).count()).toBe(1);
  });

  it('is told when the stick goes in the midst of it, and goes on when it is back', async () => {
    await steward.unlock('8305');
    await choose('today');
    await kiosk.page.getByRole('checkbox', { name: 'Songs' }).waitFor({ state: 'attached' });
    await steward.tap('Import (1)');
    await untilUnderWay(join(base, 'data', 'library', 'parts'));
    await pull(join(sticks, 'today'), join(base, 'pulled'));
    await steward.reads('A disk failed');
    await steward.reads(/The USB stick may have been pulled out/);
    expect(await shownPacks(kiosk.page)).toEqual(['songs 1', 'came 1']);
    await ours.exportTo(join(sticks, 'today'));
    await steward.tap('Try again');
    await steward.tap('Import (1)');
    await steward.reads('New content is ready');
    await back();
  });

  it('is told that a stick is older, or of somebody else; what is shown stays', async () => {
    await steward.leave();
    await expect.poll(() => shownPacks(kiosk.page)).toEqual(['lamps 3', 'songs 1', 'came 1']);
    await steward.unlock('8305');
    for (const [stick, words] of [
      ['last week', 'The content there is older than here'],
      ['found outside', 'Not a publisher this kiosk trusts'],
    ] as const) {
      await choose(stick);
      await steward.reads(words);
      await back();
    }
    await steward.leave();
    expect(await shownPacks(kiosk.page)).toEqual(['lamps 3', 'songs 1', 'came 1']);
    expect(errors).toEqual([]);
  });
});

/** Until a file is being fetched. */
async function untilUnderWay(parts: string): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    if ((await readdir(parts).catch(() => [])).length > 0) return;
    await pause(5);
  }
  throw new Error('nothing is being fetched');
}

/** Takes a stick away; what is open of it can't be read any further. */
async function pull(stick: string, away: string): Promise<void> {
  await rename(stick, away);
  for (const name of await readdir(join(away, 'blobs'), { recursive: true })) {
    if (/[0-9a-f]{64}$/.test(name)) await truncate(join(away, 'blobs', name), 0);
  }
}
