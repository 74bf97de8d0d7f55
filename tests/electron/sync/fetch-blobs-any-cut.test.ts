import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { openBlobs } from '../../../electron/library/blobs.ts';
import { webSource } from '../../../electron/sync/web-source.ts';
import { blobWorld } from '../../fakes/blob-world.ts';
import { faultServer } from '../../fakes/fault-server.ts';

/** How one answer ends: after so many bytes, by a plain end or a reset; or the steward cancels. */
const cut = fc.record({
  after: fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 1, max: 120_000 })),
  reset: fc.boolean(),
  ignoreRange: fc.boolean(),
  restart: fc.boolean(),
});

it('any pattern of cuts, resets and restarts yields the right bytes, each sent once unless it must be', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 300_000 }), { minLength: 1, maxLength: 6 }),
      fc.array(cut, { maxLength: 12 }),
      fc.integer({ min: 1, max: 4 }),
      async (sizes, cuts, atOnce) => {
        const world = await blobWorld(sizes);
        const server = await faultServer(
          world.folder,
          cuts.map(({ after, reset, ignoreRange }) => ({
            cutAfter: () => after,
            reset,
            ignoreRange,
            times: 1,
          })),
        );
        const sources = [webSource(server.address)];
        let fetched = 0;
        for (const [n, { restart }] of cuts.entries()) {
          if (!restart) continue;
          // Killed early or late: nothing is remembered but what is on disk.
          const steward = new AbortController();
          const report = (done: number) => {
            if (done > (world.total * n) / cuts.length) steward.abort();
          };
          const blobs = openBlobs(world.library);
          fetched += (await world.fetch({ sources, blobs, report, signal: steward.signal, atOnce })).fetched;
        }
        for (let tries = 0; tries < 5; tries++) {
          const result = await world.fetch({ sources, blobs: openBlobs(world.library), atOnce });
          fetched += result.fetched;
          if (result.kind === 'done') break;
        }
        expect(await world.present()).not.toContain(false);
        expect(await world.parts()).toEqual([]);
        // Only a server without ranges sends anything twice, and no more than a whole file each time.
        const again = cuts.filter(({ ignoreRange }) => ignoreRange).length * Math.max(...sizes);
        const restarts = cuts.filter(({ restart }) => restart).length * atOnce * 65_536;
        expect(fetched).toBeLessThanOrEqual(world.total + again + restarts);
      },
    ),
    { numRuns: 60, seed: 42 },
  );
}, 60_000);
