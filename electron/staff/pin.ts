import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { Lost } from '../../content/notice.ts';
import { weakness } from '../../content/weak-pin.ts';
import type { Answer } from '../api.ts';
import type { DiskCare } from '../records/disk-care.ts';
import { openStore } from '../records/store.ts';
import type { PinState } from '../staff-api.ts';
import { deskLatch } from './desk-latch.ts';
import { hasTraces } from './pin-traces.ts';
import { waitAfter } from './pin-wait.ts';

/** The one PIN of the staff desk, and whether the desk is open. */
export type Pin = {
  state(): PinState;
  /** The first time, or with the desk open. */
  set(pin: string): Promise<Answer<'setPin'>>;
  unlock(pin: string): Promise<Answer<'unlock'>>;
  lock(): void;
  /** Another two minutes, if it is open; false if it is not. */
  stayOpen(): boolean;
  isOpen(): boolean;
  /** Whether a file that lets a new PIN be chosen has done so before. */
  isUsed(nonce: string): boolean;
  /** For two minutes a new PIN may be chosen in place of one that was forgotten; its use is kept with it. */
  allowNew(nonce: string): void;
  /** Files of the record that were damaged and set aside when it was opened. */
  readonly damaged: readonly string[];
  /** What that took. */
  readonly lost: Lost;
  /** Files of a newer version of the kiosk. */
  readonly newer: readonly string[];
};

export type PinOptions = {
  /** A clock that never goes back, in ms from any start: the wall clock may be set by anybody. */
  readonly elapsed: () => number;
  /** Wall clock, only to name files that are set aside. */
  readonly now: () => number;
  /** scrypt's N for PINs that are set from now on; tests take less. */
  readonly cost?: number;
  readonly care?: DiskCare;
  /** A new PIN has taken the place of one that was forgotten. */
  readonly wasReset?: () => void;
};

const mostResets = 1000;
const base64 = z.string().regex(/^[A-Za-z0-9+/]+=*$/);
const recordSchema = z.object({
  pin: z
    .object({
      salt: base64,
      hash: base64,
      cost: z.int().min(2),
      block: z.int().min(1),
      lanes: z.int().min(1),
    })
    .optional(),
  /** Wrong guesses in a row; one that is being checked counts already. */
  failures: z.int().min(0),
  /** Nonces of the files that have let a new PIN be chosen. */
  usedResets: z.array(z.string()).max(mostResets).default([]),
});
type Kept = NonNullable<z.infer<typeof recordSchema>['pin']>;

const standardCost = 2 ** 17;
const hashBytes = 32;

function digestOf(pin: string, { salt, cost, block, lanes }: Omit<Kept, 'hash'>): Promise<Buffer> {
  // It takes 128 × N × r bytes, which is four times what Node allows unless told.
  const options = { N: cost, r: block, p: lanes, maxmem: 2 * 128 * cost * block };
  return new Promise((done, failed) => {
    scrypt(pin, Buffer.from(salt, 'base64'), hashBytes, options, (error, key) =>
      error ? failed(error) : done(key),
    );
  });
}

async function keptOf(pin: string, cost: number): Promise<Kept> {
  const how = { salt: randomBytes(16).toString('base64'), cost, block: 8, lanes: 1 };
  return { ...how, hash: (await digestOf(pin, how)).toString('base64') };
}

async function isSame(pin: string, kept: Kept): Promise<boolean> {
  const wanted = Buffer.from(kept.hash, 'base64');
  const given = await digestOf(pin, kept);
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

const isDiskError = (error: unknown) => error instanceof Error && 'code' in error;

const written = <T extends object>(run: () => Promise<T>): Promise<T | { kind: 'disk' }> =>
  run().catch((error: unknown) => {
    if (isDiskError(error)) return { kind: 'disk' } as const;
    throw error;
  });

/** One guess at a time: a hundred at once are a hundred in a row. */
function oneByOne() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/**
 * Opens the PIN's record (`records/pin`). A wrong guess is on disk before it is checked, so that no cut of the
 * power gives another one for nothing; after a start the whole wait begins anew. Where files tell of a PIN that can't
 * be read, it is lost, and nobody may choose one but by a file of the publisher. Throws if the disk can't be read.
 */
export async function openPin(file: string, options: PinOptions): Promise<Pin> {
  const { elapsed, now, cost = standardCost, care } = options;
  const store = await openStore(file, recordSchema, { failures: 0, usedResets: [] }, now, { care });
  const { damaged, lost, newer } = store;
  const wasOne = !store.data.pin && (await hasTraces(file));
  const none = () => (wasOne ? ({ kind: 'lost' } as const) : ({ kind: 'unset' } as const));
  let waitUntil = elapsed() + waitAfter(store.data.failures);
  const latch = deskLatch(elapsed);
  const inTurn = oneByOne();
  const waitMs = () => Math.max(0, Math.ceil(waitUntil - elapsed()));
  const open = () => {
    latch.open();
    waitUntil = elapsed();
    return { kind: 'open' } as const;
  };

  async function guess(pin: string): Promise<Answer<'unlock'>> {
    const { pin: kept } = store.data;
    if (!kept) return none();
    if (waitMs() > 0) return { kind: 'wait', waitMs: waitMs() };
    await store.update((data) => ({ ...data, failures: data.failures + 1 }));
    const right = await isSame(pin, kept);
    waitUntil = elapsed() + waitAfter(store.data.failures);
    if (!right) return { kind: 'wrong', waitMs: waitMs() };
    await store.update((data) => ({ ...data, failures: 0 }));
    return open();
  }

  async function choose(pin: string): Promise<Answer<'setPin'>> {
    const by = latch.resetBy();
    const free = !store.data.pin && !wasOne;
    if (!free && !latch.isOpen() && by === undefined) return { kind: 'locked' };
    const why = weakness(pin);
    if (why) return { kind: 'weak', why };
    const kept = await keptOf(pin, cost);
    // In one write: a file counts once, and not before there is a PIN in the old one's place.
    await store.update(({ usedResets }) => ({
      pin: kept,
      failures: 0,
      usedResets: by === undefined ? usedResets : [...usedResets, by].slice(-mostResets),
    }));
    if (by !== undefined) options.wasReset?.();
    return open();
  }

  return {
    state: () => {
      if (latch.resetBy() !== undefined) return { kind: 'unset' };
      if (!store.data.pin) return none();
      return latch.isOpen() ? { kind: 'open' } : { kind: 'closed', waitMs: waitMs() };
    },
    set: (pin) => inTurn(() => written(() => choose(pin))),
    unlock: (pin) => inTurn(() => written(() => guess(pin))),
    lock: latch.close,
    isUsed: (nonce) => store.data.usedResets.includes(nonce),
    allowNew: latch.allowNew,
    stayOpen: () => {
      if (!latch.isOpen()) return false;
      latch.open();
      return true;
    },
    isOpen: latch.isOpen,
    damaged,
    lost,
    newer,
  };
}
