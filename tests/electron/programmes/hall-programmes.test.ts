import { mkdir, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { mostLocal } from '../../../content/programme-draft.ts';
import { entryAt, ours, programmesWorld } from '../../fakes/programmes-world.ts';

describe('the hall’s own programmes', () => {
  it('are on the disk when they are answered, and rise in revision', async () => {
    const { open } = await programmesWorld();
    const programmes = await open();
    let changes = 0;
    programmes.onChange(() => {
      changes += 1;
    });
    const saved = await programmes.save(ours);
    expect(saved).toEqual({ kind: 'saved', id: '~t00001' });
    await programmes.save({ ...ours, id: '~t00001', minutes: 7 });
    expect(changes).toBe(2);
    expect((await open()).locals()).toEqual([{ ...ours, id: '~t00001', revision: 2, minutes: 7 }]);
  });

  it('are fifty at most; one that is there can still be changed', async () => {
    const { open } = await programmesWorld();
    const programmes = await open();
    for (let n = 0; n < mostLocal; n++) await programmes.save(ours);
    expect(await programmes.save(ours)).toEqual({ kind: 'full' });
    expect(await programmes.save({ ...ours, id: '~t00007' })).toEqual({ kind: 'saved', id: '~t00007' });
    expect(programmes.locals()).toHaveLength(mostLocal);
  });

  it('take what was scheduled of them along when they are removed', async () => {
    const { open } = await programmesWorld();
    const programmes = await open();
    await programmes.save(ours);
    await programmes.saveEntry(entryAt('11:00', '~t00001'));
    await programmes.saveEntry(entryAt('12:00'));
    expect(await programmes.remove('~t00001')).toEqual({ kind: 'done' });
    expect(await programmes.remove('~t00001')).toEqual({ kind: 'done' });
    const again = await open();
    expect(again.locals()).toEqual([]);
    expect(again.schedule().map(({ time }) => time)).toEqual(['12:00']);
  });

  it('are said to be lost when the disk takes no writing, and are what they were', async () => {
    const { open, file } = await programmesWorld();
    const programmes = await open();
    await programmes.save(ours);
    for (const slot of ['a', 'b']) {
      await rm(`${file}.${slot}`, { force: true });
      await mkdir(`${file}.${slot}`);
    }
    expect(await programmes.save(ours)).toEqual({ kind: 'disk' });
    expect(await programmes.remove('~t00001')).toEqual({ kind: 'disk' });
    expect(programmes.locals()).toHaveLength(1);
  });

  it('come with a word to the stewards when their record was damaged', async () => {
    const { open, file, noticed } = await programmesWorld();
    await (await open()).save(ours);
    for (const slot of ['a', 'b']) await writeFile(`${file}.${slot}`, 'spoilt');
    expect((await open()).locals()).toEqual([]);
    expect(await noticed()).toMatchObject([
      { kind: 'records-damaged', record: 'programmes', lost: { kind: 'all' } },
    ]);
  });
});

describe('the schedule', () => {
  const minutes = () => 45;

  it('is kept, changed and shortened; what is long over goes with the next change', async () => {
    const { open } = await programmesWorld();
    const programmes = await open();
    await programmes.saveEntry(entryAt('11:00', 'visit', '2026-11-01'));
    await programmes.saveEntry(entryAt('11:00'));
    await programmes.saveEntry({ ...entryAt('12:00'), id: 't00002' });
    expect((await open()).schedule()).toEqual([{ ...entryAt('12:00'), id: 't00002' }]);
    await programmes.removeEntry('t00002');
    expect((await open()).schedule()).toEqual([]);
  });

  it('notes that a group has begun, until the entry is moved to another time', async () => {
    const { open } = await programmesWorld();
    const programmes = await open();
    await programmes.saveEntry(entryAt('10:15'));
    await programmes.begun({ pack: 'sample', id: 'other' }, minutes);
    expect(programmes.schedule()[0]?.begun).toBeUndefined();
    await programmes.begun({ pack: 'sample', id: 'visit' }, minutes);
    expect((await open()).schedule()[0]?.begun).toBe(true);
    await programmes.saveEntry({ ...entryAt('10:15'), id: 't00001', heads: 41 });
    expect(programmes.schedule()[0]).toMatchObject({ heads: 41, begun: true });
    await programmes.saveEntry({ ...entryAt('15:00'), id: 't00001' });
    expect(programmes.schedule()[0]?.begun).toBeUndefined();
  });
});
