import { SourceError } from './source.ts';

/** One request that is under way: its head, then its bytes piece by piece. */
export type WebRequest = {
  readonly response: Response;
  /** The next bytes, undefined at the end. Throws `SourceError` if the line is cut or stalls. */
  next(): Promise<Uint8Array | undefined>;
  /** Lets go of the connection, whatever is still to come. */
  close(): void;
};

export type WebRequestOptions = {
  readonly fetch: typeof fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** No byte for so long, before or after the head, and the request is given up. There is no total limit. */
  readonly stallMs: number;
  /** For error messages. */
  readonly place: string;
};

/** Throws `SourceError`, or the signal's reason if that was aborted. */
export async function openRequest(url: URL, options: WebRequestOptions): Promise<WebRequest> {
  const { signal, stallMs, place } = options;
  signal.throwIfAborted();
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  let finished = false;
  let waiting = false;
  let stalled = false;
  // One timer, set back for each wait: a long file has many.
  const timer = setTimeout(() => {
    stalled = waiting;
    if (stalled) controller.abort();
  }, stallMs);
  const close = () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    // A connection whose answer has been read to its end serves the next request.
    if (!finished) controller.abort();
  };

  /** Only the time that we wait for the server counts, not that in which nobody asks for more. */
  async function unlessStalled<T>(promise: Promise<T>): Promise<T> {
    waiting = true;
    timer.refresh();
    try {
      return await promise;
    } catch (error) {
      close();
      signal.throwIfAborted();
      if (stalled) throw new SourceError({ kind: 'offline', why: 'stalled' }, place);
      throw networkError(error, place);
    } finally {
      waiting = false;
    }
  }

  const init: RequestInit = {
    headers: { 'Accept-Encoding': 'identity', ...options.headers },
    // Never followed: the answer itself says so (Node) or is opaque (browsers).
    redirect: 'manual',
    signal: controller.signal,
  };
  const response = await unlessStalled(options.fetch(url, init));
  const reader = response.body?.getReader();
  finished = reader === undefined;
  return {
    response,
    async next() {
      const { done, value } = reader ? await unlessStalled(reader.read()) : { done: true, value: undefined };
      finished = done;
      return done ? undefined : value;
    },
    close,
  };
}

/** The words of Node and OpenSSL for what is wrong with a certificate or with TLS itself. */
const tlsCode = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_(GET|VERIFY|DECRYPT|DECODE)|CRL|CA_|HOSTNAME_MISMATCH/;

/** Nobody answers at all: asking again at once is of no use. */
const deadCode = /^(ECONNREFUSED|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EADDR|EACCES|UND_ERR_CONNECT_TIMEOUT)/;

/** The line was cut after it had been up. */
export class LineCut extends SourceError {}

function networkError(error: unknown, place: string): SourceError {
  const codes = codesOf(error);
  if (codes.some((code) => tlsCode.test(code)))
    return new SourceError({ kind: 'offline', why: 'certificate' }, place);
  // What answers there does not speak HTTP.
  if (codes.some((code) => code.startsWith('HPE_')))
    return new SourceError({ kind: 'offline', why: 'server-error' }, place);
  const unreachable = { kind: 'offline', why: 'unreachable' } as const;
  const dead = codes.length === 0 || codes.some((code) => deadCode.test(code));
  return dead ? new SourceError(unreachable, place) : new LineCut(unreachable, place);
}

/** fetch wraps what happened: `cause`, and `errors` where several addresses were tried. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const own = 'code' in error ? [String(error.code)] : [];
  const several: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [...own, ...[error.cause, ...several].flatMap((inner) => codesOf(inner, depth + 1))];
}
