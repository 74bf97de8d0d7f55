import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, rm, stat, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { starterFiles } from '../../../build/packs/starter.ts';
import { ended, installedHallPack, runHallPack, startHallPack } from '../../fakes/hall-pack.ts';
import { tempFolder, writeFiles } from '../../fakes/temp-folder.ts';
import { publishedTrial } from '../../fakes/trial-repository.ts';

// The first one makes the program, which takes long on a machine that has more to do.
vi.setConfig({ testTimeout: 120_000 });

const run = (from: string, args: readonly string[], env?: Record<string, string>) =>
  runHallPack(args, { from, ...(env && { env }) });
const oneLine = /^\{.*\}\n$/;

it('makes, fills, publishes, audits and exports a repository from wherever one stands', async () => {
  const here = await tempFolder();
  const secret = { HALL_KEY_PASSWORD: 'correct horse' };
  await writeFiles(join(here, 'our-hall'), starterFiles('our-hall'));
  const made = await run(here, ['repo', 'init', 'repo', '--json'], secret);
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(oneLine) });
  expect(JSON.parse(made.out)).toMatchObject({
    kind: 'made',
    folder: join(here, 'repo'),
    fingerprint: expect.any(String),
  });
  expect((await stat(join(here, 'repo.keys'))).mode & 0o077).toBe(0);

  const added = await run(here, ['repo', 'add', 'repo', 'our-hall', '--json']);
  expect([added.code, JSON.parse(added.out)]).toMatchObject([
    0,
    { kind: 'added', packs: [{ id: 'our-hall' }] },
  ]);

  expect(await run(here, ['repo', 'publish', 'repo'])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/targets\.[0-9a-f]{16}\.pem needs its password: set HALL_KEY_PASSWORD/),
  });
  const wrong = await run(here, ['repo', 'publish', 'repo', '--json'], { HALL_KEY_PASSWORD: 'wrong' });
  expect([wrong.code, JSON.parse(wrong.out)]).toMatchObject([
    1,
    { kind: 'failed', message: expect.any(String) },
  ]);
  expect(await run(here, ['repo', 'publish', 'repo'], secret)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^Published: channel hall, release 1, 1 pack \(our-hall 1\)\.\n/),
    err: '',
  });
  const exported = await run(here, ['repo', 'export', 'repo', 'stick', '--packs', 'our-hall', '--json']);
  expect(exported).toMatchObject({
    code: 0,
    out: expect.stringMatching(oneLine),
    err: expect.stringMatching(/^needs .* free\n$/),
  });
  const audit = await run(here, ['repo', 'verify', 'stick', '--json']);
  expect([audit.code, JSON.parse(audit.out)]).toMatchObject([0, { kind: 'good', problems: [], packs: 1 }]);
});

it('ends with 1 where something is to be mended, and says it on stderr', async () => {
  const { base, folder, keyFolder } = await publishedTrial();
  const [shard = ''] = await readdir(join(folder, 'blobs'));
  await rm(join(folder, 'blobs', shard), { recursive: true });
  const audit = await run(base, ['repo', 'verify', 'repo', '--json']);
  expect(audit).toMatchObject({
    code: 1,
    out: expect.stringMatching(oneLine),
    err: expect.stringMatching(/1 to mend/),
  });
  expect(JSON.parse(audit.out)).toMatchObject({
    kind: 'problems',
    problems: [{ file: expect.stringMatching(/^blobs/) }],
  });
  const timestamp = (await readdir(keyFolder)).find((name) => name.startsWith('timestamp')) ?? '';
  await chmod(join(keyFolder, timestamp), 0o644);
  expect(await run(base, ['repo', 'publish', 'repo', '--timestamp-only'])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/can be read by others; run: chmod 600/),
  });
});

it('ends with 2 when it is used wrongly, with 0 for help', async () => {
  const here = await tempFolder();
  const wrong = [
    ['repo', 'bogus'],
    ['repo', 'publish', 'nowhere'],
    ['repo', 'verify', 'ftp://hall/'],
    ['repo', 'init', 'repo', '--channel', '../up'],
  ];
  const ends = await Promise.all(wrong.map(async (args) => [args, (await run(here, args)).code]));
  expect(ends).toEqual(wrong.map((args) => [args, 2]));
  expect(await run(here, ['repo', 'export', '--help'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/--packs <ids>/),
  });
  expect(await readdir(here)).toEqual([]);
});

it('serves until Ctrl+C, also when it is started by a link', async () => {
  const { base, folder } = await publishedTrial();
  await mkdir(join(base, 'bin'));
  await symlink(installedHallPack, join(base, 'bin/hall-pack'));
  const args = [join(base, 'bin/hall-pack'), 'repo', 'serve', folder, '--port', '0', '--json'];
  const child = spawn(process.execPath, args, { cwd: base });
  onTestFinished(() => void child.kill('SIGKILL'));
  const end = ended(child);
  const [line] = await once(child.stdout, 'data');
  const { address } = JSON.parse(String(line));
  expect((await fetch(`${address}metadata/timestamp.json`)).status).toBe(200);
  child.kill('SIGINT');
  expect(await end).toMatchObject({ code: 0, out: String(line) });
});

it('ends with 130 on Ctrl+C', async () => {
  const here = await tempFolder();
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const found = server.address();
  const port = typeof found === 'object' && found ? found.port : 0;
  const child = await startHallPack(['repo', 'verify', `http://127.0.0.1:${port}/`, '--json'], {
    from: here,
  });
  const end = ended(child);
  await once(server, 'request');
  child.kill('SIGINT');
  const { code, out } = await end;
  expect([code, JSON.parse(out)]).toEqual([130, { kind: 'cancelled', message: 'cancelled' }]);
});

it.runIf(process.platform === 'linux')(
  'asks at a terminal for a password, twice, and never shows it',
  async () => {
    const here = await tempFolder();
    const typed = 'correct horse';
    // util-linux's script gives the command a terminal of its own.
    const line = `'${process.execPath}' '${installedHallPack}' repo init repo`;
    const { HALL_KEY_PASSWORD: _, ...env } = process.env;
    const child = spawn('script', ['-qefc', line, '/dev/null'], { cwd: here, env });
    onTestFinished(() => void child.kill('SIGKILL'));
    let asked = 0;
    child.stdout.on('data', (text: Buffer) => {
      if (/Password for the new keys: $|The same again: $/.test(text.toString())) {
        asked += 1;
        child.stdin.write(`${typed}\r`);
      }
    });
    const { code, out } = await ended(child);
    expect([code, asked]).toEqual([0, 2]);
    expect(out).toContain('An empty repository is in');
    expect(out).not.toContain(typed);
  },
);
