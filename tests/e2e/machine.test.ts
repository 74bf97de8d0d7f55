import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { exitCode } from '../../electron/exit-code.ts';
import { type Steward, stewardAt } from './steward.ts';

describe('the page of the machine', () => {
  let kiosk: Kiosk;
  let steward: Steward;

  beforeAll(async () => {
    kiosk = await startKiosk({ ...small, pin: '8305', args: ['--lang=en'] });
    steward = stewardAt(kiosk.page);
    await steward.unlock('8305');
    await steward.tap(/^Machine$/);
  });
  afterAll(() => kiosk?.close());

  it('tells what the doctor found, with the exact thing to do', async () => {
    await steward.reads('The official Electron');
    await steward.reads('npm run dist');
  });

  it('asks before it ends the kiosk, which goes on if nobody is sure', async () => {
    await steward.tap('End the kiosk');
    await steward.reads('End the kiosk now?');
    await steward.tap('Go back');
    await kiosk.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await steward.reads('Free space');
  });

  it('ends the kiosk for good, so that nobody starts it again', async () => {
    const ended = once(kiosk.app.process(), 'exit');
    await steward.tap('End the kiosk');
    await steward.tap(/^End$/);
    expect((await ended)[0]).toBe(exitCode.wish);
  });
});
