import type { Handlers } from '../../electron/answer.ts';
import type { CaptureCalls, SessionCalls } from '../../electron/api.ts';

/** Keeps no session, and nothing that a group leaves. */
export const unkeptSessions: Pick<Handlers, keyof SessionCalls | keyof CaptureCalls> = {
  beginSession: async () => ({ kind: 'begun', id: 'unkept' }),
  keepSession: async () => ({ kind: 'missing' }),
  cutOffSession: async () => null,
  dropSession: async () => ({ kind: 'missing' }),
  keepCapture: async () => ({ kind: 'missing' }),
  dropCapture: async () => ({ kind: 'missing' }),
  keptSignatures: async () => [],
  captureCodes: async () => [],
};
