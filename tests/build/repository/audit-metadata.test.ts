import { copyFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { day, publishedTrial, start, trialRepository } from '../../fakes/trial-repository.ts';

it('tells each role that has expired or soon will, and which command renews it', async () => {
  const trial = await publishedTrial();
  expect((await trial.audit(start + 15 * day)).warnings).toEqual([]);
  const soon = await trial.audit(start + 20 * day);
  expect(soon.problems).toEqual([]);
  expect(soon.warnings).toEqual([
    {
      file: 'metadata/timestamp.json',
      message: 'expires on 2026-12-22, in 10 days; sign it again: repo publish --timestamp-only',
    },
  ]);
  const late = await trial.audit(start + 800 * day);
  expect(late.problems.map(({ file }) => file)).toEqual([
    'metadata/1.root.json',
    'metadata/timestamp.json',
    'metadata/2.snapshot.json',
    'metadata/2.targets.json',
  ]);
  expect(late.problems[0]?.message).toMatch(/expired on 2028-11-21.*repo rotate-root/);
  expect(late).toMatchObject({ packs: 2, blobs: 5 });
});

it('follows the roots and tells of one that is missing, forged or damaged', async () => {
  const trial = await publishedTrial();
  for (let n = 0; n < 3; n++) await trial.rotate();
  const root = (version: number) => join(trial.folder, `metadata/${version}.root.json`);
  expect((await trial.audit()).problems).toEqual([]);
  await rename(root(3), join(trial.base, '3'));
  expect((await trial.audit()).problems).toMatchObject([
    {
      file: 'metadata/3.root.json',
      message: expect.stringMatching(/is missing, but 4\.root\.json is there/),
    },
  ]);
  const stranger = await trialRepository();
  await stranger.rotate({ replace: ['root'] });
  await stranger.rotate();
  await copyFile(join(stranger.folder, 'metadata/3.root.json'), root(3));
  expect((await trial.audit()).problems[0]).toMatchObject({
    file: 'metadata/3.root.json',
    message: expect.stringMatching(/the root before it does not vouch for it/),
  });
});
