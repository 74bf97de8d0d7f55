import type { WatchHandlers } from '../../electron/answer.ts';

/** The answers of a kiosk that hears nothing of its page, and never had another one. */
export const unheardWatch: WatchHandlers = {
  beat: () => undefined,
  keep: () => undefined,
  restored: () => null,
  failed: () => undefined,
  tryAgain: () => undefined,
};
