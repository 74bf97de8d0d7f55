import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledScript } from '../../fakes/bundled-script.ts';
import { runAndKill } from '../../fakes/killed-child.ts';
import { records } from '../../fakes/record-kinds.ts';
import { seededRandom } from '../../fakes/seeded-random.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const script = resolve(import.meta.dirname, '../../fakes/record-writer.ts');
// Of each kind; `npm run test:long` sets HALL_KILLS to 2,000, `npm run bench` kills 120 times.
const kills = Math.ceil(Number(process.env.HALL_KILLS ?? 24) / 4);

describe('a program that is killed again and again while it writes', () => {
  it.each([
    ['durable', 11],
    ['slots', 12],
    ['journal', 13],
    ['captures', 14],
  ] as const)(
    'loses none of the %s records that it was told are safe',
    { timeout: 60_000 + kills * 2000 },
    async (kind, seed) => {
      const random = seededRandom(seed);
      const folder = await tempFolder();
      const place = join(folder, 'records');
      const writer = await bundledScript(script, await tempFolder());
      let last = 0;
      let killed = 0;
      for (let n = 0; n < kills; n++) {
        // Each start reads what the last left, and ends with an error if that is not whole.
        const ended = await runAndKill(writer, [kind, folder], { after: random() * 60 });
        expect(ended.killed, `start ${n} ends by itself`).toBe(true);
        killed += 1;
        last = Number(ended.lines.at(-1) ?? last);
        const newest = await records[kind].newest(place);
        expect(newest, `after kill ${n}`).toBeTypeOf('number');
        expect(newest, `after kill ${n}`).toBeGreaterThanOrEqual(last);
      }
      expect(killed).toBe(kills);
      expect(last).toBeGreaterThan(kills);
      await records[kind].open(place);
      const left = await readdir(folder, { recursive: true });
      expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );
});
