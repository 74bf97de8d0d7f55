import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { weakness } from '../../content/weak-pin.ts';
import type { Answer, PinState } from '../api.ts';
import { openStore } from '../records/store.ts';
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
  /** Files of the record that were damaged and set aside when it was opened. */
  readonly damaged: readonly string[];
};

export type PinOptions = {
  /** A clock that never goes back, in ms from any start: the wall clock may be set by anybody. */
  readonly elapsed: () => number;
  /** Wall clock, only to name files that are set aside. */
  readonly now: () => number;
  /** scrypt's N for PINs that are set from now on; tests take less. */
  readonly cost?: number;
};

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
});
type Kept = NonNullable<z.infer<typeof recordSchema>['pin']>;

/** How long the desk stays open without a touch: the page's own watch, and a moment for its last call. */
export const openMs = 125_000;
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

/**
 * Opens the PIN's record (`records/pin`). A wrong guess is on disk before it is checked, so that no cut of the
 * power gives another one for nothing; after a start the whole wait begins anew. Throws if it can't be read.
 */
export async function openPin(file: string, { elapsed, now, cost = standardCost }: PinOptions): Promise<Pin> {
  const store = await openStore(file, recordSchema, { failures: 0 }, now);
  let waitUntil = elapsed() + waitAfter(store.data.failures);
  let openUntil = Number.NEGATIVE_INFINITY;
  // One guess at a time: a hundred at once are a hundred in a row.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const mine = last.then(run);
    last = mine.catch(() => undefined);
    return mine;
  };
  const written = <T extends object>(run: () => Promise<T>): Promise<T | { kind: 'disk' }> =>
    run().catch((error: unknown) => {
      if (isDiskError(error)) return { kind: 'disk' } as const;
      throw error;
    });

  const waitMs = () => Math.max(0, Math.ceil(waitUntil - elapsed()));
  const isOpen = () => elapsed() < openUntil;
  const open = () => {
    openUntil = elapsed() + openMs;
    waitUntil = elapsed();
    return { kind: 'open' } as const;
  };

  async function guess(pin: string): Promise<Answer<'unlock'>> {
    const { pin: kept } = store.data;
    if (!kept) return { kind: 'unset' };
    if (waitMs() > 0) return { kind: 'wait', waitMs: waitMs() };
    await store.update((data) => ({ ...data, failures: data.failures + 1 }));
    const right = await isSame(pin, kept);
    waitUntil = elapsed() + waitAfter(store.data.failures);
    if (!right) return { kind: 'wrong', waitMs: waitMs() };
    await store.update((data) => ({ ...data, failures: 0 }));
    return open();
  }

  async function choose(pin: string): Promise<Answer<'setPin'>> {
    if (store.data.pin && !isOpen()) return { kind: 'locked' };
    const why = weakness(pin);
    if (why) return { kind: 'weak', why };
    const kept = await keptOf(pin, cost);
    await store.update(() => ({ pin: kept, failures: 0 }));
    return open();
  }

  return {
    state: () => {
      if (!store.data.pin) return { kind: 'unset' };
      return isOpen() ? { kind: 'open' } : { kind: 'closed', waitMs: waitMs() };
    },
    set: (pin) => inTurn(() => written(() => choose(pin))),
    unlock: (pin) => inTurn(() => written(() => guess(pin))),
    lock: () => {
      openUntil = Number.NEGATIVE_INFINITY;
    },
    stayOpen: () => {
      if (!isOpen()) return false;
      openUntil = elapsed() + openMs;
      return true;
    },
    isOpen,
    damaged: store.damaged,
  };
}
