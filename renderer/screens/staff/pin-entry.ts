import { type WeakPin, weakness } from '../../../content/weak-pin.ts';

/** Digits as they are typed: to be checked, or to be chosen and typed twice. */
export type PinEntry = {
  readonly stage: 'ask' | 'choose' | 'again';
  readonly digits: string;
  /** What was chosen, while it is typed again. */
  readonly chosen?: string;
  /** Sent to the main process; nothing can be typed. */
  readonly checking: boolean;
  readonly note?: PinNote;
};

export type PinNote = 'wrong' | 'differ' | 'disk' | `weak.${WeakPin}`;

export type PinEvent =
  | { readonly kind: 'digit'; readonly digit: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'ok' }
  /** The main process has refused. */
  | { readonly kind: 'refused'; readonly note?: PinNote };

const mostDigits = 12;
const fewestDigits = 4;

export const pinEntry = (stage: 'ask' | 'choose', note?: PinNote): PinEntry => ({
  stage,
  digits: '',
  checking: false,
  ...(note && { note }),
});

export const canConfirm = ({ digits, checking }: PinEntry): boolean =>
  !checking && digits.length >= fewestDigits;

export function typePin(state: PinEntry, event: PinEvent): PinEntry {
  if (event.kind === 'refused') return pinEntry(state.stage === 'ask' ? 'ask' : 'choose', event.note);
  if (state.checking) return state;
  switch (event.kind) {
    case 'digit': {
      if (state.digits.length >= mostDigits) return state;
      const { note: _, ...rest } = state;
      return { ...rest, digits: state.digits + event.digit };
    }
    case 'delete':
      return { ...state, digits: state.digits.slice(0, -1) };
    case 'ok':
      return canConfirm(state) ? confirm(state) : state;
  }
}

function confirm(state: PinEntry): PinEntry {
  const { stage, digits, chosen } = state;
  if (stage === 'choose') {
    const weak = weakness(digits);
    return weak
      ? pinEntry('choose', `weak.${weak}`)
      : { stage: 'again', digits: '', chosen: digits, checking: false };
  }
  if (stage === 'again' && digits !== chosen) return pinEntry('choose', 'differ');
  return { ...state, checking: true };
}
