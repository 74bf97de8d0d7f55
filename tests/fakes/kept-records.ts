import { join } from 'node:path';
import * as z from 'zod';
import { datedEventSchema } from '../../content/kiosk-event.ts';
import { openDayJournal } from '../../electron/records/day-journal.ts';
import { openJournal } from '../../electron/records/journal.ts';
import { openSessions } from '../../electron/records/sessions.ts';
import { openStore } from '../../electron/records/store.ts';

// All that a kiosk keeps, written side by side and told one by one: `settings 3`, `day 3`, `session 3`.

export const keptKinds = ['settings', 'day', 'session'] as const;
export type KeptKind = (typeof keptKinds)[number];

/** A fixed day, so that every run writes into one file. */
const now = () => new Date('2026-11-22T12:00:00').getTime();
const settingsSchema = z.object({ n: z.int(), hall: z.string() });
const sessionSchema = z.object({ step: z.int() });
const nothing = { n: 0, hall: '' };
const perSession = 50;

const settings = (folder: string) => openStore(join(folder, 'settings'), settingsSchema, nothing, now);
const sessions = (folder: string) => openSessions(join(folder, 'sessions'), sessionSchema, { now });
const sessionOf = (n: number) => `s-${String(Math.floor((n - 1) / perSession)).padStart(6, '0')}`;

/** The number of the newest record of each kind; or what is wrong. */
export async function newestKept(folder: string): Promise<Record<KeptKind, number> | string> {
  const store = await settings(folder);
  if (store.lost.kind === 'all') return 'the settings are gone';
  const day = await openJournal(join(folder, 'journal', '2026-11-22.journal'), datedEventSchema, { now });
  await day.close();
  if (day.lost.kind !== 'nothing') return 'the day journal has lost events';
  let session = 0;
  for (const id of await sessions(folder).list()) {
    const { events, lost, close } = await sessions(folder).open(id);
    await close();
    if (lost.kind !== 'nothing') return `the session ${id} has lost events`;
    for (const { step } of events) {
      session += 1;
      if (step !== session) return `in session ${id}, step ${step} is where ${session} should be`;
    }
  }
  return { settings: store.data.n, day: day.events.length, session };
}

/** Writes all three without end, from what is there; calls `saved` when a record is said to be safe. */
export async function writeKept(folder: string, saved: (kind: KeptKind, n: number) => void): Promise<void> {
  const newest = await newestKept(folder);
  if (typeof newest === 'string') throw new Error(newest);
  const store = await settings(folder);
  const day = openDayJournal(join(folder, 'journal'), { now });
  let session = await sessions(folder).open(sessionOf(newest.session + 1));
  const write: Record<KeptKind, (n: number) => Promise<void>> = {
    settings: (n) => store.update(() => ({ n, hall: '馆'.repeat(n % 300) })),
    day: (n) => day.append({ kind: 'set-shown', packs: [{ id: 'lamps', version: n }] }),
    async session(n) {
      if ((n - 1) % perSession === 0) {
        await session.close();
        session = await sessions(folder).open(sessionOf(n));
      }
      await session.append({ step: n });
    },
  };
  const endless = async (kind: KeptKind) => {
    for (let n = newest[kind] + 1; ; n++) {
      await write[kind](n);
      saved(kind, n);
    }
  };
  await Promise.all(keptKinds.map(endless));
}

/** What of the acknowledged lines is not there. */
export function missingOf(
  newest: Record<KeptKind, number> | string,
  lines: readonly string[],
): string | undefined {
  if (typeof newest === 'string') return newest;
  for (const kind of keptKinds) {
    const said = Number(lines.findLast((line) => line.startsWith(`${kind} `))?.split(' ')[1] ?? 0);
    if (newest[kind] < said) return `${kind}: ${newest[kind]} is there, though ${said} was acknowledged`;
  }
  return undefined;
}
