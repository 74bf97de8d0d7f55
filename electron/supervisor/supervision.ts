/** Who starts this kiosk again: systemd, a supervisor of ours (`--supervise`), or nobody. */
export type Supervision = {
  readonly kind: 'systemd' | 'own' | 'none';
  /** The kiosk is well: visitors see a picture. To be said every 2 seconds; the first time it has started. */
  alive(): void;
};

/** What a kiosk says to its supervisor. */
export const aliveWord = 'alive';

export type SupervisionParts = {
  readonly env: NodeJS.ProcessEnv;
  /** The channel to a supervisor of ours; there is none without `send`. */
  readonly channel: Pick<NodeJS.Process, 'send' | 'connected'> & {
    once(event: 'disconnect', run: () => void): unknown;
  };
  /** Tells systemd; resolves when it is done, and never throws. */
  notify(words: readonly string[]): Promise<void>;
  /** Our supervisor is gone. */
  orphaned(): void;
};

/** Finds out who watches over this process. */
export function openSupervision({ env, channel, notify, orphaned }: SupervisionParts): Supervision {
  if (channel.send) {
    channel.once('disconnect', orphaned);
    return { kind: 'own', alive: () => void (channel.connected && channel.send?.(aliveWord)) };
  }
  if (env.NOTIFY_SOCKET === undefined) return { kind: 'none', alive: () => undefined };
  let words = ['READY=1', 'WATCHDOG=1'];
  let busy = false;
  return {
    kind: 'systemd',
    alive() {
      // On a machine that is busy one message may take longer than the time to the next.
      if (busy) return;
      busy = true;
      void notify(words).then(() => {
        busy = false;
      });
      words = ['WATCHDOG=1'];
    },
  };
}
