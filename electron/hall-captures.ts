import { join } from 'node:path';
import { type Capture, captureFormats } from '../content/capture.ts';
import { forwardTimeSchema } from '../content/forward-time.ts';
import { mayCapture } from '../content/may-capture.ts';
import type { Settings } from '../content/settings.ts';
import type { CaptureCode } from './api.ts';
import { type CaptureDesk, openCaptureDesk } from './capture-desk.ts';
import { type ForwardClock, openForwardClock } from './forward-clock.ts';
import type { Kept } from './kept.ts';
import { momentName } from './local-day.ts';
import type { MayUse } from './lockdown.ts';
import type { Log } from './log.ts';
import type { FetchedCapture } from './phone/capture-links.ts';
import { type Captures, captureId, openCaptures } from './records/captures.ts';
import { realDisk } from './records/disk.ts';
import { freeBytes } from './records/disk-space.ts';
import { type KeySeal, readKioskKey } from './records/kiosk-key.ts';
import type { Store } from './records/store.ts';
import type { OpenSession } from './session-desk.ts';

export type HallCapturesOptions = {
  /** The data folder. */
  readonly data: string;
  readonly kept: Pick<Kept, 'store'>;
  readonly log: Log;
  readonly settings: Promise<Store<Settings>>;
  readonly session: () => OpenSession | undefined;
  readonly seal: () => KeySeal | undefined;
  /** After the first picture: nothing is captured before. */
  readonly shown: Promise<void>;
  readonly link: (id: string) => Promise<Pick<CaptureCode, 'url' | 'until'> | undefined>;
};

/** What the rest of the kiosk does with captures. */
export type HallCaptures = {
  readonly captures: Captures;
  readonly desk: CaptureDesk;
  /** As a file to take along; undefined if it is gone. */
  file(id: string): Promise<FetchedCapture | undefined>;
  /** To be called at the end. */
  stop(): void;
};

const hourMs = 3_600_000;

/** Whether the page may use the microphone or the camera: where the hall hears, or at a step that captures. */
export const mayUseNow =
  (settings: () => Settings | undefined, session: () => OpenSession | undefined): MayUse =>
  (device) => {
    const set = settings();
    const kind = device === 'audio' ? 'voice' : 'photo';
    const hears = device === 'audio' && set?.hears === true;
    return hears || mayCapture(kind, session()?.session, set?.captures);
  };

/** Opens what groups have left here; what has expired goes first, and from then on every hour. */
export async function openHallCaptures(options: HallCapturesOptions): Promise<HallCaptures> {
  const { data, kept, log, session, seal, shown, link } = options;
  const settings = await options.settings;
  const records = join(data, 'records');
  const time = await kept.store('capture-time', forwardTimeSchema.nullable(), null, 'captures');
  const clock = openForwardClock(time, { wall: Date.now, steady: () => performance.now() });
  let key: ReturnType<typeof readKioskKey> | undefined;
  const captures = await openCaptures(join(records, 'captures'), {
    now: clock.now,
    newId: () => captureId(momentName(Date.now())),
    key() {
      key ??= readKioskKey(join(records, 'capture-key'), { seal: seal(), now: Date.now, disk: realDisk });
      // What failed once may not fail again.
      key.catch(() => {
        key = undefined;
      });
      return key;
    },
  });
  await tidy(captures, clock, log);
  await shown;
  const timer = setInterval(() => void tidy(captures, clock, log), hourMs);
  const desk = openCaptureDesk({
    captures,
    clock,
    wall: Date.now,
    settings: () => settings.data.captures,
    session,
    freeBytes: () => freeBytes(records),
    async code({ id, kind }) {
      const found = await link(id);
      return found && { id, kind, ...found };
    },
  });
  const file = async (id: string) => {
    const one = desk.list().find((capture) => capture.id === id);
    const bytes = one && (await captures.read(id));
    return one && bytes && { ...namedFile(one), bytes };
  };
  return { captures, desk, file, stop: () => clearInterval(timer) };
}

/** How a capture is called outside. */
export const namedFile = ({ id, kind }: Pick<Capture, 'id' | 'kind'>) => {
  const { type, ending } = captureFormats[kind];
  return { type, name: `${kind}-${id}.${ending}` };
};

async function tidy(captures: Captures, clock: ForwardClock, log: Log): Promise<void> {
  try {
    for (const id of await captures.sweep()) log.warn(`the capture ${id} has expired and can't be removed`);
    await clock.note();
  } catch (error) {
    log.warn(`captures: ${error instanceof Error ? error.message : error}`);
  }
}
