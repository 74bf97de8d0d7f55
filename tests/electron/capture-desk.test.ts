import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { captureLimits, pieceBytes } from '../../content/capture.ts';
import { type CaptureKind, type CaptureSettings, takePieceSchema } from '../../content/capture-entry.ts';
import type { Session, SessionEvent } from '../../content/programme.ts';
import { type CaptureDeskOptions, openCaptureDesk } from '../../electron/capture-desk.ts';
import { openCaptures } from '../../electron/records/captures.ts';
import { newKey } from '../../electron/records/cipher.ts';
import type { OpenSession } from '../../electron/session-desk.ts';
import { failingDisk } from '../fakes/failing-disk.ts';
import { at, capturePlan, run } from '../fakes/session-world.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

const day = 86_400_000;
const noon = Date.UTC(2026, 10, 25, 12);
const everything: CaptureSettings = { voice: true, photo: true, signature: true, days: 3 };
const yes: SessionEvent = { kind: 'consent', given: true };
const agreed = (kind: 'record' | 'photo' | 'sign') => run([yes], at(kind, capturePlan), capturePlan);
const finished: Session = run([{ kind: 'finish' }], agreed('record'), capturePlan);

async function world(options: Partial<CaptureDeskOptions> = {}) {
  const clock = { time: noon, ahead: 0 };
  const set = { settings: everything, session: undefined as OpenSession | undefined, free: 1e12 };
  let ids = 0;
  const now = () => clock.time + clock.ahead;
  const key = newKey();
  const captures = await openCaptures(join(await tempFolder(), 'captures'), {
    now,
    key: async () => key,
    newId: () => `c-${++ids}`,
    disk: failingDisk().disk,
  });
  const desk = openCaptureDesk({
    captures,
    clock: { now },
    wall: () => clock.time,
    settings: () => set.settings,
    session: () => set.session,
    freeBytes: async () => set.free,
    code: async ({ id, kind }) => ({ id, kind, url: `http://hall/capture/${id}`, until: 1 }),
    ...options,
  });
  const at = (session: Session, id = 's-1') => {
    set.session = { id, session };
  };
  return { desk, captures, clock, set, at };
}

type World = Awaited<ReturnType<typeof world>>;

/** Hands over bytes as the page does; the last answer. */
async function hand({ desk }: World, kind: CaptureKind, bytes: Buffer) {
  const of = Math.max(1, Math.ceil(bytes.length / pieceBytes));
  let answer = await desk.keepCapture({
    kind,
    n: 0,
    of,
    base64: bytes.subarray(0, pieceBytes).toString('base64'),
  });
  for (let n = 1; n < of && answer.kind === 'more'; n++) {
    const base64 = bytes.subarray(n * pieceBytes, (n + 1) * pieceBytes).toString('base64');
    answer = await desk.keepCapture(takePieceSchema.parse({ kind, n, of, base64 }));
  }
  return answer;
}

const missing = { kind: 'missing' } as const;
const sound = Buffer.alloc(pieceBytes * 2 + 7, 'sound');

describe('what a group leaves', () => {
  it('is kept where it agreed and the hall allows it, piece by piece, for as many days as were said', async () => {
    const one = await world();
    one.at(agreed('record'));
    expect(await hand(one, 'voice', sound)).toEqual({ kind: 'kept', id: 'c-1' });
    expect(await one.captures.read('c-1')).toEqual(sound);
    expect(one.desk.list()).toEqual([
      { id: 'c-1', session: 's-1', kind: 'voice', bytes: sound.length, made: noon, expires: noon + 3 * day },
    ]);
  });

  it('is told by the clock on the wall, also where that was put back', async () => {
    const one = await world();
    one.at(agreed('record'));
    one.clock.ahead = 30 * day;
    await hand(one, 'voice', sound);
    expect(one.desk.list()[0]).toMatchObject({ made: noon, expires: noon + 3 * day });
  });

  it.each<[string, (one: World) => void]>([
    ['without a session', () => undefined],
    ['before the group has said yes', ({ at: be }) => be(at('record', capturePlan))],
    [
      'where it has said no',
      ({ at: be }) => be(run([{ kind: 'consent', given: false }], at('record', capturePlan), capturePlan)),
    ],
    ['at another step', ({ at: be }) => be(agreed('photo'))],
    ['when the session is over', ({ at: be }) => be(finished)],
    [
      'where the hall does not allow it',
      ({ at: be, set }) => {
        be(agreed('record'));
        set.settings = { ...everything, voice: false };
      },
    ],
  ])('is not kept %s', async (_name, arrange) => {
    const one = await world();
    arrange(one);
    expect(await hand(one, 'voice', sound)).toEqual(missing);
    expect(one.captures.list()).toEqual([]);
  });

  it('is still kept when the leader has paused meanwhile', async () => {
    const one = await world();
    one.at(run([{ kind: 'pause' }], agreed('record'), capturePlan));
    expect(await hand(one, 'voice', sound)).toMatchObject({ kind: 'kept' });
  });

  it('is not kept in pieces that do not follow each other', async () => {
    const one = await world();
    one.at(agreed('record'));
    const piece = (n: number, of = 3) => one.desk.keepCapture({ kind: 'voice', n, of, base64: 'AAAA' });
    expect(await piece(1)).toEqual(missing);
    expect(await piece(0)).toEqual({ kind: 'more' });
    expect(await piece(2)).toEqual(missing);
    expect(await piece(0)).toEqual({ kind: 'more' });
    expect(await piece(1)).toEqual({ kind: 'more' });
    // A new take begins: the one before is forgotten.
    expect(await piece(0, 1)).toMatchObject({ kind: 'kept' });
    expect(await piece(2)).toEqual(missing);
    expect(one.captures.list()[0]?.bytes).toBe(3);
  });

  it('is not kept where it is too large, too many, or the disk has no room to spare', async () => {
    const one = await world();
    one.at(agreed('photo'));
    expect(await hand(one, 'photo', Buffer.alloc(captureLimits.photo.bytes + 1))).toEqual(missing);
    one.set.free = 1000;
    expect(await hand(one, 'photo', sound)).toEqual({ kind: 'full' });
    const full = Array.from({ length: captureLimits.photo.count }, () => ({ kind: 'photo' }));
    const crowded = await world({ captures: { ...one.captures, list: () => full as never } });
    crowded.at(agreed('photo'));
    expect(await hand(crowded, 'photo', sound)).toEqual({ kind: 'full' });
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EIO', 'disk'],
  ])('says so where the disk refuses it with %s', async (code, kind) => {
    const failed = Object.assign(new Error(code), { code });
    const real = await world();
    const one = await world({ captures: { ...real.captures, keep: () => Promise.reject(failed) } });
    one.at(agreed('record'));
    expect(await hand(one, 'voice', sound)).toEqual({ kind });
  });

  it('is deleted at the group’s wish, as long as it is there', async () => {
    const one = await world();
    one.at(agreed('record'));
    await hand(one, 'voice', sound);
    one.at(agreed('record'), 's-2');
    expect(await one.desk.dropCapture('c-1')).toEqual(missing);
    one.at(agreed('record'));
    expect(await one.desk.dropCapture('c-1')).toEqual({ kind: 'done' });
    expect(await one.desk.dropCapture('c-1')).toEqual(missing);
  });

  it('is offered to phones at the end of its session, but for signatures', async () => {
    const one = await world();
    one.at(agreed('record'));
    await hand(one, 'voice', sound);
    one.at(agreed('sign'));
    expect(await hand(one, 'signature', Buffer.from('[[[1,2]]]'))).toMatchObject({ kind: 'kept' });
    expect(await one.desk.captureCodes()).toEqual([]);
    one.at(finished);
    expect(await one.desk.captureCodes()).toMatchObject([{ id: 'c-1', kind: 'voice' }]);
    one.at(finished, 's-2');
    expect(await one.desk.captureCodes()).toEqual([]);
  });

  it('is a signature only if it is strokes, and those of the session are given back in order', async () => {
    const one = await world();
    one.at(agreed('sign'));
    for (const text of ['', '[]', '[[]]', '[[[1,-1]]]', '{"a":1}'])
      expect(await hand(one, 'signature', Buffer.from(text)), text).toEqual(missing);
    for (const text of ['[[[1,2]]]', '[[[3,4],[5,6]]]']) await hand(one, 'signature', Buffer.from(text));
    expect(await one.desk.keptSignatures()).toEqual([
      [[[1, 2]]],
      [
        [
          [3, 4],
          [5, 6],
        ],
      ],
    ]);
    one.at(agreed('sign'), 's-2');
    expect(await one.desk.keptSignatures()).toEqual([]);
  });
});
