import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openStore } from '../../../electron/records/store.ts';
import { writeSlot } from '../../../electron/records/two-slot-file.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const schema = z.object({ list: z.array(z.number()) });
const defaults = { list: [] as number[] };
const now = () => 42;
const open = (file: string) => openStore(file, schema, defaults, now);
const add = (n: number) => (data: { list: number[] }) => ({ list: [...data.list, n] });

async function newFile() {
  const folder = await tempFolder();
  return { folder, file: join(folder, 'settings') };
}

describe('a store', () => {
  it('has the defaults at first and writes nothing before it is changed', async () => {
    const { folder, file } = await newFile();
    const store = await open(file);
    expect(store.data).toEqual(defaults);
    expect(store.damaged).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('has on opening again what was last changed, also in a test run', async () => {
    const { file } = await newFile();
    const store = await open(file);
    for (const n of [1, 2, 3]) {
      await store.update(add(n));
      expect((await open(file)).data.list.at(-1)).toBe(n);
    }
    expect((await open(file)).data).toEqual({ list: [1, 2, 3] });
  });

  it.each(['a', 'b'])('has what was changed only once, however slot .%s is damaged', async (slot) => {
    const { file } = await newFile();
    await (await open(file)).update(add(1));
    const whole = await readFile(`${file}.${slot}`);
    for (let at = 0; at < whole.length; at++) {
      const flipped = Buffer.from(whole);
      flipped[at] = (whole[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(`${file}.${slot}`, flipped);
      expect((await open(file)).data, `byte ${at}`).toEqual({ list: [1] });
    }
    await rm(`${file}.${slot}`, { force: true });
    expect((await open(file)).data).toEqual({ list: [1] });
  });

  it('keeps 100 changes made at once, in their order, each on disk when its promise is kept', async () => {
    const { file } = await newFile();
    const store = await open(file);
    const numbers = Array.from({ length: 100 }, (_, n) => n);
    await Promise.all(numbers.map((n) => store.update(add(n))));
    expect((await open(file)).data).toEqual({ list: numbers });
  });

  it('never touches the defaults', async () => {
    const { file } = await newFile();
    await (await open(file)).update(add(1));
    expect(defaults).toEqual({ list: [] });
  });

  it('has the defaults when what is stored does not fit, tells so and keeps it', async () => {
    const { folder, file } = await newFile();
    await writeSlot(file, { generation: 3, schema: 1, value: { list: 'none' } });
    const store = await open(file);
    expect(store.data).toEqual(defaults);
    expect(store.damaged).toEqual(['settings.b.damaged-42']);
    for (const n of [1, 2, 3]) await store.update(add(n));
    expect(await readdir(folder)).toContain('settings.b.damaged-42');
    expect((await open(file)).data).toEqual({ list: [1, 2, 3] });
  });

  it('has the change before the last when the last can’t be read', async () => {
    const { file } = await newFile();
    const store = await open(file);
    await store.update(add(1));
    await store.update(add(2));
    await writeFile(`${file}.b`, 'torn');
    const again = await open(file);
    expect(again.data).toEqual({ list: [1] });
    expect(again.damaged).toEqual(['settings.b.damaged-42']);
    await again.update(add(3));
    expect((await open(file)).data).toEqual({ list: [1, 3] });
  });

  it('throws when the disk fails, is unchanged then, and never risks the last good copy', async () => {
    const { file } = await newFile();
    const store = await open(file);
    await store.update(add(1)); // in both, the newer in .a
    await rm(`${file}.b`);
    await mkdir(`${file}.b`); // no write can succeed there
    await expect(store.update(add(2))).rejects.toThrow();
    await expect(store.update(add(3))).rejects.toThrow();
    expect(store.data).toEqual({ list: [1] });
    await rm(`${file}.b`, { recursive: true });
    expect((await open(file)).data).toEqual({ list: [1] });
    await store.update(add(4));
    expect((await open(file)).data).toEqual({ list: [1, 4] });
  });

  it('goes on after a change that throws', async () => {
    const { file } = await newFile();
    const store = await open(file);
    const failing = store.update(() => {
      throw new Error('a bug');
    });
    const after = store.update(add(1));
    await expect(failing).rejects.toThrow('a bug');
    await after;
    expect((await open(file)).data).toEqual({ list: [1] });
  });
});
