import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, startKiosk } from '../../build/kiosk-driver.ts';
import { holdSessions } from '../fakes/held-sessions.ts';
import { shippedManifest } from './shipped.ts';
import { asks, type Steward, stewardAt } from './steward.ts';
import { watchErrors } from './visitor.ts';

describe('a steward who looks at the records', () => {
  let base: string;
  let kiosk: Kiosk;
  let steward: Steward;
  let errors: string[];

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'kiosk-test-'));
    await mkdir(join(base, 'sticks', 'BLUE'), { recursive: true });
    const data = join(base, 'data');
    await holdSessions(data, await shippedManifest('ceremonies'), 'school-visit', Date.now());
    kiosk = await startKiosk({ data, args: ['--lang=en', `--sticks=${join(base, 'sticks')}`] });
    errors = watchErrors(kiosk.page);
    steward = stewardAt(kiosk.page);
  });
  afterAll(async () => {
    await kiosk?.close();
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  });

  const list = () => kiosk.page.getByRole('list', { name: 'Session by session' }).getByRole('button');

  it('must open the desk first', async () => {
    expect(await asks(kiosk.page, 'sessionRecords')).toEqual({ kind: 'locked' });
    expect(await asks(kiosk.page, 'exportRecords', { stick: 'a1' })).toEqual({ kind: 'locked' });
    await steward.choosePin('8305');
    await steward.tap('Records');
  });

  it('sees each session, newest first, and what they come to', async () => {
    await expect.poll(() => list().count()).toBe(4);
    const ends = await list().allInnerTexts();
    expect(ends.map((text) => /Finished|Left early|Cut off/.exec(text)?.[0])).toEqual([
      'Cut off',
      'Finished',
      'Left early',
      'Finished',
    ]);
    await steward.reads(/4 sessions · 2 finished · \d+ adults · \d+ children · 5 stars on average/);
  });

  it('opens one of them: its facts, its time line, and what ran when', async () => {
    await list().nth(1).click();
    await steward.reads('School visit');
    await kiosk.page.getByRole('img', { name: /^Time line: 12 steps, \d+:\d\d together$/ }).waitFor();
    const steps = kiosk.page.getByRole('list', { name: 'What was done' }).getByRole('listitem');
    expect(await steps.count()).toBe(12);
    await steward.tap('All records');
    await expect.poll(() => list().count()).toBe(4);
  });

  it('takes all of them along on a stick', async () => {
    await steward.tap('Copy to a USB stick');
    await steward.tap('BLUE');
    await steward.reads(/^Written: hall-records-\d{8}-\d{6}\.csv \(4 sessions\)/);
    const [file = '', ...others] = await readdir(join(base, 'sticks', 'BLUE'));
    expect(others).toEqual([]);
    const lines = (await readFile(join(base, 'sticks', 'BLUE', file), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines.filter((line) => line.includes(',finished,'))).toHaveLength(2);
    await steward.tap(/^Close$/);
  });

  it('reads it in Chinese, too, and has seen no error on the page', async () => {
    await steward.tap('中文');
    await steward.reads('按月合计');
    expect(errors).toEqual([]);
  });
});
