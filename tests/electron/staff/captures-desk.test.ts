import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../../content/capture.ts';
import type { HallCaptures } from '../../../electron/hall-captures.ts';
import { capturesDesk } from '../../../electron/staff/captures-desk.ts';
import { drivesIn, folderId } from '../../../electron/sync/sticks.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const capture = (id: string, kind: Capture['kind'], session = 's-1'): Capture => ({
  ...{ id, kind, session },
  bytes: 3,
  made: 1,
  expires: 2,
});
const held: Record<string, string> = { a: 'a photo', b: '[[[3,4]]]', c: 'another' };

async function world(remove: HallCaptures['captures']['remove'] = async (id) => id in held) {
  const plugged = await tempFolder();
  const all = [
    capture('a', 'photo'),
    capture('b', 'signature'),
    capture('c', 'voice', 's-2'),
    capture('d', 'voice'),
  ];
  const read = async (id: string) => (held[id] === undefined ? undefined : Buffer.from(held[id]));
  const hall = { desk: { list: () => all }, captures: { read, remove } } as unknown as HallCaptures;
  const desk = capturesDesk({ captures: Promise.resolve(hall), drives: () => drivesIn(plugged) });
  const plugIn = async (name: string) => {
    await mkdir(join(plugged, name));
    return { stick: folderId(join(plugged, name)), folder: join(plugged, name) };
  };
  return { desk, plugIn };
}

describe('what a steward can do with what a group has left', () => {
  it('is to see it', async () => {
    const { desk } = await world();
    const { captures } = await desk.sessionCaptures('s-1');
    expect(captures.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });

  it('is to delete it', async () => {
    const { desk } = await world();
    expect(await desk.deleteCapture('a')).toEqual({ kind: 'done' });
    expect(await desk.deleteCapture('x')).toEqual({ kind: 'missing' });
    const failed = Object.assign(new Error(), { code: 'EROFS' });
    const broken = await world(() => Promise.reject(failed));
    expect(await broken.desk.deleteCapture('a')).toEqual({ kind: 'disk' });
  });

  it('is to take a copy along that every program opens', async () => {
    const { desk, plugIn } = await world();
    const { stick, folder } = await plugIn('BLUE');
    expect(await desk.copyCapture({ id: 'a', stick })).toEqual({ kind: 'copied', file: 'photo-a.jpg' });
    expect(await desk.copyCapture({ id: 'b', stick })).toEqual({ kind: 'copied', file: 'signature-b.svg' });
    expect((await readdir(folder)).sort()).toEqual(['photo-a.jpg', 'signature-b.svg']);
    expect(await readFile(join(folder, 'photo-a.jpg'), 'utf8')).toBe('a photo');
    expect(await readFile(join(folder, 'signature-b.svg'), 'utf8')).toContain('M3 4h0.1');
    expect(await desk.copyCapture({ id: 'd', stick })).toEqual({ kind: 'gone' });
    expect(await desk.copyCapture({ id: 'x', stick })).toEqual({ kind: 'gone' });
    expect(await desk.copyCapture({ id: 'a', stick: 'none' })).toEqual({ kind: 'missing' });
  });
});
