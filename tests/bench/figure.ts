/** One row of the report: a figure, the limit it must keep, and the baseline that was measured beside it. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  readonly better: 'lower' | 'higher';
  readonly baseline?: { readonly what: string; readonly value: number; readonly unit: string };
  /** How many samples or pairs it rests on. */
  readonly runs: number;
  readonly note?: string;
};

/** Says what is being done, on one line. */
export type Say = (line: string) => void;

export const holds = ({ value, limit, better }: Figure): boolean =>
  better === 'lower' ? value <= limit : value >= limit;

export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

function sorted(values: readonly number[]): number[] {
  if (values.length === 0) throw new Error('nothing was measured');
  return values.toSorted((a, b) => a - b);
}

export function median(values: readonly number[]): number {
  const list = sorted(values);
  const middle = list.length >> 1;
  const upper = list[middle] ?? 0;
  return list.length % 2 === 1 ? upper : ((list[middle - 1] ?? 0) + upper) / 2;
}

/** Nearest rank: the smallest value that at least 95 of 100 do not exceed. */
export function p95(values: readonly number[]): number {
  const list = sorted(values);
  return list[Math.ceil(list.length * 0.95) - 1] ?? 0;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
