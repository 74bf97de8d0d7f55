import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { sessionEntrySchema } from '../../content/session-entry.ts';
import { readEvents } from '../../electron/records/journal.ts';
import { asks, type Steward, stewardAt } from './steward.ts';
import { type Visitor, visitorAt } from './visitor.ts';

describe('a group that may say who it is', () => {
  let data: string;
  let kiosk: Kiosk;
  let visitor: Visitor;
  let steward: Steward;

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'hall-kiosk-'));
    kiosk = await startKiosk({ ...small, pin: '8305', data, args: ['--lang=en'] });
    visitor = visitorAt(kiosk.page);
    steward = stewardAt(kiosk.page);
  });
  afterAll(async () => {
    await kiosk?.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  });

  const choices = () => kiosk.page.getByRole('button', { name: /^(Which school|Who leads)/ });
  /** How the newest session begins. Two of one second are in any order in their folder. */
  const begun = async () => {
    const folder = join(data, 'records', 'sessions');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.journal'));
    const read = await Promise.all(names.map((name) => readEvents(join(folder, name), sessionEntrySchema)));
    return read.flatMap(([first]) => first ?? []).toSorted((a, b) => b.at - a.at)[0];
  };

  it('is not asked in a hall that lists no names', async () => {
    await visitor.begin();
    await visitor.tap('School visit');
    await kiosk.page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
    expect(await choices().count()).toBe(0);
    await visitor.tap('Home');
  });

  it('is asked once a steward has typed names, which the desk says are kept', async () => {
    await steward.unlock('8305');
    await steward.tap(/^Hall$/);
    await steward.reads(/It is kept in the record of the session/);
    await kiosk.page.getByRole('textbox', { name: 'Schools' }).click();
    await kiosk.page.keyboard.type('First School\nSecond School\n');
    await kiosk.page.getByRole('textbox', { name: 'Leaders' }).fill('Ms Lee');
    await steward.reads(/^2 names$/);
    await expect
      .poll(() => asks(kiosk.page, 'setup'))
      .toMatchObject({ schools: ['First School', 'Second School'], leaders: ['Ms Lee'] });
    await steward.leave();
  });

  it('chooses its school and leader, or takes them back, and they are kept with the session', async () => {
    await visitor.begin();
    await visitor.tap('School visit');
    await visitor.tap('Which school?');
    await visitor.tap('Second School');
    await visitor.tap(/^School: Second School$/);
    await visitor.tap('First School');
    await visitor.tap('Who leads?');
    await visitor.tap('Ms Lee');
    await visitor.tap(/^Leader: Ms Lee$/);
    await visitor.tap('Another, or rather not say');
    await visitor.tap(/^Begin$/);
    await kiosk.page.locator('[data-step="say"]').waitFor();
    const told = await begun();
    expect(told).toMatchObject({ kind: 'begin', school: 'First School' });
    expect(told).not.toHaveProperty('leader');
    await visitor.tap('End the programme');
    await visitor.tap(/^End it$/);
    await visitor.tap('Go home');
  });

  it('begins without a word as well', async () => {
    await visitor.tap('School visit');
    await visitor.tap(/^Begin$/);
    await kiosk.page.locator('[data-step="say"]').waitFor();
    // Its own record may come a moment after the first step shows.
    await expect.poll(begun).not.toHaveProperty('school');
    expect(await begun()).toMatchObject({ kind: 'begin' });
  });
});
