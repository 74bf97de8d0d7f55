import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { type Served, serveRepository } from '../../build/repository/serve.ts';
import { type PicturePublisher, picturePublisher, shippedPacks } from '../fakes/picture-publisher.ts';
import { asks, type Steward, stewardAt } from './steward.ts';
import { type Visitor, visitorAt, watchErrors } from './visitor.ts';

describe('a steward who sets a kiosk up', () => {
  let base: string;
  let publisher: PicturePublisher;
  let served: Served;
  let kiosk: Kiosk;
  let steward: Steward;
  let visitor: Visitor;
  let errors: string[];

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'kiosk-test-'));
    const packs = await shippedPacks(join(base, 'shipped'), { id: 'came', version: 1, title: 'Came along' });
    publisher = await picturePublisher(join(base, 'publisher'));
    await publisher.publish({ id: 'lamps', version: 1, title: 'Lamps' });
    served = await serveRepository(publisher.folder, { host: '127.0.0.1', port: 0 });
    kiosk = await startKiosk({ ...small, packs, args: ['--lang=en'] });
    errors = watchErrors(kiosk.page);
    steward = stewardAt(kiosk.page);
    visitor = visitorAt(kiosk.page);
  });
  afterAll(async () => {
    await kiosk?.close();
    await served?.close();
    await rm(base, { recursive: true, force: true });
  });

  const heading = () => kiosk.page.getByRole('heading', { level: 1 }).innerText();
  const seen = (title: string) => kiosk.page.getByRole('button', { name: title }).count();

  it('finds the desk by the two corners and sets a PIN, once strong and twice the same', async () => {
    await kiosk.page.locator('main').getByRole('button').first().waitFor();
    await steward.holdCorners();
    await expect.poll(heading).toBe('Set the staff PIN');
    await steward.typePin('1234');
    await steward.reads('Not a row such as 1234. Choose another.');
    await steward.typePin('8305');
    await steward.reads('Once more');
    await steward.typePin('8306');
    await steward.reads('The two were not the same. Start again.');
    await steward.typePin('8305');
    await steward.typePin('8305');
    await expect.poll(heading).toBe('Content');
    await steward.reads('Came along');
  });

  it('must give it again after leaving; a wrong one is refused, and so is a page without it', async () => {
    await steward.leave();
    expect(await asks(kiosk.page, 'contentDesk')).toEqual({ kind: 'locked' });
    expect(await asks(kiosk.page, 'syncNow')).toEqual({ kind: 'locked' });
    expect(await asks(kiosk.page, 'withdraw', { id: 'came', version: 1 })).toEqual({ kind: 'locked' });
    expect(await asks(kiosk.page, 'setPin', '7777')).toEqual({ kind: 'locked' });
    await steward.openDesk();
    await steward.typePin('8306');
    await steward.reads('That is not the PIN. Try again.');
    expect(await asks(kiosk.page, 'contentDesk')).toEqual({ kind: 'locked' });
    await steward.typePin('8305');
    await expect.poll(heading).toBe('Content');
  });

  it('types the address of the repository and compares whose signature it is', async () => {
    await steward.tap('Set up a repository');
    const field = kiosk.page.getByRole('textbox', { name: 'Address' });
    await steward.tap('Clear');
    for (const key of served.address) {
      await kiosk.page
        .getByRole('group', { name: 'On-screen keyboard' })
        .getByText(key, { exact: true })
        .click();
    }
    expect(await field.inputValue()).toBe(served.address);
    await steward.tap('Save and connect');
    await steward.reads('Is this the publisher you know?');
    const print = await kiosk.page.getByRole('list', { name: "The publisher's fingerprint" }).innerText();
    expect(print.replaceAll(/\s/g, '')).toBe(publisher.fingerprint);
    await steward.tap('The same, confirm');
    await steward.reads('New content is ready');
    await steward.tap('Done');
  });

  it('reads everything in Chinese, too', async () => {
    await steward.tap('中文');
    await expect.poll(heading).toBe('内容');
    await steward.reads('新内容已经备好');
    await steward.tap('English');
    await expect.poll(heading).toBe('Content');
    await steward.reads('Ready and waiting');
  });

  it('leaves, and visitors find the new pack beside what came with the kiosk', async () => {
    await steward.leave();
    await visitor.begin();
    await expect.poll(() => seen('Lamps'), { timeout: 10_000 }).toBe(1);
    expect(await seen('Came along')).toBe(1);
    await visitor.tap('Lamps');
    const picture = kiosk.page.locator('main img').first();
    await expect
      .poll(() => picture.evaluate((img) => img instanceof HTMLImageElement && img.naturalWidth))
      .toBe(80);
    await visitor.tap('Home');
  });

  it('withdraws a release and restores it, each before two seconds have passed', async () => {
    await steward.unlock('8305');
    await steward.reads('The new content is on show');
    await steward.tap('Withdraw: Lamps, version 1');
    await steward.reads('Visitors will no longer see this content, from now on.');
    const ids = `kiosk.call('catalogue').then(({ catalogue }) => catalogue.packs.map(({ id }) => id).join())`;
    const begun = performance.now();
    await kiosk.page.getByRole('alertdialog').getByRole('button', { name: 'Withdraw' }).click();
    await steward.reads('Withdrawn');
    expect(await kiosk.page.evaluate(ids)).toBe('came');
    const withdrawn = performance.now() - begun;
    await steward.tap('Show again: Lamps, version 1');
    await expect.poll(() => kiosk.page.evaluate(ids), { interval: 20 }).toBe('lamps,came');
    const restored = performance.now() - begun - withdrawn;
    expect(Math.max(withdrawn, restored)).toBeLessThan(2000);
  });

  it('has made no error on the page', () => {
    expect(errors).toEqual([]);
  });
});
