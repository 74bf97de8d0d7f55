import { appendFile, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { serveRepository } from '../../../build/repository/serve.ts';
import { verifyRepository } from '../../../build/repository/verify.ts';
import { webSource } from '../../../electron/sync/web-source.ts';
import { publishedTrial, start, type Trial, trialRepository } from '../../fakes/trial-repository.ts';

/** The first file in the repository whose path fits, by its path in it. */
async function find(trial: Trial, shape: RegExp): Promise<string> {
  const names = (await readdir(trial.folder, { recursive: true })).sort();
  const name = names.find((one) => shape.test(one));
  if (name === undefined) throw new Error(`no file like ${shape}`);
  return name;
}

async function flipBit(file: string, at = 0.5): Promise<void> {
  const bytes = await readFile(file);
  const place = Math.floor(bytes.length * at);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  await writeFile(file, bytes);
}

const blob = /^blobs\/..\/[0-9a-f]{64}$/;
const manifest = /manifest\.json$/;

it.each([
  ['a bit of a manifest is flipped', manifest, (file: string) => flipBit(file), /^was changed; /],
  ['a manifest is cut', manifest, (file: string) => truncate(file, 100), /^has 100 bytes, \d+ were signed; /],
  ['a manifest has grown', manifest, (file: string) => appendFile(file, ' '), /^is longer than was signed; /],
  ['a manifest is missing', manifest, (file: string) => rm(file), /^is missing; /],
  ['a channel is missing', /hall\.json$/, (file: string) => rm(file), /^is missing; /],
  ['a bit of a channel is flipped', /hall\.json$/, (file: string) => flipBit(file), /^was changed; /],
  ['a bit of a blob is flipped', blob, (file: string) => flipBit(file), /^\(.* of .* 1\) was changed; /],
  ['a blob is cut', blob, (file: string) => truncate(file, 3), /has 3 bytes, \d+ were signed; /],
  ['a blob has grown', blob, (file: string) => appendFile(file, 'x'), /is longer than the \d+ bytes/],
  ['a blob is missing', blob, (file: string) => rm(file), /is missing; put it back .*repo add/],
  ['a blob is a link', blob, linkInstead, /is a link or no plain file; /],
  ['the targets are missing', /2\.targets\.json$/, (file: string) => rm(file), /^is missing; /],
  ['the snapshot is missing', /2\.snapshot\.json$/, (file: string) => rm(file), /^is missing; /],
  [
    'a bit of the targets is flipped',
    /2\.targets\.json$/,
    (file: string) => flipBit(file),
    /refused by kiosks/,
  ],
  [
    'a bit of the snapshot is flipped',
    /2\.snapshot\.json$/,
    (file: string) => flipBit(file),
    /refused by kiosks/,
  ],
  [
    'a signature is another one',
    /timestamp\.json$/,
    (file: string) => otherSignature(file),
    /refused by kiosks/,
  ],
  [
    'the timestamp is a page',
    /timestamp\.json$/,
    (file: string) => writeFile(file, '<html>'),
    /refused|damaged/,
  ],
])('tells the file and what to do if %s', async (_, shape, damage, words) => {
  const trial = await publishedTrial();
  const file = await find(trial, shape);
  await damage(join(trial.folder, file));
  const { problems } = await trial.audit();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file, message: expect.stringMatching(words) });
});

async function linkInstead(file: string): Promise<void> {
  await rename(file, `${file}.real`);
  await symlink(`${file}.real`, file);
}

async function otherSignature(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(
    file,
    text.replace(/"sig":"(.)/, (_, first) => `"sig":"${first === '0' ? '1' : '0'}`),
  );
}

it('finds all problems, not only the first', async () => {
  const trial = await publishedTrial();
  const expected: string[] = [];
  for (const shape of [/lamp.*manifest\.json$/, /2\.targets\.json$/]) {
    const file = await find(trial, shape);
    // A digit of a length: the file is still JSON, and says something else.
    if (shape.source.startsWith('2')) await otherSignature(join(trial.folder, file));
    else await flipBit(join(trial.folder, file));
    expected.push(file);
  }
  const blobs = (await readdir(join(trial.folder, 'blobs'), { recursive: true })).filter(
    (one) => one.length > 60,
  );
  for (const name of blobs) await rm(join(trial.folder, 'blobs', name));
  const { problems } = await trial.audit();
  const files = problems.map(({ file }) => file);
  expect(files).toEqual(expect.arrayContaining(expected));
  // The lamp's own sound is not known without its manifest; what both packs have is.
  expect(files.filter((file) => file.startsWith('blobs/'))).toHaveLength(blobs.length - 1);
});

it('refuses a repository whose root is not the one that kiosks carry', async () => {
  const trial = await publishedTrial();
  const stranger = await trialRepository();
  const { signal } = new AbortController();
  const root = await readFile(join(stranger.folder, 'metadata/1.root.json'));
  const served = await serveRepository(trial.folder, { port: 0, host: '127.0.0.1' });
  try {
    const source = webSource(served.address);
    const own = await verifyRepository(source, { now: start, signal });
    expect(own).toMatchObject({ problems: [], packs: 2, blobs: 5 });
    const audit = await verifyRepository(source, { root, now: start, signal });
    expect(audit.problems[0]?.message).toMatch(/refused by kiosks/);
    const file = await find(trial, blob);
    await rm(join(trial.folder, file));
    expect((await verifyRepository(source, { now: start, signal })).problems).toMatchObject([
      { file, message: expect.stringMatching(/is missing; upload it again$/) },
    ]);
  } finally {
    await served.close();
  }
});

it('tells of an empty folder, an address where nobody answers, and a wrong address', async () => {
  const trial = await publishedTrial();
  const { signal } = new AbortController();
  expect((await trial.audit(start, trial.base)).problems).toMatchObject([
    { file: 'metadata/1.root.json', message: expect.stringMatching(/is missing/) },
  ]);
  const served = await serveRepository(trial.folder, { port: 0, host: '127.0.0.1' });
  const wrong = await verifyRepository(webSource(`${served.address}nowhere/`), { now: start, signal });
  expect(wrong.problems).toMatchObject([{ file: 'metadata/1.root.json' }]);
  await served.close();
  const gone = await verifyRepository(webSource(served.address), { now: start, signal });
  expect(gone.problems[0]?.message).toMatch(/nobody answers at this address/);
});

it('stops when it is cancelled', async () => {
  const trial = await publishedTrial();
  const reason = new Error('cancelled');
  const served = await serveRepository(trial.folder, { port: 0, host: '127.0.0.1' });
  const signal = AbortSignal.abort(reason);
  await expect(verifyRepository(webSource(served.address), { now: start, signal })).rejects.toBe(reason);
  await served.close();
});
