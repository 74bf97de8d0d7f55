import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Who may guide, as plain data; times in milliseconds.
 *
 *   none ─offer─▶ offered ─the right code in time─▶ taken
 *                    └─too late, or too many wrong ones─▶ nobody comes in
 *
 * A new code ends what was before, so there is never more than one guide.
 */
export type Pass =
  | { readonly kind: 'none' }
  | { readonly kind: 'offered'; readonly code: string; readonly until: number; readonly wrong: number }
  /** `proof` is a digest: the token itself is only on the phone. */
  | { readonly kind: 'taken'; readonly proof: Buffer };

export type OfferedPass = Extract<Pass, { kind: 'offered' }>;

export const noPass: Pass = { kind: 'none' };

/** For how long a code can be taken. */
export const codeMs = 5 * 60_000;
/** Of a million codes. All phones of the hall share them, as a guesser may have many addresses. */
export const mostWrong = 10;
const codes = 1_000_000;

const digest = (text: string) => createHash('sha256').update(text).digest();
const isSame = (one: Buffer, other: Buffer) => timingSafeEqual(one, other);

/** A new code of six digits. `randomBelow` gives a whole number from 0 to below its argument, fit for secrets. */
export const offerPass = (now: number, randomBelow: (limit: number) => number): OfferedPass => ({
  kind: 'offered',
  code: String(randomBelow(codes)).padStart(6, '0'),
  until: now + codeMs,
  wrong: 0,
});

export const isOpen = (pass: Pass, now: number): pass is OfferedPass =>
  pass.kind === 'offered' && now < pass.until && pass.wrong < mostWrong;

/** Somebody types a code; if it is the one that is offered, `token` lets that phone in from now on. */
export function takePass(
  pass: Pass,
  { code, token, now }: { readonly code: string; readonly token: string; readonly now: number },
): { readonly entered: boolean; readonly pass: Pass } {
  if (!isOpen(pass, now)) return { entered: false, pass };
  if (!isSame(digest(code), digest(pass.code)))
    return { entered: false, pass: { ...pass, wrong: pass.wrong + 1 } };
  return { entered: true, pass: { kind: 'taken', proof: digest(token) } };
}

export const isGuide = (pass: Pass, token: string): boolean =>
  pass.kind === 'taken' && isSame(digest(token), pass.proof);
