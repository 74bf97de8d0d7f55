import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { SessionRecord } from '../../../content/session-record.ts';
import { sessionColumns, sessionTable } from '../../../content/session-table.ts';
import { csvOf } from '../../../electron/staff/csv.ts';
import { runOf, someRecords } from '../../fakes/some-journal.ts';

const formulaSigns = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const plainCell = (cell: string) =>
  cell.startsWith("'") && formulaSigns.includes(cell.replace(/^'+/, '').charAt(0)) ? cell.slice(1) : cell;

/** What a program reads that knows CSV, but for the apostrophes that guard. */
function cellsOf(csv: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), {
    newline: '\r\n',
    delimiter: ',',
  });
  expect(errors).toEqual([]);
  // The last line ends, too.
  expect(data.at(-1)).toEqual(['']);
  return data.slice(0, -1).map((row) => row.map(plainCell));
}

function recordsOf(csv: string): SessionRecord[] {
  const [columns, ...rows] = cellsOf(csv);
  expect(columns).toEqual(sessionColumns);
  return rows.map((row) => {
    const cell = (name: (typeof sessionColumns)[number]) => row[sessionColumns.indexOf(name)] ?? '';
    const adults = cell('adults');
    return {
      id: cell('id'),
      programme: { pack: cell('pack'), id: cell('programme') },
      version: Number(cell('version')),
      language: cell('language'),
      began: Date.parse(cell('began')),
      ended: Date.parse(cell('ended')),
      end: cell('end') as SessionRecord['end'],
      ...(adults !== '' && { heads: { adults: Number(adults), children: Number(cell('children')) } }),
      ...(cell('stars') !== '' && { stars: Number(cell('stars')) }),
      ...(cell('sentence') !== '' && { sentence: cell('sentence') }),
      done: JSON.parse(cell('done')) as number[],
      skipped: JSON.parse(cell('skipped')) as number[],
      entered: JSON.parse(cell('entered')) as SessionRecord['entered'],
      times: JSON.parse(cell('times')) as SessionRecord['times'],
      answers: JSON.parse(cell('answers')) as SessionRecord['answers'],
      ...(cell('school') !== '' && { school: cell('school') }),
      ...(cell('leader') !== '' && { leader: cell('leader') }),
    };
  });
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const record: SessionRecord = {
  ...{ id: '20261125-100000-ab12', ...runOf, end: 'finished' },
  ...{ began: Date.UTC(2026, 10, 25, 10), ended: Date.UTC(2026, 10, 25, 10, 40) },
  ...{ heads: { adults: 2, children: 41 }, stars: 5, sentence: '很难忘，"真的"' },
  ...{ answers: { 9: [[0], [0, 2]] }, times: { 0: 5000 }, done: [0], skipped: [1], entered: [] },
  ...{ school: '一中', leader: '李老师' },
};
// Nothing that is said has no words.
const said = ({ sentence, ...rest }: SessionRecord): SessionRecord =>
  sentence ? { ...rest, sentence } : rest;

describe('records as CSV', () => {
  it('are a heading and a line for each, as spreadsheets read them', () => {
    expect(csvOf(sessionTable([record], dayOf))).toBe(
      `\uFEFF${sessionColumns.join(',')}\r\n` +
        '20261125-100000-ab12,2026-11-25,sample,visit,2,en,2026-11-25T10:00:00.000Z,2026-11-25T10:40:00.000Z,' +
        'finished,2,41,5,"很难忘，""真的""",[0],[1],[],"{""0"":5000}","{""9"":[[0],[0,2]]}",,一中,李老师\r\n',
    );
  });

  it('have a title where the id alone tells nobody anything', () => {
    const title = { en: 'Short visit', 'zh-Hans': '短访' };
    const own = { ...record, programme: { pack: 'sample', id: '~a1b2' }, local: { title, revision: 3 } };
    const [, row] = sessionTable([own], dayOf);
    expect(row?.[sessionColumns.indexOf('title')]).toBe('Short visit');
  });

  it('read back field by field as they were', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        expect(recordsOf(csvOf(sessionTable(records, dayOf)))).toEqual(records.map(said));
      }),
    );
  });

  it('keep a moment that no calendar has as its number', () => {
    const [, row] = sessionTable([{ ...record, ended: 1e16 }], dayOf);
    expect(row?.[sessionColumns.indexOf('ended')]).toBe('10000000000000000');
  });
});

describe('a cell of CSV', () => {
  it.each(formulaSigns)('is no formula when it begins with %j', (sign) => {
    const text = `${sign}HYPERLINK("http://bad.example")`;
    const csv = csvOf([['a', text]]);
    expect(csv).toContain(`'${sign}HYPERLINK`);
    expect(cellsOf(csv)).toEqual([['a', text]]);
  });

  it('reads back as it was, whatever it holds', () => {
    const nasty = fc.array(
      fc.oneof(
        fc.constantFrom(...formulaSigns, "'", '"', ',', '\r\n', ' ', '誓'),
        fc.string({ unit: 'grapheme' }),
      ),
    );
    const cell = nasty.map((parts) => parts.join(''));
    // A line with one empty cell is no line, so the first one is never empty.
    const row = fc.tuple(cell, cell).map(([a, b]) => ['a', a, b]);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        expect(cellsOf(csvOf(rows))).toEqual(rows);
      }),
    );
  });
});
