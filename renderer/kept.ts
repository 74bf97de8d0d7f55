/** What was read last, for whoever wants it again. */
export type Kept<Key, Value> = {
  /** At once, if it has been read. */
  now(key: Key): Value | undefined;
  /** Reads it, unless it has been read or is on its way. A failure is told and not kept. */
  read(key: Key): Promise<Value>;
  forget(): void;
};

type Entry<Value> = { readonly promise: Promise<Value>; value?: Value };

/** Keeps the `most` things that were asked for last. */
export function keep<Key, Value>(
  read: (key: Key) => Promise<Value>,
  nameOf: (key: Key) => string,
  most = 8,
): Kept<Key, Value> {
  const entries = new Map<string, Entry<Value>>();
  const begin = (name: string, key: Key): Entry<Value> => {
    const entry: Entry<Value> = { promise: read(key) };
    const failed = () => void (entries.get(name) === entry && entries.delete(name));
    entry.promise.then((value) => {
      entry.value = value;
    }, failed);
    return entry;
  };
  return {
    now: (key) => entries.get(nameOf(key))?.value,
    read: (key) => {
      const name = nameOf(key);
      const entry = entries.get(name) ?? begin(name, key);
      // Put last: a Map keeps its order, and what was asked for longest ago goes first.
      entries.delete(name);
      entries.set(name, entry);
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
      return entry.promise;
    },
    forget: () => entries.clear(),
  };
}
