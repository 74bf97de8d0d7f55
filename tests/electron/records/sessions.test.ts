import { createHash } from 'node:crypto';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openSessions } from '../../../electron/records/sessions.ts';
import { failingDisk } from '../../fakes/failing-disk.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const schema = z.object({ step: z.int() });
const now = () => 42;

async function world() {
  const folder = join(await tempFolder(), 'sessions');
  const sessions = openSessions(folder, schema, { now });
  const add = async (id: string, step: number) => {
    const journal = await sessions.open(id);
    await journal.append({ step });
    await journal.close();
  };
  const digest = async (id: string) =>
    createHash('sha256')
      .update(await readFile(join(folder, `${id}.journal`)))
      .digest('hex');
  return { folder, sessions, add, digest };
}

describe('the journals of sessions', () => {
  it('are listed by their ids, and none before the first event', async () => {
    const { folder, sessions, add } = await world();
    expect(await sessions.list()).toEqual([]);
    for (const id of ['school-2', 'school-1']) await add(id, 1);
    for (const name of ['Not An Id.journal', 'x.exported']) await writeFile(join(folder, name), '');
    expect(await sessions.list()).toEqual(['school-1', 'school-2']);
    expect((await sessions.open('school-2')).events).toEqual([{ step: 1 }]);
  });

  it('are read without being opened: nothing is set aside, and nothing made', async () => {
    const { folder, sessions, add } = await world();
    await add('school', 1);
    await appendFile(join(folder, 'school.journal'), 'torn');
    const before = await readFile(join(folder, 'school.journal'));
    expect(await sessions.read('school')).toEqual([{ step: 1 }]);
    expect(await sessions.read('nobody')).toEqual([]);
    expect(await sessions.bytes('school')).toEqual(before);
    await expect(sessions.bytes('nobody')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readFile(join(folder, 'school.journal'))).toEqual(before);
    expect(await readdir(folder)).toEqual(['school.journal']);
    const { disk } = failingDisk({ at: 0, error: 'EIO', lasting: true });
    const failing = openSessions(folder, schema, { now, disk });
    await expect(failing.read('school')).rejects.toMatchObject({ code: 'EIO' });
  });

  it('are not removed before a copy as they are now was noted', async () => {
    const { folder, sessions, add, digest } = await world();
    await add('school', 1);
    expect(await sessions.remove('school')).toBe('not-exported');
    expect(await sessions.exported('school', '00'.repeat(32))).toBe('differs');
    expect(await sessions.remove('school')).toBe('not-exported');
    expect(await sessions.exported('school', await digest('school'))).toBe('noted');
    await add('school', 2);
    expect(await sessions.remove('school')).toBe('not-exported');
    expect(await sessions.exported('school', await digest('school'))).toBe('noted');
    expect(await sessions.remove('school')).toBe('removed');
    expect(await readdir(folder)).toEqual([]);
    expect(await sessions.remove('school')).toBe('missing');
    expect(await sessions.exported('school', '')).toBe('missing');
  });

  it('lie nowhere else', async () => {
    const { sessions } = await world();
    for (const id of ['../settings', 'a/b', '', 'A', '.']) {
      expect(() => sessions.open(id)).toThrow();
      await expect(sessions.remove(id)).rejects.toThrow();
    }
  });

  it('fail with the system’s error where they can’t be read', async () => {
    const { disk } = failingDisk({ at: 0, error: 'EIO', lasting: true });
    const sessions = openSessions(await tempFolder(), schema, { now, disk });
    await expect(sessions.list()).rejects.toMatchObject({ code: 'EIO' });
  });
});
