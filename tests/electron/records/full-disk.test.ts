import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systemCode } from '../../../electron/records/system-code.ts';
import { makeImage, mountImage } from '../../fakes/disk-image.ts';
import { records } from '../../fakes/record-kinds.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

/** Fills the disk to the last byte. */
async function fill(file: string) {
  const filler = await open(file, 'w');
  let full = false;
  for (let size = 65_536; !full || size > 1; ) {
    full = await filler.write(Buffer.alloc(size)).then(
      () => false,
      () => true,
    );
    if (full) size = Math.floor(size / 2);
  }
  await filler.close();
}

describe.runIf(process.platform === 'linux')('on a disk that is full', () => {
  it.for(['durable', 'slots', 'journal', 'captures'] as const)(
    '%s records are refused, none is lost, and they go on when there is room',
    { timeout: 60_000 },
    async (kind, context) => {
      if (process.getuid?.() !== 0) context.skip('NOT TESTED: a full disk needs root, to mount one');
      const work = await tempFolder();
      await makeImage(join(work, 'disk.img'), 8);
      const disk = await mountImage(join(work, 'disk.img'), join(work, 'disk'));
      try {
        const place = join(disk.folder, 'records');
        const write = await records[kind].open(place);
        for (let n = 1; n <= 5; n++) await write(n);
        await fill(join(disk.folder, 'filler'));
        let last = 5;
        let refused = 0;
        for (let tries = 0; tries < 3000 && refused < 3; tries++) {
          const error = await write(last + 1).catch((caught: unknown) => caught);
          if (error === undefined) last += 1;
          else {
            expect(systemCode(error)).toBe('ENOSPC');
            refused += 1;
          }
          if (tries < 100 || refused > 0)
            expect(await records[kind].newest(place)).toSatisfy((n) => n >= last);
        }
        expect(refused).toBe(3);
        await rm(join(disk.folder, 'filler'));
        const again = await records[kind].open(place);
        for (let n = last + 1; n <= last + 5; n++) await again(n);
        expect(await records[kind].newest(place)).toBe(last + 5);
      } finally {
        await disk.unmount();
      }
    },
  );
});
