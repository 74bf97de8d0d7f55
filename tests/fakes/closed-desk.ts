import type { StaffHandlers } from '../../electron/staff/desk.ts';

const locked = () => ({ kind: 'locked' }) as const;

/** The staff's answers of a kiosk whose desk never opens. */
export const closedDesk: StaffHandlers = {
  rest: () => undefined,
  healthy: () => undefined,
  ill: () => undefined,
  pinState: () => ({ kind: 'closed', waitMs: 0 }),
  setPin: locked,
  unlock: () => ({ kind: 'wrong', waitMs: 0 }),
  lock: () => undefined,
  stayOpen: locked,
  contentDesk: locked,
  setRepository: locked,
  confirmPublisher: locked,
  syncNow: locked,
  cancelSync: locked,
  sticks: locked,
  lookAtStick: locked,
  importFrom: locked,
  withdraw: locked,
  restore: locked,
  offerLibrary: locked,
  addPeer: locked,
  removePeer: locked,
};
