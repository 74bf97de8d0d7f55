import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveRepository } from '../../../build/repository/serve.ts';
import { sha256 } from '../../fakes/sample-manifest.ts';
import { trialRepository } from '../../fakes/trial-repository.ts';

async function served() {
  const trial = await trialRepository();
  await trial.add(await trial.pack('lamp', 1));
  await trial.publish();
  const server = await serveRepository(trial.folder, { port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close());
  return { ...trial, server, address: server.address };
}

/** Asks for a path as it stands: fetch would tidy it up. */
const ask = (address: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const asked = request({ hostname, port, path, headers, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    asked.once('error', reject);
    asked.end();
  });

it('serves ranges and ETags, never compressed, and says what may be kept for ever', async () => {
  const { address } = await served();
  const sound = 'lamp 1';
  const path = `/blobs/${sha256(sound).slice(0, 2)}/${sha256(sound)}`;
  const whole = await ask(address, path, { 'Accept-Encoding': 'gzip, br' });
  expect(whole).toMatchObject({ status: 200, text: sound });
  expect(whole.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    'content-length': String(sound.length),
  });
  expect(whole.headers).not.toHaveProperty('content-encoding');
  expect(await ask(address, path, { Range: 'bytes=2-' })).toMatchObject({
    status: 206,
    text: sound.slice(2),
  });
  expect(await ask(address, path, { Range: 'bytes=900-' })).toMatchObject({ status: 416 });
  for (const name of ['timestamp.json', '1.root.json']) {
    const file = await ask(address, `/metadata/${name}`);
    expect(file.headers).toMatchObject({ 'cache-control': 'no-cache' });
    expect(
      await ask(address, `/metadata/${name}`, { 'If-None-Match': String(file.headers.etag) }),
    ).toMatchObject({
      status: 304,
      text: '',
    });
  }
  expect((await ask(address, '/metadata/2.snapshot.json')).headers['cache-control']).toMatch(/immutable/);
  expect(await ask(address, '/metadata/2.root.json')).toMatchObject({ status: 404 });
});

it('has no address for anything but the files of a repository', async () => {
  const { address, folder, base } = await served();
  const digest = 'ab'.repeat(32);
  await mkdir(join(folder, 'blobs/ab'), { recursive: true });
  await writeFile(join(base, 'secret'), 'secret');
  await symlink(join(base, 'secret'), join(folder, 'blobs/ab', digest));
  await writeFile(join(folder, 'metadata/.hidden.json'), '{}');
  await mkdir(join(base, 'outside'));
  await writeFile(join(base, 'outside', `cd${digest.slice(2)}`), 'secret');
  await symlink(join(base, 'outside'), join(folder, 'blobs/cd'));
  const [key = ''] = await readdir(`${folder}.keys`);
  const paths = [
    '/',
    '/metadata',
    '/metadata/',
    '/blobs/',
    '/draft.json',
    '/metadata/.hidden.json',
    '/metadata/../draft.json',
    '/metadata/..%2fdraft.json',
    '/metadata/%2e%2e/draft.json',
    `/../repo.keys/${key}`,
    `/blobs/..%2f..%2frepo.keys/${key}`,
    '//metadata/timestamp.json',
    '/metadata/timestamp.json/',
    '/metadata/timestamp.json%00',
    '/metadata/Timestamp.json',
    `/blobs/ab/${digest}`,
    `/blobs/cd/cd${digest.slice(2)}`,
    `/blobs/ab/${digest.toUpperCase()}`,
  ];
  for (const path of paths) {
    const answer = await ask(address, path);
    expect([path, answer.status], path).toEqual([
      path,
      expect.toSatisfy((status) => status === 404 || status === 400),
    ]);
    expect(answer.text).not.toMatch(/secret|PRIVATE|format/);
  }
  expect(await readFile(join(folder, 'draft.json'), 'utf8')).toContain('format');
});

it('ends while clients hold connections open', async () => {
  const { server, address } = await served();
  const response = await fetch(`${address}metadata/timestamp.json`);
  await response.text();
  await server.close();
  await expect(fetch(`${address}metadata/timestamp.json`)).rejects.toThrow();
});
