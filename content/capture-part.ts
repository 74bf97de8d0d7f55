import type { CaptureKind } from './capture-entry.ts';

/** What a group leaves at a step: whether it agreed that it is kept, and the ids of what is. */
export type CapturePart = {
  readonly kind: 'capture';
  readonly what: CaptureKind;
  readonly consent: 'asked' | 'yes' | 'no';
  readonly kept: readonly string[];
};

export type CaptureEvent =
  | { readonly kind: 'consent'; readonly given: boolean }
  /** A capture of this step is on disk, or has been deleted. */
  | { readonly kind: 'kept' | 'deleted'; readonly step: number; readonly id: string };

/** `asks`: nothing is kept before the group has agreed; else nothing is kept at all. */
export const beginCapture = (what: CaptureKind, asks: boolean): CapturePart => ({
  kind: 'capture',
  what,
  consent: asks ? 'asked' : 'no',
  kept: [],
});

/** The part after an event; the same object if it means nothing here. */
export function moveCapture(part: CapturePart, event: CaptureEvent): CapturePart {
  const { kept, consent } = part;
  switch (event.kind) {
    case 'consent':
      return consent === 'asked' ? { ...part, consent: event.given ? 'yes' : 'no' } : part;
    case 'kept':
      return consent !== 'yes' || kept.includes(event.id) ? part : { ...part, kept: [...kept, event.id] };
    case 'deleted':
      return kept.includes(event.id) ? { ...part, kept: kept.filter((id) => id !== event.id) } : part;
  }
}

/** The group is asked, or has a take in its hands: it says itself how it goes on. */
export const isUndecided = ({ what, consent, kept }: CapturePart): boolean =>
  consent === 'asked' || (consent === 'yes' && what !== 'signature' && kept.length === 0);
