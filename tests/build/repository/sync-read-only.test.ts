import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bundledHallPack } from '../../fakes/hall-pack.ts';
import { publishedTrial } from '../../fakes/trial-repository.ts';

const run = promisify(execFile);

it
  .runIf(process.platform === 'linux' && process.getuid?.() === 0)
  .each(['a data folder that was used before', 'a new data folder'])(
  'says of a read-only disk that it is read-only: %s',
  async (what) => {
    const trial = await publishedTrial();
    const data = join(trial.base, 'data');
    const args = [await bundledHallPack(), 'sync', '--from', trial.folder, '--data', data];
    await mkdir(data);
    if (what.includes('used')) await run(process.execPath, [...args, '--allow-expired']);
    const script = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && shift && exec "$@"';
    const ended = run('unshare', ['-m', 'sh', '-c', script, 'sh', data, process.execPath, ...args]);
    await expect(ended).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('read-only') });
  },
  60_000,
);
