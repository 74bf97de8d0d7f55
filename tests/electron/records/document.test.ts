import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openDocument } from '../../../electron/records/document.ts';
import { openStore } from '../../../electron/records/store.ts';
import { readSlots, writeSlot } from '../../../electron/records/two-slot-file.ts';
import { first, loud, moved, now, openThird as open, stored } from '../../fakes/three-versions.ts';

describe('a document of an older version', () => {
  it.each([
    [1, { name: 'Hall' }],
    [2, { names: ['Hall'] }],
    [3, moved],
  ])(
    'of schema %i is moved forward, and its file stays as it is until it is changed',
    async (version, old) => {
      const { file, names } = await stored(version, old);
      const before = await readFile(`${file}.b`);
      const store = await open(file);
      expect(store).toMatchObject({ data: moved, damaged: [], newer: [], lost: { kind: 'nothing' } });
      expect((await readFile(`${file}.b`)).equals(before)).toBe(true);
      expect(await names()).toEqual(['doc.b']);
    },
  );

  it('is copied as it was before the first change, and never again', async () => {
    const { file, names } = await stored(1, { name: 'Hall' });
    const store = await open(file);
    for (let n = 0; n < 3; n++) await store.update(loud);
    expect(await names()).toEqual(['doc.a', 'doc.b', 'doc.schema-1.b']);
    expect((await readSlots(`${file}.schema-1`, now)).slot).toEqual({
      generation: 7,
      schema: 1,
      value: { name: 'Hall' },
    });
    expect((await open(file)).data).toEqual({ names: ['Hall'], loud: true });
  });

  it('that no step can take is set aside as damaged', async () => {
    const { file, names } = await stored(1, { nom: 'Hall' });
    expect(await open(file)).toMatchObject({ data: first, lost: { kind: 'all' } });
    expect(await names()).toEqual(['doc.b.damaged-42']);
    const none = await stored(0, { name: 'Hall' });
    expect((await open(none.file)).data).toEqual(first);
  });
});

describe('a document', () => {
  it('counts what was written of it', async () => {
    const { file } = await stored(3, moved);
    const document = await openDocument(file, () => true, { now });
    expect(document.generation()).toBe(0);
    await document.write('beside');
    const before = document.generation();
    await document.write('beside again');
    expect(document.generation()).toBe(before + 1);
    const own = await openDocument(file, () => true, { now, version: 3 });
    expect([own.value, own.generation()]).toEqual([moved, 7]);
  });
});

describe('a document of a newer version', () => {
  const future = { title: { en: 'Hall' } };

  it('is never touched: this kiosk begins with its defaults and writes beside it', async () => {
    const { file, names } = await stored(4, future);
    const before = await readFile(`${file}.b`);
    const store = await open(file);
    expect(store).toMatchObject({ data: first, newer: ['doc.b'], damaged: [], lost: { kind: 'nothing' } });
    await store.update((data) => ({ ...data, names: ['mine'] }));
    await store.update((data) => ({ ...data, names: ['mine', 'too'] }));
    expect(await names()).toEqual(['doc.b', 'doc.schema-3.a', 'doc.schema-3.b']);
    expect((await readFile(`${file}.b`)).equals(before)).toBe(true);
    expect((await open(file)).data).toEqual({ names: ['mine', 'too'], loud: true });
  });

  it('tells since when changes may be missing of what this kiosk wrote beside it', async () => {
    const { file } = await stored(4, future);
    const store = await open(file);
    for (let n = 0; n < 2; n++) await store.update(loud);
    await writeFile(`${file}.schema-3.a`, 'rubbish');
    const { lost } = await open(file);
    expect(lost.kind === 'last-change' && Math.abs(lost.since - Date.now())).toBeLessThan(60_000);
  });

  it('leaves this kiosk what was there before the newer one came', async () => {
    const { file } = await stored(3, moved);
    const newer = await openStore(file, z.object({ title: z.string() }), { title: '' }, now, {
      version: 4,
      steps: { 3: () => ({ title: 'moved' }) },
    });
    expect(newer.data).toEqual({ title: 'moved' });
    for (const title of ['one', 'two']) await newer.update(() => ({ title }));
    const back = await open(file);
    expect(back).toMatchObject({ data: moved, newer: ['doc.a', 'doc.b'] });
    await back.update(loud);
    expect((await open(file)).data).toEqual({ names: ['Hall'], loud: true });
    const again = await openStore(file, z.object({ title: z.string() }), { title: '' }, now, { version: 4 });
    expect(again.data).toEqual({ title: 'two' });
  });

  it('beside an older slot of this version lets that one be read', async () => {
    const { file } = await stored(3, moved, 6);
    await writeSlot(file, { generation: 7, schema: 4, value: future });
    expect(await open(file)).toMatchObject({ data: moved, newer: ['doc.b'] });
  });

  it('beside a damaged slot has lost nothing, and what is written beside it may be damaged too', async () => {
    const { file } = await stored(4, future);
    await writeFile(`${file}.a`, 'rubbish');
    expect(await open(file)).toMatchObject({ damaged: ['doc.a.damaged-42'], lost: { kind: 'nothing' } });
    await writeFile(`${file}.schema-3.a`, 'rubbish');
    expect(await open(file)).toMatchObject({
      data: first,
      damaged: ['doc.schema-3.a.damaged-42'],
      lost: { kind: 'all' },
    });
  });
});
