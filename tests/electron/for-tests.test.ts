import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isForTests } from '../../electron/for-tests.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

it.each([
  ['{"name": "hall-kiosk"}', false],
  ['{"forTests": true}', true],
  ['{"forTests": "true"}', false],
])('a build with %s in its package.json lets itself be steered: %s', async (text, steered) => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'package.json'), text);
  expect(isForTests(folder)).toBe(steered);
});
