import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../../electron/records/disk.ts';
import { type KeySeal, readKioskKey } from '../../../electron/records/kiosk-key.ts';
import { failingDisk } from '../../fakes/failing-disk.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const now = () => 42;
const options = { now, disk: realDisk };
const turned = (text: string) => [...text].reverse().join('');
const seal: KeySeal = { seal: (text) => Buffer.from(turned(text)), open: (bytes) => turned(String(bytes)) };
const closed: KeySeal = {
  ...seal,
  open() {
    throw new Error('another account');
  },
};
const place = async () => join(await tempFolder(), 'capture-key');

describe('the kiosk’s own key', () => {
  it('is made once, and is for the kiosk’s account alone where the system hides nothing', async () => {
    const file = await place();
    const key = await readKioskKey(file, options);
    expect(key).toHaveLength(32);
    expect(await readKioskKey(file, options)).toEqual(key);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readKioskKey(await place(), options)).not.toEqual(key);
  });

  it('is in no file where the system hides it, and is not had where the system does not give it back', async () => {
    const file = await place();
    const key = await readKioskKey(file, { ...options, seal });
    const text = await readFile(file, 'utf8');
    expect(text).not.toContain(key?.toString('base64').slice(0, 12));
    expect(await readKioskKey(file, { ...options, seal })).toEqual(key);
    expect(await readKioskKey(file, { ...options, seal: closed })).toBeUndefined();
    expect(await readKioskKey(file, options)).toBeUndefined();
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('stays as it is where the system could hide it later', async () => {
    const file = await place();
    const key = await readKioskKey(file, options);
    expect(await readKioskKey(file, { ...options, seal })).toEqual(key);
  });

  it.each(['', 'rubbish', '{"format":1}', '{"format":1,"sealed":false,"key":"c2hvcnQ="}'])(
    'is made anew where its file is none (%s), which is set aside',
    async (text) => {
      const file = await place();
      await writeFile(file, text);
      expect(await readKioskKey(file, options)).toHaveLength(32);
      expect((await readdir(join(file, '..'))).sort()).toEqual(['capture-key', 'capture-key.damaged-42']);
    },
  );

  it('is not made anew where the disk can’t give it back', async () => {
    const file = await place();
    await readKioskKey(file, options);
    const { disk } = failingDisk({ at: 0, error: 'EIO', lasting: true });
    await expect(readKioskKey(file, { now, disk })).rejects.toMatchObject({ code: 'EIO' });
    expect(await readdir(join(file, '..'))).toEqual(['capture-key']);
  });
});
