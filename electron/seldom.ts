const quietMs = 60_000;

/** Says the same kind of thing at most once a minute, however often it happens. `now`: ms of any clock. */
export function seldom(
  write: (message: string) => void,
  now: () => number,
): (kind: string, message: string) => void {
  const said = new Map<string, number>();
  return (kind, message) => {
    const last = said.get(kind);
    if (last !== undefined && now() - last < quietMs) return;
    said.set(kind, now());
    write(message);
  };
}
