/** What goes wrong with an answer. Several may come together. */
export type Faults = {
  /** Cuts the line after so many bytes of each body: by a plain end or, if `reset`, by a reset. */
  readonly cutAfter?: () => number;
  readonly reset?: boolean;
  /** Holds the line without a byte more: after so many of the body, or before the head (`head`). */
  readonly stallAfter?: number | 'head';
  readonly bytesPerSecond?: number;
  /** An answer of another kind altogether. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Closes the connection before any answer. */
  readonly hangUp?: boolean;
  readonly ignoreRange?: boolean;
  /** The bytes begin so many later than was asked for. */
  readonly rangeOff?: number;
  /** Content-Length is so much larger than what comes; or is not said, and the end of the line is the end. */
  readonly lengthOff?: number | 'none';
  /** Answers with a few kB that unpack to so many bytes. */
  readonly gzipBomb?: number;
  readonly endless?: boolean;
  /** The byte at this place is another one. */
  readonly flipAt?: number;
  readonly truncateTo?: number;
  /** So many bytes more than the file has. */
  readonly append?: number;
};

export type FaultRule = Faults & {
  /** Which paths; all if not given. */
  readonly path?: RegExp;
  /** For how many requests; for all if not given. */
  times?: number;
};

/** The faults of one request; rules that are meant for some requests only are used up by it. */
export function faultsFor(path: string, rules: readonly FaultRule[]): Faults {
  let faults: Faults = {};
  for (const rule of rules) {
    if (rule.times === 0 || rule.path?.test(path) === false) continue;
    if (rule.times !== undefined) rule.times -= 1;
    faults = { ...faults, ...rule };
  }
  return faults;
}
