import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  mostPinResetBytes,
  type PinReset,
  pinResetFile,
  pinResetSchema,
  type ResetRefusal,
  resetRefusal,
} from '../../content/pin-reset.ts';
import { systemCode } from '../records/system-code.ts';
import type { PinCalls } from '../staff-api.ts';
import { isBelievable } from '../sync/known-time.ts';
import { isPublishersWord } from '../sync/publisher-word.ts';
import type { Drive } from '../sync/sticks.ts';
import type { Trust } from '../sync/trust.ts';
import type { Pin } from './pin.ts';

export type PinResetOptions = {
  /** This kiosk's id. */
  readonly kiosk: string;
  readonly drives: () => Promise<readonly Drive[]>;
  readonly trust: () => Pick<Trust, 'root' | 'times'> | undefined;
  readonly pin: Pick<Pin, 'isUsed' | 'allowNew'>;
};

type Resetting = {
  [Name in 'resetFacts' | 'resetPin']: PinCalls[Name] extends (...args: infer Args) => infer Given
    ? (...args: Args) => Promise<Given>
    : never;
};

/** The way to a new PIN for who has forgotten it: a file of the publisher on a stick, for this kiosk alone. */
export function pinReset({ kiosk, drives, trust, pin }: PinResetOptions): Resetting {
  const judge = (reset: PinReset, { root, times }: NonNullable<ReturnType<typeof trust>>) => {
    const { signed, signatures } = reset;
    return resetRefusal(reset, {
      kiosk,
      now: times().clock,
      isSigned: isPublishersWord(root(), signed, signatures),
      isBelievable: isBelievable(Date.parse(signed.issuedAt), times()),
      isUsed: pin.isUsed(signed.nonce),
    });
  };
  return {
    resetFacts: async () => ({ kiosk, publisher: trust() !== undefined }),
    async resetPin() {
      const trusted = trust();
      if (!trusted) return { kind: 'no-publisher' };
      let why: ResetRefusal | undefined;
      for (const { folder } of await drives()) {
        const found = await readReset(folder);
        if (found === undefined) continue;
        const refusal = found === 'format' ? found : judge(found, trusted);
        if (refusal === undefined && found !== 'format') {
          pin.allowNew(found.signed.nonce);
          return { kind: 'allowed' };
        }
        why ??= refusal;
      }
      return why ? { kind: 'refused', why } : { kind: 'no-stick' };
    },
  };
}

/** Undefined if there is none. Links are not followed: they may lead off the stick. */
async function readReset(folder: string): Promise<PinReset | 'format' | undefined> {
  const file = join(folder, pinResetFile);
  try {
    const found = await lstat(file);
    if (!found.isFile() || found.size > mostPinResetBytes) return 'format';
    const parsed = pinResetSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : 'format';
  } catch (error) {
    if (error instanceof SyntaxError) return 'format';
    // A stick that was pulled out, or can't be read, has none.
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
