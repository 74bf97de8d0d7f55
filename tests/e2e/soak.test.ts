import { beforeAll, describe, expect, it } from 'vitest';
import { type Held, slope, soak, warm } from './soak.ts';

/** `npm run test:long` asks for more. */
const visits = Number(process.env.HALL_VISITS ?? '40');

// Over some hundred visits the engine learns what is called often, which weighs some kB each. Where fewer come it
// learns and compiles at once what it ever will: what still grows from visit to visit is the kiosk's own.
const unlearned = ['--js-flags=--no-lazy-feedback-allocation --no-opt --no-maglev --always-sparkplug'];
// Of forty, the twelfth is the first that counts: everybody has left once by then.
const [args, warmUp] = visits < 200 ? [unlearned, 0.2] : [[], 0.5];

describe(`a kiosk after ${visits} visitors`, () => {
  let held: Held[];

  beforeAll(async () => {
    held = warm(await soak(visits, (line) => process.stdout.write(`${line}\n`), args), warmUp);
  }, 86_400_000);

  it('holds no more than 10 kB more for each that came', () => {
    expect(slope(held, ({ heapKb }) => heapKb)).toBeLessThanOrEqual(10);
  });

  it.each(['nodes', 'listeners', 'howls', 'handles'] as const)('holds no more %s', (what) => {
    const weighed = (held.at(-1)?.visits ?? 0) - (held[0]?.visits ?? 0);
    expect(Math.round(slope(held, (one) => one[what]) * weighed)).toBeLessThanOrEqual(tolerance[what]);
  });
});

// Over all visits that were weighed. What differs from one home to the next, when a sound or a timer is just on its way.
const tolerance = { nodes: 60, listeners: 40, howls: 0, handles: 4 };
