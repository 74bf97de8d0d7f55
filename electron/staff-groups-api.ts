import type { Capture } from '../content/capture.ts';
import type { Ref } from '../content/catalogue.ts';
import type { Stick } from '../content/content-desk.ts';
import type { LocalProgramme, ProgrammeDraft } from '../content/programme-draft.ts';
import type { Lacking } from '../content/programme-material.ts';
import type { Planned } from '../content/schedule.ts';
import type { EntryDraft } from '../content/schedule-entry.ts';
import type { SessionRecord } from '../content/session-record.ts';
import type { SessionTotals } from '../content/session-totals.ts';
import type { Missing } from '../content/shown.ts';
import type { Done, Locked, PinUnwritten } from './staff-api.ts';

/** What the desk and the main process may say to each other about groups: their records, what they leave, their programmes. */

/** What is kept of the sessions of programmes. */
export type SessionRecords = {
  readonly kind: 'records';
  /** The last ones, newest first. */
  readonly records: readonly SessionRecord[];
  /** Of all, also of those that are not among the last ones. */
  readonly totals: SessionTotals;
  /** How many journals could not be read, or do not tell what was begun: they are in neither. */
  readonly unread: number;
};

/** How many of the journals are on the stick. */
export type ExportProgress = { readonly done: number; readonly total: number };

/**
 * Why a copy is not on the stick, or not whole. `full`: no room; `unwritable`: it takes no writing, or was taken out;
 * `differs`: it gives back other bytes than were written.
 */
export type NotOnStick = { readonly kind: 'missing' | 'full' | 'unwritable' | 'differs' };

/** How a copy of all records on a stick went; `folder` is there. */
export type RecordsExport =
  | {
      readonly kind: 'exported';
      readonly folder: string;
      readonly sessions: number;
      /** Journals that are there byte by byte. */
      readonly journals: number;
      readonly unread: number;
    }
  | ({ readonly kind: 'cancelled'; readonly folder: string } & ExportProgress)
  | NotOnStick;

/** How the report of one session on a stick went; `unmade`: there is none, as its record or the page failed. */
export type ReportExport =
  | { readonly kind: 'written'; readonly file: string }
  | { readonly kind: 'unmade' }
  | NotOnStick;

/** What the desk's page of records asks; each is refused unless the desk is open. */
export type RecordsCalls = {
  sessionRecords: () => SessionRecords | Locked;
  /** What is plugged in, whatever it holds. */
  recordSticks: () =>
    | { readonly kind: 'sticks'; readonly sticks: readonly Pick<Stick, 'id' | 'name'>[] }
    | Locked;
  /** Writes all sessions as CSV, and their journals. Answers when it is over. */
  exportRecords: (to: { readonly stick: string }) => RecordsExport | Locked;
  cancelExport: () => Done | Locked;
  /** Writes the report of one session as PDF, in this language. */
  exportReport: (wish: {
    readonly stick: string;
    readonly session: string;
    readonly language: string;
  }) => ReportExport | Locked;
};

/** How a copy of a capture on a stick went; `gone`: it is not there any more, or can't be opened. */
export type CaptureCopy =
  | { readonly kind: 'copied'; readonly file: string }
  | { readonly kind: 'gone' }
  | NotOnStick;

/** What the desk asks of recordings, photos and signatures; each is refused unless the desk is open. */
export type CaptureStaffCalls = {
  sessionCaptures: (
    session: string,
  ) => { readonly kind: 'captures'; readonly captures: readonly Capture[] } | Locked;
  /** `disk`: it takes no writing. */
  deleteCapture: (id: string) => Done | Missing | PinUnwritten | Locked;
  /** Writes it to a stick, for everybody to open. */
  copyCapture: (copy: { readonly id: string; readonly stick: string }) => CaptureCopy | Locked;
};

/** A local programme; `absent`: its pack does not show, or has the programme no more; `gone`: steps that the pack lost. */
export type DeskProgramme = {
  readonly local: LocalProgramme;
  readonly ref: Ref;
  readonly state: 'shown' | 'empty' | 'absent';
  readonly gone: readonly string[];
};

/** How the material of a scheduled programme stands; `absent`: the programme itself is not here on its day. */
export type Material =
  | { readonly kind: 'unseen' | 'whole' | 'absent' }
  /** Things that are not here, and packs of which files are missing or damaged. */
  | { readonly kind: 'lacks'; readonly lacking: readonly Lacking[]; readonly damaged: readonly string[] };

/** `clashes`: another one takes place at the same time. */
export type DeskEntry = Planned & { readonly clashes: boolean; readonly material: Material };

export type ProgrammesDesk = {
  readonly kind: 'programmes';
  readonly programmes: readonly DeskProgramme[];
  readonly schedule: readonly DeskEntry[];
};

/** It is on disk under this id; `full`: there is no room for one more. */
export type Saved =
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'full' }
  | PinUnwritten;

/** What the desk's page of programmes asks; each is refused unless the desk is open. */
export type ProgrammesCalls = {
  programmesDesk: () => ProgrammesDesk | Locked;
  saveProgramme: (draft: ProgrammeDraft) => Saved | Locked;
  removeProgramme: (id: string) => Done | PinUnwritten | Locked;
  saveEntry: (draft: EntryDraft) => Saved | Locked;
  removeEntry: (id: string) => Done | PinUnwritten | Locked;
};
