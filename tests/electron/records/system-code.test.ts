import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { systemCode } from '../../../electron/records/system-code.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

it('the system’s word for a failure is known; a bug of ours, or what is no error, has none', async () => {
  const failure = await readFile(join(await tempFolder(), 'none')).catch((error: unknown) => error);
  expect(systemCode(failure)).toBe('ENOENT');
  for (const other of [
    new Error('a bug'),
    Object.assign(new Error(), { code: 7 }),
    { code: 'ENOENT' },
    undefined,
  ])
    expect(systemCode(other)).toBeUndefined();
});
