import { afterEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../content/pack.ts';
import type { LibraryFile } from '../../../electron/library/files.ts';
import { type MaterialWatch, watchMaterial } from '../../../electron/programmes/material-watch.ts';
import { entryAt, ours, programmesWorld } from '../../fakes/programmes-world.ts';
import { sampleManifest } from '../../fakes/sample-manifest.ts';
import { sampleProgramme, sampleQuiz } from '../../fakes/sample-programme.ts';

const sample: Manifest = { ...sampleManifest(), programmes: [sampleProgramme()], quizzes: [sampleQuiz()] };
let watch: MaterialWatch | undefined;
afterEach(() => watch?.stop());

const minuteMs = 60_000;

async function world() {
  const { open, clock, now } = await programmesWorld();
  const programmes = await open();
  const packs = new Map<string, Manifest>([['sample', sample]]);
  const changed: ((shown: boolean) => void)[] = [];
  const damaged = new Set<string>();
  const checked: number[] = [];
  const notices: string[] = [];
  watch = watchMaterial({
    programmes,
    library: {
      manifest: (id) => packs.get(id),
      onChange(listener) {
        changed.push(listener);
        return () => undefined;
      },
    },
    async check(files: readonly LibraryFile[]) {
      checked.push(files.length);
      return files.filter(({ sha256 }) => damaged.has(sha256));
    },
    now,
    notice: ({ kind }) => void notices.push(kind),
    changed: () => undefined,
    failed(error) {
      throw error;
    },
  });
  const { look, of } = watch;
  const change = async () => {
    for (const heard of changed) heard(true);
    await look();
  };
  return { programmes, packs, damaged, checked, notices, clock, change, look, of };
}

describe('the material of what is scheduled', () => {
  it('is looked at when it is scheduled, and an hour before the group comes', async () => {
    const { programmes, checked, clock, look, of } = await world();
    expect(of('t00001')).toEqual({ kind: 'unseen' });
    await programmes.saveEntry(entryAt('15:00'));
    await look();
    expect(of('t00001')).toEqual({ kind: 'whole' });
    expect(checked).toEqual([4]);
    clock.at += 3 * 60 * minuteMs;
    await look();
    expect(checked).toHaveLength(1);
    clock.at += 60 * minuteMs;
    await look();
    await look();
    expect(checked).toHaveLength(2);
  });

  it('is told to the stewards when a pack is withdrawn, and is whole again when it is back', async () => {
    const { programmes, packs, notices, change, look, of } = await world();
    await programmes.saveEntry(entryAt('15:00'));
    await look();
    packs.delete('sample');
    await change();
    expect(of('t00001')).toEqual({ kind: 'absent' });
    expect(notices).toEqual(['programme-lacks']);
    packs.set('sample', sample);
    await change();
    expect(of('t00001')).toEqual({ kind: 'whole' });
    expect(notices).toHaveLength(1);
  });

  it('names the packs whose files are damaged, once told and once more at the last look', async () => {
    const { programmes, damaged, notices, clock, look, of } = await world();
    damaged.add(sample.files[0]?.sha256 ?? '');
    await programmes.saveEntry(entryAt('15:00'));
    await look();
    expect(of('t00001')).toEqual({ kind: 'lacks', lacking: [], damaged: ['sample'] });
    clock.at += 20 * minuteMs;
    await look();
    expect(notices).toHaveLength(1);
    clock.at += 220 * minuteMs;
    await look();
    expect(notices).toHaveLength(2);
    damaged.clear();
    clock.at += 10 * minuteMs;
    await look();
    expect(of('t00001')).toEqual({ kind: 'whole' });
  });

  it('names things that are not here; a pack that is not valid on that day is none', async () => {
    const { programmes, packs, look, of } = await world();
    packs.set('sample', { ...sample, exhibits: [] });
    await programmes.saveEntry(entryAt('15:00'));
    await look();
    expect(of('t00001')).toMatchObject({ lacking: [{ what: 'exhibit', pack: 'sample', id: 'lamp' }] });
    packs.set('sample', { ...sample, validUntil: '2026-11-26' });
    await programmes.saveEntry(entryAt('15:00', 'visit', '2026-11-27'));
    await look();
    expect(of('t00002')).toEqual({ kind: 'absent' });
  });

  it('of a local programme is looked at again when that is changed', async () => {
    const { programmes, checked, look } = await world();
    await programmes.save(ours);
    await programmes.saveEntry(entryAt('15:00', '~t00001'));
    await look();
    await programmes.save({ ...ours, id: '~t00001', steps: [{ id: 'exhibit' }] });
    await look();
    expect(checked).toEqual([0, 2]);
  });

  it('is looked at while a group may be late, and no more once it would be over or has begun', async () => {
    const { programmes, checked, clock, look, change } = await world();
    await programmes.saveEntry(entryAt('09:45'));
    await programmes.saveEntry(entryAt('09:15'));
    await look();
    expect(checked.splice(0)).toHaveLength(1);
    clock.at += 20 * minuteMs;
    await change();
    expect(checked).toEqual([]);
    await programmes.saveEntry(entryAt('10:30'));
    await look();
    await programmes.begun({ pack: 'sample', id: 'visit' }, () => 45);
    clock.at += 120 * minuteMs;
    await look();
    expect(checked).toHaveLength(1);
  });
});
