import type { SessionDesk } from '../../electron/session-desk.ts';

/** Keeps no session. */
export const unkeptSessions: SessionDesk = {
  beginSession: async () => ({ kind: 'begun', id: 'unkept' }),
  keepSession: async () => ({ kind: 'missing' }),
  cutOffSession: async () => null,
  dropSession: async () => ({ kind: 'missing' }),
};
