import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openNotices } from '../../electron/notices.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

async function world() {
  const folder = await tempFolder();
  const failures: unknown[] = [];
  const open = () => openNotices({ folder, now: () => 42, failed: (error) => failures.push(error) });
  return { folder, failures, open };
}

describe('the notices of a kiosk', () => {
  it('are kept over restarts, with what was seen of them', async () => {
    const { open } = await world();
    const notices = await open();
    let heard = 0;
    notices.onChange(() => {
      heard += 1;
    });
    await notices.tell({ kind: 'clock', at: 1 });
    await Promise.all([
      notices.tell({ kind: 'safe-screen', at: 2 }),
      notices.tell({ kind: 'safe-screen', at: 3 }),
    ]);
    await notices.seen(1);
    expect(heard).toBe(4);
    const again = await open();
    expect(again.list()).toEqual(notices.list());
    expect(again.list()).toMatchObject([
      { notice: { kind: 'safe-screen', at: 2 }, times: 2, last: 3, seen: false },
      { notice: { kind: 'clock', at: 1 }, seen: true },
    ]);
    await again.seen('all');
    expect((await open()).list().every(({ seen }) => seen)).toBe(true);
  });

  it('tell of themselves when they were damaged', async () => {
    const { folder, open } = await world();
    await writeFile(join(folder, 'notices.a'), 'torn');
    const kept = (await open()).list();
    expect(kept).toMatchObject([{ notice: { kind: 'records-damaged', record: 'notices' } }]);
  });

  it('are told all the same when the disk takes nothing, and written with the next that it takes', async () => {
    const { folder, failures } = await world();
    const gone = join(folder, 'none');
    await writeFile(gone, 'a file in its place');
    const failed = (error: unknown) => void failures.push(error);
    await expect(openNotices({ folder: gone, now: () => 42, failed })).rejects.toMatchObject({
      code: 'ENOTDIR',
    });
    const notices = await openNotices({ folder: join(folder, 'later'), now: () => 42, failed });
    await writeFile(join(folder, 'later'), 'in the way');
    await notices.tell({ kind: 'clock', at: 1 });
    expect(notices.list()).toHaveLength(1);
    expect(failures).toHaveLength(1);
    expect(await readFile(join(folder, 'later'), 'utf8')).toBe('in the way');
  });
});
