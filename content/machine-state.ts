import type { Finding } from './finding.ts';

/** The machine that the kiosk runs on, as its doctor finds it. */
export type MachineState = {
  readonly kind: 'machine';
  /** Of the kiosk. */
  readonly version: string;
  readonly electron: string;
  /** The operating system by its name. */
  readonly system: string;
  /** Where the data folder is. */
  readonly freeBytes?: number;
  readonly findings: readonly Finding[];
};
