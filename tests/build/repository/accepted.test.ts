import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { writeFileDurably } from '../../../build/repository/repository.ts';
import { publishedTrial } from '../../fakes/trial-repository.ts';

/** A lost key was replaced, and the power went when the new root was there and the timestamp was not. */
async function cutOff(role: 'targets' | 'snapshot') {
  const trial = await publishedTrial();
  for (const name of await readdir(trial.keyFolder))
    if (name.startsWith(role)) await rm(join(trial.keyFolder, name));
  const write = async (file: string, bytes: Uint8Array) => {
    if (basename(file) === 'timestamp.json') throw new Error('power cut');
    await writeFileDurably(file, bytes);
  };
  await expect(trial.rotate({ replace: [role], write })).rejects.toThrow('power cut');
  return trial;
}

it('signs again what a change of keys has left that was cut off, and says so before', async () => {
  const trial = await cutOff('targets');
  expect((await trial.audit()).problems).toMatchObject([
    { message: expect.stringMatching(/is refused by kiosks.*; publish again \(repo publish\)/) },
  ]);
  await expect(trial.publish({ timestampOnly: true })).rejects.toThrow(/without --timestamp-only/);
  expect(await trial.publish()).toMatchObject({ kind: 'refreshed' });
  expect(await trial.audit()).toMatchObject({ problems: [], packs: 2 });
});

it('lets a timer sign a snapshot again whose key was replaced', async () => {
  const trial = await cutOff('snapshot');
  expect((await trial.audit()).problems).toHaveLength(1);
  await trial.publish({ timestampOnly: true });
  expect((await trial.audit()).problems).toEqual([]);
});

it('never signs what no key of the repository has signed', async () => {
  const trial = await publishedTrial();
  const file = join(trial.folder, 'metadata/2.targets.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/"length":\d/g, '"length":9'));
  await expect(trial.publish()).rejects.toThrow(
    /2\.targets\.json is not what its keys have signed; put the repository back/,
  );
});
