import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockLibrary } from '../../../electron/library/lock.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const held = async (folder: string) => {
  const lock = await lockLibrary(folder);
  if (lock === 'taken') throw new Error('taken');
  return lock;
};

describe('the lock of a library', () => {
  it('is given to one at a time, and again after it was released', async () => {
    const folder = await tempFolder();
    const lock = await held(folder);
    expect(await lockLibrary(folder)).toBe('taken');
    await lock.release();
    await (await held(folder)).release();
  });

  it('is another one for another folder', async () => {
    const locks = [await held(await tempFolder()), await held(await tempFolder())];
    for (const lock of locks) await lock.release();
  });

  it('is free again when the process that had it was killed', async () => {
    const folder = await tempFolder();
    const module = join(import.meta.dirname, '../../../electron/library/lock.ts');
    const script = `const { lockLibrary } = await import(${JSON.stringify(module)});
      console.log(typeof (await lockLibrary(${JSON.stringify(folder)})));
      setInterval(() => undefined, 1000);`;
    const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    onTestFinished(() => void holder.kill('SIGKILL'));
    const [said] = await once(holder.stdout, 'data');
    expect(String(said).trim()).toBe('object');
    expect(await lockLibrary(folder)).toBe('taken');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await expect.poll(() => lockLibrary(folder).then((lock) => lock !== 'taken')).toBe(true);
  });
});
