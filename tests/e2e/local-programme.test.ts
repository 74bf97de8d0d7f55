import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { asks, stewardAt } from './steward.ts';
import { visitorAt, watchErrors } from './visitor.ts';

const pin = '8305';
const left = ['First: ', 'Second: ', 'Third: ', 'A story', 'A minute', 'The Pioneers', 'Honour wall'];

describe('a programme of the hall’s own', () => {
  let data: string;
  let kiosk: Kiosk;
  let errors: string[];
  const open = async () => {
    kiosk = await startKiosk({ ...small, pin, data, args: ['--lang=en'] });
    errors = watchErrors(kiosk.page);
  };
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'hall-kiosk-'));
    await open();
  });
  afterAll(async () => {
    await kiosk?.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  });

  const kept = () =>
    kiosk.page
      .getByRole('list', { name: 'Steps', exact: true })
      .getByRole('listitem')
      .locator('p:first-child');
  const step = () => kiosk.page.locator('[data-step]').getAttribute('data-step');
  const until = (kind: string) => expect.poll(step, { timeout: 15_000 }).toBe(kind);
  const offered = () => kiosk.page.getByRole('button', { name: 'Short visit' }).count();

  it('is copied behind the PIN, made shorter, put in another order and given a name', async () => {
    const steward = stewardAt(kiosk.page);
    expect(await asks(kiosk.page, 'programmesDesk')).toEqual({ kind: 'locked' });
    await steward.unlock(pin);
    await steward.tap('Programmes');
    await steward.tap('Copy: School visit');
    await expect.poll(() => kept().count()).toBe(12);
    for (const name of left) await steward.tap(`Leave out: ${name}`);
    await steward.tap('Put back: A minute');
    await steward.tap('Move up: Tell us');
    await steward.tap('Time: more');
    await expect
      .poll(() => kept().allInnerTexts())
      .toEqual([
        'Welcome',
        'How many are you?',
        'Five questions',
        'Tell us',
        'A minute of silence',
        'The end',
      ]);
    await steward.reads('1:15');
    await kiosk.page.getByRole('textbox', { name: 'In English' }).fill('Short visit');
  });

  it('can be moved by the keyboard, whose focus stays with the step', async () => {
    const up = kiosk.page.getByRole('button', { name: 'Move up: Tell us' });
    await up.focus();
    await kiosk.page.keyboard.press('Enter');
    await expect.poll(() => kept().nth(2).innerText()).toBe('Tell us');
    await expect.poll(() => up.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('is not lost by who leaves before it is saved', async () => {
    const steward = stewardAt(kiosk.page);
    await steward.tap('All programmes');
    await steward.tap('Go on changing');
    await steward.leave();
    await steward.unlock(pin);
    await steward.tap('Programmes');
    await steward.reads('Not saved yet');
    await steward.tap(/^Save$/);
    await steward.reads('Saved.');
    await steward.tap('All programmes');
    await kiosk.page.getByRole('button', { name: 'Change: Short visit' }).waitFor();
    await steward.leave();
    expect(errors).toEqual([]);
  });

  it('runs in its own order after a restart, and goes on with it after a power cut', async () => {
    await kiosk.close();
    await open();
    const visitor = visitorAt(kiosk.page);
    await visitor.begin();
    await visitor.tap('Short visit');
    await visitor.tap(/^Begin$/);
    for (const kind of ['say', 'headcount']) {
      await until(kind);
      await visitor.tap('Pass this step over');
    }
    await until('feedback');
    const gone = new Promise((done) => kiosk.app.process().once('exit', done));
    kiosk.app.process().kill('SIGKILL');
    await gone;
    await open();
    const again = visitorAt(kiosk.page);
    await again.tap('Go on with: Short visit');
    await until('feedback');
    await again.tap('Go on');
    for (const kind of ['feedback', 'quiz', 'silence']) {
      await until(kind);
      await again.tap('Pass this step over');
    }
    await until('end');
    await again.tap('Next');
    await expect.poll(() => again.heading().innerText()).toBe('That was all');
    await again.tap('Go home');
  });

  it('names its sessions, and comes and goes with its pack', async () => {
    const steward = stewardAt(kiosk.page);
    await expect.poll(offered).toBe(1);
    await steward.unlock(pin);
    await steward.tap('Records');
    const sessions = kiosk.page.getByRole('list', { name: 'Session by session' }).getByRole('button');
    await expect.poll(() => sessions.first().innerText()).toContain('Short visit');
    const pack = { id: 'ceremonies', version: 1 };
    expect(await asks(kiosk.page, 'withdraw', pack)).toEqual({ kind: 'done' });
    await steward.tap('Programmes');
    await steward.reads('Its pack is not on show');
    expect(await asks(kiosk.page, 'restore', pack)).toEqual({ kind: 'done' });
    await steward.reads('6 steps');
    await steward.tap('Change: Short visit');
    await steward.tap(/^Remove$/);
    await kiosk.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await steward.reads('There are none yet');
    await steward.leave();
    await visitorAt(kiosk.page).begin();
    expect(await offered()).toBe(0);
    expect(errors).toEqual([]);
  });
});
