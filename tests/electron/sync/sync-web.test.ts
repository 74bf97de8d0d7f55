import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { webSource } from '../../../electron/sync/web-source.ts';
import { type Hook, staticServer } from '../../fakes/static-server.ts';
import { packOf, World } from '../../fakes/sync-world.ts';

async function behind(hook: Hook, base = '') {
  const world = await World.make();
  await world.install();
  await world.repository.addPack(...packOf('a', 2));
  await world.repository.publish();
  const server = await staticServer(world.repository.folder, hook);
  return { world, source: webSource(`${server.address}${base}`, { stallMs: 500 }), server };
}

it('knows a sign-in page, whatever it is asked for and however that calls itself', async () => {
  for (const type of ['text/html', 'application/json']) {
    const { world, source } = await behind((_request, response) => {
      response.writeHead(200, { 'content-type': type }).end('\n<!DOCTYPE html><p>Welcome to the hotel');
      return true;
    });
    expect(await world.sync(source)).toEqual({ kind: 'offline', why: 'captive' });
    expect(world.shown()).toEqual(['a 1', 'b 1']);
  }
});

it('is not led to another place', async () => {
  const other = await World.make();
  const { address } = await staticServer(other.repository.folder);
  const { world, source } = await behind((request, response) => {
    response.writeHead(302, { location: `${address}${request.url}` }).end();
    return true;
  });
  expect(await world.sync(source)).toEqual({ kind: 'offline', why: 'redirected' });
});

it.each([403, 404, 410])('takes status %i for the end of the roots', async (status) => {
  const { world, source } = await behind(({ url = '' }, response) => {
    if (!url.endsWith('/2.root.json')) return false;
    response.writeHead(status).end('no');
    return true;
  });
  expect(await world.sync(source)).toMatchObject({ kind: 'staged', changed: [{ id: 'a', version: 2 }] });
});

it.each([401, 500, 503])('says that the server has a problem when it answers %i', async (status) => {
  for (const path of [
    '/metadata/2.root.json',
    '/metadata/timestamp.json',
    '/metadata/2.targets.json',
    '/targets/',
  ]) {
    const { world, source } = await behind(({ url = '' }, response) => {
      if (!url.startsWith(path)) return false;
      response.writeHead(status).end('no');
      return true;
    });
    expect(await world.sync(source), path).toEqual({ kind: 'offline', why: 'server-error' });
  }
});

it('is cut at the limit when metadata never end, and does not grow', async () => {
  const piece = Buffer.alloc(1 << 16, ' ');
  for (const name of ['2.root.json', 'timestamp.json', '2.snapshot.json', '2.targets.json']) {
    const { world, source } = await behind(({ url = '' }, response) => {
      if (!url.endsWith(`/${name}`)) return false;
      const more = () => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', more);
      more();
      return true;
    });
    const before = process.memoryUsage().rss;
    const outcome = { kind: 'rejected', why: 'too-large', place: `metadata/${name}` };
    expect(await world.sync(source)).toEqual(outcome);
    expect(process.memoryUsage().rss - before).toBeLessThan(60_000_000);
  }
});

it('gives up on metadata that stall, and on a server that is not there', async () => {
  const { world, source, server } = await behind(({ url = '' }, response) => {
    if (url !== '/metadata/timestamp.json') return false;
    response.writeHead(200).write('{');
    return true;
  });
  expect(await world.sync(source)).toEqual({ kind: 'offline', why: 'stalled' });
  expect(server.asked).toContain('metadata/timestamp.json');
  expect(await world.sync(webSource('http://127.0.0.1:9/'))).toEqual({ kind: 'offline', why: 'unreachable' });
});

it('tells a half uploaded repository from an address where there is none', async () => {
  const { world, source } = await behind(() => false);
  await rm(join(world.repository.folder, 'metadata', 'timestamp.json'));
  expect(await world.sync(source)).toEqual({ kind: 'incomplete', place: 'metadata/timestamp.json' });
  const elsewhere = await behind(() => false, 'elsewhere/');
  expect(await elsewhere.world.sync(elsewhere.source)).toEqual({ kind: 'wrong-publisher' });
});

it('takes blobs from a mirror when the source has them not, and from none that lies', async () => {
  const { world, source } = await behind(({ url = '' }, response) => {
    if (!url.startsWith('/blobs/')) return false;
    response.writeHead(200).end('wrong');
    return true;
  });
  expect(await world.sync(source)).toMatchObject({ kind: 'rejected', why: 'digest' });
  expect(await world.sync(source, { mirrors: [world.folder()] })).toMatchObject({ kind: 'staged' });
});
