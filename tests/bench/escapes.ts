import { type Arena, openArena } from '../e2e/escape/arena.ts';
import { handVectors } from '../e2e/escape/hands.ts';
import { visitHostilePack } from '../e2e/escape/hostile-visit.ts';
import { keyVectors } from '../e2e/escape/keys.ts';
import { payloads } from '../e2e/escape/payloads.ts';
import { scriptVectors } from '../e2e/escape/scripts.ts';
import { escapeBy } from '../e2e/escape/still-inside.ts';
import type { Bench } from './bench-run.ts';
import type { Figure } from './figure.ts';

const vectors = [...keyVectors, ...handVectors, ...scriptVectors];

async function escapesFrom(arena: Arena): Promise<string[]> {
  const escaped: string[] = [];
  for (const vector of vectors) {
    const found = await escapeBy(arena, vector);
    if (found.length > 0) escaped.push(`${vector.name}: ${found.join(', ')}`);
  }
  return escaped;
}

/** Ways out of the kiosk that worked: keys, hands, scripts in the page, and scripts in a pack's texts. */
export async function measureEscapes({ say }: Bench): Promise<Figure> {
  say(`  ${vectors.length} vectors`);
  const arena = await openArena();
  const escaped = await escapesFrom(arena).finally(() => arena.close());
  say(`  a pack of ${payloads.length} payloads`);
  const { ran, refused, windows } = await visitHostilePack();
  const byPack = [...ran, ...refused, ...(windows === 1 ? [] : ['another window'])];
  const all = [...escaped, ...byPack];
  return {
    name: 'escapes',
    value: all.length,
    unit: 'vectors',
    limit: 0,
    better: 'lower',
    runs: vectors.length + payloads.length,
    ...(all.length > 0 && { note: all.slice(0, 5).join('; ') }),
  };
}
