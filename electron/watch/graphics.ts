import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { writeDurably } from '../records/durable-file.ts';
import { graphicsLost } from './graphics-losses.ts';

// What it holds is the version of the kiosk that could not: a newer one brings its own Chromium, and tries again.
const markIn = (data: string) => join(data, 'records', 'without-graphics');

/** Whether this version of the kiosk has given graphics acceleration up on this machine. To be asked before the app is ready. */
export function isWithoutGraphics(data: string, version: string): boolean {
  try {
    return readFileSync(markIn(data), 'utf8') === version;
  } catch {
    return false; // there is no mark, as on almost every machine
  }
}

export type GraphicsOptions = {
  readonly app: Pick<App, 'on' | 'getVersion'>;
  readonly data: string;
  /** It does without already. */
  readonly without: boolean;
  readonly lost: (reason: string) => void;
  /** The kiosk is to be started again, and will do without. */
  readonly giveUp: () => void;
  readonly failed: (error: unknown) => void;
};

/** Counts how often the process that paints is lost. Chromium starts it again by itself. */
export function watchGraphics({ app, data, without, lost, giveUp, failed }: GraphicsOptions): void {
  let losses: readonly number[] = [];
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    lost(reason);
    const after = graphicsLost(losses, performance.now());
    losses = after.losses;
    if (without || !after.tooMany) return;
    losses = [];
    writeDurably(markIn(data), Buffer.from(app.getVersion())).then(giveUp, failed);
  });
}
