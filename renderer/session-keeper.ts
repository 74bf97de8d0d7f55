import type { Session } from '../content/programme.ts';
import type { RunOf } from '../content/session-entry.ts';
import { kiosk } from './kiosk.ts';

/** The session of this page, by its id as soon as the main process has given one; undefined if it can't be kept. */
let kept: Promise<string | undefined> = Promise.resolve(undefined);
/** What its steps are counted by, if that is not what it began with. */
let changed: RunOf | undefined;

export function beginKeeping(runOf: RunOf): void {
  changed = undefined;
  kept = kiosk.call('beginSession', runOf).then(
    ({ id }) => id,
    () => undefined,
  );
}

export function goOnKeeping(id: string, run?: RunOf): void {
  changed = run;
  kept = Promise.resolve(id);
}

/** Resolves when it is on disk, or can't be put there: the group goes on in any case. */
export async function keepSession(session: Session): Promise<void> {
  const id = await kept;
  if (id === undefined) return;
  const run = changed && { run: changed };
  await kiosk.call('keepSession', { id, session, ...run }).catch(() => undefined);
}

/** The group has left; what was kept is no longer offered. */
export function dropKept(): void {
  const left = kept;
  kept = Promise.resolve(undefined);
  void left
    .then(async (id) => void (id !== undefined && (await kiosk.call('dropSession', id))))
    .catch(() => undefined);
}
