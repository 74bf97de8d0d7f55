import { randomBytes } from 'node:crypto';
import type { Session } from '../content/programme.ts';
import { type CutOff, type RunOf, type SessionEntry, sessionEntrySchema } from '../content/session-entry.ts';
import type { Answer, SessionCalls } from './api.ts';
import { momentName } from './local-day.ts';
import type { Journal, JournalOptions } from './records/journal.ts';
import { openSessions } from './records/sessions.ts';
import { systemCode } from './records/system-code.ts';

const longestCut = 12 * 3_600_000;
/** How many of the last sessions are looked at for one that was cut off; those before them stay as they are. */
export const lookedAt = 8;

type Begin = Extract<SessionEntry, { kind: 'begin' }>;
type Open = {
  readonly journal: Journal<SessionEntry>;
  /** Those that the disk did not take; they go before the next one. */
  owed: SessionEntry[];
  readonly begin: Begin | undefined;
  last: SessionEntry | undefined;
  kept: Extract<SessionEntry, { kind: 'kept' }> | undefined;
};

/** The session that a group is in, or was last, as it was handed over to be kept. */
export type OpenSession = { readonly id: string; readonly session: Session };

export type SessionHandlers = {
  [Name in keyof SessionCalls]: (...args: Parameters<SessionCalls[Name]>) => Promise<Answer<Name>>;
};

export type SessionDesk = SessionHandlers & {
  /** None before its first state, once its group has left, and when the page was lost. */
  current(): OpenSession | undefined;
  /** The page was lost. */
  lost(): void;
  /** Whether a group is in this session now; it may be at its end already. */
  isUnderWay(id: string): boolean;
};

type SessionDeskOptions = JournalOptions & {
  /** A few random characters, of those that an id may have. */
  readonly tail?: () => string;
};

const randomTail = () => randomBytes(2).toString('hex');

/** Keeps the sessions of programmes, each in a journal of its own in this folder. */
export function openSessionDesk(folder: string, options: SessionDeskOptions): SessionDesk {
  const { now, tail = randomTail } = options;
  const sessions = openSessions(folder, sessionEntrySchema, options);
  const open = new Map<string, Promise<Open>>();
  let current: { readonly id: string; readonly session?: Session } | undefined;
  const opened = (id: string): Promise<Open> => {
    const one = open.get(id) ?? sessions.open(id).then(openOf);
    open.set(id, one);
    // A file that can't be read now may be readable later.
    one.catch(() => open.get(id) === one && open.delete(id));
    return one;
  };
  const close = async (id: string) => {
    const one = open.get(id);
    open.delete(id);
    await (await one?.catch(() => undefined))?.journal.close();
  };
  const known = async (id: string): Promise<Open | undefined> => {
    if (!open.has(id) && !(await sessions.list()).includes(id)) return undefined;
    const one = await opened(id);
    return one.begin && one.last?.kind !== 'dropped' ? one : undefined;
  };

  return {
    current: () => (current?.session ? { id: current.id, session: current.session } : undefined),
    isUnderWay: (id) => id === current?.id,
    lost() {
      current = undefined;
    },
    async beginSession(runOf: RunOf) {
      await Promise.all([...open.keys()].map(close));
      const at = now();
      const id = `${momentName(at)}-${tail()}`;
      const begin: Begin = { kind: 'begin', at, ...runOf };
      const one: Open = { journal: await sessions.open(id), owed: [], begin, last: begin, kept: undefined };
      open.set(id, Promise.resolve(one));
      current = { id };
      await write(one, begin);
      return { kind: 'begun', id };
    },
    async keepSession({ id, ...kept }) {
      const one = await known(id);
      if (!one) return { kind: 'missing' };
      current = { id, session: kept.session };
      return write(one, { kind: 'kept', at: now(), ...kept });
    },
    async cutOffSession() {
      // A page that asks this has just begun: nobody is in a session yet.
      current = undefined;
      const ids = (await sessions.list()).slice(-lookedAt).reverse();
      for (const id of ids) {
        const found = cutOff(id, await opened(id).catch(() => undefined), now());
        if (found) return found;
        await close(id);
      }
      return null;
    },
    async dropSession(id) {
      if (current?.id === id) current = undefined;
      const one = await known(id);
      if (!one) return { kind: 'missing' };
      const done = await write(one, { kind: 'dropped', at: now() });
      await close(id);
      return done;
    },
  };
}

function openOf(journal: Journal<SessionEntry>): Open {
  const { events } = journal;
  return {
    journal,
    owed: [],
    begin: events.find((event) => event.kind === 'begin'),
    last: events.at(-1),
    kept: events.findLast((event) => event.kind === 'kept'),
  };
}

/** Answers when it is on disk; `disk`: it is not, and goes before the next one (DiskCare has told the stewards). */
async function write(one: Open, entry: SessionEntry): Promise<{ kind: 'done' } | { kind: 'disk' }> {
  one.last = entry;
  if (entry.kind === 'kept') one.kept = entry;
  // Of several states that wait for the disk only the last one matters.
  const entries = [...one.owed.filter(({ kind }) => kind !== 'kept'), entry];
  one.owed = entries;
  try {
    for (const next of entries) {
      await one.journal.append(next);
      one.owed = one.owed.filter((owed) => owed !== next);
    }
    return { kind: 'done' };
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return { kind: 'disk' };
  }
}

function cutOff(id: string, one: Open | undefined, now: number): CutOff | undefined {
  if (!one?.begin || !one.kept || one.last?.kind === 'dropped') return undefined;
  const { session } = one.kept;
  if (session.phase === 'ready' || session.phase === 'finished') return undefined;
  // A clock that was put back may make an entry look to be of the future.
  if (Math.abs(now - one.kept.at) >= longestCut) return undefined;
  const { kind: _kind, at: _at, ...begun } = one.begin;
  return { id, ...begun, ...one.kept.run, session };
}
