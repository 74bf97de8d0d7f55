import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pinAnchor } from '../../../electron/sync/anchor.ts';
import { openTrust } from '../../../electron/sync/trust.ts';
import { followRoots } from '../../../electron/sync/trust-files.ts';
import { builtAt, going, packOf, World } from '../../fakes/sync-world.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const current = { kind: 'current', packs: 2 };

/** A kiosk that has followed one change of keys; its trust folder and the generation in it. */
async function rotated() {
  const world = await World.make();
  await world.install();
  await world.repository.rotate('root', 'timestamp');
  await world.repository.publish();
  expect(await world.sync()).toEqual(current);
  const trust = join(world.data, 'trust');
  return { world, trust, generation: await generationIn(trust) };
}

async function generationIn(trust: string): Promise<string> {
  const [generation = '', ...others] = (await readdir(trust)).filter((name) => /^(gen|work)-/.test(name));
  expect(others).toEqual([]);
  return join(trust, generation);
}

it('keeps one generation: the metadata as in the repository, every root, and the channel', async () => {
  const { world, generation } = await rotated();
  const { repository } = world;
  const names = (await readdir(join(generation, 'metadata'))).toSorted();
  expect(names).toEqual([
    '1.root.json',
    '2.root.json',
    '2.snapshot.json',
    '2.targets.json',
    'timestamp.json',
  ]);
  for (const name of names) {
    const bytes = await repository.read(`metadata/${name}`);
    expect(await readFile(join(generation, 'metadata', name))).toEqual(bytes);
    expect(world.trust.metadata(name)).toEqual(bytes);
  }
  expect(JSON.parse(String(world.trust.channel('hall')))).toMatchObject({ channel: 'hall', release: 2 });
  expect(world.trust.channel('other')).toBeUndefined();
  expect(world.trust.metadata('3.root.json')).toBeUndefined();
});

it('recovers from a root that is cut at any byte', async () => {
  const { world, generation } = await rotated();
  const whole = await readFile(join(generation, 'metadata', '2.root.json'));
  const scratch = await tempFolder();
  let n = 0;
  const follow = (length: number) =>
    followRoots(
      { version: 1, bytes: world.anchor },
      new Map([['metadata/2.root.json', whole.subarray(0, length)]]),
      join(scratch, String(n++)),
    );
  for (let length = 0; length < whole.length; length++)
    expect(await follow(length), String(length)).toHaveLength(1);
  expect(await follow(whole.length)).toHaveLength(2);
});

it.each(['1.root.json', '2.root.json', '2.snapshot.json', '2.targets.json', 'timestamp.json'])(
  'syncs as before when %s is cut, empty, garbage or gone',
  async (name) => {
    const { world, trust, generation } = await rotated();
    const whole = await readFile(join(generation, 'metadata', name));
    const damages: ((file: string) => Promise<void>)[] = [
      (file) => truncate(file, 0),
      (file) => truncate(file, Math.floor(whole.length / 3)),
      (file) => truncate(file, whole.length - 1),
      (file) => writeFile(file, Buffer.alloc(whole.length)),
      (file) => writeFile(file, '{"signed":{},"signatures":[]}'),
      (file) => rm(file),
    ];
    for (const damage of damages) {
      await damage(join(await generationIn(trust), 'metadata', name));
      await world.start();
      expect(await world.sync()).toEqual(current);
      expect(world.trust.metadata(name)).toEqual(whole);
    }
  },
);

it('starts from the anchor when the trust folder is deleted, empty or its pointer is damaged', async () => {
  const { world, trust } = await rotated();
  const damages = [
    () => rm(trust, { recursive: true }),
    async () => {
      for (const slot of ['current.a', 'current.b']) await writeFile(join(trust, slot), 'garbage');
    },
    async () => {
      for (const name of await readdir(trust)) await rm(join(trust, name), { recursive: true });
    },
  ];
  for (const damage of damages) {
    await damage();
    await world.start();
    expect(world.trust.metadata('2.root.json')).toBeUndefined();
    expect(await world.sync(await world.web())).toEqual(current);
    expect(world.trust.metadata('2.root.json')).toBeDefined();
    expect((await readdir(trust)).filter((name) => /^(gen|work)-/.test(name))).toHaveLength(1);
  }
});

it('goes on when the trust folder is deleted while the kiosk runs', async () => {
  const { world, trust } = await rotated();
  await rm(trust, { recursive: true });
  expect(await world.sync()).toEqual(current);
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  await world.install();
  await world.start();
  expect(world.trust.metadata('3.targets.json')).toBeDefined();
});

it('ignores a chain that somebody with access to the disk has put there', async () => {
  const { world, generation } = await rotated();
  const other = await World.make();
  await other.repository.rotate('root', 'timestamp');
  await other.repository.publish();
  for (const name of await readdir(join(generation, 'metadata')))
    await writeFile(join(generation, 'metadata', name), await other.repository.read(`metadata/${name}`));
  await world.start();
  expect(await world.sync(other.folder())).toEqual({ kind: 'wrong-publisher' });
  expect(await world.sync()).toEqual(current);
});

it('removes what runs that were cut off have left, and nothing else', async () => {
  const { world, trust } = await rotated();
  const uuid = '00000000-0000-4000-8000-000000000000';
  for (const name of [`gen-${uuid}`, `work-${uuid}`]) await writeFile(join(trust, name), 'left');
  await pinAnchor(trust, world.anchor);
  await world.start();
  const left = (await readdir(trust)).filter((name) => !name.startsWith('gen-'));
  expect(left.filter((name) => !/^current\.[ab]$/.test(name))).toEqual(['anchor.json']);
  expect((await readdir(trust)).filter((name) => name.startsWith('gen-'))).toHaveLength(1);
  expect(await world.sync()).toEqual(current);
});

it('leaves the old generation or the new one, wherever a commit is cut', async () => {
  const { world, trust, generation } = await rotated();
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  const good = await world.trust.refresh(world.folder(), { signal: going() });
  if (good.kind !== 'good') throw new Error(good.kind);
  // The pointer can't be written: the generation is complete and nobody names it.
  const slots = ['current.a', 'current.b'].map((name) => join(trust, name));
  const before = await Promise.all(slots.map((slot) => readFile(slot)));
  for (const slot of slots) await rm(slot, { force: true }).then(() => mkdir(slot));
  await expect(good.commit(new Map(), new Map())).rejects.toThrow();
  for (const [n, slot] of slots.entries()) {
    await rm(slot, { recursive: true });
    await writeFile(slot, before[n] ?? '');
  }
  await world.start();
  expect(world.trust.metadata('timestamp.json')).toEqual(
    await readFile(join(generation, 'metadata', 'timestamp.json')),
  );
  await world.install();
});

it('can look at one source while it syncs with another', async () => {
  const { world } = await rotated();
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  const looks = Array.from({ length: 5 }, async () => {
    const good = await world.trust.refresh(await world.web(), { signal: going() });
    return good.kind === 'good' ? await good.target('channels/hall.json') : good;
  });
  expect(await world.sync()).toMatchObject({ kind: 'staged' });
  for (const look of await Promise.all(looks)) expect(look).toMatchObject({ length: expect.any(Number) });
  const left = await readdir(join(world.data, 'trust'));
  expect(left.filter((name) => name.startsWith('work-'))).toEqual([]);
});

it('says it at once if the anchor is no root', async () => {
  const folder = await tempFolder();
  const open = (anchor: string) =>
    openTrust(join(folder, 'trust'), { anchor: Buffer.from(anchor), builtAt, now: Date.now });
  await expect(open('{}')).rejects.toThrow();
  await expect(open('')).rejects.toThrow();
});

it('still blocks an older pack when both slots of what was highest are damaged but the generation is whole', async () => {
  const { world } = await rotated();
  const old = await world.repository.read('metadata/timestamp.json');
  await world.repository.publish();
  expect(await world.sync()).toEqual(current);
  for (const slot of ['highest.a', 'highest.b']) await writeFile(join(world.data, slot), 'garbage');
  await world.start();
  await world.repository.write('metadata/timestamp.json', old);
  expect(await world.sync()).toEqual({ kind: 'older' });
});
