import type { AskedAct, GuideAct, GuideState, GuideView } from '../../content/guide.ts';
import { isGuide, isOpen, noPass, type OfferedPass, offerPass, type Pass, takePass } from './guide-code.ts';

export type GuideDeskOptions = {
  /** Milliseconds, also of the past: a serial number of before a new start must not come again. */
  readonly now: () => number;
  readonly randomBelow: (limit: number) => number;
  readonly newToken: () => string;
  /** What the guide's phone asks of the session. */
  readonly act: (act: GuideAct) => void;
  /** Too many wrong codes were typed: the one that the screen shows lets nobody in any more. */
  readonly voided: () => void;
};

/** The guide's side of a session: who guides, what the phone is shown, what it asks. Knows nothing of HTTP. */
export type GuideDesk = {
  /** A new code for the screen; the guide before has no say any more. */
  offer(): OfferedPass;
  /** The token of the phone that typed the right code. */
  enter(code: string): string | undefined;
  isGuide(token: string): boolean;
  /** What is shown now. The end of a session is the end of its guide. */
  show(view: GuideView): void;
  /** What is shown as soon as it is not `after` any more; undefined after `waitMs`. */
  state(after: number, waitMs: number, gone: AbortSignal): Promise<GuideState | undefined>;
  /** `moved`: the session is at another step than the guide saw, so nothing was done. */
  ask(asked: AskedAct): 'done' | 'moved';
  /** Ends the guide and whoever waits. */
  end(): void;
};

// More waiting requests than one phone has.
const mostWaiting = 4;

export function openGuideDesk({ now, randomBelow, newToken, act, voided }: GuideDeskOptions): GuideDesk {
  let pass: Pass = noPass;
  let state: GuideState = { serial: now(), view: { kind: 'none' } };
  let last = 0;
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const one of [...waiting]) one();
  };
  const become = (next: Pass) => {
    pass = next;
    last = 0;
    wake();
  };

  const change = (after: number, waitMs: number, gone: AbortSignal) =>
    new Promise<void>((resolve) => {
      const over = () => {
        clearTimeout(timer);
        waiting.delete(over);
        gone.removeEventListener('abort', over);
        resolve();
      };
      const timer = setTimeout(over, waitMs);
      if (gone.aborted || after !== state.serial) return over();
      gone.addEventListener('abort', over);
      waiting.add(over);
      const [oldest] = waiting;
      if (waiting.size > mostWaiting) oldest?.();
    });

  return {
    offer() {
      const offered = offerPass(now(), randomBelow);
      become(offered);
      return offered;
    },
    enter(code) {
      const token = newToken();
      const wasOpen = isOpen(pass, now());
      const taken = takePass(pass, { code, token, now: now() });
      if (!taken.entered) {
        pass = taken.pass;
        if (wasOpen && !isOpen(pass, now())) voided();
        return undefined;
      }
      become(taken.pass);
      return token;
    },
    isGuide: (token) => isGuide(pass, token),
    show(view) {
      if (JSON.stringify(view) === JSON.stringify(state.view)) return;
      const ended = view.kind === 'none';
      state = { serial: state.serial + 1, view };
      if (ended) become(noPass);
      else wake();
    },
    async state(after, waitMs, gone) {
      await change(after, waitMs, gone);
      return after === state.serial ? undefined : state;
    },
    ask({ act: asked, id, step }) {
      if (id <= last) return 'done';
      const { view } = state;
      if (view.kind !== 'session' || (step !== view.step && asked !== 'pause' && asked !== 'resume'))
        return 'moved';
      last = id;
      act(asked);
      return 'done';
    },
    end: () => become(noPass),
  };
}
