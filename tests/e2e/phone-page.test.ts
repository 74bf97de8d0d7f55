import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readPhoneFiles } from '../../electron/phone/phone-files.ts';

const built = join(resolve(import.meta.dirname, '../..'), 'out/phone');

it('the built page for phones is small and asks for nothing that its server does not have', async () => {
  const files = await readPhoneFiles(built);
  expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(30_000);
  const text = (path: string) => Buffer.from(files.find((one) => one.path === path)?.bytes ?? []).toString();
  const asked = [...text('/').matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, at = '']) => at);
  expect(asked.map((at) => new URL(at, 'http://hall/').pathname).sort()).toEqual(['/phone.css', '/phone.js']);
  // A file that it shared with another page could not be had by a phone.
  expect(text('/phone.js')).not.toMatch(/\bimport\b/);
  expect(text('/phone.css')).not.toMatch(/url\(|@import/);
});
