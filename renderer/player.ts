import { Howl, Howler } from 'howler';

/** The only door to the speaker: one sound at a time, streamed for stories, decoded for short lines. */

export type Reports = {
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
  /** Ends it and gives its memory back. */
  stop(): void;
};

// Just before its end a seek would end the sound at once, and some decoders jump to 0.
const beforeEnd = 0.05;
const placeIn = (duration: number, seconds: number) =>
  Math.max(0, Math.min(seconds, (duration || seconds + 1) - beforeEnd));

let volume = 1;
let current: Sound | undefined;

/** 0 to 1, for all that sounds. */
export function setVolume(to: number): void {
  volume = to;
  if (story) story.audio.volume = to;
  // Web Audio begins with the first line: it takes a while.
  if (Howler.ctx) Howler.volume(to);
}

type Story = { readonly url: string; readonly audio: HTMLAudioElement };

let story: Story | undefined;
// Those that may be heard next, by url; the one asked for last is last.
const ready = new Map<string, Story>();

/** How many stories are kept ready. */
export const mostReady = 8;

function load(url: string): Story {
  const audio = new Audio(url);
  audio.preload = 'auto';
  return { url, audio };
}

// A silent moment too short to be missed.
const warmSeconds = 0.04;

/** Opens its way to the speaker, silently, as that takes as long as all else: the story then sounds at once. */
async function warm({ url, audio }: Story): Promise<void> {
  audio.muted = true;
  await audio.play().catch(() => undefined);
  if (ready.get(url)?.audio !== audio) return;
  audio.pause();
  if (audio.currentTime > warmSeconds) audio.currentTime = 0;
  audio.muted = false;
}

// Without this the element keeps its decoder and its buffers for as long as it is reachable.
function unload({ audio }: Story): void {
  audio.pause();
  audio.removeAttribute('src');
  audio.load();
}

/** Begins to load a story that may be heard next; nothing sounds yet. A few are kept ready. */
export function readyStory(url: string): void {
  if (story?.url === url) return;
  const one = ready.get(url) ?? load(url);
  const isNew = !ready.delete(url);
  ready.set(url, one);
  if (isNew) void warm(one);
  const [oldest] = ready.values();
  if (ready.size <= mostReady || !oldest) return;
  ready.delete(oldest.url);
  unload(oldest);
}

/** The story if it is ready and sound; a failure is told to who opens it anew. */
function takeReady(url: string): Story | undefined {
  const taken = ready.get(url);
  ready.delete(url);
  if (taken?.audio.muted) {
    // It is just being warmed up.
    taken.audio.pause();
    taken.audio.muted = false;
  }
  if (!taken?.audio.error) return taken;
  unload(taken);
  return undefined;
}

/**
 * A story: streamed from disk, so that a long one costs no memory; it begins at once if it is ready. It plays
 * by an element of its own, for howler seeks each time before it plays, and that delays the sound.
 */
export function openStory(url: string, { onEnd, onFail }: Reports): Sound {
  current?.stop();
  const mine = takeReady(url) ?? load(url);
  const { audio } = mine;
  story = mine;
  audio.volume = volume;
  audio.onended = onEnd;
  audio.onerror = onFail;
  const isMine = () => story === mine;
  const failed = ({ name }: Error) => {
    // A pause that overtakes it is no failure.
    if (isMine() && name !== 'AbortError') onFail();
  };
  current = {
    play: () => void (isMine() && audio.play().catch(failed)),
    pause: () => void (isMine() && audio.pause()),
    seek: (seconds) => {
      if (isMine()) audio.currentTime = placeIn(audio.duration, seconds);
    },
    rate: (rate) => {
      if (isMine()) audio.playbackRate = rate;
    },
    seconds: () => (isMine() ? audio.currentTime : 0),
    stop: () => {
      if (!isMine()) return;
      story = undefined;
      audio.onended = null;
      audio.onerror = null;
      unload(mine);
    },
  };
  return current;
}

const lookMs = 4;

/** Runs when a story has begun to sound (its clock moves), or after `patience` ms. */
export function onceSounding(run: () => void, patience: number): void {
  const until = performance.now() + patience;
  let heard = story;
  let from = story?.audio.currentTime;
  const look = () => {
    const seconds = story?.audio.currentTime;
    if (performance.now() > until || (heard && story === heard && seconds !== from)) return run();
    if (story !== heard) [heard, from] = [story, seconds];
    setTimeout(look, lookMs);
  };
  look();
}

const ahead = new Map<string, Howl>();

/** Keeps these lines decoded, silently, so that whichever comes next begins at once; lets go of all others. */
export function prepareLines(urls: readonly string[]): void {
  for (const url of urls) {
    // howler keeps what it decoded as long as one Howl names it: this one does nothing else.
    if (!ahead.has(url)) ahead.set(url, new Howl({ src: [url], format: [formatOf(url)] }));
  }
  for (const [url, howl] of [...ahead]) {
    if (urls.includes(url)) continue;
    ahead.delete(url);
    howl.unload();
  }
}

const formatOf = (url: string): string => url.split('.').at(-1) ?? 'opus';

/** A short line: decoded whole, so that it begins to the millisecond. */
export function openLine(url: string, { onEnd, onFail }: Reports): Sound {
  current?.stop();
  Howler.autoSuspend = false;
  Howler.volume(volume);
  const howl = new Howl({
    src: [url],
    format: [formatOf(url)],
    onend: onEnd,
    onloaderror: onFail,
    onplayerror: onFail,
  });
  let mine = true;
  current = {
    play: () => void (mine && !howl.playing() && howl.play()),
    pause: () => void (mine && howl.pause()),
    seek: (seconds) => void (mine && howl.seek(placeIn(howl.duration(), seconds))),
    rate: (rate) => void (mine && howl.rate(rate)),
    seconds: () => (mine ? Number(howl.seek()) || 0 : 0),
    stop: () => {
      if (mine) howl.unload();
      mine = false;
    },
  };
  return current;
}
