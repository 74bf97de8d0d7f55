import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browserFolder } from '../../electron/browser-folder.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

it('is in the data folder', async () => {
  const data = join(await tempFolder(), 'not there yet');
  expect(browserFolder(data)).toEqual({ folder: join(data, 'browser') });
});

it('is elsewhere, and tells why, where nothing can be written: the kiosk goes on playing', async () => {
  const data = await tempFolder();
  writeFileSync(join(data, 'browser'), '');
  const { folder, why } = browserFolder(data);
  expect(folder.startsWith(data)).toBe(false);
  expect(why).toContain('EEXIST');
  rmSync(folder, { recursive: true });
});
