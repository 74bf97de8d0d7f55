import type { Sight } from '../../electron/watch/sight.ts';
import type { PageName, WatchedPage } from '../../electron/watch/watched-page.ts';

/** A page that does what a test says; `done` is what was done to it. */
export type FakeWatchedPage = WatchedPage & {
  readonly done: string[];
  /** Tells that the page has gone. */
  lose(reason?: string): void;
  unresponsive(): void;
  set(state: Partial<FakePageState>): void;
};

type FakePageState = {
  readonly answers: boolean;
  readonly sight: Sight;
  readonly watchable: boolean;
  readonly bytes: number | undefined;
  /** Whether a kill finds a process, and whether the system tells of its end. */
  readonly process: 'dies' | 'none' | 'untold';
};

export function fakeWatchedPage(): FakeWatchedPage {
  let state: FakePageState = {
    answers: true,
    sight: 'picture',
    watchable: true,
    bytes: undefined,
    process: 'dies',
  };
  const done: string[] = [];
  let gone: (reason: string) => void = () => undefined;
  let stuck: () => void = () => undefined;
  return {
    done,
    open: (name: PageName) => void done.push(`open ${name}`),
    kill() {
      done.push('kill');
      if (state.process === 'dies') queueMicrotask(() => gone('killed'));
      return state.process !== 'none';
    },
    probe: () => (state.answers ? Promise.resolve(1) : new Promise(() => undefined)),
    look: async () => state.sight,
    isWatchable: () => state.watchable,
    memory: () => state.bytes,
    repaint: () => void done.push('repaint'),
    onGone(run) {
      gone = run;
    },
    onUnresponsive(run) {
      stuck = run;
    },
    lose: (reason = 'crashed') => gone(reason),
    unresponsive: () => stuck(),
    set(next) {
      state = { ...state, ...next };
    },
  };
}
