import type { Bench } from './bench-run.ts';
import { type Figure, rounded } from './figure.ts';
import { stormOf } from './kills-broken.ts';

/** Bytes on the wire while the sync is killed again and again, against those that have changed. */
export async function measureKillBytes(bench: Bench): Promise<Figure> {
  const { wire, changed, kills } = await stormOf(bench);
  return {
    name: 'kill-bytes-ratio',
    value: rounded(wire / changed, 4),
    unit: 'ratio',
    limit: 1.1,
    better: 'lower',
    baseline: { what: 'bytes of changed files and manifests', value: changed, unit: 'bytes' },
    runs: kills,
    note: 'as the server counts them, both ways, heads and metadata too; sets of about 1.5 MB, every second from the web',
  };
}
