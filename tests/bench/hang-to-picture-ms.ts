import { join } from 'node:path';
import { busyLoop, stop } from '../e2e/healing.ts';
import type { Figure, Say } from './figure.ts';
import { measureHealed } from './healed.ts';
import type { Stage } from './running-app.ts';

export const measureHang = (stage: Stage, temp: string, say: Say): Promise<Figure> =>
  measureHealed({
    name: 'hang-to-picture-ms',
    limit: 12_000,
    note: 'a busy loop, or SIGSTOP, of the page’s process, with no input at all',
    stage,
    data: join(temp, 'hang'),
    starts: [
      [busyLoop, stop, busyLoop, stop],
      [busyLoop, stop, busyLoop, stop],
    ],
    livesMs: 16_000,
    say,
  });
