import { describe, expect, it } from 'vitest';
import { readPhoneFiles } from '../../../electron/phone/phone-files.ts';
import { tempFolder, writeFiles } from '../../fakes/temp-folder.ts';

const built = { 'index.html': '<!doctype html>', 'phone.js': 'let a;', 'phone.css': 'p {}' };

describe('the page that phones open', () => {
  it('is three files, whatever else lies beside them', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, { ...built, 'secret.txt': 'secret' });
    const files = await readPhoneFiles(folder);
    expect(files.map(({ path, type, bytes }) => [path, type, Buffer.from(bytes).toString()])).toEqual([
      ['/', 'text/html; charset=utf-8', '<!doctype html>'],
      ['/phone.js', 'text/javascript; charset=utf-8', 'let a;'],
      ['/phone.css', 'text/css; charset=utf-8', 'p {}'],
    ]);
  });

  it('is not served in part', async () => {
    const folder = await tempFolder();
    await writeFiles(folder, { 'index.html': built['index.html'] });
    await expect(readPhoneFiles(folder)).rejects.toThrow('phone.');
  });
});
