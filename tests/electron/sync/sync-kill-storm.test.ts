import { expect, it } from 'vitest';
import { killStorm } from '../../fakes/sync-storm.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

// `npm run test:long` sets it to 2,000.
const kills = Number(process.env.HALL_KILLS ?? 100);

it(`shows a whole published set after each of ${kills} kills in the middle of a sync, and takes the next`, {
  timeout: 30_000 + kills * 1500,
}, async () => {
  const result = await killStorm({ folder: await tempFolder(), kills, seed: 21 });
  expect(result.broken).toEqual([]);
  expect(result.kills).toBe(kills);
  expect(result.sets, 'sets that were shown').toBeGreaterThan(kills / 4);
});
