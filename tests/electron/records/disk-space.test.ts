import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskSpace, freeBytes } from '../../../electron/records/disk-space.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

describe('the space of a disk', () => {
  it('is known of a folder that is yet to be made', async () => {
    const folder = await tempFolder();
    const { free, block } = await diskSpace(join(folder, 'a', 'b'));
    expect(free).toBeGreaterThan(0);
    expect(block).toBeGreaterThan(0);
    expect(await freeBytes(folder)).toBeGreaterThan(0);
  });

  it('fails with the system’s error otherwise', async () => {
    const file = join(await tempFolder(), 'file');
    await writeFile(file, '');
    await expect(diskSpace(join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
