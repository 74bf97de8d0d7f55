import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { holdSessions } from '../fakes/held-sessions.ts';
import { fontsLeftOut, printedText, tellsRecord } from './printed-report.ts';
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
    kiosk = await startKiosk({
      ...small,
      pin: '8305',
      data,
      args: ['--lang=en', `--sticks=${join(base, 'sticks')}`],
    });
    errors = watchErrors(kiosk.page);
    steward = stewardAt(kiosk.page);
  });
  afterAll(async () => {
    await kiosk?.close();
    await rm(base, { recursive: true, force: true, maxRetries: 5 });
  });

  const stick = () => join(base, 'sticks', 'BLUE');
  const list = () => kiosk.page.getByRole('list', { name: 'Session by session' }).getByRole('button');

  it('must open the desk first', async () => {
    expect(await asks(kiosk.page, 'sessionRecords')).toEqual({ kind: 'locked' });
    expect(await asks(kiosk.page, 'exportRecords', { stick: 'a1' })).toEqual({ kind: 'locked' });
    const wish = { stick: 'a1', session: 's-1', language: 'en' };
    expect(await asks(kiosk.page, 'exportReport', wish)).toEqual({ kind: 'locked' });
    await steward.unlock('8305');
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
    const schools = kiosk.page.getByRole('list', { name: 'By school' }).getByRole('listitem');
    const [told, untold] = await schools.allInnerTexts();
    expect(told).toMatch(/^第一中学\s*2 sessions · 2 finished · 6 adults · 82 children/);
    expect(untold).toMatch(/^No school told\s*2 sessions/);
  });

  it('opens one of them: its facts, its time line, and what ran when', async () => {
    await list().nth(1).click();
    await steward.reads('School visit');
    await kiosk.page.getByRole('img', { name: /^Time line: 12 steps, \d+:\d\d together$/ }).waitFor();
    const steps = kiosk.page.getByRole('list', { name: 'What was done' }).locator('> li');
    expect(await steps.count()).toBe(12);
    const answers = kiosk.page.getByRole('list', { name: 'The answers' }).getByRole('listitem');
    expect(await answers.count()).toBe(5);
    await steward.tap('All records');
    await expect.poll(() => list().count()).toBe(4);
  });

  it('takes all of them along on a stick, with their journals', async () => {
    await steward.tap('Copy to a USB stick');
    await steward.tap('BLUE');
    await steward.reads(/^Written and read back: hall-records-\d{8}-\d{6} \(4 sessions, 4 journals\)/);
    const [folder = '', ...others] = await readdir(stick());
    expect(others).toEqual([]);
    const lines = (await readFile(join(stick(), folder, `${folder}.csv`), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines.filter((line) => line.includes(',finished,'))).toHaveLength(2);
    const sessions = join(base, 'data', 'records', 'sessions');
    const journals = (await readdir(sessions)).filter((name) => name.endsWith('.journal'));
    expect((await readdir(join(stick(), folder, 'journals'))).sort()).toEqual(journals.sort());
    await steward.tap(/^Close$/);
  });

  it.each([
    ['en', /^Report to a USB stick$/, /^Close$/],
    ['zh-Hans', /^报告存到优盘$/, /^关闭$/],
  ] as const)(
    'prints the report of one of them in %s, which says what its journal says',
    async (language, open, close) => {
      if (language === 'en') await list().last().click();
      else await steward.tap('中文');
      await steward.tap(open);
      await steward.tap('BLUE');
      await steward.reads(/^(Written and read back|已经写好并核对过)[：:]\s*hall-session-.*\.pdf/, 90_000);
      await steward.tap(close);
      const names = (await readdir(stick())).filter((name) => name.endsWith('.pdf'));
      expect(names).toHaveLength(1);
      const pdf = await readFile(join(stick(), names[0] ?? ''));
      const id = /^hall-session-(.+)\.pdf$/.exec(names[0] ?? '')?.[1] ?? '';
      const said = await printedText(pdf);
      const journal = join(base, 'data', 'records', 'sessions', `${id}.journal`);
      for (const words of await tellsRecord(journal, id, await shippedManifest('ceremonies'), language))
        expect(said).toContain(words);
      expect(fontsLeftOut(pdf)).toEqual([]);
    },
  );

  it('leaves no page behind that printed, and has seen no error', async () => {
    const pages = () => kiosk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    await expect.poll(pages).toBe(1);
    await steward.tap('全部记录');
    await steward.reads('按月合计');
    expect(errors).toEqual([]);
  });
});
