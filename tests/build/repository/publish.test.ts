import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { openKeyRing } from '../../../build/repository/key-files.ts';
import { passwordsFrom } from '../../../build/repository/passwords.ts';
import { Cancelled } from '../../../build/repository/refusal.ts';
import { type Write, writeFileDurably } from '../../../build/repository/repository.ts';
import { day, start, type Trial, trialRepository } from '../../fakes/trial-repository.ts';

/** Writes so many files, then the power goes: at once, or in the middle of the next file. */
function powerFor(files: number, half = false): Write {
  let left = files;
  return async (file, bytes) => {
    if (left-- > 0) return writeFileDurably(file, bytes);
    if (half) await writeFile(`${file}.0b1ff0f3-1111-4222-8333-444455556666.tmp`, bytes.subarray(0, 20));
    throw new Error('power cut');
  };
}

async function publishedOnce(): Promise<Trial> {
  const trial = await trialRepository();
  await trial.add(await trial.pack('lamp', 1));
  await trial.publish();
  await trial.add(await trial.pack('lamp', 2), await trial.pack('road', 1));
  return trial;
}

const versions = async (trial: Trial) => {
  const { problems, channels } = await trial.audit();
  expect(problems).toEqual([]);
  return channels.flatMap(({ packs }) => packs.map(({ id, version }) => `${id} ${version}`));
};

it('writes the timestamp last', async () => {
  const trial = await publishedOnce();
  const written: string[] = [];
  await trial.publish({
    write: async (file, bytes) => {
      written.push(basename(file).replace(/^[0-9a-f]{64}/, 'sha256'));
      await writeFileDurably(file, bytes);
    },
  });
  expect(written).toEqual(['sha256.hall.json', '3.targets.json', '3.snapshot.json', 'timestamp.json']);
});

it.each([
  ['between', false],
  ['within', true],
])(
  'shows kiosks the old publication, whole, if it is cut off %s any two files, and goes on later',
  async (_, half) => {
    for (let files = 0; files < 4; files++) {
      const trial = await publishedOnce();
      await expect(trial.publish({ write: powerFor(files, half) })).rejects.toThrow('power cut');
      expect(await versions(trial)).toEqual(['lamp 1']);
      await expect(trial.publish({ write: powerFor(files, half) })).rejects.toThrow('power cut');
      expect(await versions(trial)).toEqual(['lamp 1']);
      await trial.publish();
      expect(await versions(trial)).toEqual(['lamp 2', 'road 1']);
      const names = await readdir(trial.folder, { recursive: true });
      expect(names.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  },
);

it('never uses the number of a file again that a cut-off publication left', async () => {
  const trial = await publishedOnce();
  await expect(trial.publish({ write: powerFor(3) })).rejects.toThrow('power cut');
  const left = await readFile(join(trial.folder, 'metadata/3.targets.json'), 'utf8');
  expect(left).toContain('lamp/2');
  expect(await trial.publish()).toMatchObject({ versions: { targets: 4, snapshot: 4, timestamp: 3 } });
  expect(await readdir(join(trial.folder, 'metadata'))).not.toContain('3.targets.json');
});

it('leaves the old publication in place when it is cancelled', async () => {
  const trial = await publishedOnce();
  const cancel = new AbortController();
  const write: Write = async (file, bytes) => {
    await writeFileDurably(file, bytes);
    cancel.abort();
  };
  await expect(trial.publish({ write, signal: cancel.signal })).rejects.toThrow(Cancelled);
  expect(await versions(trial)).toEqual(['lamp 1']);
});

it('with nothing new renews the timestamp, and what has lived half its time', async () => {
  const trial = await publishedOnce();
  await trial.publish();
  expect(await trial.publish({ now: start + day })).toMatchObject({
    kind: 'refreshed',
    channels: [],
    versions: { targets: 3, snapshot: 3, timestamp: 4 },
    expires: { timestamp: '2026-12-23T00:00:00Z' },
  });
  expect(await trial.publish({ now: start + 200 * day })).toMatchObject({
    kind: 'refreshed',
    versions: { targets: 4, snapshot: 4, timestamp: 5 },
  });
});

it('renews the timestamp, and in time the snapshot, with the online keys alone', async () => {
  const trial = await publishedOnce();
  const online = join(trial.base, 'online');
  await mkdir(online);
  for (const name of await readdir(trial.keyFolder))
    if (/^(snapshot|timestamp)/.test(name)) await copyFile(join(trial.keyFolder, name), join(online, name));
  const keys = openKeyRing([online], passwordsFrom(undefined, undefined));
  // A month apart, for a year: never expired, and the draft stays unpublished.
  for (let month = 1; month <= 11; month++) {
    const now = start + month * 29 * day;
    expect(await trial.publish({ keys, now, timestampOnly: true })).toMatchObject({
      kind: 'refreshed',
      channels: [],
    });
    expect((await trial.audit(now)).problems).toEqual([]);
  }
  await expect(trial.publish({ keys })).rejects.toThrow(/clock/);
  await expect(trial.publish({ keys, now: start + 320 * day })).rejects.toThrow(
    /needs 1 of the targets keys .* has 0; name the folders that have them with --keys/,
  );
  expect(await versions(trial)).toEqual(['lamp 1']);
});

it('lets the timestamp count for as long as was asked, and remembers it', async () => {
  const trial = await publishedOnce();
  expect(await trial.publish({ expiresDays: 200 })).toMatchObject({
    expires: { timestamp: '2027-06-10T00:00:00Z', snapshot: '2027-06-10T00:00:00Z' },
  });
  expect(await trial.publish()).toMatchObject({ expires: { timestamp: '2027-06-10T00:00:00Z' } });
});

it('refuses to publish under a root that has run out, and goes on when the next one is signed', async () => {
  const trial = await publishedOnce();
  const now = start + 731 * day;
  await expect(trial.publish({ now })).rejects.toThrow(/the root expired on 2028-11-21.*repo rotate-root/);
  await trial.rotate({ now });
  await trial.publish({ now });
  expect((await trial.audit(now)).problems).toEqual([]);
});

it('refuses to sign a draft that is no longer whole', async () => {
  const trial = await publishedOnce();
  const shards = await readdir(join(trial.folder, 'blobs'));
  await rename(join(trial.folder, 'blobs', shards[0] ?? ''), join(trial.base, 'away'));
  await expect(trial.publish()).rejects.toThrow(/is missing or cut; add lamp 2 again/);
  expect((await trial.audit()).channels[0]?.packs).toMatchObject([{ id: 'lamp', version: 1 }]);
  await trial.add(await trial.pack('lamp', 2), await trial.pack('road', 1));
  await trial.publish();
  expect(await versions(trial)).toEqual(['lamp 2', 'road 1']);
});

it('begins with what is published if the draft is lost, and says how to go on if it is damaged', async () => {
  const trial = await publishedOnce();
  await trial.publish();
  const draft = join(trial.folder, 'draft.json');
  await writeFile(draft, '{"format":');
  await expect(trial.publish()).rejects.toThrow(/draft\.json is damaged; remove it/);
  await rm(draft);
  await trial.add(await trial.pack('sea', 1));
  await trial.publish();
  expect(await versions(trial)).toEqual(['lamp 2', 'road 1', 'sea 1']);
});
