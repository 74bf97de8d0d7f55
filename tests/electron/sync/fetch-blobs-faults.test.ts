import { describe, expect, it } from 'vitest';
import type { FaultRule } from '../../fakes/fault-rules.ts';
import { faultWorld } from '../../fakes/fault-world.ts';

describe('a server in trouble', () => {
  it.each([500, 502, 503, 429])('is asked again after %i', async (status) => {
    const { world, pauses, fetch } = await faultWorld([5000], { status, times: 3 });
    expect((await fetch()).kind).toBe('done');
    expect(pauses).toEqual([100, 400, 1600]);
    expect(await world.present()).toEqual([true]);
  });

  it('is left alone for as long as it says, but never longer than a minute', async () => {
    const later = (after: string): FaultRule => ({
      status: 503,
      headers: { 'retry-after': after },
      times: 1,
    });
    const { pauses, server, fetch } = await faultWorld([5000], later('7'));
    expect((await fetch()).kind).toBe('done');
    expect(pauses).toEqual([7000]);
    server.set(later('86400'));
    const { pauses: other, fetch: again } = await faultWorld([5000], later('86400'));
    expect((await again()).kind).toBe('done');
    expect(other).toEqual([60_000]);
  });

  it('that stays in trouble is given up after five tries', async () => {
    const { server, fetch } = await faultWorld([5000], { status: 503 });
    expect(await fetch()).toEqual({
      kind: 'failed',
      outcome: { kind: 'offline', why: 'server-error' },
      fetched: 0,
    });
    expect(server.asked).toHaveLength(5);
  });

  it.each([
    [{ status: 302, headers: { location: '/elsewhere' } }, 'redirected'],
    [{ status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Sign in</html>' }, 'captive'],
  ] as const)('whose answer is not a repository is asked once: %j', async (rule, why) => {
    const { world, server, fetch } = await faultWorld([5000], rule);
    expect(await fetch()).toEqual({ kind: 'failed', outcome: { kind: 'offline', why }, fetched: 0 });
    expect(server.asked).toHaveLength(1);
    expect(await world.present()).toEqual([false]);
  });

  it.each([401, 403, 404, 410])(
    'that has not (yet) what it should have is incomplete or in trouble: %i',
    async (status) => {
      const { place, fetch } = await faultWorld([5000], { status });
      const outcome =
        status === 401 ? { kind: 'offline', why: 'server-error' } : { kind: 'incomplete', place };
      expect(await fetch()).toEqual({ kind: 'failed', outcome, fetched: 0 });
    },
  );
});

describe('bytes that are not what was signed', () => {
  it('are thrown away and fetched three times, then the file is named', async () => {
    const { world, server, place, fetch } = await faultWorld([100_000], { flipAt: 99_999 });
    const outcome = { kind: 'rejected', why: 'digest', place };
    expect(await fetch()).toEqual({ kind: 'failed', outcome, fetched: 300_000 });
    expect(server.asked.map(({ headers }) => headers.range)).toEqual([undefined, undefined, undefined]);
    expect(await world.present()).toEqual([false]);
    server.set();
    expect(await fetch()).toEqual({ kind: 'done', fetched: 100_000 });
  });

  it('are healed by the next try if only one was bad', async () => {
    const { world, fetch } = await faultWorld([100_000], { flipAt: 0, times: 2 });
    expect(await fetch()).toEqual({ kind: 'done', fetched: 300_000 });
    expect(await world.present()).toEqual([true]);
  });

  it.each([
    { truncateTo: 60_000 },
    { truncateTo: 60_000, ignoreRange: true },
    { truncateTo: 0 },
    { truncateTo: 60_000, lengthOff: 'none' } as const,
  ])('are refused if they are fewer: %j', async (fault) => {
    const { place, fetch } = await faultWorld([100_000], fault);
    expect(await fetch()).toMatchObject({ outcome: { kind: 'rejected', why: 'length', place } });
  });

  it.each([
    { append: 50_000 },
    { append: 50_000_000 },
    { append: 1, lengthOff: 'none' } as const,
    { lengthOff: 7 },
  ])('are cut at the signed length if they are more: %j', async (fault) => {
    const { world, server, fetch } = await faultWorld([100_000], fault);
    expect((await fetch()).kind).toBe('done');
    expect(await world.present()).toEqual([true]);
    expect(server.sent()).toBeLessThan(10_000_000);
  });

  it('that never end are cut at the signed length and refused', async () => {
    const { place, fetch } = await faultWorld([100_000], { endless: true });
    const result = await fetch();
    expect(result).toMatchObject({ outcome: { kind: 'rejected', why: 'digest', place } });
    expect(result.fetched).toBeLessThan(1_000_000);
  });

  it('are refused if they are packed', async () => {
    const { place, fetch } = await faultWorld([100_000], { gzipBomb: 1_000_000 });
    expect(await fetch()).toMatchObject({ outcome: { kind: 'rejected', why: 'format', place } });
  });

  it.each([0, 1])('are refused for a file of %i bytes too', async (bytes) => {
    const { world, source } = await faultWorld([1]);
    const wanted = [{ sha256: 'ab'.repeat(32), bytes }];
    const result = await world.fetch({ sources: [source], wanted });
    expect(result).toMatchObject({
      kind: 'failed',
      outcome: { kind: bytes === 0 ? 'rejected' : 'incomplete' },
    });
  });
});
