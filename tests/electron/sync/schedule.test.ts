import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { defaultSettings, type SyncSettings } from '../../../content/settings.ts';
import { noSyncYet, syncRecordSchema } from '../../../content/sync-schedule.ts';
import { openStore } from '../../../electron/records/store.ts';
import { machineOffset, type ScheduleOptions, schedule } from '../../../electron/sync/schedule.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const hour = 3_600_000;
const current = { outcome: { kind: 'current', packs: 1 } } as const;
const offline = { outcome: { kind: 'offline', why: 'unreachable' } } as const;
const repository: SyncSettings = { ...defaultSettings.sync, repository: 'https://hall.test', windows: [] };

async function scheduled(more: Partial<ScheduleOptions> = {}, folder?: string) {
  const at = folder ?? (await tempFolder());
  const record = await openStore(join(at, 'sync'), syncRecordSchema, noSyncYet, Date.now);
  const clock = { now: 1_000 * hour };
  const state = { settings: repository, syncs: 0, errors: [] as unknown[] };
  const plan = schedule({
    settings: () => state.settings,
    record,
    sync: async () => {
      state.syncs += 1;
      return current;
    },
    now: () => clock.now,
    random: () => 0,
    offset: () => 0,
    report: (error) => state.errors.push(error),
    lookMs: 5,
    ...more,
  });
  onTestFinished(() => plan.stop());
  return { plan, clock, state, record, folder: at };
}

describe('the schedule of syncs', () => {
  it('syncs at the start, then when the clock says so', async () => {
    const { plan, clock, state } = await scheduled();
    plan.start();
    plan.start();
    await expect.poll(() => state.syncs).toBe(1);
    await expect.poll(() => plan.next()).toBe(clock.now + 2 * hour);
    clock.now += 2 * hour - 1;
    await new Promise((done) => setTimeout(done, 50));
    expect(state.syncs).toBe(1);
    clock.now += 1;
    await expect.poll(() => state.syncs).toBe(2);
  });

  it('does nothing without a repository, and begins when there is one', async () => {
    const { plan, state } = await scheduled();
    state.settings = defaultSettings.sync;
    await plan.look();
    expect([plan.next(), state.syncs]).toEqual([undefined, 0]);
    state.settings = repository;
    await plan.look();
    expect(state.syncs).toBe(1);
  });

  it('goes on after a restart where it was', async () => {
    const { plan, clock, folder } = await scheduled({
      sync: async () => ({ ...offline, retryAfterMs: hour }),
    });
    await plan.look();
    const again = await scheduled({}, folder);
    expect(again.plan.next()).toBe(clock.now + hour);
    await again.plan.look();
    expect(again.state.syncs).toBe(0);
  });

  it('is not held up by a clock that goes back years', async () => {
    const { plan, clock, state } = await scheduled();
    await plan.look();
    clock.now -= 900 * hour;
    await plan.look();
    expect(state.syncs).toBe(1);
    clock.now += 2 * hour;
    await plan.look();
    expect(state.syncs).toBe(2);
  });

  it('counts what a steward has begun', async () => {
    const { plan, clock, state } = await scheduled();
    await plan.ended(current);
    await plan.look();
    expect([state.syncs, plan.next()]).toEqual([0, clock.now + 2 * hour]);
  });

  it('runs one sync at a time and ends it when it is stopped', async () => {
    const signals: AbortSignal[] = [];
    const { plan, record } = await scheduled({
      sync: (signal) =>
        new Promise((done) => {
          signals.push(signal);
          signal.addEventListener('abort', () => done({ outcome: { kind: 'cancelled' } }));
        }),
    });
    plan.start();
    await expect.poll(() => signals.length).toBe(1);
    const looks = [plan.look(), plan.look()];
    await plan.stop();
    await Promise.all(looks);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(record.data).toMatchObject({ ended: 'cancelled', failures: 0 });
  });

  it('tells of a sync that throws, and waits before the next', async () => {
    const { plan, clock, state } = await scheduled({ sync: () => Promise.reject(new Error('a bug')) });
    await plan.look();
    expect(state.errors).toEqual([new Error('a bug')]);
    expect(plan.next()).toBe(clock.now + hour / 4);
  });

  it('does not knock again at once if the disk takes no record', async () => {
    const full = { data: noSyncYet, update: () => Promise.reject(new Error('ENOSPC')) };
    const { plan, clock, state } = await scheduled({ record: full });
    await plan.look();
    expect([state.errors, plan.next()]).toEqual([[new Error('ENOSPC')], clock.now + 2 * hour]);
  });

  it('says how fast to fetch by the hour', async () => {
    const { plan, clock, state } = await scheduled();
    state.settings = { ...defaultSettings.sync, dayBytesPerSecond: 2000, nightBytesPerSecond: 9000 };
    clock.now = 24 * hour * 100 + 2 * hour;
    expect(plan.bytesPerSecond()).toBe(9000);
    clock.now += 10 * hour;
    expect(plan.bytesPerSecond()).toBe(2000);
  });

  it('knows how far this machine is ahead of UTC', () => {
    const at = Date.UTC(2026, 5, 1, 12);
    expect(new Date(at + machineOffset(at)).getUTCHours()).toBe(new Date(at).getHours());
  });
});
