import { type Figure, rounded, type Say } from './figure.ts';
import type { Stage } from './running-app.ts';
import { sessionStorm } from './session-storm.ts';

const kills = 60;

/** How often a programme goes on where it was after the kiosk was killed. */
export async function measureResumeRight(stage: Stage, temp: string, say: Say): Promise<Figure> {
  const { wrong, inOath } = await sessionStorm({ stage, temp, kills, seed: 60, say });
  return {
    name: 'resume-right-share',
    value: rounded(1 - wrong.length / kills, 3),
    unit: '',
    limit: 1,
    better: 'higher',
    runs: kills,
    note: [
      `SIGKILL of the kiosk at random moments of a programme, ${inOath} of them in its oath; started again it must offer to go on, paused at the step and line that were on disk last, which is the one shown last or one after it, and lead that line`,
      ...wrong.slice(0, 3),
    ].join('; '),
  };
}
