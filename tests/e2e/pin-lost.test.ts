import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { small, startKiosk } from '../../build/kiosk-driver.ts';
import { asks, stewardAt } from './steward.ts';
import { watchErrors } from './visitor.ts';

it('a PIN whose record is damaged lets nobody choose one: the desk says so and stays closed', async () => {
  const data = await mkdtemp(join(tmpdir(), 'kiosk-test-'));
  await mkdir(join(data, 'records'));
  for (const slot of ['a', 'b']) await writeFile(join(data, 'records', `pin.${slot}`), Buffer.alloc(300));
  const kiosk = await startKiosk({ ...small, data, args: ['--lang=en'] });
  try {
    const errors = watchErrors(kiosk.page);
    const steward = stewardAt(kiosk.page);
    await kiosk.page.getByRole('button', { name: /^Touch/ }).waitFor();
    expect(await asks(kiosk.page, 'pinState')).toEqual({ kind: 'lost' });
    expect(await asks(kiosk.page, 'setPin', '8305')).toEqual({ kind: 'locked' });
    await kiosk.page.keyboard.press('Control+Alt+KeyS');
    await steward.reads('The PIN cannot be read');
    await steward.reads(/move the files pin\.\* out of the folder records/);
    await steward.tap('中文');
    await steward.reads('管理密码读不出来');
    await steward.leave();
    expect(await asks(kiosk.page, 'health')).toEqual({ kind: 'locked' });
    const names = await readdir(join(data, 'records'));
    expect(names.filter((name) => /^pin\.[ab]\.damaged-/.test(name))).toHaveLength(2);
    expect(errors).toEqual([]);
  } finally {
    await kiosk.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
});
