import { join } from 'node:path';
import { blank } from '../e2e/healing.ts';
import type { Figure, Say } from './figure.ts';
import { measureHealed } from './healed.ts';
import type { Stage } from './running-app.ts';

export const measureBlank = (stage: Stage, temp: string, say: Say): Promise<Figure> =>
  measureHealed({
    name: 'blank-to-picture-ms',
    limit: 130_000,
    note: 'the page’s body is emptied, a moment after it was looked at; the page itself stays well',
    stage,
    data: join(temp, 'blank'),
    starts: [Array.from({ length: 5 }, () => blank)],
    // The picture is looked at 5 s after each opening, and then every 45 s.
    livesMs: 7000,
    say,
  });
