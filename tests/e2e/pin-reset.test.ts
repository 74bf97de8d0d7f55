import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { openKeyRing } from '../../build/repository/key-files.ts';
import { passwordsFrom } from '../../build/repository/passwords.ts';
import { signPinReset } from '../../build/repository/reset-pin.ts';
import { type Served, serveRepository } from '../../build/repository/serve.ts';
import { type PicturePublisher, picturePublisher } from '../fakes/picture-publisher.ts';
import { follow, type Steward, stewardAt } from './steward.ts';

describe('a steward who has forgotten the PIN', () => {
  let base: string;
  let publisher: PicturePublisher;
  let served: Served;
  let kiosk: Kiosk;
  let steward: Steward;

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'kiosk-test-'));
    publisher = await picturePublisher(join(base, 'publisher'));
    await publisher.publish({ id: 'lamps', version: 1, title: 'Lamps' });
    served = await serveRepository(publisher.folder, { host: '127.0.0.1', port: 0 });
    await mkdir(join(base, 'sticks', 'STICK'), { recursive: true });
    kiosk = await startKiosk({
      ...small,
      pin: '8305',
      args: ['--lang=en', `--sticks=${join(base, 'sticks')}`],
    });
    steward = stewardAt(kiosk.page);
  });
  afterAll(async () => {
    await kiosk?.close();
    await served?.close();
    await rm(base, { recursive: true, force: true });
  });

  it('is told why nobody can help while the kiosk knows no publisher', async () => {
    await steward.unlock('8305');
    await steward.leave();
    await steward.openDesk();
    await steward.tap('Forgotten the PIN?');
    await steward.reads('This kiosk knows no publisher who could let it have a new PIN.');
    await steward.tap('Back to the PIN');
    await steward.typePin('8305');
    await steward.reads('Not synced yet');
    expect((await follow(kiosk.page, served.address))?.kind).toBe('staged');
    await steward.leave();
  });

  it('chooses a new one with the publisher’s file for this kiosk, and the old one opens nothing any more', async () => {
    await steward.openDesk();
    await steward.tap('Forgotten the PIN?');
    await steward.reads('Waiting for the stick…');
    const id = await kiosk.page.getByText(/^.{4}-.{4}-.{4}$/).innerText();
    const keys = openKeyRing([join(base, 'publisher', 'keys')], passwordsFrom(undefined, undefined));
    const reset = await signPinReset(publisher.folder, { keys, kiosk: id, now: Date.now() });
    const file = join(base, 'sticks', 'STICK', 'pin-reset.json');
    await writeFile(file, JSON.stringify({ ...reset, signed: { ...reset.signed, nonce: '0'.repeat(32) } }));
    await steward.reads('is not signed by the publisher');
    await writeFile(file, JSON.stringify(reset));
    await steward.reads('Set the staff PIN');
    await steward.typePin('4719');
    await steward.typePin('4719');
    await steward.reads('Sync now');
    await steward.leave();
    await steward.openDesk();
    await steward.typePin('8305');
    await steward.reads('That is not the PIN. Try again.');
    await steward.typePin('4719');
    await steward.tap('Health');
    await steward.reads('The PIN was reset');
  });
});
