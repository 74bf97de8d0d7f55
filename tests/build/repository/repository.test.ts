import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Refusal, WrongUse } from '../../../build/repository/refusal.ts';
import { alone, openRepository } from '../../../build/repository/repository.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { publishedTrial } from '../../fakes/trial-repository.ts';

it('lets one command at a time change a repository', async () => {
  const { folder } = await publishedTrial();
  await alone(folder, async () => {
    await expect(alone(folder, async () => 'second')).rejects.toThrow(
      /another command works on .*; run this when it has ended/,
    );
  });
  expect(await alone(folder, async () => 'later')).toBe('later');
  await expect(
    alone(folder, async () => {
      throw new Refusal('no');
    }),
  ).rejects.toThrow('no');
  expect(await alone(folder, async () => 'later')).toBe('later');
});

it.each([
  ['metadata/timestamp.json', 'timestamp'],
  ['metadata/2.snapshot.json', 'snapshot'],
  ['metadata/2.targets.json', 'targets'],
  ['metadata/1.root.json', 'root'],
])('says what to do if %s is damaged or missing', async (path) => {
  const { folder } = await publishedTrial();
  const whole = /put the repository back from its web server, a stick or a backup/;
  await writeFile(join(folder, path), '{"signed":');
  await expect(openRepository(folder)).rejects.toThrow(whole);
  await rm(join(folder, path));
  await expect(openRepository(folder)).rejects.toThrow(path.includes('root') ? WrongUse : whole);
});

it('knows a folder that holds no repository', async () => {
  const folder = await tempFolder();
  await expect(openRepository(folder)).rejects.toThrow(/holds no repository; make one with: repo init/);
  await expect(alone(join(folder, 'nowhere'), async () => 1)).rejects.toThrow(
    /is not there; make a repository with/,
  );
});
