import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fingerprintOf, firstRoot, pinAnchor, pinnedAnchor } from '../../../electron/sync/anchor.ts';
import { folderSource } from '../../../electron/sync/folder-source.ts';
import { webSource } from '../../../electron/sync/web-source.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { staticServer } from '../../fakes/static-server.ts';
import { aborted, World } from '../../fakes/sync-world.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';
import { newKey } from '../../fakes/tuf-repository.ts';

const format = { kind: 'rejected', why: 'format', place: 'metadata/1.root.json' };

it('reads the first root of a source, whatever came after it', async () => {
  const { repository, anchor, folder, web } = await World.make().then((world) => ({
    ...world,
    folder: world.folder,
    web: () => world.web(),
  }));
  await repository.rotate('root');
  expect(await firstRoot(folder())).toEqual(anchor);
  expect(await firstRoot(await web())).toEqual(anchor);
});

it('refuses what is no root, is not signed by its own keys, or is not the first', async () => {
  const { repository } = await World.make();
  const source = folderSource(repository.folder);
  const whole = await repository.read('metadata/1.root.json');
  for (const text of [
    '',
    '{',
    '[]',
    '{"signed":{},"signatures":[]}',
    whole.subarray(0, -1),
    '{"signed":null}',
  ]) {
    await repository.write('metadata/1.root.json', text);
    expect(await firstRoot(source)).toEqual(format);
  }
  for (const signers of [[], repository.keys.root.slice(0, 1), [newKey(), newKey()]]) {
    repository.versions.root = 0;
    await repository.writeRoot(signers);
    expect(await firstRoot(source)).toEqual(format);
  }
  await repository.writeRoot();
  await repository.write('metadata/1.root.json', repository.root);
  expect(await firstRoot(source)).toEqual(format);
});

it('tells a place without a repository from one that is out of reach', async () => {
  expect(await firstRoot(folderSource(await tempFolder()))).toEqual({ kind: 'wrong-publisher' });
  const { address } = await staticServer(await tempFolder(), (_request, response) => {
    response.end('<!doctype html><title>Sign in</title>');
    return true;
  });
  expect(await firstRoot(webSource(address))).toEqual({ kind: 'offline', why: 'captive' });
  expect(await firstRoot(webSource('http://127.0.0.1:9/'))).toEqual({ kind: 'offline', why: 'unreachable' });
  expect(await firstRoot(webSource(address), aborted())).toEqual({ kind: 'cancelled' });
});

it('gives a fingerprint that people can compare', () => {
  const digest = sha256('a root');
  expect(fingerprintOf(Buffer.from('a root')).replaceAll(' ', '')).toBe(digest);
  expect(fingerprintOf(Buffer.from('a root'))).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
});

it('pins a root, and knows whether there was one when it is damaged', async () => {
  const folder = join(await tempFolder(), 'library', 'trust');
  expect(await pinnedAnchor(folder)).toBe('none');
  const { anchor } = await World.make();
  await pinAnchor(folder, anchor);
  expect(await pinnedAnchor(folder)).toEqual(anchor);
  expect(await readFile(join(folder, 'anchor.json'))).toEqual(anchor);
  await truncate(join(folder, 'anchor.json'), 100);
  expect(await pinnedAnchor(folder)).toBe('damaged');
  await writeFile(join(folder, 'anchor.json'), Buffer.alloc(100));
  expect(await pinnedAnchor(folder)).toBe('damaged');
  await expect(pinAnchor(folder, Buffer.from('{}'))).rejects.toThrow(TypeError);
});
