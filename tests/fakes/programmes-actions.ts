import type { CapturesActions, ProgrammesActions, RecordsActions } from '../../electron/staff/desk.ts';
import { recordsActions, recordsCalls } from './records-actions.ts';

type Tell = <T>(name: string, given: T) => (...args: unknown[]) => Promise<T>;

/** A hall without sessions and without programmes of its own; `tell` makes each of its answers. */
export const programmesActions = (tell: Tell): RecordsActions & CapturesActions & ProgrammesActions => ({
  ...recordsActions(tell),
  programmesDesk: tell('programmesDesk', { kind: 'programmes', programmes: [], schedule: [] }),
  saveProgramme: tell('saveProgramme', { kind: 'saved', id: '~abcd' }),
  removeProgramme: tell('removeProgramme', { kind: 'done' }),
  saveEntry: tell('saveEntry', { kind: 'saved', id: 'a' }),
  removeEntry: tell('removeEntry', { kind: 'done' }),
});

const base = { pack: 'ceremonies', id: 'school-visit' };
const draft = { title: { en: 'Ours' }, base, steps: [{ id: 'end' }], minutes: 5 };
const entry = { day: '2026-11-26', time: '10:00', programme: { ...base, id: '~abcd' } };

/** Each of the calls that it answers. */
export const programmesCalls: readonly [string, ...unknown[]][] = [
  ...recordsCalls,
  ['programmesDesk'],
  ['saveProgramme', draft],
  ['removeProgramme', '~abcd'],
  ['saveEntry', entry],
  ['removeEntry', 'a'],
];
