/** What the doctor looks at, in the order in which it tells. The words are in doctor-words-*.ts. */
export const checkNames = [
  'session',
  'edges',
  'notices',
  'lock',
  'blanking',
  'sleep',
  'powerButton',
  'login',
  'autostart',
  'supervised',
  'consoles',
  'zap',
  'restartKeys',
  'desktopKeys',
  'sysrq',
  'updates',
  'sticks',
  'account',
  'dataDisk',
  'space',
  'clock',
  'volume',
  'touch',
  'watchdog',
  'machineId',
  'build',
  'runtime',
  'fuses',
] as const;

export type CheckName = (typeof checkNames)[number];

/** How one matter stands: as it should be, something is to do, or it can't be told from here. */
export type FindingState = 'ok' | 'todo' | 'unknown';

export type Finding = {
  readonly check: CheckName;
  readonly state: FindingState;
  /** What was seen, as the machine writes it: `idle-delay 300`. */
  readonly seen?: string;
  /** Exact commands and lines of files, for a technician. */
  readonly steps: readonly string[];
};

/** What the doctor says of one matter. */
export type FindingWords = {
  readonly title: string;
  /** What happens in the hall if it is not as it should be. */
  readonly why: string;
  /** What to do about it. */
  readonly todo: string;
};

export const findingWords = (title: string, why: string, todo: string): FindingWords => ({
  title,
  why,
  todo,
});
