import { join } from 'node:path';
import { crash } from '../e2e/healing.ts';
import type { Figure, Say } from './figure.ts';
import { measureHealed } from './healed.ts';
import type { Stage } from './running-app.ts';

export const measureCrash = (stage: Stage, temp: string, say: Say): Promise<Figure> =>
  measureHealed({
    name: 'crash-to-picture-ms',
    limit: 2000,
    note: 'SIGKILL of the page’s process while a visitor is at home, to the picture of the new page at the same place',
    stage,
    data: join(temp, 'crash'),
    starts: [Array.from({ length: 5 }, () => crash), Array.from({ length: 5 }, () => crash)],
    // Longer than a page that is lost at its opening, and than a place that may have broken it.
    livesMs: 16_000,
    say,
  });
