import { describe, expect, test } from 'vitest';
import { createNarrator, type Narration, type Wanted } from '../../renderer/narrator.ts';
import type { Reports, Sound } from '../../renderer/player.ts';

const cues = [0, 10, 20].map((start) => ({
  start,
  end: start + 9,
  text: `${start}`,
}));
const chinese: Narration = {
  chapter: 0,
  chapters: 2,
  language: 'zh-Hans',
  audio: 'zh1',
  duration: 30,
  cues,
};
const english: Narration = {
  ...chinese,
  language: 'en',
  audio: 'en1',
  cues: cues.map(({ start, end, text }) => ({
    start: start * 2,
    end: end * 2,
    text,
  })),
};
const second: Narration = { ...chinese, chapter: 1, audio: 'zh2' };
const wanted: Wanted = {
  narration: chinese,
  chapter: 0,
  playing: true,
  seek: { seconds: 0, serial: 1 },
  speed: 1,
};

function speaker() {
  const said: string[] = [];
  const state: { at: number; reports: Reports | undefined } = {
    at: 0,
    reports: undefined,
  };
  const ended: Narration[] = [];
  const open = (url: string, reports: Reports): Sound => {
    said.push(`open ${url}`);
    state.at = 0;
    state.reports = reports;
    return {
      play: () => void said.push('play'),
      pause: () => void said.push('pause'),
      seek: (to) => {
        said.push(`seek ${to}`);
        state.at = to;
      },
      rate: (rate) => void said.push(`rate ${rate}`),
      seconds: () => state.at,
      stop: () => void said.push('stop'),
    };
  };
  const narrator = createNarrator(open, (narration) => void ended.push(narration));
  const follow = (change: Partial<Wanted>) => {
    said.length = 0;
    narrator.follow({ ...wanted, ...change });
    return [...said];
  };
  return { narrator, follow, state, ended };
}

describe('the narrator', () => {
  test('opens and plays what is wanted, and does nothing twice', () => {
    const { follow, narrator } = speaker();
    expect(follow({})).toEqual(['open zh1', 'play']);
    expect(follow({})).toEqual([]);
    expect(follow({ playing: false })).toEqual(['pause']);
    expect(follow({ playing: false, speed: 1.5 })).toEqual(['rate 1.5']);
    expect(follow({ speed: 1.5 })).toEqual(['play']);
    narrator.stop();
  });

  test('goes to a place each time that it is asked for, even to the same', () => {
    const { follow, narrator } = speaker();
    follow({});
    expect(follow({ seek: { seconds: 12, serial: 2 } })).toEqual(['seek 12']);
    expect(follow({ seek: { seconds: 12, serial: 2 } })).toEqual([]);
    expect(follow({ seek: { seconds: 12, serial: 3 } })).toEqual(['seek 12']);
    narrator.stop();
  });

  test('goes on in another language at the same sentence', () => {
    const { follow, state, narrator } = speaker();
    follow({});
    state.at = 13;
    expect(follow({ narration: english })).toEqual(['stop', 'open en1', 'seek 20', 'play']);
    narrator.stop();
  });

  test('plays before the cues are there, and counts on them once they are', () => {
    const { follow, state, narrator } = speaker();
    expect(follow({ narration: { ...chinese, cues: undefined } })).toEqual(['open zh1', 'play']);
    expect(follow({})).toEqual([]);
    state.at = 13;
    expect(follow({ narration: english })).toEqual(['stop', 'open en1', 'seek 20', 'play']);
    narrator.stop();
  });

  test('goes on in the old language until the sentences of the new one are known', () => {
    const { follow, state, narrator } = speaker();
    follow({});
    state.at = 13;
    expect(follow({ narration: { ...english, cues: undefined } })).toEqual([]);
    expect(follow({ narration: { ...english, cues: undefined }, playing: false })).toEqual(['pause']);
    expect(follow({ narration: english })).toEqual(['stop', 'open en1', 'seek 20', 'play']);
    narrator.stop();
  });

  test('begins another story at once, without its cues', () => {
    const { follow, narrator } = speaker();
    follow({});
    const other = { ...chinese, audio: 'other', cues: undefined };
    expect(follow({ narration: other, seek: { seconds: 0, serial: 2 } })).toEqual([
      'stop',
      'open other',
      'play',
    ]);
    narrator.stop();
  });

  test('stays paused when the language changes', () => {
    const { follow, state, narrator } = speaker();
    follow({ playing: false });
    state.at = 21;
    expect(follow({ narration: english, playing: false })).toEqual(['stop', 'open en1', 'seek 40']);
    narrator.stop();
  });

  test('is quiet until the chapter that is wanted is there', () => {
    const { follow, narrator } = speaker();
    follow({});
    expect(follow({ chapter: 1, seek: { seconds: 0, serial: 2 } })).toEqual(['pause']);
    expect(
      follow({
        narration: second,
        chapter: 1,
        seek: { seconds: 0, serial: 2 },
      }),
    ).toEqual(['stop', 'open zh2', 'play']);
    narrator.stop();
  });

  test('tells when a chapter has ended', () => {
    const { follow, state, ended, narrator } = speaker();
    follow({});
    state.reports?.onEnd();
    expect(ended).toEqual([chinese]);
    narrator.stop();
  });

  test('after stop it begins anew', () => {
    const { follow, narrator } = speaker();
    follow({});
    narrator.stop();
    expect(follow({})).toEqual(['open zh1', 'play']);
    narrator.stop();
  });
});
