/** The machine that is looked at. Nothing of this changes anything. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  /** The account: of the kiosk, if it is the kiosk that asks. */
  readonly uid: number | undefined;
  readonly home: string;
  /** Where the kiosk keeps everything. */
  readonly data: string;
  /** The text of a file; undefined if there is none or it can't be read. */
  read(file: string): Promise<string | undefined>;
  /** The names in a folder; none if there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** What a program says; undefined if there is no such program, or it says nothing within 5 s. */
  run(program: string, ...args: readonly string[]): Promise<string | undefined>;
  /** Free bytes where the data folder is, and whether it can be written. */
  disk(): Promise<{ readonly freeBytes: number; readonly writable: boolean } | undefined>;
};

/** What a kiosk knows of itself, if it is one that asks. */
export type OwnFacts = {
  readonly executable: string;
  readonly packaged: boolean;
  readonly forTests: boolean;
  /** Undefined if the doctor was started by itself. */
  readonly supervision: 'systemd' | 'own' | 'none' | undefined;
};
