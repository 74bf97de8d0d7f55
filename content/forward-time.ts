import * as z from 'zod';

/**
 * A time that only goes forward, so that nothing lives longer because somebody has set the clock back. `seen` goes on
 * as time goes by, never behind the clock on the wall; `wall` is what that clock said then. Both in ms since 1970.
 */
export const forwardTimeSchema = z.object({ seen: z.number(), wall: z.number() });
export type ForwardTime = z.infer<typeof forwardTimeSchema>;

/** After a start: as much has gone by as the wall's clock says, if it says that any has. */
export const afterStart = ({ seen, wall }: ForwardTime, now: number): ForwardTime => ({
  seen: Math.max(now, seen + Math.max(0, now - wall)),
  wall: now,
});

/** After `ms` by a clock that nobody can set. */
export const afterRunning = ({ seen }: ForwardTime, ms: number, now: number): ForwardTime => ({
  seen: Math.max(now, seen + ms),
  wall: now,
});
