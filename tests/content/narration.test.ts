import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeCue, type Cue, counterpart, parseCues, stepCue } from '../../content/narration.ts';

const cues: readonly Cue[] = [
  { start: 0.5, end: 2, text: '一' },
  { start: 2.4, end: 5, text: '二' },
  { start: 5.2, end: 9, text: '三' },
];

/** Cues in order, each at least a tenth of a second long. */
const someCues = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.integer({ min: 0, max: 20 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((lengths) => {
    let at = 0;
    return lengths.map(([long, pause], n): Cue => {
      const start = at + pause / 10;
      at = start + long / 10;
      return { start, end: at, text: `${n}` };
    });
  });
const someSeconds = fc.double({ min: 0, max: 200, noNaN: true });

describe('reading cues', () => {
  test('cues come with seconds and trimmed text, in order of time', async () => {
    const webvtt = 'WEBVTT\n\n00:02.400 --> 00:05.000\n 二 \n\n00:00.500 --> 00:02.000\n一\n';
    expect(await parseCues(webvtt)).toEqual([cues[0], cues[1]]);
  });

  test('a byte order mark before WEBVTT is let pass', async () => {
    expect(await parseCues('\uFEFFWEBVTT\n\n00:00.500 --> 00:02.000\n一\n')).toEqual([cues[0]]);
  });

  test('the words are as they are spoken, without tags and escapes', async () => {
    const webvtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\n<v Anna>Salt &amp; bread, 3 &lt; 4</v>\n';
    expect((await parseCues(webvtt))[0]?.text).toBe('Salt & bread, 3 < 4');
  });

  test('what is not WebVTT is refused with a sentence', async () => {
    await expect(parseCues('1\n00:00:00,000 --> 00:00:01,000\n一\n')).rejects.toThrow(
      'does not begin with WEBVTT',
    );
    await expect(parseCues('WEBVTTX\n')).rejects.toThrow('does not begin with WEBVTT');
  });
});

describe('the active cue', () => {
  test('nothing is active before the first', () => expect(activeCue(cues, 0.4)).toBe(-1));
  test('a cue is active from its very start', () => expect(activeCue(cues, 2.4)).toBe(1));
  test('a pause belongs to the cue before it', () => expect(activeCue(cues, 5.1)).toBe(1));
  test('the last cue stays active', () => expect(activeCue(cues, 1000)).toBe(2));
  test('without cues nothing is active', () => expect(activeCue([], 3)).toBe(-1));

  test('it is always the last one that has begun', () => {
    fc.assert(
      fc.property(someCues, someSeconds, (list, seconds) => {
        const begun = list.filter(({ start }) => start <= seconds).length;
        expect(activeCue(list, seconds)).toBe(begun - 1);
      }),
    );
  });
});

describe('one sentence back and forward', () => {
  test('forward goes to the next start', () => expect(stepCue(cues, 3, 1)).toBe(5.2));
  test('forward goes nowhere past the last', () => expect(stepCue(cues, 6, 1)).toBeUndefined());
  test('back repeats a sentence that is well begun', () => expect(stepCue(cues, 4.5, -1)).toBe(2.4));
  test('back at the beginning of a sentence goes to the one before', () =>
    expect(stepCue(cues, 3, -1)).toBe(0.5));
  test('back before the first goes to the first', () => expect(stepCue(cues, 0, -1)).toBe(0.5));

  test('forward always advances by exactly one, back never goes forward', () => {
    fc.assert(
      fc.property(someCues, someSeconds, (list, seconds) => {
        const active = activeCue(list, seconds);
        const next = stepCue(list, seconds, 1);
        if (next !== undefined) expect(activeCue(list, next)).toBe(active + 1);
        const back = stepCue(list, seconds, -1) ?? 0;
        expect(activeCue(list, back)).toBeLessThanOrEqual(Math.max(active, 0));
      }),
    );
  });
});

describe('the same place in another edition', () => {
  const english: readonly Cue[] = [
    { start: 1, end: 3, text: 'one' },
    { start: 4, end: 6, text: 'two' },
    { start: 8, end: 9, text: 'three' },
  ];

  test('is the same sentence where both have equally many', () =>
    expect(counterpart(cues, 3, english)).toBe(4));
  test('is the beginning, in the first sentence', () => expect(counterpart(cues, 1, english)).toBe(0));
  test('is the beginning, where the other has no cues', () => expect(counterpart(cues, 6, [])).toBe(0));

  test('is by proportion where they have not', () => {
    const six = [
      ...english,
      ...english.map((cue) => ({
        ...cue,
        start: cue.start + 10,
        end: cue.end + 10,
      })),
    ];
    expect(counterpart(cues, 3, six)).toBe(8);
  });

  test('is always a start of the other edition, or its beginning', () => {
    fc.assert(
      fc.property(someCues, someSeconds, someCues, (from, seconds, to) => {
        expect([0, ...to.map(({ start }) => start)]).toContain(counterpart(from, seconds, to));
      }),
    );
  });
});
