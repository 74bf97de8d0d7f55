import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { captureId } from '../../../electron/records/captures.ts';
import { newKey } from '../../../electron/records/cipher.ts';
import { day, voice, words, capturesWorld as world } from '../../fakes/captures-world.ts';
import { failingDisk } from '../../fakes/failing-disk.ts';

/** All bytes of all files in a folder. */
async function allBytes(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Buffer.concat(
    await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name)))),
  );
}

describe('a capture', () => {
  it('is given back as it was, also after a new start, with what is known of it', async () => {
    const { open, pass } = await world();
    const captures = await open();
    const id = await captures.keep(voice);
    pass(1);
    const second = await captures.keep({ ...voice, kind: 'signature', bytes: Buffer.from('[]') });
    for (const one of [captures, await open()]) {
      expect(String(await one.read(id ?? ''))).toBe(words);
      expect(one.list().map((capture) => [capture.id, capture.kind, capture.bytes, capture.session])).toEqual(
        [
          [id, 'voice', Buffer.byteLength(words), 's-1'],
          [second, 'signature', 2, 's-1'],
        ],
      );
    }
    expect(await captures.read('nobody')).toBeUndefined();
  });

  it('stands in no file as it is, and no two are encrypted alike', async () => {
    const { folder, open } = await world();
    const captures = await open();
    const [one, other] = [await captures.keep(voice), await captures.keep(voice)];
    const bytes = await allBytes(folder);
    for (const part of [words.slice(0, 4), words.slice(7, 12)]) expect(bytes.includes(part)).toBe(false);
    const box = (id: string | undefined) => readFile(join(folder, id ?? '', 'bytes'));
    expect((await box(one)).equals(await box(other))).toBe(false);
  });

  it('is refused when one bit of it is another, or it stands in the place of another', async () => {
    const { folder, open } = await world();
    const captures = await open();
    const [id = '', other = ''] = [await captures.keep(voice), await captures.keep(voice)];
    for (const name of ['bytes', 'key']) {
      const file = join(folder, id, name);
      const whole = await readFile(file);
      for (const at of [0, 15, whole.length - 1]) {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ 1;
        await writeFile(file, changed);
        expect(await captures.read(id), `${name} ${at}`).toBeUndefined();
      }
      await writeFile(file, whole.subarray(0, 20));
      expect(await captures.read(id)).toBeUndefined();
      await writeFile(file, whole);
    }
    expect(String(await captures.read(id))).toBe(words);
    await cp(join(folder, other, 'bytes'), join(folder, id, 'bytes'));
    expect(await captures.read(id)).toBeUndefined();
    await rm(join(folder, other, 'bytes'));
    expect(await captures.read(other)).toBeUndefined();
    await rm(join(folder, other, 'key'));
    expect(await captures.read(other)).toBeUndefined();
  });

  it('does not open with a longer life than it was given, nor with another kiosk’s key', async () => {
    const { folder, open, setKey } = await world();
    const id = (await (await open()).keep(voice)) ?? '';
    const meta = join(folder, id, 'meta');
    const written = JSON.parse(await readFile(meta, 'utf8'));
    await writeFile(meta, JSON.stringify({ ...written, expires: written.expires + day }));
    expect(await (await open()).read(id)).toBeUndefined();
    await writeFile(meta, JSON.stringify(written));
    setKey(newKey());
    expect(await (await open()).read(id)).toBeUndefined();
  });

  it('is neither kept nor read while the kiosk’s key can’t be had', async () => {
    const { folder, open, setKey } = await world();
    const captures = await open();
    const id = (await captures.keep(voice)) ?? '';
    setKey(undefined);
    expect(await captures.read(id)).toBeUndefined();
    expect(await captures.keep(voice)).toBeUndefined();
    expect(await readdir(folder)).toEqual([id]);
  });
});

describe('the end of a capture', () => {
  it('comes when its days are over, to the millisecond, and takes all of it', async () => {
    const { folder, open, pass } = await world();
    const captures = await open();
    const id = (await captures.keep(voice)) ?? '';
    pass(7 * day - 1);
    expect(await captures.sweep()).toEqual([]);
    expect(captures.list()).toHaveLength(1);
    pass(1);
    expect(captures.list()).toEqual([]);
    expect(await captures.read(id)).toBeUndefined();
    expect(await captures.sweep()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('comes at the start where the kiosk was off for days, before anything can be read', async () => {
    const { folder, open, pass } = await world();
    await (await open()).keep(voice);
    pass(30 * day);
    await open();
    expect(await readdir(folder)).toEqual([]);
  });

  it('comes at once if a steward wants it, and only once', async () => {
    const { folder, open } = await world();
    const captures = await open();
    const id = (await captures.keep(voice)) ?? '';
    expect(await captures.remove(id)).toBe(true);
    expect(await captures.remove(id)).toBe(false);
    expect(await captures.remove('../settings')).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it('comes for what is not whole, or tells no time, and for nothing else', async () => {
    const { folder, open } = await world();
    const captures = await open();
    const ids = [];
    for (let n = 0; n < 5; n++) ids.push((await captures.keep(voice)) ?? '');
    const [whole = '', keyless = '', torn = '', other = '', cut = ''] = ids;
    await rm(join(folder, keyless, 'key'));
    await writeFile(join(folder, torn, 'meta'), '{"format":1');
    await writeFile(join(folder, other, 'meta'), '{"format":2}');
    await rm(join(folder, cut, 'meta'));
    await writeFile(join(folder, cut, 'meta.7f3a.tmp'), '{');
    await writeFile(join(folder, 'a-file'), '');
    await mkdir(join(folder, 'Not An Id'));
    const again = await open();
    expect(again.list().map(({ id }) => id)).toEqual([whole]);
    expect((await readdir(folder)).sort()).toEqual(['Not An Id', 'a-file', whole].sort());
  });

  it('takes the key first', async () => {
    const { folder, open } = await world();
    const id = (await (await open()).keep(voice)) ?? '';
    const counting = failingDisk();
    await (await open(counting.disk)).remove(id);
    const first = counting.calls.findIndex(({ name }) => name === 'rm');
    const failing = failingDisk({ at: first + 1, error: 'EIO', lasting: true });
    const kept = (await (await open()).keep(voice)) ?? '';
    const captures = await open(failing.disk);
    await expect(captures.remove(kept)).rejects.toMatchObject({ code: 'EIO' });
    expect(await readdir(join(folder, kept))).not.toContain('key');
    failing.heal();
    expect(await captures.read(kept)).toBeUndefined();
    expect(await captures.remove(kept)).toBe(true);
  });
});

it('the id of a capture begins with its moment, and is another each time', () => {
  const [one, other] = [captureId('20261125-100000'), captureId('20261125-100000')];
  expect(one).toMatch(/^20261125-100000-[0-9a-f]{8}$/);
  expect(one).not.toBe(other);
});
