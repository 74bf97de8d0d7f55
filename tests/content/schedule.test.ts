import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeText } from '../../content/hours.ts';
import {
  entriesOn,
  isLookDue,
  minutesUntil,
  overlapping,
  type Planned,
  preparedAt,
  spanOf,
  withBegun,
  withoutPast,
  withoutProgramme,
} from '../../content/schedule.ts';

const day = '2026-11-26';
const visit = { pack: 'sample', id: 'visit' };
const oath = { pack: 'sample', id: '~a1b2' };
const entry = (id: string, time: string, more: Partial<Planned> = {}): Planned => ({
  ...{ id, day, time, programme: visit, minutes: 45 },
  ...more,
});
const at = (time: string, on = day) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day: on, minutes: hours * 60 + minutes };
};

const someMinute = fc.integer({ min: 0, max: 1439 });
const someEntries: fc.Arbitrary<Planned[]> = fc
  .array(
    fc.tuple(someMinute, fc.integer({ min: 1, max: 300 }), fc.constantFrom(day, '2026-11-27'), fc.boolean()),
  )
  .map((all) =>
    all.map(([begin, minutes, on, begun], n) =>
      entry(`e${n}`, timeText(begin), { minutes, day: on, ...(begun && { begun: true }) }),
    ),
  );

describe('the entries of a day', () => {
  it('are all of that day, in the order of their times', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const found = entriesOn(entries, day);
        expect(new Set(found)).toEqual(new Set(entries.filter((one) => one.day === day)));
        expect(found.map(({ time }) => time)).toEqual(found.map(({ time }) => time).toSorted());
      }),
    );
  });

  it('overlap exactly when a minute belongs to two of them', () => {
    fc.assert(
      fc.property(someEntries, (entries) => {
        const clashes = overlapping(entries);
        for (const one of entries) {
          const minutes = (of: Planned) => {
            const { begin, end } = spanOf(of);
            return Array.from({ length: end - begin }, (_, n) => `${of.day} ${begin + n}`);
          };
          const mine = new Set(minutes(one));
          const shared = entries.some(
            (other) => other !== one && minutes(other).some((minute) => mine.has(minute)),
          );
          expect(clashes.has(one.id)).toBe(shared);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('end with the day', () => {
    expect(spanOf(entry('late', '23:30'))).toEqual({ begin: 1410, end: 1440 });
  });
});

describe('the one that is prepared', () => {
  it.each([
    ['09:44', undefined],
    ['09:45', 'a'],
    ['10:00', 'a'],
    ['10:44', 'a'],
    ['10:45', undefined],
  ])('at %s is %s, of one at 10:00 that takes 45 minutes', (time, id) => {
    expect(preparedAt([entry('a', '10:00')], at(time))?.id).toBe(id);
  });

  it('is none once it has begun, and on another day', () => {
    expect(preparedAt([entry('a', '10:00', { begun: true })], at('10:00'))).toBeUndefined();
    expect(preparedAt([entry('a', '10:00')], at('10:00', '2026-11-27'))).toBeUndefined();
  });

  it('of two whose group may come is the nearer one', () => {
    const entries = [entry('a', '10:00'), entry('b', '10:30')];
    expect(preparedAt(entries, at('10:15'))?.id).toBe('a');
    expect(preparedAt(entries, at('10:16'))?.id).toBe('b');
  });

  it('is always one of today, not begun, within its time', () => {
    fc.assert(
      fc.property(someEntries, someMinute, (entries, minutes) => {
        const found = preparedAt(entries, { day, minutes });
        const open = entries.filter((one) => {
          const { begin, end } = spanOf(one);
          return one.day === day && !one.begun && begin - 15 <= minutes && minutes < end;
        });
        expect(found === undefined).toBe(open.length === 0);
        if (found) expect(open).toContain(found);
      }),
    );
  });
});

describe('a programme that begins', () => {
  const minutes = () => 45;
  it('marks the entry that was meant, also an hour early, and no other', () => {
    const entries = [entry('other', '10:00', { programme: oath }), entry('a', '10:00'), entry('b', '15:00')];
    const begun = (time: string) => withBegun(entries, visit, at(time), minutes);
    expect(begun('09:00').map((one) => one.begun)).toEqual([undefined, true, undefined]);
    expect(begun('10:44').map((one) => one.begun)).toEqual([undefined, true, undefined]);
    expect(begun('14:10').map((one) => one.begun)).toEqual([undefined, undefined, true]);
    expect(begun('12:00')).toBe(entries);
    // As the one that is shown as ready: a group that never came does not take the place of the next.
    const two = [entry('late', '10:00'), entry('here', '10:21')];
    expect(preparedAt(two, at('10:20'))?.id).toBe('here');
    const marked = withBegun(two, visit, at('10:20'), minutes);
    expect(marked.map((one) => one.begun)).toEqual([undefined, true]);
    expect(withBegun(begun('09:00'), visit, at('09:30'), minutes)).toEqual(begun('09:00'));
  });
});

describe('the time until an entry', () => {
  it('is in minutes, over days and back', () => {
    expect(minutesUntil(entry('a', '10:00'), at('09:30'))).toBe(30);
    expect(minutesUntil(entry('a', '00:10', { day: '2026-11-27' }), at('23:50'))).toBe(20);
    expect(minutesUntil(entry('a', '10:00'), at('10:00', '2026-11-27'))).toBe(-1440);
  });

  it('says when its material is looked at: at once, an hour ahead, and again while something is missing', () => {
    expect(isLookDue(3000, undefined)).toBe(true);
    expect(isLookDue(61, { ahead: 3000, whole: true })).toBe(false);
    expect(isLookDue(60, { ahead: 3000, whole: true })).toBe(true);
    expect(isLookDue(59, { ahead: 60, whole: true })).toBe(false);
    expect(isLookDue(2995, { ahead: 3000, whole: false })).toBe(false);
    expect(isLookDue(2990, { ahead: 3000, whole: false })).toBe(true);
  });
});

describe('a schedule', () => {
  it('forgets what is more than a week ago, and what is of a programme that is removed', () => {
    const old = entry('old', '10:00', { day: '2026-11-18' });
    const kept = entry('kept', '10:00', { day: '2026-11-20' });
    expect(withoutPast([old, kept], at('12:00'))).toEqual([kept]);
    const own = entry('own', '10:00', { programme: oath });
    expect(withoutProgramme([own, kept], oath)).toEqual([kept]);
  });
});
