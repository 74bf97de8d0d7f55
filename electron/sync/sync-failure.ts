import type { RejectReason, SyncOutcome } from '../../content/sync-outcome.ts';
import { systemCode } from '../records/system-code.ts';
import { SourceError } from './source.ts';

/** An outcome with which a sync ends before its time. */
export type SyncFailure = Exclude<SyncOutcome, { kind: 'current' | 'staged' }>;

export const rejected = (why: RejectReason, place: string): SyncFailure => ({ kind: 'rejected', why, place });

/** What an error means to a steward. `place`: what was being written, if no source tells. Throws a bug on. */
export function failureOf(error: unknown, signal: AbortSignal, place: string): SyncFailure {
  if (signal.aborted) return { kind: 'cancelled' };
  if (error instanceof SourceError) return faultOf(error);
  const code = systemCode(error);
  if (code === undefined) throw error;
  return { kind: 'disk', place, code };
}

export function faultOf({ fault, place }: SourceError): SyncFailure {
  switch (fault.kind) {
    case 'offline':
      return { ...fault };
    case 'disk':
      return { kind: 'disk', place, code: fault.code };
    case 'rejected':
      return rejected(fault.why, place);
  }
}
