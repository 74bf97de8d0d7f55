import { describe } from 'vitest';
import { edit, tellsEach } from '../../fakes/bad-pack.ts';

const night = 'stories/night.zh-Hans.md';
const vtt = 'audio/night.zh-Hans.2.vtt';
const cue = (times: string, text = '人走了。') => ({ [vtt]: `WEBVTT\n\n${times}\n${text}\n` });

describe('the cues of a story', () => {
  tellsEach([
    ['a chapter without cues', { [vtt]: undefined }, night, /needs "audio\/night\.zh-Hans\.2\.vtt".*add it/],
    [
      'another format',
      { [vtt]: '1\n00:00:00,000 --> 00:00:01,000\n人走了。\n' },
      vtt,
      /^is not WebVTT: .*make the cues anew/,
    ],
    ['an empty file', { [vtt]: '' }, vtt, /^is not WebVTT/],
    ['no cues', { [vtt]: 'WEBVTT\n' }, vtt, /^has no cues; make them anew/],
    [
      'a cue after the end of the sound',
      cue('00:00.000 --> 00:09.000'),
      `${vtt}:3`,
      /^cue 1 ends at 9 s, after the sound \(2\.\d+ s\)/,
    ],
    [
      'words that are not in the story',
      cue('00:00.000 --> 00:01.900', '人来了。'),
      vtt,
      /^its words differ from the story's text at "人走了。"/,
    ],
    [
      'words that are missing',
      edit(night, '人走了。', '人走了。天亮了。'),
      vtt,
      /differ from the story's text at ".*天亮了/,
    ],
    [
      'cues that overlap',
      { [vtt]: 'WEBVTT\n\n00:00.000 --> 00:01.000\n人走\n\n00:00.900 --> 00:01.900\n了。\n' },
      `${vtt}:6`,
      /^cue 2 begins before cue 1 has ended; correct its times/,
    ],
  ]);
});
