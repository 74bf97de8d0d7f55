import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forwardTimeSchema } from '../../content/forward-time.ts';
import { openForwardClock } from '../../electron/forward-clock.ts';
import { openStore } from '../../electron/records/store.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

const day = 86_400_000;
const noon = Date.UTC(2026, 10, 25, 12);

async function world() {
  const file = join(await tempFolder(), 'capture-time');
  let [wall, steady] = [noon, 0];
  const start = async () =>
    openForwardClock(await openStore(file, forwardTimeSchema.nullable(), null, () => 1), {
      wall: () => wall,
      steady: () => steady,
    });
  return {
    start,
    /** So long goes by, and the wall's clock shows it, set by `set` beside that. */
    pass(ms: number, set = 0) {
      wall += ms + set;
      steady += ms;
    },
    off(ms: number, set = 0) {
      wall += ms + set;
      steady = 0;
    },
  };
}

describe('a clock that is never set back', () => {
  it('begins with that of the wall', async () => {
    const { start, pass } = await world();
    const clock = await start();
    expect(clock.now()).toBe(noon);
    pass(5000);
    expect(clock.now()).toBe(noon + 5000);
  });

  it('goes on when the wall is set back, while it runs and after days off', async () => {
    const { start, pass, off } = await world();
    const clock = await start();
    pass(1000, -60 * day);
    expect(clock.now()).toBe(noon + 1000);
    pass(1000);
    expect(clock.now()).toBe(noon + 2000);
    await clock.note();
    off(3 * day);
    expect((await start()).now()).toBe(noon + 2000 + 3 * day);
  });

  it('knows at a start what was noted last', async () => {
    const { start, pass, off } = await world();
    await (await start()).note();
    pass(day);
    off(0, -10 * day);
    const clock = await start();
    expect(clock.now()).toBe(noon);
    off(20 * day);
    expect(clock.now()).toBe(noon + 11 * day);
  });
});
