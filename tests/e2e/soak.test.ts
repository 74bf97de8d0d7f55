import { beforeAll, describe, expect, it } from 'vitest';
import { type Held, slope, soak, warm } from './soak.ts';

/** `npm run test:long` asks for more. */
const visits = Number(process.env.HALL_VISITS ?? '16');
const short = visits < 200;

describe(`a kiosk after ${visits} visitors`, () => {
  let held: Held[];

  beforeAll(async () => {
    held = warm(await soak(visits, (line) => process.stdout.write(`${line}\n`)), short ? 0.2 : 0.5);
  }, 86_400_000);

  // Over some hundred visits the engine learns what is called often, which weighs more than what may be forgotten.
  it.skipIf(short)('holds no more than 10 kB more for each that came', () => {
    expect(slope(held, ({ heapKb }) => heapKb)).toBeLessThanOrEqual(10);
  });

  it.each(['nodes', 'listeners', 'howls', 'handles'] as const)('holds no more %s', (what) => {
    const weighed = (held.at(-1)?.visits ?? 0) - (held[0]?.visits ?? 0);
    expect(Math.round(slope(held, (one) => one[what]) * weighed)).toBeLessThanOrEqual(tolerance[what]);
  });
});

// Over all visits that were weighed. What differs from one home to the next, when a sound or a timer is just on its way;
// the fewer come, the fewer homes there are.
const tolerance = short
  ? { nodes: 12, listeners: 6, howls: 0, handles: 4 }
  : { nodes: 60, listeners: 40, howls: 0, handles: 4 };
