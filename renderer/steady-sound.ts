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
// A streamed sound from disk moves within milliseconds: one that stood still for 5 s will not go on.
const standsStill = 5;
// After a seek the sound may still tell its old place for a moment.
const arrives = { within: 0.5, wait: 2000 };

export type SteadyReports = {
  /** It has ended, or what is left of it can't be heard. */
  readonly onEnd: () => void;
  /** Something is wrong with it: it is opened again. */
  readonly onTrouble: (what: string) => void;
};

/**
 * A sound that never leaves the visitor waiting: when it can't be played or stands still, it is opened again at the
 * same place. If it then can't be played, a silent clock goes on from there, by which the text can be read; if it
 * stands still again, it is over. `length` in seconds.
 */
export function steadySound(
  open: OpenSound,
  url: string,
  length: number,
  { onEnd, onTrouble }: SteadyReports,
): Sound {
  let playing = false;
  let rate = 1;
  let opened = 0;
  let over = false;

  const opening = (): Sound => {
    opened += 1;
    const mine = opened;
    // A sound that was replaced says no more.
    const current = (run: () => void) => () => void (mine === opened && !over && run());
    return open(url, { onEnd: current(onEnd), onFail: current(failed) });
  };
  const replace = (by: () => Sound) => {
    const from = place.last();
    sound.stop();
    sound = by();
    place.goes(from);
    sound.seek(from);
    if (rate !== 1) sound.rate(rate);
    if (playing) sound.play();
  };
  const openAgain = (what: string) => {
    onTrouble(what);
    replace(opening);
  };
  const failed = () => {
    if (opened === 1) return openAgain('it could not be played');
    opened += 1;
    replace(() => silentSound(length, onEnd));
    place.arrived();
  };
  const stands = () => {
    if (opened === 1) return openAgain('it stood still');
    over = true;
    sound.stop();
    onEnd();
  };
  const revive = () => {
    if (!over) return;
    [over, opened] = [false, 0];
    replace(opening);
  };
  let sound = opening();
  const place = watchPlace(
    () => sound.seconds(),
    () => playing && !over,
    stands,
  );

  return {
    play: () => {
      playing = true;
      revive();
      sound.play();
    },
    pause: () => {
      playing = false;
      sound.pause();
    },
    seek: (to) => {
      revive();
      place.goes(to);
      sound.seek(to);
    },
    rate: (to) => {
      rate = to;
      sound.rate(to);
    },
    seconds: place.seconds,
    stop: () => {
      place.stop();
      over = true;
      sound.stop();
    },
  };
}

/** Follows the clock of a sound, and notices when it stands still although it `runs`. All in seconds. */
function watchPlace(clock: () => number, runs: () => boolean, stands: () => void) {
  let seen = 0;
  let still = 0;
  let aim: { readonly seconds: number; readonly until: number } | undefined;
  const timer = setInterval(() => {
    const at = clock();
    still = runs() && at === seen ? still + 1 : 0;
    seen = at;
    if (still < standsStill) return;
    still = 0;
    stands();
  }, check);
  return {
    seconds: () => {
      const at = clock();
      if (!aim) return at;
      if (Math.abs(at - aim.seconds) < arrives.within || performance.now() > aim.until) aim = undefined;
      return aim ? aim.seconds : at;
    },
    /** Where it was when it was last looked at, or is on its way to. */
    last: () => aim?.seconds ?? seen,
    /** It is sent to another place. */
    goes(to: number) {
      aim = { seconds: to, until: performance.now() + arrives.wait };
      seen = to;
      still = 0;
    },
    /** It is there at once. */
    arrived() {
      aim = undefined;
    },
    stop: () => clearInterval(timer),
  };
}
