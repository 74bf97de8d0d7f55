import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSettings } from '../../build/kiosk-driver.ts';
import { localDay } from '../../electron/local-day.ts';
import { touchableMs } from './cold-start.ts';
import { type Figure, median, rounded, type Say } from './figure.ts';
import { shippedPacks } from './kiosk-app.ts';
import type { Stage } from './running-app.ts';

/** A start on a disk that a power cut and rot have touched, against the same start on a sound one. */

const rounds = 9;
const temp = 'x.0b1f2a3c-0b1f-4a3c-8b1f-0b1f2a3c4d5e.tmp';

/** What is damaged, each in a copy of a sound data folder. */
async function damage(data: string): Promise<void> {
  const [records, library] = [join(data, 'records'), join(data, 'library')];
  await writeFile(join(records, 'settings.a'), 'torn');
  await mkdir(join(records, 'journal'), { recursive: true });
  await appendFile(join(records, 'journal', `${localDay(Date.now())}.journal`), '1a2b3c4d 9 torn');
  for (const slot of ['notices.a', 'pin.b', 'sync.a', 'scrub.b', 'last-sync.a', 'watch.a'])
    await writeFile(join(records, slot), Buffer.alloc(300));
  await mkdir(join(library, 'trust'), { recursive: true });
  for (const slot of ['current.a', 'current.b', 'highest.a'])
    await writeFile(join(library, 'trust', slot), Buffer.alloc(200));
  await writeFile(join(library, 'active.a'), 'torn');
  for (const folder of [records, library, join(library, 'manifests'), join(library, 'trust')])
    await writeFile(join(folder, temp), Buffer.alloc(100_000));
}

export async function measureDamagedStart(stage: Stage, folder: string, say: Say): Promise<Figure> {
  const sound = join(folder, 'sound');
  const args = (data: string) => [`--data=${data}`, `--packs=${shippedPacks(stage)}`];
  await writeSettings(sound, { language: 'en' });
  await writeSettings(sound, { language: 'zh-Hans' });
  await touchableMs(stage, args(sound));
  const [clean, damaged]: [number[], number[]] = [[], []];
  for (let n = 1; n <= rounds; n++) {
    for (const [times, spoil] of [
      [clean, undefined],
      [damaged, damage],
    ] as const) {
      const data = join(folder, `round-${n}`);
      await cp(sound, data, { recursive: true });
      await spoil?.(data);
      times.push(await touchableMs(stage, args(data)));
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    }
    say(`damaged start ${n} of ${rounds}: sound ${clean.at(-1)} ms, damaged ${damaged.at(-1)} ms`);
  }
  return {
    name: 'damaged-start-ratio',
    value: rounded(median(damaged) / median(clean)),
    unit: 'ratio',
    limit: 1.5,
    better: 'lower',
    baseline: { what: 'the same start on a sound disk', value: Math.round(median(clean)), unit: 'ms' },
    runs: rounds,
    note: `damaged ${Math.round(median(damaged))} ms: a slot of each record, a torn journal, trust pointer, an active slot, temps`,
  };
}
