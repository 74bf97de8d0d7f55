import { mkdir, readdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { starterFiles } from '../../../build/packs/starter.ts';
import { addPacks, removePack } from '../../../build/repository/add.ts';
import { Cancelled } from '../../../build/repository/refusal.ts';
import { addLines } from '../../../build/repository/repo-text.ts';
import { sampleManifest, sha256, writeBuiltPack } from '../../fakes/sample-manifest.ts';
import { writeFiles } from '../../fakes/temp-folder.ts';
import { type Trial, trialRepository } from '../../fakes/trial-repository.ts';

const nothingNew = async (trial: Trial) => {
  expect(await trial.publish()).toMatchObject({ kind: 'refreshed' });
  expect((await readdir(trial.folder)).sort()).toEqual(['blobs', 'draft.json', 'metadata', 'targets']);
};

it("builds an author's folder and adds it", async () => {
  const trial = await trialRepository();
  const author = join(trial.base, 'our-hall');
  await writeFiles(author, starterFiles('our-hall'));
  expect(await trial.add(author)).toMatchObject({ kind: 'added', packs: [{ id: 'our-hall', version: 1 }] });
  await trial.publish();
  expect((await trial.audit()).problems).toEqual([]);
  await nothingNew(trial);
});

it('prints all problems of all packs and adds none of them', async () => {
  const trial = await trialRepository();
  const good = await trial.pack('lamp', 1);
  const author = join(trial.base, 'author');
  await writeFiles(author, { ...starterFiles('author'), 'exhibits/first-lamp.en.md': '---\nfoo: 1\n---\n' });
  const short = await trial.pack('short', 1);
  const shards = await readdir(join(short, 'blobs'));
  for (const shard of shards) {
    for (const name of await readdir(join(short, 'blobs', shard)))
      await truncate(join(short, 'blobs', shard, name), 1);
  }
  const empty = join(trial.base, 'empty');
  await mkdir(empty);
  const broken = await trial.pack('broken', 1);
  await writeFile(join(broken, 'manifest.json'), '{');
  const shapeless = await trial.pack('shapeless', 1);
  await writeFile(
    join(shapeless, 'manifest.json'),
    JSON.stringify({ ...sampleManifest('shapeless'), version: 0 }),
  );
  const added = await trial.add(good, author, short, empty, broken, shapeless);
  expect(added).toMatchObject({
    kind: 'problems',
    problems: expect.arrayContaining([
      expect.stringMatching(/first-lamp\.en\.md/),
      expect.stringMatching(/has 1 bytes, its pack says/),
      expect.stringMatching(/empty is no pack/),
      expect.stringMatching(/manifest\.json is not JSON/),
      expect.stringMatching(/manifest\.json: version: expected a whole number/),
    ]),
  });
  await nothingNew(trial);
});

it('refuses links anywhere in a pack', async () => {
  const trial = await trialRepository();
  const pack = await trial.pack('lamp', 1);
  await rename(join(pack, 'blobs'), join(trial.base, 'elsewhere'));
  await symlink(join(trial.base, 'elsewhere'), join(pack, 'blobs'));
  expect(await trial.add(pack)).toMatchObject({ problems: [expect.stringMatching(/blobs is a link/)] });
});

it('refuses a blob that no stick with FAT can hold', async () => {
  const trial = await trialRepository();
  const pack = await trial.pack('lamp', 1);
  const name = sha256('a picture');
  await truncate(join(pack, 'blobs', name.slice(0, 2), name), 4_000_000_001);
  expect(await trial.add(pack)).toMatchObject({
    problems: [
      expect.stringMatching(/more than 4,000,000,000 bytes, which no stick with FAT can hold; divide it/),
    ],
  });
});

it('refuses a blob that was changed, and leaves nothing of it', async () => {
  const trial = await trialRepository();
  const pack = await trial.pack('lamp', 1, 'as it was');
  await rm(join(pack, 'blobs'), { recursive: true });
  await writeBuiltPack(join(pack, '..'), 'lamp', JSON.stringify(sampleManifest('lamp')));
  const name = sha256('a picture');
  await writeFile(join(pack, 'blobs', name.slice(0, 2), name), 'x'.repeat('a picture'.length));
  await expect(trial.add(pack)).rejects.toThrow(/its SHA-256 is another one; build or add its pack again/);
  const names = await readdir(trial.folder, { recursive: true });
  expect(names.filter((one) => one.endsWith('.tmp') || one.endsWith(name))).toEqual([]);
});

it('never takes another content under the same version, nor an older version', async () => {
  const trial = await trialRepository();
  await trial.add(await trial.pack('lamp', 3));
  await trial.publish();
  const again = await trial.add(await trial.pack('lamp', 3));
  expect(again).toMatchObject({ packs: [{ kind: 'same' }] });
  expect(addLines(again, trial.folder).at(-1)).toBe('Nothing was changed in the draft.');
  expect(await trial.add(await trial.pack('lamp', 3, 'other words'))).toMatchObject({
    problems: [
      expect.stringMatching(/version 3 is here already with other content; raise the version in pack\.yaml/),
    ],
  });
  const back = {
    problems: [expect.stringMatching(/has had version 3, and this is 2; .* raise its version .* to 4/)],
  };
  expect(await trial.add(await trial.pack('lamp', 2))).toMatchObject(back);
  // Kiosks remember what they had, so a channel does too.
  await removePack(trial.folder, 'lamp', 'hall');
  await trial.publish();
  expect(await trial.add(await trial.pack('lamp', 2))).toMatchObject(back);
  expect(await trial.add(await trial.pack('road', 1), await trial.pack('road', 2))).toMatchObject({
    problems: [expect.stringMatching(/road is named twice/)],
  });
});

it('frees a version that was never published', async () => {
  const trial = await trialRepository();
  await trial.add(await trial.pack('lamp', 1));
  expect(await trial.add(await trial.pack('lamp', 1, 'better words'))).toMatchObject({
    problems: [
      expect.stringContaining(`never published: repo remove '${trial.folder}' lamp --channel hall frees`),
    ],
  });
  await removePack(trial.folder, 'lamp', 'hall');
  expect(await trial.add(await trial.pack('lamp', 1, 'better words'))).toMatchObject({ kind: 'added' });
});

it('keeps channels apart: one may be behind another', async () => {
  const trial = await trialRepository();
  const options = { cache: join(trial.base, 'cache') };
  await trial.add(await trial.pack('lamp', 1));
  await addPacks(trial.folder, [await trial.pack('lamp', 2)], { channel: 'lobby', ...options });
  expect(await trial.publish()).toMatchObject({ channels: [{ channel: 'hall' }, { channel: 'lobby' }] });
  expect(await trial.audit()).toMatchObject({
    problems: [],
    packs: 2,
    channels: [{ release: 1 }, { release: 1 }],
  });
  await trial.add(await trial.pack('lamp', 2));
  expect(await trial.publish()).toMatchObject({ channels: [{ channel: 'hall', release: 2 }] });
  expect(await trial.audit()).toMatchObject({
    problems: [],
    packs: 1,
    channels: [{ release: 2 }, { release: 1 }],
  });
  await expect(removePack(trial.folder, 'sea', 'lobby')).rejects.toThrow(
    'the channel lobby has no pack sea; it has lamp',
  );
});

it('takes no lower version than another channel has, except what is here already', async () => {
  const trial = await trialRepository();
  const lobby = { channel: 'lobby', cache: join(trial.base, 'cache') };
  await trial.add(await trial.pack('lamp', 1));
  await addPacks(trial.folder, [await trial.pack('lamp', 3)], lobby);
  const behind = /the channel lobby has had version 3, and this is 2; .* never goes back; raise .* to 4 and/;
  expect(await trial.add(await trial.pack('lamp', 2))).toMatchObject({
    problems: [expect.stringMatching(behind)],
  });
  expect(await trial.add(await trial.pack('lamp', 1))).toMatchObject({ packs: [{ kind: 'same' }] });
  expect(await trial.add(await trial.pack('lamp', 3))).toMatchObject({ packs: [{ kind: 'added' }] });
});

it('repairs a damaged blob when its pack is added again', async () => {
  const trial = await trialRepository();
  await trial.add(await trial.pack('lamp', 1));
  await trial.publish();
  for (const name of await readdir(join(trial.folder, 'blobs'), { recursive: true })) {
    const file = join(trial.folder, 'blobs', name);
    if (name.length > 60) await writeFile(file, 'y'.repeat(9));
  }
  expect((await trial.audit()).problems).toHaveLength(4);
  await trial.add(await trial.pack('lamp', 1));
  expect((await trial.audit()).problems).toEqual([]);
});

it('adds nothing when it is cancelled', async () => {
  const trial = await trialRepository();
  const pack = await trial.pack('lamp', 1);
  const cancel = new AbortController();
  const options = { channel: 'hall', cache: trial.base, signal: cancel.signal, report: () => cancel.abort() };
  await expect(addPacks(trial.folder, [pack], options)).rejects.toThrow(Cancelled);
  await nothingNew(trial);
});
