import { inLanguage } from './language.ts';
import type { SessionRecord } from './session-record.ts';

/** The columns of the table of sessions; their order is a promise to those who read the files. */
export const sessionColumns = [
  'id',
  'day',
  'pack',
  'programme',
  'version',
  'language',
  'began',
  'ended',
  'end',
  'adults',
  'children',
  'stars',
  'sentence',
  'done',
  'skipped',
  'entered',
  'times',
  'answers',
  'title',
  'school',
  'leader',
] as const;
type Row = Readonly<Record<(typeof sessionColumns)[number], string>>;

/**
 * All records as a table, its heading first. `dayOf` gives the day in the hall (`2026-11-25`) of a moment, as it does
 * for totals. Moments are in UTC (ISO 8601), steps and answers are numbers from 0; what has several values is JSON,
 * which no spreadsheet takes for a date or a time. Only a hall's own programme has a title: its id tells nobody anything.
 */
export function sessionTable(
  records: readonly SessionRecord[],
  dayOf: (at: number) => string,
): readonly (readonly string[])[] {
  const rows = records.map((record) => rowOf(record, dayOf));
  return [sessionColumns, ...rows.map((row) => sessionColumns.map((column) => row[column]))];
}

function rowOf(record: SessionRecord, dayOf: (at: number) => string): Row {
  const { id, programme, version, language, local, began, ended, end, heads, stars, sentence } = record;
  return {
    id,
    day: dayOf(began),
    pack: programme.pack,
    programme: programme.id,
    version: String(version),
    language,
    began: momentCell(began),
    ended: momentCell(ended),
    end,
    adults: numberCell(heads?.adults),
    children: numberCell(heads?.children),
    stars: numberCell(stars),
    sentence: sentence ?? '',
    done: JSON.stringify(record.done),
    skipped: JSON.stringify(record.skipped),
    entered: JSON.stringify(record.entered),
    times: JSON.stringify(record.times),
    answers: JSON.stringify(record.answers),
    title: local ? inLanguage(local.title, language).text : '',
    school: record.school ?? '',
    leader: record.leader ?? '',
  };
}

const numberCell = (n: number | undefined) => (n === undefined ? '' : String(n));

/** A moment that no calendar has stays a number. */
function momentCell(at: number): string {
  const date = new Date(at);
  return date.getTime() === at ? date.toISOString() : String(at);
}
