import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { forwardTimeSchema } from '../../content/forward-time.ts';
import { defaultSettings } from '../../content/settings.ts';
import { openStore } from '../../electron/records/store.ts';
import { keepsakePacks } from '../fakes/keepsake-pack.ts';
import { asks, stewardAt } from './steward.ts';
import { sign, type Visitor, visitorAt, watchErrors } from './visitor.ts';

const day = 86_400_000;
const args = ['--lang=en', '--use-fake-device-for-media-stream'];
const settings = {
  ...defaultSettings,
  phones: { on: true, address: '127.0.0.8' },
  captures: { voice: true, photo: true, signature: true, days: 2 },
};

describe('what a group leaves in the hall', () => {
  let base: string;
  let data: string;
  let packs: string;
  let kiosk: Kiosk;
  let visitor: Visitor;
  let errors: string[];
  let codes: { id: string; kind: string; url: string }[];

  const step = () => kiosk.page.locator('[data-step]').getAttribute('data-step');
  const until = (kind: string) => expect.poll(step, { timeout: 15_000 }).toBe(kind);
  const held = () => readdir(join(data, 'records', 'captures')).catch(() => []);
  async function start() {
    kiosk = await startKiosk({ ...small, pin: '8305', data, packs, settings, args });
    visitor = visitorAt(kiosk.page);
    errors = watchErrors(kiosk.page);
  }
  async function begin() {
    await visitor.begin();
    await visitor.tap('A keepsake');
    await visitor.tap(/^Begin$/);
    await until('record');
  }
  /** How many of the page's microphones and cameras are open. */
  const live = () =>
    kiosk.page.evaluate('window.opened.filter(({ readyState }) => readyState === "live").length');

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'kiosk-test-'));
    data = join(base, 'data');
    packs = await keepsakePacks(join(base, 'packs'));
    await start();
    await kiosk.page.evaluate(`
      window.opened = [];
      const { mediaDevices } = navigator;
      const open = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await open(wanted);
        window.opened.push(...stream.getTracks());
        return stream;
      };
    `);
  });
  afterAll(async () => {
    await kiosk?.close();
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is nothing where it says no, and no page gets a microphone without a yes', async () => {
    await begin();
    const refused = kiosk.page.evaluate('navigator.mediaDevices.getUserMedia({ audio: true })');
    await expect(refused).rejects.toThrow(/NotAllowedError|Permission denied/);
    const answer = await asks(kiosk.page, 'keepCapture', { kind: 'voice', n: 0, of: 1, base64: 'AAAA' });
    expect(answer).toEqual({ kind: 'missing' });
    await visitor.tap('No, go on');
    await until('photo');
    await visitor.tap('No, go on');
    await until('sign');
    await visitor.tap('No, only sign');
    await sign(visitor);
    await kiosk.page.getByRole('list', { name: '1 signature on the wall' }).waitFor();
    expect(await held()).toEqual([]);
    expect(await live()).toBe(0);
    await visitor.tapOn('Next');
    await until('feedback');
    await visitor.tapOn('Done');
    await kiosk.page.getByText('That was all').waitFor();
    expect(await asks(kiosk.page, 'captureCodes')).toEqual([]);
    await visitor.tap('Go home');
  });

  it('is a recording, once it says yes, kept only when it says so', async () => {
    await kiosk.page.getByRole('navigation').waitFor();
    await visitor.tap('A keepsake');
    await visitor.tap(/^Begin$/);
    await until('record');
    await visitor.tap('Yes, record');
    await visitor.tap(/^Record$/);
    await kiosk.page.getByText('Recording', { exact: true }).waitFor();
    await kiosk.page.waitForTimeout(1500);
    expect(await live()).toBe(1);
    await visitor.tap('That was it');
    await visitor.tap(/^Listen$/);
    await kiosk.page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
    expect([await live(), await held()]).toEqual([0, []]);
    await visitor.tap('Keep it');
    await kiosk.page.getByText('It is kept').waitFor();
    expect(await held()).toHaveLength(1);
  });

  it('is a photo, thrown away and taken once more, then kept', async () => {
    await visitor.tapOn('Next');
    await until('photo');
    await visitor.tap('Yes, take it');
    for (const choice of ['Throw it away', 'Keep it']) {
      await visitor.tap('Take the photo');
      await kiosk.page.getByRole('img', { name: 'The photo that was taken' }).waitFor({ timeout: 20_000 });
      await expect.poll(live).toBe(0);
      await visitor.tap(choice);
    }
    await kiosk.page.getByText('It is kept').waitFor();
    expect(await held()).toHaveLength(2);
    await visitor.tapOn('Next');
  });

  it('is a wall of signatures that it agrees to keep', async () => {
    await until('sign');
    await visitor.tap('Yes, keep them');
    await sign(visitor);
    await sign(visitor);
    await kiosk.page.getByRole('list', { name: '2 signatures on the wall' }).waitFor();
    await expect.poll(async () => (await held()).length).toBe(4);
    await visitor.tapOn('Next');
  });

  it('is asked how it was, and answers with a sentence, touched or typed', async () => {
    await until('feedback');
    await visitor.tap('4 of 5 stars');
    await visitor.tap('Theirs was a hard road.');
    const touched = kiosk.page.getByRole('button', { name: 'Theirs was a hard road.', pressed: true });
    await touched.waitFor();
    await kiosk.page.keyboard.type('So quiet');
    await expect.poll(() => kiosk.page.getByRole('textbox').inputValue()).toBe('So quiet');
    await expect.poll(() => touched.count()).toBe(0);
    await visitor.tapOn('Done');
  });

  it('stands in no file as it is', async () => {
    const records = join(data, 'records');
    for (const id of await held()) {
      const place = join(records, 'captures', id);
      expect((await readdir(place)).sort()).toEqual(['bytes', 'key', 'meta']);
      const bytes = await readFile(join(place, 'bytes'));
      // EBML, JPEG, strokes.
      for (const magic of [Buffer.from('1a45dfa3', 'hex'), Buffer.from('ffd8ff', 'hex'), Buffer.from('[[[')])
        expect(bytes.subarray(12).indexOf(magic)).not.toBe(0);
      expect(bytes.includes('OpusHead')).toBe(false);
    }
  });

  it('is fetched by a phone at the end, each once', async () => {
    await kiosk.page.getByRole('heading', { name: 'Take it along by phone' }).waitFor({ timeout: 20_000 });
    await kiosk.page.getByRole('img', { name: 'Code to download: Photo' }).waitFor();
    codes = (await asks(kiosk.page, 'captureCodes')) as typeof codes;
    expect(codes.map(({ kind }) => kind)).toEqual(['voice', 'photo']);
    const begins = { voice: '1a45dfa3', photo: 'ffd8ff' };
    for (const { kind, url } of codes) {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.8:8470\/capture\/[\w-]{22}$/);
      const answer = await fetch(url);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.toString('hex').startsWith(begins[kind as keyof typeof begins])).toBe(true);
      expect((await fetch(url)).status).toBe(410);
    }
    expect(errors).toEqual([]);
  });

  it('is found by a steward in the record of the session, who deletes one of it', async () => {
    await visitor.tap('Go home');
    const steward = stewardAt(kiosk.page);
    expect(await asks(kiosk.page, 'deleteCapture', codes[0]?.id)).toEqual({ kind: 'locked' });
    await steward.unlock('8305');
    await steward.tap('Records');
    await kiosk.page.getByRole('list', { name: 'Session by session' }).getByRole('button').first().click();
    await steward.reads('So quiet');
    await steward.tap(/^Delete: Recording/);
    await steward.tap('Delete it');
    await expect.poll(async () => (await held()).length).toBe(3);
  });

  it('is gone when its days are over, though the kiosk was off', async () => {
    expect(await held()).toHaveLength(3);
    await kiosk.close();
    const file = join(data, 'records', 'capture-time');
    const time = await openStore(file, forwardTimeSchema.nullable(), null, Date.now);
    await time.update((kept) => kept && { ...kept, wall: kept.wall - 3 * day });
    await start();
    await expect.poll(held, { timeout: 20_000 }).toEqual([]);
  });
});
