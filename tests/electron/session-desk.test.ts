import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readySession, runProgramme, type Session } from '../../content/programme.ts';
import { sessionSchema } from '../../content/session-entry.ts';
import type { Disk } from '../../electron/records/disk.ts';
import { openSessionDesk } from '../../electron/session-desk.ts';
import { failingDisk } from '../fakes/failing-disk.ts';
import { numberOf, samplePlan } from '../fakes/session-world.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

const hour = 3_600_000;
const runOf = { programme: { pack: 'sample', id: 'visit' }, version: 2, language: 'en' };
const started = runProgramme(readySession, { kind: 'start' }, samplePlan);
const at = (step: number): Session => {
  let session = started;
  for (let n = 0; n < step; n += 1) session = runProgramme(session, { kind: 'skip' }, samplePlan);
  return session;
};

async function world(disk?: Disk) {
  const folder = join(await tempFolder(), 'sessions');
  let time = new Date('2026-11-25T10:00:00').getTime();
  let tails = 0;
  const start = () =>
    openSessionDesk(folder, {
      now: () => time,
      tail: () => `t${++tails}`,
      ...(disk && { disk }),
    });
  const pass = (ms: number) => {
    time += ms;
  };
  return { folder, start, pass };
}

describe('the sessions of programmes', () => {
  it('get an id by the time of their start, and are given back as they were after a power cut', async () => {
    const { start, pass } = await world();
    const desk = start();
    const { id } = await desk.beginSession(runOf);
    expect(id).toBe('20261125-100000-t1');
    for (const session of [started, at(3)]) {
      pass(1000);
      expect(await desk.keepSession({ id, session })).toEqual({ kind: 'done' });
    }
    expect(await start().cutOffSession()).toEqual({ id, ...runOf, session: at(3) });
  });

  it('are given back with the steps by which they were counted last', async () => {
    const { start } = await world();
    const desk = start();
    const marks = (ids: readonly string[]) => ids.map((id) => ({ id, within: '0badcafe' }));
    const { id } = await desk.beginSession({ ...runOf, steps: marks(['a', 'b']) });
    await desk.keepSession({ id, session: at(1) });
    expect(await start().cutOffSession()).toMatchObject({ version: 2, steps: marks(['a', 'b']) });
    const run = { ...runOf, version: 3, steps: marks(['b', 'c']) };
    await desk.keepSession({ id, session: at(0), run });
    expect(await start().cutOffSession()).toEqual({ id, ...run, session: at(0) });
  });

  it('go on in the same journal after they were given back', async () => {
    const { start, folder } = await world();
    const { id } = await start().beginSession(runOf);
    await start().keepSession({ id, session: at(1) });
    const again = start();
    await again.cutOffSession();
    await again.keepSession({ id, session: at(2) });
    expect(await readdir(folder)).toEqual([`${id}.journal`]);
    expect(await start().cutOffSession()).toMatchObject({ id, session: { step: 2 } });
  });

  it('are not given back when they were left, are over, never began, or are older than 12 hours', async () => {
    const { start, pass } = await world();
    const desk = start();
    const begin = async (session?: Session) => {
      const { id } = await desk.beginSession(runOf);
      if (session) await desk.keepSession({ id, session });
      return id;
    };
    expect(await desk.cutOffSession()).toBeNull();
    await begin();
    await begin(runProgramme(started, { kind: 'finish' }, samplePlan));
    const left = await begin(started);
    expect(await desk.dropSession(left)).toEqual({ kind: 'done' });
    expect(await desk.keepSession({ id: left, session: started })).toEqual({ kind: 'missing' });
    expect(await start().cutOffSession()).toBeNull();
    const cut = await begin(started);
    pass(12 * hour - 1);
    expect(await start().cutOffSession()).toMatchObject({ id: cut });
    pass(1);
    expect(await start().cutOffSession()).toBeNull();
  });

  it('are under way from their begin, or from when a group goes on, until they are left', async () => {
    const { start } = await world();
    const desk = start();
    const { id } = await desk.beginSession(runOf);
    expect([desk.isUnderWay(id), desk.isUnderWay('other')]).toEqual([true, false]);
    await desk.keepSession({ id, session: at(1) });
    const { id: second } = await desk.beginSession(runOf);
    expect([desk.isUnderWay(id), desk.isUnderWay(second)]).toEqual([false, true]);
    await desk.dropSession(second);
    expect(desk.isUnderWay(second)).toBe(false);
    const again = start();
    await again.cutOffSession();
    expect(again.isUnderWay(id)).toBe(false);
    await again.keepSession({ id, session: at(2) });
    expect(again.isUnderWay(id)).toBe(true);
    // Its page was lost, and begins anew.
    await again.cutOffSession();
    expect(again.isUnderWay(id)).toBe(false);
  });

  it('keep who the group is, and give it back with a session that was cut off', async () => {
    const { start } = await world();
    const told = { ...runOf, school: '一中', leader: '李老师' };
    const { id } = await start().beginSession(told);
    await start().keepSession({ id, session: at(1) });
    expect(await start().cutOffSession()).toEqual({ id, ...told, session: at(1) });
  });

  it('are missing under another id, and an id that is none throws', async () => {
    const { start } = await world();
    expect(await start().keepSession({ id: 'other', session: started })).toEqual({ kind: 'missing' });
    expect(await start().dropSession('other')).toEqual({ kind: 'missing' });
  });

  it('are given back as they were before an entry that the power has torn', async () => {
    const { start, folder } = await world();
    const { id } = await start().beginSession(runOf);
    const desk = start();
    await desk.keepSession({ id, session: at(2) });
    const file = join(folder, `${id}.journal`);
    const whole = await readFile(file);
    await desk.keepSession({ id, session: at(3) });
    const longer = await readFile(file);
    for (const cut of [whole.length + 1, whole.length + 40, longer.length - 1]) {
      await writeFile(file, longer.subarray(0, cut));
      expect(await start().cutOffSession()).toMatchObject({ session: { step: 2 } });
    }
    await writeFile(file, longer);
    await appendFile(file, 'torn');
    const again = start();
    expect(await again.cutOffSession()).toMatchObject({ session: { step: 3 } });
    expect(await again.keepSession({ id, session: at(4) })).toEqual({ kind: 'done' });
    expect(await start().cutOffSession()).toMatchObject({ session: { step: 4 } });
  });

  it('go on unkept while the disk takes no writing, and are whole again when it does', async () => {
    // It can be read: what follows the first look is refused.
    const { disk, heal } = failingDisk({ at: 1, error: 'EROFS', lasting: true });
    const { start } = await world(disk);
    const desk = start();
    const { id } = await desk.beginSession(runOf);
    expect(await desk.keepSession({ id, session: at(1) })).toEqual({ kind: 'disk' });
    heal();
    expect(await desk.keepSession({ id, session: at(2) })).toEqual({ kind: 'done' });
    expect(await start().cutOffSession()).toMatchObject({ id, session: { step: 2 } });
  });
});

describe('what is kept of a session', () => {
  it('reads back field by field, at every step', () => {
    for (const step of samplePlan.keys()) {
      const session = at(step);
      expect(sessionSchema.parse(JSON.parse(JSON.stringify(session)))).toEqual(session);
    }
    const counting = at(numberOf('headcount'));
    const counted = runProgramme(counting, { kind: 'heads', adults: 2, children: 40 }, samplePlan);
    const over = runProgramme(
      runProgramme(counted, { kind: 'confirm' }, samplePlan),
      { kind: 'finish' },
      samplePlan,
    );
    expect(sessionSchema.parse(over)).toEqual(over);
    expect(over).toMatchObject({ phase: 'finished', heads: { adults: 2, children: 40 } });
  });

  it.each([
    { phase: 'running' },
    { ...started, step: -1 },
    { ...started, more: 1 },
    { ...started, part: { kind: 'tap', spent: 1 } },
    { ...started, times: { '-1': 3 } },
    { ...started, stars: 6 },
  ])('is refused if it is none: %j', (session) => {
    expect(sessionSchema.safeParse(session).success).toBe(false);
  });
});
