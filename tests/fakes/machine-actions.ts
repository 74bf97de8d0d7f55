import type { MachineActions } from '../../electron/staff/desk.ts';

const found = { kind: 'machine', version: '1', electron: '33', system: 'Debian', findings: [] } as const;

/** A machine where nothing is found, and a kiosk that never ends. */
export const machineActions: MachineActions = { machine: async () => found, end: async () => undefined };
