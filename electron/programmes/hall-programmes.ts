import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { type Ref, sameRef } from '../../content/catalogue.ts';
import { localRef } from '../../content/local-programme.ts';
import {
  type LocalProgramme,
  localProgrammeSchema,
  mostLocal,
  type ProgrammeDraft,
} from '../../content/programme-draft.ts';
import { withBegun, withoutPast, withoutProgramme } from '../../content/schedule.ts';
import { type Entry, type EntryDraft, entrySchema, mostEntries } from '../../content/schedule-entry.ts';
import type { Kept } from '../kept.ts';
import { localTime } from '../local-day.ts';
import { systemCode } from '../records/system-code.ts';
import type { Done, PinUnwritten } from '../staff-api.ts';
import type { Saved } from '../staff-groups-api.ts';

const programmesSchema = z.object({
  local: z.array(localProgrammeSchema).max(mostLocal),
  schedule: z.array(entrySchema).max(mostEntries),
});
type Programmes = z.infer<typeof programmesSchema>;

/** The hall's own programmes and its schedule, in `records/programmes`. What is answered is on disk. */
export type HallProgrammes = {
  locals(): readonly LocalProgramme[];
  schedule(): readonly Entry[];
  save(draft: ProgrammeDraft): Promise<Saved>;
  /** What was scheduled of it goes with it. */
  remove(id: string): Promise<Done | PinUnwritten>;
  saveEntry(draft: EntryDraft): Promise<Saved>;
  removeEntry(id: string): Promise<Done | PinUnwritten>;
  /** A group has begun a programme: what was scheduled of it now is prepared no more. */
  begun(programme: Ref, minutes: (programme: Ref) => number): Promise<void>;
  /** Hears of each change. */
  onChange(listener: () => void): void;
};

type Options = {
  readonly now: () => number;
  /** Random characters, of those that an id may have. */
  readonly tail?: () => string;
};

const randomTail = () => randomBytes(6).toString('hex');
const done = { kind: 'done' } as const;

export async function openHallProgrammes(
  kept: Pick<Kept, 'store'>,
  { now, tail = randomTail }: Options,
): Promise<HallProgrammes> {
  const about = 'programmes';
  const store = await kept.store<Programmes>(about, programmesSchema, { local: [], schedule: [] }, about);
  const listeners: (() => void)[] = [];
  async function change(to: (before: Programmes) => Programmes): Promise<Done | PinUnwritten> {
    try {
      await store.update(to);
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      return { kind: 'disk' };
    }
    for (const heard of listeners) heard();
    return done;
  }
  const saved = async (id: string, to: (before: Programmes) => Programmes): Promise<Saved> => {
    const written = await change(to);
    return written.kind === 'done' ? { kind: 'saved', id } : written;
  };

  return {
    locals: () => store.data.local,
    schedule: () => store.data.schedule,
    async save({ id = `~${tail()}`, ...draft }) {
      const isNew = store.data.local.every((one) => one.id !== id);
      if (isNew && store.data.local.length >= mostLocal) return { kind: 'full' };
      return saved(id, ({ local, ...rest }) => {
        const revision = 1 + (local.find((one) => one.id === id)?.revision ?? 0);
        return { ...rest, local: replaced(local, { ...draft, id, revision }) };
      });
    },
    async remove(id) {
      const gone = store.data.local.find((one) => one.id === id);
      if (!gone) return done;
      return change(({ local, schedule }) => ({
        local: local.filter((one) => one.id !== id),
        schedule: withoutProgramme(schedule, localRef(gone)),
      }));
    },
    async saveEntry({ id = tail(), ...draft }) {
      const current = (schedule: readonly Entry[]) => withoutPast(schedule, localTime(now()));
      const isNew = store.data.schedule.every((one) => one.id !== id);
      if (isNew && current(store.data.schedule).length >= mostEntries) return { kind: 'full' };
      return saved(id, ({ schedule, ...rest }) => {
        const before = schedule.find((one) => one.id === id);
        const next = {
          ...draft,
          id,
          ...(before?.begun && isSameTime(before, draft) && { begun: before.begun }),
        };
        return { ...rest, schedule: replaced(current(schedule), next) };
      });
    },
    removeEntry: (id) => change((all) => ({ ...all, schedule: all.schedule.filter((one) => one.id !== id) })),
    async begun(programme, minutes) {
      const after = (schedule: readonly Entry[]) => withBegun(schedule, programme, localTime(now()), minutes);
      if (after(store.data.schedule) === store.data.schedule) return;
      await change(({ schedule, ...rest }) => ({ ...rest, schedule: [...after(schedule)] }));
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

/** One that is moved to another time is prepared again. */
const isSameTime = (a: EntryDraft, b: EntryDraft): boolean =>
  a.day === b.day && a.time === b.time && sameRef(a.programme, b.programme);

/** The list with one in place of that of the same id, or after the others. */
function replaced<T extends { readonly id: string }>(list: readonly T[], next: T): T[] {
  const isThere = list.some(({ id }) => id === next.id);
  return isThere ? list.map((one) => (one.id === next.id ? next : one)) : [...list, next];
}
