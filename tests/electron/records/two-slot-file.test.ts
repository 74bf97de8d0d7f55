import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSlots, writeSlot } from '../../../electron/records/two-slot-file.ts';
import { type Fault, failingDisk } from '../../fakes/failing-disk.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const now = () => 42;
const older = { generation: 4, schema: 1, value: { hall: '老馆' } };
const newer = { generation: 5, schema: 1, value: { hall: '新馆', count: 2 } };

/** Both slots written: the older in `.a`, the newer in `.b`. */
async function bothSlots() {
  const folder = await tempFolder();
  const file = join(folder, 'doc');
  await writeSlot(file, older);
  await writeSlot(file, newer);
  return { folder, file, a: await readFile(`${file}.a`), b: await readFile(`${file}.b`) };
}

describe('a two-slot file', () => {
  it('is empty before the first write, without making anything', async () => {
    const folder = await tempFolder();
    expect(await readSlots(join(folder, 'doc'), now)).toMatchObject({ slot: undefined, damaged: [] });
    expect(await readdir(folder)).toEqual([]);
  });

  it('makes its folder and gives back what was written, with generation and schema', async () => {
    const file = join(await tempFolder(), 'records', 'doc');
    await writeSlot(file, newer);
    expect(await readSlots(file, now)).toMatchObject({ slot: newer, damaged: [] });
  });

  it('writes in turn, so that the newest never overwrites the one before', async () => {
    const { file } = await bothSlots();
    expect((await readSlots(file, now)).slot).toEqual(newer);
    await rm(`${file}.b`);
    expect((await readSlots(file, now)).slot).toEqual(older);
  });

  it('tells the newest by its generation, not by its slot', async () => {
    const { file } = await bothSlots();
    await writeSlot(file, { ...newer, generation: 6 });
    expect((await readSlots(file, now)).slot?.generation).toBe(6);
  });

  it('leaves nothing of a longer document behind', async () => {
    const { file } = await bothSlots();
    await writeSlot(file, { generation: 7, schema: 1, value: 'x'.repeat(10_000) });
    await writeSlot(file, { generation: 9, schema: 1, value: 'short' });
    expect((await readFile(`${file}.b`)).length).toBeLessThan(200);
    expect((await readSlots(file, now)).slot?.value).toBe('short');
  });

  it.each(['a', 'b'] as const)('reads the other slot when .%s is cut at any length', async (name) => {
    const { folder, file, a, b } = await bothSlots();
    const whole = { a, b }[name];
    for (let length = 0; length < whole.length; length++) {
      await writeFile(`${file}.a`, a);
      await writeFile(`${file}.b`, b);
      await writeFile(`${file}.${name}`, whole.subarray(0, length));
      const read = await readSlots(file, now);
      expect(read.slot, `cut at ${length}`).toEqual(name === 'a' ? newer : older);
      expect(read.damaged).toHaveLength(1);
      const aside = await readFile(join(folder, read.damaged[0] ?? ''));
      expect(aside.equals(whole.subarray(0, length)), 'kept as it was').toBe(true);
    }
    expect(await readdir(folder)).toHaveLength(whole.length + 1);
  });

  it('reads the older slot when any byte of the newer is flipped', async () => {
    const { file, b } = await bothSlots();
    for (let at = 0; at < b.length; at++) {
      const flipped = Buffer.from(b);
      flipped[at] = (b[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(`${file}.b`, flipped);
      const { slot, damaged } = await readSlots(file, now);
      expect(slot, `byte ${at}`).toEqual(older);
      expect(damaged).toHaveLength(1);
    }
  });

  it.each([
    ['all NUL', (whole: Buffer) => Buffer.alloc(whole.length)],
    ['NUL after its header', (whole: Buffer) => Buffer.from(whole).fill(0, whole.indexOf(10) + 1)],
    ['empty', () => Buffer.alloc(0)],
    ['rubbish', () => Buffer.from('\u0000\u0001rubbish\n'.repeat(100))],
    ['another program’s JSON', () => Buffer.from('{"hall":"x"}\n')],
    [
      'of an endless length',
      (whole: Buffer) => Buffer.from(whole.toString().replace(/ \d+ 5 1/, ' 999999999 5 1')),
    ],
    ['of a negative length', (whole: Buffer) => Buffer.from(whole.toString().replace(/ \d+ 5 1/, ' -1 5 1'))],
    [
      'of a generation that was raised',
      (whole: Buffer) => Buffer.from(whole.toString().replace(' 5 1\n', ' 9 1\n')),
    ],
  ])('reads the older slot when the newer is %s', async (_name, spoil) => {
    const { file, b } = await bothSlots();
    await writeFile(`${file}.b`, spoil(b));
    expect(await readSlots(file, now)).toMatchObject({ slot: older, damaged: ['doc.b.damaged-42'] });
  });

  it('overlooks bytes after the length that its header tells: a write that was cut short of its end', async () => {
    const { file, b } = await bothSlots();
    await writeFile(`${file}.b`, Buffer.concat([b, Buffer.from('the tail of a longer one')]));
    expect(await readSlots(file, now)).toMatchObject({ slot: newer, damaged: [] });
  });

  it('is empty when both slots are damaged, and keeps both', async () => {
    const { folder, file } = await bothSlots();
    await writeFile(`${file}.a`, 'rubbish a');
    await writeFile(`${file}.b`, Buffer.alloc(100));
    expect(await readSlots(file, now)).toMatchObject({
      slot: undefined,
      damaged: ['doc.a.damaged-42', 'doc.b.damaged-42'],
    });
    expect((await readdir(folder)).sort()).toEqual(['doc.a.damaged-42', 'doc.b.damaged-42']);
    expect(await readFile(join(folder, 'doc.a.damaged-42'), 'utf8')).toBe('rubbish a');
  });

  it('keeps every damaged slot under its own name when the clock stands still', async () => {
    const { folder, file } = await bothSlots();
    for (const text of ['one', 'two', 'three']) {
      await writeFile(`${file}.b`, text);
      await readSlots(file, now);
    }
    const kept = (await readdir(folder)).filter((name) => name.includes('damaged')).sort();
    expect(kept).toEqual(['doc.b.damaged-42', 'doc.b.damaged-42-2', 'doc.b.damaged-42-3']);
    expect(await readFile(join(folder, 'doc.b.damaged-42'), 'utf8')).toBe('one');
  });

  it('sets a slot aside whose value does not fit, and reads the other', async () => {
    const { file } = await bothSlots();
    const fits = (value: unknown) => JSON.stringify(value) === JSON.stringify(older.value);
    expect(await readSlots(file, now, fits)).toMatchObject({ slot: older, damaged: ['doc.b.damaged-42'] });
  });

  it('sets a folder aside that is in the place of a slot', async () => {
    const { file } = await bothSlots();
    await rm(`${file}.b`);
    await mkdir(`${file}.b`);
    expect((await readSlots(file, now)).slot).toEqual(older);
    await writeSlot(file, newer);
    expect((await readSlots(file, now)).slot).toEqual(newer);
  });

  it('gives keys such as __proto__ no power', async () => {
    const file = join(await tempFolder(), 'doc');
    await writeSlot(file, { generation: 1, schema: 1, value: JSON.parse('{"__proto__":{"polluted":true}}') });
    await readSlots(file, now);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('a two-slot file on a disk that fails', () => {
  const read = (file: string, fault: Fault) => readSlots(file, now, undefined, failingDisk(fault).disk);

  it('reads a slot again that could not be read once', async () => {
    const { file } = await bothSlots();
    expect(await read(file, { at: 1, error: 'EIO' })).toMatchObject({ slot: newer, damaged: [] });
  });

  it('sets a slot aside that can’t be read at all, and reads the other', async () => {
    const { file, a } = await bothSlots();
    const { disk } = failingDisk();
    const broken = {
      ...disk,
      readFile: async (path: string) => {
        if (path.endsWith('.b')) throw Object.assign(new Error('EIO'), { code: 'EIO' });
        return disk.readFile(path);
      },
    };
    expect(await readSlots(file, now, undefined, broken)).toMatchObject({
      slot: older,
      damaged: ['doc.b.damaged-42'],
    });
    expect((await readFile(`${file}.a`)).equals(a)).toBe(true);
  });

  it('fails rather than take an older value when the newer may be whole and stays in its place', async () => {
    const { file } = await bothSlots();
    await expect(read(file, { at: 1, error: 'EIO', lasting: true })).rejects.toMatchObject({ code: 'EIO' });
    expect((await readSlots(file, now)).slot).toEqual(newer);
  });

  it('reads the good slot of a read-only disk, tells of the damaged one and leaves it', async () => {
    const { folder, file } = await bothSlots();
    await writeFile(`${file}.b`, 'rubbish');
    const found = await read(file, { at: 2, error: 'EROFS', lasting: true });
    expect(found).toMatchObject({ slot: older, damaged: ['doc.b'] });
    expect((await readdir(folder)).sort()).toEqual(['doc.a', 'doc.b']);
  });

  it('fails when too many files are open, and sets nothing aside', async () => {
    const { folder, file } = await bothSlots();
    await expect(read(file, { at: 0, error: 'EMFILE' })).rejects.toMatchObject({ code: 'EMFILE' });
    expect((await readdir(folder)).sort()).toEqual(['doc.a', 'doc.b']);
  });
});
