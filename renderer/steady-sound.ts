import type { Reports, Sound } from './player.ts';

export type OpenSound = (url: string, reports: Reports) => Sound;

/** A clock that runs like a sound of so many seconds: what a story follows when its sound is missing. */
export function silentSound(length: number, onEnd: () => void): Sound {
  let at = 0;
  let since: number | undefined;
  let speed = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const seconds = () =>
    Math.min(length, since === undefined ? at : at + ((performance.now() - since) / 1000) * speed);
  const run = (running: boolean) => {
    at = seconds();
    clearTimeout(timer);
    since = running ? performance.now() : undefined;
    if (!running) return;
    const end = () => {
      run(false);
      at = length;
      onEnd();
    };
    timer = setTimeout(end, ((length - at) / speed) * 1000);
  };
  const change = (what: () => void) => {
    const running = since !== undefined;
    run(false);
    what();
    run(running);
  };
  return {
    play: () => void (since === undefined && run(true)),
    pause: () => run(false),
    seek: (to) =>
      change(() => {
        at = Math.max(0, Math.min(to, length));
      }),
    rate: (rate) =>
      change(() => {
        speed = rate;
      }),
    seconds,
    stop: () => run(false),
  };
}

const check = 1000;
// A streamed sound from disk moves within milliseconds: one that stood still this long will not go on.
const standsStill = 4;
// After a seek the sound may still tell its old place for a moment.
const arrives = { within: 0.5, wait: 2000 };

type Aim = { readonly seconds: number; readonly until: number };

/**
 * A sound that never leaves the visitor waiting: when it can't be played, or stops moving, a silent clock goes
 * on from the same place. `length` in seconds.
 */
export function steadySound(open: OpenSound, url: string, length: number, onEnd: () => void): Sound {
  let playing = false;
  let rate = 1;
  let seen = 0;
  let still = 0;
  let aim: Aim | undefined;
  let broken = false;
  let watch: ReturnType<typeof setInterval> | undefined;

  const seconds = () => {
    const at = sound.seconds();
    if (!aim) return at;
    if (Math.abs(at - aim.seconds) < arrives.within || performance.now() > aim.until) aim = undefined;
    return aim ? aim.seconds : at;
  };
  const fallBack = () => {
    if (broken) return;
    broken = true;
    clearInterval(watch);
    const silent = silentSound(length, onEnd);
    silent.seek(aim?.seconds ?? seen);
    aim = undefined;
    silent.rate(rate);
    sound.stop();
    sound = silent;
    if (playing) sound.play();
  };
  const look = () => {
    const at = sound.seconds();
    still = playing && at === seen ? still + 1 : 0;
    seen = at;
    if (still >= standsStill) fallBack();
  };
  let sound = open(url, { onEnd, onFail: fallBack });
  watch = setInterval(look, check);

  return {
    play: () => {
      playing = true;
      sound.play();
    },
    pause: () => {
      playing = false;
      sound.pause();
    },
    seek: (to) => {
      aim = { seconds: to, until: performance.now() + arrives.wait };
      seen = to;
      still = 0;
      sound.seek(to);
    },
    rate: (to) => {
      rate = to;
      sound.rate(to);
    },
    seconds,
    stop: () => {
      clearInterval(watch);
      broken = true;
      sound.stop();
    },
  };
}
