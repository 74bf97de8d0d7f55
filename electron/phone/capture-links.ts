/** A capture as a phone gets it. */
export type FetchedCapture = { readonly type: string; readonly name: string; readonly bytes: Uint8Array };

/** Opens a capture; undefined if it is gone. */
export type FetchCapture = (id: string) => Promise<FetchedCapture | undefined>;

/** `until`: ms since 1970. */
export type CaptureLink = { readonly url: string; readonly until: number };

/**
 * By which addresses phones fetch captures. Each token opens one capture, once, for a quarter of an hour:
 *
 *   offered ─fetched to its end, or too late─▶ over
 */
export type CaptureLinks = {
  /** The link that is offered now, or a new one if that is over; `base` is the address before its token. */
  offer(id: string, base: string): CaptureLink;
  /** The capture that a token opens now; `over`: it did once; undefined: it never was one. */
  find(token: string): string | 'over' | undefined;
  /** It has been fetched to its end, or is not there any more. */
  end(token: string): void;
};

type Link = { readonly token: string; readonly id: string; readonly until: number; over: boolean };

export const linkMs = 15 * 60_000;
// Beside those of one session, so many are still known as having been.
const mostLinks = 2000;

export function openCaptureLinks({
  now,
  newToken,
}: {
  /** Ms since 1970. */
  readonly now: () => number;
  /** 128 bits that nobody guesses, in base64url. */
  readonly newToken: () => string;
}): CaptureLinks {
  const links = new Map<string, Link>();
  // Put back, the clock would make a token live on: it ends where it looks younger than new, too.
  const isOpen = ({ over, until }: Link) => !over && now() < until && until - now() <= linkMs;
  return {
    offer(id, base) {
      let link = [...links.values()].find((one) => one.id === id && isOpen(one));
      if (!link) {
        link = { token: newToken(), id, until: now() + linkMs, over: false };
        links.set(link.token, link);
        const [oldest] = links.keys();
        if (links.size > mostLinks && oldest !== undefined) links.delete(oldest);
      }
      return { url: `${base}${link.token}`, until: link.until };
    },
    find(token) {
      const link = links.get(token);
      return link && (isOpen(link) ? link.id : 'over');
    },
    end(token) {
      const link = links.get(token);
      if (link) link.over = true;
    },
  };
}
