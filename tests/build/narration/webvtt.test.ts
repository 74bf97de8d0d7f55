import { expect, it } from 'vitest';
import { digestInVtt, webVtt } from '../../../build/narration/webvtt.ts';
import { parseCues } from '../../../content/narration.ts';

const spans = [
  { start: 0.6, end: 2.1234 },
  { start: 2.5734, end: 3661.5 },
];

it('a cue ends where the next begins, the last where the voice ends', async () => {
  const vtt = webVtt(['One & <two>.', '第二句。'], spans, 'abc123');
  expect(await parseCues(vtt)).toEqual([
    { start: 0.6, end: 2.573, text: 'One & <two>.' },
    { start: 2.573, end: 3661.5, text: '第二句。' },
  ]);
  expect(vtt).toContain('01:01:01.500');
});

it('a note names what it was made from', () => {
  expect(digestInVtt(webVtt(['One.', 'Two.'], spans, 'abc123'))).toBe('abc123');
  expect(digestInVtt('WEBVTT\n\n00:00.000 --> 00:01.000\nOne.\n')).toBeUndefined();
});
