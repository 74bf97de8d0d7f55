import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kiosk, small, startKiosk } from '../../build/kiosk-driver.ts';
import { asks, type Steward, stewardAt } from './steward.ts';
import { watchErrors } from './visitor.ts';

const temp = 'x.0b1f2a3c-0b1f-4a3c-8b1f-0b1f2a3c4d5e.tmp';

describe('a kiosk whose settings were damaged', () => {
  let data: string;
  let kiosk: Kiosk;
  let steward: Steward;
  let errors: string[];

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'kiosk-test-'));
    await mkdir(join(data, 'records'));
    for (const slot of ['a', 'b']) await writeFile(join(data, 'records', `settings.${slot}`), 'torn');
    await writeFile(join(data, 'records', temp), 'half');
    await writeFile(join(data, 'records', 'ballast'), 'cut off');
    kiosk = await startKiosk({ ...small, pin: '8305', data, args: ['--lang=en'] });
    errors = watchErrors(kiosk.page);
    steward = stewardAt(kiosk.page);
  });
  afterAll(async () => {
    await kiosk?.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  });

  it('starts all the same, and tells its steward in words what was lost and what to do', async () => {
    expect(await asks(kiosk.page, 'health')).toEqual({ kind: 'locked' });
    await steward.unlock('8305');
    await steward.tap('Health');
    await steward.reads('1 matter to look at');
    await steward.reads('The settings were damaged and have been mended');
    await steward.reads('What was there cannot be read; it starts afresh.');
    await steward.tap(/^Seen: The settings were damaged/);
    await steward.reads('All is well');
    await steward.tap('中文');
    await steward.reads('一切正常');
    await steward.reads('设置文件损坏，已经修好');
    await steward.tap('English');
  });

  it('keeps the damaged files, a whole ballast, a log and what happened, and no temps', async () => {
    const records = join(data, 'records');
    await expect.poll(async () => (await stat(join(records, 'ballast'))).size).toBe(64 * 1024 * 1024);
    const names = await readdir(records);
    expect(names.filter((name) => name.startsWith('settings.') && name.includes('.damaged-'))).toHaveLength(
      2,
    );
    expect(names).not.toContain(temp);
    expect(await readFile(join(data, 'logs', 'kiosk.log'), 'utf8')).toContain('the window shows');
    const [day] = await readdir(join(records, 'journal'));
    expect(await readFile(join(records, 'journal', day ?? ''), 'utf8')).toContain('"kind":"start"');
  });

  it('has made no error on the page', () => {
    expect(errors).toEqual([]);
  });
});
