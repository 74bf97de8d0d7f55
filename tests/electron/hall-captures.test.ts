import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultSettings, type Settings, settingsSchema } from '../../content/settings.ts';
import { mayUseNow, openHallCaptures } from '../../electron/hall-captures.ts';
import { openStore } from '../../electron/records/store.ts';
import { at, capturePlan, run } from '../fakes/session-world.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

const captures = { voice: true, photo: true, signature: true, days: 7 };
const agreed = (kind: 'record' | 'photo') =>
  run([{ kind: 'consent', given: true }], at(kind, capturePlan), capturePlan);

describe('microphone and camera', () => {
  const may = (settings: Settings | undefined, session = at('text')) => {
    const use = mayUseNow(
      () => settings,
      () => ({ id: 's-1', session }),
    );
    return [use('audio'), use('video')];
  };

  it('are shut before the settings are read, and while nothing is switched on', () => {
    expect(may(undefined, agreed('record'))).toEqual([false, false]);
    expect(may(defaultSettings, agreed('record'))).toEqual([false, false]);
    expect(may(defaultSettings, agreed('photo'))).toEqual([false, false]);
  });

  it('open at their own step alone, once the group has agreed', () => {
    const settings = { ...defaultSettings, captures };
    expect(may(settings, at('record', capturePlan))).toEqual([false, false]);
    expect(may(settings, agreed('record'))).toEqual([true, false]);
    expect(may(settings, agreed('photo'))).toEqual([false, true]);
    expect(may(settings)).toEqual([false, false]);
  });

  it('hear a group recite where the hall wants that, and see nothing', () => {
    expect(may({ ...defaultSettings, hears: true })).toEqual([true, false]);
  });
});

describe('what groups have left in a hall', () => {
  it('is opened with a key of its own and given as a file to take along', async () => {
    const data = await tempFolder();
    await mkdir(join(data, 'records'));
    const store: Parameters<typeof openHallCaptures>[0]['kept']['store'] = (name, schema, first) =>
      openStore(join(data, 'records', name), schema, first, Date.now);
    const settings = openStore(
      join(data, 'records', 'settings'),
      settingsSchema,
      { ...defaultSettings, captures },
      Date.now,
    );
    const hall = await openHallCaptures({
      data,
      kept: { store },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      settings,
      session: () => ({ id: 's-1', session: agreed('photo') }),
      seal: () => undefined,
      shown: Promise.resolve(),
      link: async () => undefined,
    });
    onTestFinished(hall.stop);
    const base64 = Buffer.from('a picture').toString('base64');
    const kept = await hall.desk.keepCapture({ kind: 'photo', n: 0, of: 1, base64 });
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    const file = await hall.file(kept.id);
    expect(file).toMatchObject({ type: 'image/jpeg', name: `photo-${kept.id}.jpg` });
    expect(String(file?.bytes)).toBe('a picture');
    expect(await hall.file('nobody')).toBeUndefined();
    expect(JSON.parse(await readFile(join(data, 'records', 'capture-key'), 'utf8'))).toMatchObject({
      sealed: false,
    });
    expect(
      (await readdir(join(data, 'records'))).filter((name) => name.startsWith('capture-time')),
    ).toHaveLength(2);
  });
});
