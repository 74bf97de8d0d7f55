import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LogFileOptions, openLogFile } from '../../../electron/records/log-file.ts';
import { failingDisk } from '../../fakes/failing-disk.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

async function world(options: LogFileOptions = {}) {
  const folder = join(await tempFolder(), 'logs');
  const open = () => openLogFile(folder, { leaveBytes: 0, ...options });
  const sizes = async () =>
    Promise.all((await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size));
  return { folder, open, sizes, text: () => readFile(join(folder, 'kiosk.log'), 'utf8') };
}

describe('the log on disk', () => {
  it('has every line in order, and goes on where it was after a start', async () => {
    const { open, text } = await world();
    const first = open();
    for (let n = 0; n < 50; n++) first.write(`line ${n}\n`);
    await first.flush();
    const second = open();
    second.write('again\n');
    await second.flush();
    const lines = Array.from({ length: 50 }, (_, n) => `line ${n}`);
    expect(await text()).toBe([...lines, 'again', ''].join('\n'));
  });

  it('keeps five files and never more bytes than it may, the newest first', async () => {
    const { folder, open, sizes, text } = await world({ mostBytes: 5000 });
    const log = open();
    for (let n = 0; n < 300; n++) {
      log.write(`${String(n).padStart(99, '-')}\n`);
      await log.flush();
    }
    expect((await readdir(folder)).sort()).toEqual([
      'kiosk.1.log',
      'kiosk.2.log',
      'kiosk.3.log',
      'kiosk.4.log',
      'kiosk.log',
    ]);
    expect((await sizes()).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5000);
    expect(await text()).toContain('-299\n');
    expect(await readFile(join(folder, 'kiosk.1.log'), 'utf8')).toContain('-289\n');
  });

  it('leaves lines out that a slow disk can’t take, and a line that is too long', async () => {
    const { open, text } = await world({ mostBytes: 5000 });
    const log = open();
    log.write('first\n');
    for (let n = 0; n < 100; n++) log.write('x'.repeat(400));
    log.write('y'.repeat(2000));
    await log.flush();
    expect((await text()).length).toBeLessThanOrEqual(1000);
  });

  it('leaves the last room of the disk to the records', async () => {
    const { folder, open } = await world({ leaveBytes: 1e18 });
    const log = open();
    log.write('nothing\n');
    await log.flush();
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.each(['EIO', 'ENOSPC', 'EROFS', 'EMFILE'] as const)(
    'never hurts when the disk fails with %s at any call, and goes on afterwards',
    async (error) => {
      for (let at = 0; at < 12; at++) {
        const { disk } = failingDisk({ at, error });
        const { open, text } = await world({ disk, mostBytes: 500 });
        const log = open();
        for (let n = 0; n < 6; n++) {
          log.write(`${'x'.repeat(48)}${n}\n`);
          await log.flush();
        }
        expect(await text()).toContain('5\n');
      }
    },
  );

  it('never hurts on a disk that fails for good', async () => {
    for (let at = 0; at < 8; at++) {
      const { disk, heal } = failingDisk({ at, error: 'EIO', lasting: true });
      const { open, text } = await world({ disk, mostBytes: 500 });
      const log = open();
      for (let n = 0; n < 3; n++) {
        log.write('lost\n');
        await log.flush();
      }
      heal();
      log.write('at last\n');
      await log.flush();
      expect(await text()).toContain('at last\n');
    }
  });

  it('is left out where no folder can be made', async () => {
    const { folder, open } = await world();
    await writeFile(folder, 'a file in its place');
    const log = open();
    log.write('nowhere\n');
    await log.flush();
    expect(await readFile(folder, 'utf8')).toBe('a file in its place');
  });
});
