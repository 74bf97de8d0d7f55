import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasTraces } from '../../../electron/staff/pin-traces.ts';
import { failingDisk } from '../../fakes/failing-disk.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

describe('the traces of a PIN', () => {
  it.each([
    ['pin.b', true],
    ['pin.a.damaged-7-2', true],
    ['pin.schema-2.a', true],
    ['pin.schema-12.b.damaged-7', true],
    ['pin.b.0b1f2a3c-0b1f-4a3c-8b1f-0b1f2a3c4d5e.tmp', false],
    ['pins.b', false],
    ['notices.a', false],
  ])('%s: %s', async (name, expected) => {
    const folder = await tempFolder();
    await writeFile(join(folder, name), '');
    expect(await hasTraces(join(folder, 'pin'))).toBe(expected);
  });

  it('are none where there is no folder yet, and not to be told on a disk that can’t be read', async () => {
    const file = join(await tempFolder(), 'records', 'pin');
    expect(await hasTraces(file)).toBe(false);
    const { disk } = failingDisk({ at: 0, error: 'EIO' });
    await expect(hasTraces(file, disk)).rejects.toMatchObject({ code: 'EIO' });
  });
});
