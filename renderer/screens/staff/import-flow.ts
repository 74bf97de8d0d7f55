import type { Stick, StickPack } from '../../../content/content-desk.ts';
import type { SyncOutcome } from '../../../content/sync-outcome.ts';
import type { StickLook } from '../../../electron/staff-api.ts';

/** The way through an import: which stick, what is on it, which of it, and how it went. */
export type ImportFlow =
  | { readonly step: 'sticks' }
  | (OnStick & { readonly step: 'looking' })
  | (OnStick & {
      readonly step: 'packs';
      readonly packs: readonly StickPack[];
      readonly freeBytes: number;
      readonly chosen: readonly string[];
    })
  | (OnStick & { readonly step: 'importing'; readonly packs: readonly string[] })
  | (OnStick & { readonly step: 'result'; readonly outcome: SyncOutcome });

type OnStick = { readonly stick: Stick; readonly allowExpired: boolean };

export type ImportEvent =
  | { readonly kind: 'stick'; readonly stick: Stick }
  | { readonly kind: 'looked'; readonly look: StickLook }
  | { readonly kind: 'choose'; readonly packs: readonly string[] }
  | { readonly kind: 'start' }
  | { readonly kind: 'ended'; readonly outcome: SyncOutcome }
  /** The same stick again; `allowExpired`: although its signatures have run out. */
  | { readonly kind: 'again'; readonly allowExpired: boolean }
  | { readonly kind: 'other' };

export const chooseStick: ImportFlow = { step: 'sticks' };

export type Fit = 'fresh' | 'newer' | 'same' | 'older' | 'needsKiosk';

/** What a pack on a stick is to this kiosk. */
export function fitOf({ version, installed, needsKiosk }: StickPack): Fit {
  if (needsKiosk !== undefined) return 'needsKiosk';
  if (installed === undefined) return 'fresh';
  if (version === installed) return 'same';
  return version > installed ? 'newer' : 'older';
}

export const canTake = (pack: StickPack): boolean => ['fresh', 'newer'].includes(fitOf(pack));

export const bytesNeeded = (packs: readonly StickPack[], chosen: readonly string[]): number =>
  packs.reduce((sum, { id, bytes }) => sum + (chosen.includes(id) ? bytes : 0), 0);

export function importFlow(state: ImportFlow, event: ImportEvent): ImportFlow {
  if (event.kind === 'other') return chooseStick;
  if (event.kind === 'stick') return { step: 'looking', stick: event.stick, allowExpired: false };
  if (state.step === 'sticks') return state;
  const { stick, allowExpired } = state;
  switch (event.kind) {
    case 'looked':
      return state.step === 'looking' ? looked(state, event.look) : state;
    case 'choose':
      return state.step === 'packs' ? { ...state, chosen: event.packs } : state;
    case 'start': {
      if (state.step !== 'packs' || state.chosen.length === 0) return state;
      return { step: 'importing', stick, allowExpired, packs: state.chosen };
    }
    case 'ended':
      return { step: 'result', stick, allowExpired, outcome: event.outcome };
    case 'again':
      return { step: 'looking', stick, allowExpired: event.allowExpired };
  }
}

function looked({ stick, allowExpired }: OnStick, look: StickLook): ImportFlow {
  if (look.kind === 'failed') return { step: 'result', stick, allowExpired, outcome: look.outcome };
  const { packs, freeBytes } = look;
  const chosen = packs.filter(canTake).map(({ id }) => id);
  return { step: 'packs', stick, allowExpired, packs, freeBytes, chosen };
}
