import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { writeSlot } from '../../../electron/records/two-slot-file.ts';
import { failingDisk } from '../../fakes/failing-disk.ts';
import { first, loud, moved, openThird as open, stored } from '../../fakes/three-versions.ts';

describe('a damaged document', () => {
  async function twice() {
    const { folder, file } = await stored(3, moved, 7);
    await writeSlot(file, { generation: 8, schema: 3, value: loud(moved) });
    return { folder, file };
  }

  it('tells since when changes may be missing if its newest slot is damaged', async () => {
    const { file } = await twice();
    await writeFile(`${file}.a`, 'rubbish');
    const { data, lost } = await open(file);
    expect(data).toEqual(moved);
    expect(lost.kind === 'last-change' && Math.abs(lost.since - Date.now())).toBeLessThan(60_000);
  });

  it('tells that nothing is lost if the older slot is damaged', async () => {
    const { file } = await twice();
    const bytes = await readFile(`${file}.b`);
    await writeFile(`${file}.b`, bytes.subarray(0, bytes.length - 1));
    expect(await open(file)).toMatchObject({ data: loud(moved), lost: { kind: 'nothing' } });
  });

  it('tells that all is lost if both are, of any length or all NUL', async () => {
    const { file } = await twice();
    const slots = await Promise.all(['a', 'b'].map((name) => readFile(`${file}.${name}`)));
    const longest = Math.max(...slots.map(({ length }) => length));
    for (let length = 0; length < longest; length += 7) {
      for (const [n, name] of ['a', 'b'].entries()) {
        const part = slots[n]?.subarray(0, Math.min(length, (slots[n]?.length ?? 0) - 1));
        await writeFile(`${file}.${name}`, length % 2 === 0 ? (part ?? '') : Buffer.alloc(length));
      }
      const store = await open(file);
      expect(store).toMatchObject({ data: first, lost: { kind: 'all' } });
      expect(store.damaged).toHaveLength(2);
    }
  });

  it('whose body is no JSON, though its digest is right, is set aside', async () => {
    const { file } = await twice();
    const sha256 = createHash('sha256').update('{no}9 3').digest('hex');
    await writeFile(`${file}.b`, `${sha256} 4 9 3\n{no}`);
    expect((await open(file)).data).toEqual(loud(moved));
  });

  it('with keys such as __proto__ pollutes nothing', async () => {
    const value: unknown = JSON.parse('{"names":["Hall"],"loud":false,"__proto__":{"polluted":true}}');
    const { file } = await stored(3, value);
    const store = await open(file);
    expect(store.data).toEqual(moved);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Reflect.get(store.data, 'polluted')).toBeUndefined();
    await store.update(loud);
    expect((await open(file)).data).toEqual(loud(moved));
  });
});

describe('a document on a disk that is full or broken', () => {
  const told: string[] = [];
  const care = {
    full: async () => void told.push('full'),
    failing: () => void told.push('failing'),
  };

  it.each([
    ['ENOSPC', true, ['full'], true],
    ['ENOSPC', false, ['full'], false],
    ['EIO', true, ['failing'], false],
    ['EROFS', true, ['failing'], false],
    ['EACCES', true, [], false],
  ] as const)('after %s (room to be made: %s) tells %j', async (error, room, expected, saved) => {
    told.length = 0;
    const { file } = await stored(3, moved);
    const reading = failingDisk();
    await open(file, { disk: reading.disk });
    const { disk, heal } = failingDisk({ at: reading.calls.length + 1, error, lasting: !room });
    const store = await open(file, { disk, care });
    expect(
      await store.update(loud).then(
        () => true,
        () => false,
      ),
    ).toBe(saved);
    expect(told).toEqual(expected);
    heal();
    expect((await open(file)).data).toEqual(saved ? loud(moved) : moved);
  });

  it('throws if nobody cares', async () => {
    const { file } = await stored(3, moved);
    const reading = failingDisk();
    await open(file, { disk: reading.disk });
    for (const error of ['ENOSPC', 'EIO'] as const) {
      const { disk } = failingDisk({ at: reading.calls.length + 1, error });
      const store = await open(file, { disk });
      await expect(store.update(loud)).rejects.toMatchObject({ code: error });
    }
  });
});
