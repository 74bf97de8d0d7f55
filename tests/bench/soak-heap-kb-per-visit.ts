import { slope, soak, warm } from '../e2e/soak.ts';
import type { Bench } from './bench-run.ts';
import { type Figure, rounded } from './figure.ts';

const visits = 500;
const warmUp = 0.2;

/** How much the heaps of the page and of the main process grow with each visit. */
export async function measureSoak({ say }: Bench): Promise<Figure> {
  const held = warm(await soak(visits, say), warmUp);
  const [first, last] = [held[0], held.at(-1)];
  const course = (of: 'nodes' | 'listeners' | 'howls' | 'handles') => `${of} ${first?.[of]} → ${last?.[of]}`;
  return {
    name: 'soak-heap-kb-per-visit',
    value: rounded(slope(held, ({ heapKb }) => heapKb)),
    unit: 'kB',
    limit: 10,
    better: 'lower',
    baseline: { what: `after ${first?.visits} visits, both heaps`, value: first?.heapKb ?? 0, unit: 'kB' },
    runs: visits,
    note: (['nodes', 'listeners', 'howls', 'handles'] as const).map(course).join(', '),
  };
}
