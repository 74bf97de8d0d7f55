import { describe, expect, it } from 'vitest';
import type { KeptVisit } from '../../../content/kept-visit.ts';
import { placeKeeper } from '../../../electron/watch/place-keeper.ts';

const ref = { pack: 'footsteps', id: 'five-places' };
const visit: KeptVisit = {
  language: 'en',
  comfort: { text: 1.5, contrast: false, reach: true, volume: 0.5, speed: 1 },
  trail: [{ screen: 'home' }, { screen: 'story', ref }],
  listening: { ref, chapter: 1, playing: true, finished: false, seconds: 3 },
};
const beat = { at: 'story footsteps/five-places', sounding: true, busy: true };

describe('the place of a visitor', () => {
  function keeping() {
    const time = { now: 0 };
    return { time, keeper: placeKeeper(() => time.now) };
  }

  it('is given to the page that was opened again, with the story where it was last heard', () => {
    const { time, keeper } = keeping();
    keeper.keep(visit);
    time.now = 2000;
    keeper.heard({ ...beat, seconds: 12.5 });
    time.now = 12_000;
    expect(keeper.take()).toEqual({ ...visit, listening: { ...visit.listening, seconds: 12.5 } });
    expect(keeper.take()).toBeNull();
  });

  it('is forgotten when the visit is over', () => {
    const { keeper } = keeping();
    keeper.keep(visit);
    keeper.keep(null);
    keeper.heard(beat);
    expect(keeper.take()).toBeNull();
  });

  it('is given to nobody a minute after the page was last alive', () => {
    const { time, keeper } = keeping();
    keeper.keep(visit);
    time.now = 61_000;
    expect(keeper.take()).toBeNull();
  });

  it('is not given again if the page was lost soon after: it may be the place that breaks it', () => {
    const { time, keeper } = keeping();
    keeper.keep(visit);
    expect(keeper.take()).toEqual(visit);
    time.now = 1000;
    keeper.keep(visit);
    time.now = 8000;
    expect(keeper.take()).toBeNull();
    keeper.keep(visit);
    expect(keeper.take()).toEqual(visit);
  });

  it('is given again if the page lived with it', () => {
    const { time, keeper } = keeping();
    keeper.keep(visit);
    expect(keeper.take()).toEqual(visit);
    time.now = 500;
    keeper.keep(visit);
    time.now = 30_000;
    keeper.heard(beat);
    time.now = 31_000;
    expect(keeper.take()).toEqual(visit);
  });
});
