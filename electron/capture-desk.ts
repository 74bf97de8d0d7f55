import { type Capture, captureLimits } from '../content/capture.ts';
import {
  type CaptureKind,
  type CaptureSettings,
  signatureSchema,
  type TakePiece,
} from '../content/capture-entry.ts';
import { mayCapture } from '../content/may-capture.ts';
import type { CaptureCalls, CaptureCode, CaptureKept } from './api.ts';
import type { ForwardClock } from './forward-clock.ts';
import type { Captures } from './records/captures.ts';
import { systemCode } from './records/system-code.ts';
import type { OpenSession } from './session-desk.ts';

export type CaptureDeskOptions = {
  readonly captures: Captures;
  readonly clock: Pick<ForwardClock, 'now'>;
  /** The clock on the wall. */
  readonly wall: () => number;
  readonly settings: () => CaptureSettings;
  readonly session: () => OpenSession | undefined;
  readonly freeBytes: () => Promise<number>;
  /** An address at which a phone fetches a capture; none where no network reaches the kiosk. */
  readonly code: (capture: Capture) => Promise<CaptureCode | undefined>;
};

export type CaptureDesk = {
  [Name in keyof CaptureCalls]: (
    ...args: Parameters<CaptureCalls[Name]>
  ) => Promise<Awaited<ReturnType<CaptureCalls[Name]>>>;
} & {
  /** With times by the clock on the wall. */
  list(): readonly Capture[];
};

// A disk with less room is for records that can't be asked for again.
const leaveBytes = 300_000_000;

/** What the page may keep of a session, and tell of it: main decides by the session as it is on disk. */
export function openCaptureDesk(options: CaptureDeskOptions): CaptureDesk {
  const { captures, settings, session, code } = options;
  const take = takes();
  const list = () => {
    // People read their own clock, which may be behind.
    const ahead = options.clock.now() - options.wall();
    const { list: all } = captures;
    return all().map((one) => ({ ...one, made: one.made - ahead, expires: one.expires - ahead }));
  };
  const ofSession = (id: string | undefined) => list().filter((one) => one.session === id);
  const isOfSession = (id: string) => ofSession(session()?.id).some((one) => one.id === id);
  return {
    list,
    async keepCapture(piece) {
      const now = session();
      if (!now || !mayCapture(piece.kind, now.session, settings(), 'paused')) return { kind: 'missing' };
      const taken = take(piece);
      if (taken === 'more' || taken === 'missing') return { kind: taken };
      const id = await keep(options, { session: now.id, kind: piece.kind, bytes: taken });
      return typeof id === 'string' ? { kind: 'kept', id } : id;
    },
    async dropCapture(id) {
      if (!isOfSession(id)) return { kind: 'missing' };
      return (await orDisk(captures.remove(id))) === 'disk' ? { kind: 'disk' } : { kind: 'done' };
    },
    async keptSignatures() {
      const kept = ofSession(session()?.id).filter(({ kind }) => kind === 'signature');
      const read = await Promise.all(kept.map(({ id }) => captures.read(id).catch(() => undefined)));
      return read.flatMap((bytes) => (bytes ? [signatureSchema.parse(JSON.parse(String(bytes)))] : []));
    },
    async captureCodes() {
      const now = session();
      if (now?.session.phase !== 'finished') return [];
      const fetched = ofSession(now.id).filter(({ kind }) => kind !== 'signature');
      const codes = await Promise.all(fetched.map(code));
      return codes.flatMap((one) => one ?? []);
    },
  };
}

type Take = { readonly session: string; readonly kind: CaptureKind; readonly bytes: Buffer };

/** Keeps what was taken and gives its id, or says why not. */
async function keep(
  { captures, settings, freeBytes }: CaptureDeskOptions,
  { session, kind, bytes }: Take,
): Promise<string | CaptureKept> {
  const { bytes: most, count } = captureLimits[kind];
  if (bytes.length > most || (kind === 'signature' && !isSignature(bytes))) return { kind: 'missing' };
  const there = captures.list().filter((one) => one.kind === kind).length;
  if (there >= count || (await freeBytes()) < leaveBytes) return { kind: 'full' };
  try {
    const { days } = settings();
    return (await captures.keep({ session, kind, bytes, days })) ?? { kind: 'disk' };
  } catch (error) {
    const failed = systemCode(error);
    if (failed === undefined) throw error;
    return { kind: failed === 'ENOSPC' || failed === 'EDQUOT' ? 'full' : 'disk' };
  }
}

function isSignature(bytes: Buffer): boolean {
  try {
    return signatureSchema.safeParse(JSON.parse(String(bytes))).success;
  } catch {
    return false; // no JSON
  }
}

const orDisk = <T>(done: Promise<T>): Promise<T | 'disk'> =>
  done.catch((error: unknown) => {
    if (systemCode(error) === undefined) throw error;
    return 'disk';
  });

/** Puts the pieces of one take together; a first piece begins another. */
function takes(): (piece: TakePiece) => Buffer | 'more' | 'missing' {
  let kind: CaptureKind | undefined;
  let pieces: Buffer[] = [];
  return ({ kind: of, n, of: count, base64 }) => {
    if (n === 0) {
      kind = of;
      pieces = [];
    }
    if (of !== kind || n !== pieces.length || n >= count) return 'missing';
    pieces.push(Buffer.from(base64, 'base64'));
    if (n + 1 < count) return 'more';
    const whole = Buffer.concat(pieces);
    kind = undefined;
    pieces = [];
    return whole;
  };
}
