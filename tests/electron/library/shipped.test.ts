import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../content/pack.ts';
import { emptySet, type Installed, type ReleaseSet } from '../../../content/release-set.ts';
import { openLibrary } from '../../../electron/library/library.ts';
import { installShipped, newReleases } from '../../../electron/library/shipped.ts';
import { release } from '../../fakes/release.ts';
import {
  fileOf,
  listShipped,
  sampleFiles,
  sampleManifest,
  sha256,
  writeBuiltPack,
} from '../../fakes/sample-manifest.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const now = () => 1;
const blobOf = (folder: string, id: string, bytes: string) =>
  join(folder, id, 'blobs', sha256(bytes).slice(0, 2), sha256(bytes));
const sound = sampleFiles['audio/night.1.opus'] ?? '';

/** A good pack beside one that a test has spoilt; returns what the kiosk shows and tells after installing both. */
async function installBeside(spoil: (shipped: string) => Promise<unknown>) {
  const folder = await tempFolder();
  const shipped = join(folder, 'shipped');
  const good = await writeBuiltPack(shipped, 'good', JSON.stringify(sampleManifest('good')));
  const bad = await spoil(shipped);
  await listShipped(shipped, [bad, good]);
  const library = await openLibrary(join(folder, 'library'), now, '1.0.0');
  const troubles = await installShipped(library, shipped, () => undefined, now);
  const reopened = await openLibrary(join(folder, 'library'), now, '1.0.0');
  return { shown: library.manifests().map(({ id }) => id), troubles, reopened };
}

/** The sample manifest with some parts replaced, as JSON. */
const changed = (change: Partial<Manifest>) => JSON.stringify({ ...sampleManifest('bad'), ...change });
const withManifest = (json: string) => (shipped: string) => writeBuiltPack(shipped, 'bad', json);
const withPath = (path: string) =>
  withManifest(changed({ files: [...sampleManifest().files, fileOf(path, sound)] }));
const many = () => Array.from({ length: 20_001 }, (_, n) => fileOf(`audio/${n}.opus`, sound));

describe('a shipped pack that is bad', () => {
  it.each<[string, (shipped: string) => Promise<unknown>, RegExp]>([
    ['a manifest that is no JSON', withManifest('{"format": 1,'), /not JSON/],
    ['an empty manifest', withManifest(''), /not JSON/],
    ['a manifest that is no object', withManifest('[]'), /its manifest, manifest: expected object/],
    ['a manifest of NULs', withManifest('\0'.repeat(4096)), /not JSON/],
    [
      'another digest',
      async (shipped) => ({
        ...(await withManifest(JSON.stringify(sampleManifest('bad')))(shipped)),
        manifest: '0'.repeat(64),
      }),
      /was changed/,
    ],
    ['a missing manifest', async () => ({ id: 'bad', version: 1, manifest: sha256('x') }), /missing/],
    [
      'a duration of 0',
      withManifest(JSON.stringify(sampleManifest('bad')).replace('"duration":120', '"duration":0')),
      /stories\.0\.chapters\.0\.duration: expected seconds above 0/,
    ],
    [
      'a wrong language tag',
      withManifest(JSON.stringify(sampleManifest('bad')).replace('"en":"Sample"', '"English":"Sample"')),
      /title\.English: expected a language tag such as en/,
    ],
    [
      'a newer format',
      withManifest(JSON.stringify({ ...sampleManifest('bad'), format: 2 })),
      /format: expected 1/,
    ],
    [
      'the id of another pack',
      withManifest(JSON.stringify(sampleManifest('good'))),
      /is that of good 1, not of bad 1/,
    ],
    [
      'another version',
      withManifest(JSON.stringify(sampleManifest('bad', 7))),
      /is that of bad 7, not of bad 1/,
    ],
    ['an absolute path', withPath('/etc/passwd'), /files\.4\.path: the path is absolute/],
    ['a path that leads out', withPath('audio/../../x.opus'), /files\.4\.path: the path has the part "\.\."/],
    ['a path with a backslash', withPath('..\\x.opus'), /has a backslash/],
    ['a path with a NUL', withPath('x\0.opus'), /character that some systems refuse/],
    ['a drive letter', withPath('C:/x.opus'), /character that some systems refuse/],
    ['paths that differ in case', withPath('AUDIO/night.1.opus'), /one file on some systems/],
    ['the same path twice', withPath('audio/night.1.opus'), /one file on some systems/],
    ['a path of another Unicode form', withPath('audio/e\u0301.opus'), /Unicode form NFC/],
    ['20,001 files', withManifest(changed({ files: many() })), /at most 20,000 files/],
    [
      'a file that is not listed',
      withManifest(changed({ files: sampleManifest().files.slice(0, -1) })),
      /names the file "audio\/night\.1\.vtt"/,
    ],
    [
      'a story that is not there',
      withManifest(changed({ daily: ['day'] })),
      /daily\.0: names the story "day"/,
    ],
  ])('is left out for %s, told of, and the others go on', async (_name, spoil, says) => {
    const { shown, troubles, reopened } = await installBeside(spoil);
    expect(shown).toEqual(['good']);
    expect(troubles).toEqual([{ pack: 'bad', message: expect.stringMatching(says) }]);
    expect(reopened.manifests().map(({ id }) => id)).toEqual(['good']);
    expect(reopened.troubles).toEqual([]);
  });

  it.each<[string, (blob: string) => Promise<void>, RegExp]>([
    ['missing', (blob) => rm(blob), /^audio\/night\.1\.opus could not be copied \(ENOENT\)/],
    ['changed', (blob) => writeFile(blob, sound.replace('t', 'T')), /SHA-256 differs: the file was changed/],
    ['longer', (blob) => writeFile(blob, `${sound}!`), /expected 20/],
    ['shorter', (blob) => writeFile(blob, sound.slice(1)), /has 19 bytes or more, expected 20/],
    ['empty', (blob) => writeFile(blob, ''), /has 0 bytes or more, expected 20/],
    [
      'a folder',
      (blob) =>
        rm(blob)
          .then(() => mkdir(blob))
          .then(() => undefined),
      /could not be copied \(EISDIR\)/,
    ],
    ['a link to itself', (blob) => rm(blob).then(() => symlink(blob, blob)), /could not be copied \(ELOOP\)/],
  ])('is left out when a blob is %s', async (_name, spoil, says) => {
    const { shown, troubles } = await installBeside(async (shipped) => {
      // The good pack has the same files, but comes after: nothing of it is there yet.
      const bad = await writeBuiltPack(shipped, 'bad', JSON.stringify(sampleManifest('bad')));
      await spoil(blobOf(shipped, 'bad', sound));
      return bad;
    });
    expect(shown).toEqual(['good']);
    expect(troubles).toEqual([{ pack: 'bad', message: expect.stringMatching(says) }]);
  });

  it('can’t change what objects are, by keys such as __proto__', async () => {
    const json = JSON.stringify(sampleManifest('bad')).replace(
      '"title":{',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"title":{"__proto__":{"polluted":true},',
    );
    const { shown } = await installBeside(withManifest(json));
    expect(shown).toContain('good');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['no id', { version: 1, manifest: '0'.repeat(64) }],
    ['an id that leads out of the folder', { id: '../good', version: 1, manifest: '0'.repeat(64) }],
    ['no digest', { id: 'bad', version: 1, manifest: 'none' }],
    ['nothing', null],
  ])('is told of by its place in the list when its entry has %s', async (_name, entry) => {
    const { shown, troubles } = await installBeside(async () => entry);
    expect(shown).toEqual(['good']);
    expect(troubles).toEqual([{ pack: '', message: expect.stringMatching(/^entry 1 of shipped\.json/) }]);
  });
});

describe('which shipped packs a library takes', () => {
  const [a1, a2, b1] = [release('a', 1), release('a', 2), release('b', 1)];
  const shipped = { kind: 'shipped' as const, name: '' };
  const rebuilt = { ...a1, manifest: sha256('rebuilt') };
  const having = (...releases: Installed[]): ReleaseSet => ({
    ...emptySet,
    releases,
    current: releases.map(({ manifest }) => manifest),
  });
  const whole = () => true;
  it.each<[string, ReleaseSet, Installed, (manifest: string) => boolean, boolean]>([
    ['one that is not there', having(b1), a1, whole, true],
    ['not the same one', having({ ...a1, origin: shipped }), a1, whole, false],
    ['the same one if its manifest is damaged', having(a1), a1, () => false, true],
    ['a newer version', having({ ...a1, origin: shipped }), a2, whole, true],
    ['not an older version', having({ ...a2, origin: shipped }), a1, whole, false],
    ['another build of the version', having({ ...a1, origin: shipped }), rebuilt, whole, true],
    ['not another build of a version from a repository', having(a1), rebuilt, whole, false],
    ['a newer version than the one from a repository', having(a1), a2, whole, true],
    [
      'not an older one than is staged',
      { ...having(a1, a2), current: [], staged: [a2.manifest] },
      a1,
      whole,
      false,
    ],
    ['not one that failed its health check', { ...having(a1), bad: [a2.manifest] }, a2, whole, false],
    ['not one that was removed on purpose', { ...having(b1), offered: ['a', 'b'] }, a1, whole, false],
  ])('is %s', (_name, set, one, isWhole, expected) => {
    expect(newReleases([one], set, isWhole)).toEqual(expected ? [one] : []);
  });
});
