import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removePack } from '../../../build/repository/add.ts';
import { exportRepository } from '../../../build/repository/export.ts';
import { listRepository } from '../../../build/repository/list.ts';
import { day, start, trialRepository } from '../../fakes/trial-repository.ts';

it('goes through its whole life and is whole for a kiosk after every step', async () => {
  const trial = await trialRepository();
  const whole = async () => {
    const audit = await trial.audit();
    expect(audit.problems).toEqual([]);
    return audit;
  };
  expect((await whole()).channels).toEqual([]);

  await trial.add(await trial.pack('lamp', 1), await trial.pack('road', 1));
  expect((await whole()).channels).toEqual([]);
  expect(await trial.publish()).toMatchObject({ kind: 'published', channels: [{ release: 1 }] });
  expect(await whole()).toMatchObject({
    channels: [
      {
        channel: 'hall',
        release: 1,
        packs: [
          { id: 'lamp', version: 1 },
          { id: 'road', version: 1 },
        ],
      },
    ],
    packs: 2,
    blobs: 5,
  });

  await trial.add(await trial.pack('lamp', 2));
  await trial.publish();
  expect((await whole()).channels[0]?.packs).toMatchObject([
    { id: 'lamp', version: 2 },
    { id: 'road', version: 1 },
  ]);

  const stick = join(trial.base, 'stick');
  await exportRepository(trial.folder, stick, {});
  expect((await trial.audit(start, stick)).problems).toEqual([]);

  await trial.rotate({ replace: ['root', 'targets', 'snapshot', 'timestamp'] });
  expect(await whole()).toMatchObject({ versions: { root: 2 } });
  await removePack(trial.folder, 'road', 'hall');
  expect((await listRepository(trial.folder)).channels).toMatchObject([
    { changed: true, packs: [{ id: 'lamp' }, { id: 'road', published: 1, draft: undefined }] },
  ]);
  await trial.publish();
  expect((await whole()).channels).toMatchObject([{ release: 3, packs: [{ id: 'lamp', version: 2 }] }]);
  expect((await listRepository(trial.folder)).channels).toMatchObject([{ release: 3, changed: false }]);
});

it('keeps what the last three publications need and lets go of older ones', async () => {
  const trial = await trialRepository();
  for (let version = 1; version <= 5; version++) {
    await trial.add(await trial.pack('lamp', version));
    const { garbage } = await trial.publish({ now: start + version * day });
    expect(garbage).toMatchObject({ kind: 'done' });
  }
  expect((await readdir(join(trial.folder, 'targets/packs/lamp'))).sort()).toEqual(['3', '4', '5']);
  expect(await readdir(join(trial.folder, 'targets/channels'))).toHaveLength(3);
  const metadata = await readdir(join(trial.folder, 'metadata'));
  expect(metadata.filter((name) => name.includes('snapshot'))).toHaveLength(3);
  expect(metadata.filter((name) => name.includes('targets'))).toHaveLength(3);
  // Three files that all versions share, and the sound of three versions.
  const blobs = await readdir(join(trial.folder, 'blobs'), { recursive: true });
  expect(blobs.filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(6);
  expect((await trial.audit()).problems).toEqual([]);
});
