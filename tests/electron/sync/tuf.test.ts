import { join } from 'node:path';
import { Updater } from 'tuf-js';
import { expect, it } from 'vitest';
import { memoryFetcher, nowhere, openMetadataReader } from '../../../electron/sync/memory-fetcher.ts';
import { SourceError } from '../../../electron/sync/source.ts';
import { verifyMetadata, walkRoots } from '../../../electron/sync/tuf.ts';
import { going, packOf, World } from '../../fakes/sync-world.ts';
import { tempFolder, writeFiles } from '../../fakes/temp-folder.ts';
import { type Json, metaOf, newKey, signatures, withoutMs } from '../../fakes/tuf-repository.ts';

const dayMs = 24 * 3_600_000;

it('finds the time of tuf-js where it sets it', async () => {
  const { anchor } = await World.make();
  const metadataDir = await tempFolder();
  await writeFiles(metadataDir, { 'root.json': anchor });
  const updater = new Updater({ metadataDir, metadataBaseUrl: nowhere });
  const store: unknown = Reflect.get(updater, 'trustedSet');
  expect(store).toMatchObject({ referenceTime: expect.any(Date) });
});

it('verifies as of the time it is given, not that of the clock', async () => {
  const world = await World.make();
  const { read } = openMetadataReader(world.folder(), going());
  const verify = async (days: number) => {
    const folder = join(await tempFolder(), 'a');
    const at = new Date(world.repository.now + days * dayMs);
    return (await verifyMetadata(folder, new Map([['root.json', world.anchor]]), read, at)).kind;
  };
  expect([await verify(29), await verify(31), await verify(-30_000)]).toEqual([
    'verified',
    'failed',
    'verified',
  ]);
});

it('stops tuf-js from asking for anything but metadata, and from downloading files', async () => {
  const fetcher = memoryFetcher(async () => undefined);
  for (const name of ['../x.json', 'x.json', '1.a%2Fb.json', '1.A.json', 'timestamp.json?x'])
    await expect(fetcher.downloadBytes(`${nowhere}/${name}`, 1)).rejects.toThrow(
      'no name of a metadata file',
    );
  expect(() => fetcher.downloadFile(`${nowhere}/1.root.json`, 1, async () => 1)).toThrow();
  await expect(fetcher.downloadBytes(`${nowhere}/timestamp.json`, 1)).rejects.toThrow('missing');
  expect(fetcher.asked()).toEqual({ name: 'timestamp.json', found: false });
});

it('reads each file once, and throws what tuf-js would hide', async () => {
  let asked = 0;
  const source = {
    ...(await World.make()).folder(),
    read: async (place: string) => {
      asked++;
      if (place.endsWith('3.root.json')) throw new SourceError({ kind: 'offline', why: 'stalled' }, place);
      return { kind: 'file' as const, bytes: Buffer.alloc(10) };
    },
  };
  const reader = openMetadataReader(source, going());
  await reader.read('1.root.json', 10);
  await reader.read('1.root.json', 10);
  expect([asked, reader.bytes()]).toEqual([1, 10]);
  reader.throwFault();
  await expect(reader.read('2.root.json', 9)).rejects.toThrow(SourceError);
  await expect(reader.read('3.root.json', 9)).rejects.toThrow(SourceError);
  expect(() => reader.throwFault()).toThrow(SourceError);
});

it('walks no further than roots verify', async () => {
  const world = await World.make();
  await world.repository.rotate('root');
  await world.repository.rotate('root');
  await world.repository.write('metadata/3.root.json', '{}');
  const { read } = openMetadataReader(world.folder(), going());
  const walk = await walkRoots(join(await tempFolder(), 'a'), { version: 1, bytes: world.anchor }, read);
  expect(walk.roots).toHaveLength(1);
  expect(walk.failed?.asked).toEqual({ name: '3.root.json', found: true });
});

it('lets a publisher sign inside the path that was given to it, and nowhere else', async () => {
  const world = await World.make();
  const { repository } = world;
  const key = newKey();
  const outside = await repository.addPack(sample('b--x'));
  const inside = await repository.addPack(...packOf('a--x', 1));
  const names = ['packs/a--x/1/manifest.json', 'packs/b--x/1/manifest.json'];
  const entries = Object.fromEntries(names.map((name) => [name, repository.targets[name]]));
  for (const name of names) delete repository.targets[name];
  repository.delegations = {
    keys: { [key.id]: key.body },
    roles: [
      {
        name: 'hall-a',
        keyids: [key.id],
        threshold: 1,
        terminating: true,
        paths: ['packs/a--*/*/manifest.json'],
      },
    ],
  };
  const signed: Json = {
    _type: 'targets',
    spec_version: '1.0.34',
    version: 1,
    expires: withoutMs(repository.now + dayMs),
    targets: entries,
  };
  const bytes = Buffer.from(JSON.stringify({ signatures: signatures(signed, [key]), signed }));
  await repository.write('metadata/1.hall-a.json', bytes);
  repository.metas['hall-a.json'] = metaOf(1, bytes);
  await repository.publish();

  const good = await world.trust.refresh(world.folder(), { signal: going() });
  if (good.kind !== 'good') throw new Error(JSON.stringify(good));
  expect(await good.target(names[0] ?? '')).toMatchObject({ sha256: inside.manifest });
  expect(await good.target(names[1] ?? '')).toBeUndefined();
  const place = 'packs/b--x/1/manifest.json';
  expect(await world.sync()).toEqual({ kind: 'rejected', why: 'format', place });

  repository.removePack(outside.id);
  await repository.publish();
  expect(await world.sync()).toMatchObject({ kind: 'staged' });
  expect(world.trust.metadata('1.hall-a.json')).toEqual(bytes);
  await repository.write('metadata/1.hall-a.json', '{}');
  await world.start();
  expect(await world.sync()).toEqual({ kind: 'current', packs: 3 });
  const other = new World(join(await tempFolder(), 'library'), repository);
  other.anchor = world.anchor;
  await other.start();
  expect(await other.sync()).toEqual({ kind: 'rejected', why: 'length', place: 'metadata/1.hall-a.json' });
});

it('answers nothing for names of built-in properties, for what is unsigned or has no SHA-256', async () => {
  const world = await World.make();
  world.repository.targets['packs/odd/1/manifest.json'] = { length: 1, hashes: { sha512: 'ab' } };
  await world.repository.publish();
  const good = await world.trust.refresh(world.folder(), { signal: going() });
  if (good.kind !== 'good') throw new Error(good.kind);
  const names = [
    'constructor',
    '__proto__',
    'toString',
    'x.json',
    'packs/odd/1/manifest.json',
    '../a.json',
    '',
  ];
  for (const name of names) expect(await good.target(name), name).toBeUndefined();
  expect(await good.target('channels/hall.json')).toMatchObject({ length: expect.any(Number) });
});

const sample = (id: string) => packOf(id, 1)[0];
