import { SourceError, type SourceFault } from './source.ts';

/** What the head of an answer says, before any byte of its body counts. */
export type WebAnswer = 'whole' | 'part' | 'unchanged' | 'missing' | 'no-range';

const offline = (why: 'captive' | 'redirected' | 'server-error'): SourceFault => ({ kind: 'offline', why });

/** `expects`: the statuses, beside 200, that fit what was asked. Throws `SourceError` for all others. */
export function answerOf(
  response: Response,
  { place, expects, now }: { place: string; expects?: 206 | 304; now: number },
): WebAnswer {
  const { status, headers, type } = response;
  // RFC 9110 §15.5.5 and 15.5.11; object stores say 403 where nothing is.
  if (status === 403 || status === 404 || status === 410) return 'missing';
  if (status === 304 && expects === 304) return 'unchanged';
  if (status === 416 && expects === 206) return 'no-range';
  if (type === 'opaqueredirect' || (status >= 300 && status < 400))
    throw new SourceError(offline('redirected'), place);
  // RFC 6585 §6: a network that wants a sign-in first.
  if (status === 511) throw new SourceError(offline('captive'), place);
  const part = status === 206 && expects === 206;
  if (status !== 200 && !part) throw new SourceError(serverError(headers, now), place);
  if (/^\s*text\/html\b/i.test(headers.get('content-type') ?? ''))
    throw new SourceError(offline('captive'), place);
  const encoding = headers.get('content-encoding') ?? 'identity';
  // Blobs and metadata are signed as they are; unpacking would only open a door for bombs.
  if (encoding.trim().toLowerCase() !== 'identity')
    throw new SourceError({ kind: 'rejected', why: 'format' }, place);
  return part ? 'part' : 'whole';
}

/** RFC 9110 §10.2.3: Retry-After is a number of seconds or a date. */
function serverError(headers: Headers, now: number): SourceFault {
  const value = headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : httpDate(value) - now;
  if (!Number.isFinite(ms) || ms < 0) return offline('server-error');
  return { kind: 'offline', why: 'server-error', retryAfterMs: ms };
}

// Date.parse takes almost anything for a date.
const httpDate = (text: string) => (/^[A-Z][a-z]+, .+ GMT$/.test(text) ? Date.parse(text) : Number.NaN);

/** RFC 9110 §14.4: where a 206 begins, undefined if it does not say. */
export function rangeStart(headers: Headers): number | undefined {
  const match = /^bytes (\d{1,15})-\d+\/(\d+|\*)$/.exec(headers.get('content-range')?.trim() ?? '');
  return match?.[1] === undefined ? undefined : Number(match[1]);
}
