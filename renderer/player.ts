import { Howl, Howler } from 'howler';

/** The only door to the speaker: one sound at a time, streamed for stories, decoded for short lines. */

export type Reports = {
  /** It sounds from now on. */
  readonly onPlay?: () => void;
  readonly onEnd: () => void;
  /** It can't be played: missing or damaged. */
  readonly onFail: () => void;
};

export type Sound = {
  play(): void;
  pause(): void;
  /** Goes to a place, in seconds. */
  seek(seconds: number): void;
  /** 0.5 to 2; the pitch stays. */
  rate(rate: number): void;
  /** Seconds from the start. */
  seconds(): number;
  /** Ends it and gives its audio element back. */
  stop(): void;
};

// Just before its end a seek would end the sound at once, and some decoders jump to 0.
const beforeEnd = 0.05;

let current: Howl | undefined;

function stopCurrent(): void {
  // howler keeps a pool of 10 audio elements: only unload() gives one back.
  current?.unload();
  current = undefined;
}

/** A story: streamed from disk, so that a long one costs no memory and begins at once. */
export const openStory = (url: string, reports: Reports): Sound => open(url, true, reports);

/** A short line: decoded whole, so that it begins to the millisecond. */
export const openLine = (url: string, reports: Reports): Sound => open(url, false, reports);

let ahead: Howl | undefined;

/** Decodes the line that comes next, silently, so that it begins at once; nothing to let go of it. */
export function prepareLine(url: string | undefined): void {
  const before = ahead;
  // howler keeps what it decoded as long as one Howl names it: this one does nothing else.
  ahead = url ? new Howl({ src: [url], format: [formatOf(url)] }) : undefined;
  before?.unload();
}

const formatOf = (url: string): string => url.split('.').at(-1) ?? 'opus';

/** 0 to 1, for all that sounds. */
export const setVolume = (volume: number): void => {
  Howler.volume(volume);
};

function open(url: string, html5: boolean, reports: Reports): Sound {
  stopCurrent();
  Howler.autoSuspend = false;
  const howl: Howl = new Howl({
    src: [url],
    html5,
    format: [formatOf(url)],
    onplay: () => reports.onPlay?.(),
    onend: () => reports.onEnd(),
    onloaderror: () => reports.onFail(),
    onplayerror: () => reports.onFail(),
  });
  current = howl;
  const mine = () => current === howl;
  return {
    play: () => void (mine() && !howl.playing() && howl.play()),
    pause: () => void (mine() && howl.pause()),
    seek: (seconds) => {
      if (mine()) howl.seek(Math.max(0, Math.min(seconds, (howl.duration() || seconds + 1) - beforeEnd)));
    },
    rate: (rate) => void (mine() && howl.rate(rate)),
    seconds: () => (mine() ? Number(howl.seek()) || 0 : 0),
    stop: () => void (mine() && stopCurrent()),
  };
}
