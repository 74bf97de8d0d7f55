import type { Recovery } from '../../content/notice.ts';
import type { Store } from '../records/store.ts';
import { type Help, isHopeless, later, lost, type Recoveries, started } from './recoveries.ts';
import { afterLoss, noReopening } from './reopening.ts';
import type { PageName, WatchedPage } from './watched-page.ts';

/** What there is to log and to tell a steward. */
export type WatchNews =
  | { readonly kind: 'lost'; readonly why: Recovery; readonly reason: string }
  /** A screen or a sound gave way to another one; the page stays. */
  | { readonly kind: 'gave-way'; readonly why: Recovery; readonly reason: string }
  | { readonly kind: 'went-back' }
  | { readonly kind: 'safe-screen' }
  /** The normal page is tried again. */
  | { readonly kind: 'trying' }
  | { readonly kind: 'refreshed' }
  | { readonly kind: 'failed'; readonly error: unknown };

export type RecoveryOptions = {
  readonly page: Pick<WatchedPage, 'open' | 'kill' | 'onGone'>;
  readonly record: Pick<Store<Recoveries>, 'data' | 'update'>;
  /** ms: one that never goes back, and the one of the wall. */
  readonly clock: () => number;
  readonly now: () => number;
  /** When the machine was switched on, by the clock of the wall. */
  readonly booted: number;
  /** Shows the set of packs before; false if there is none. */
  readonly goBack: () => Promise<boolean>;
  readonly report: (news: WatchNews) => void;
  /** The page is being opened. */
  readonly opened: () => void;
};

export type PageRecovery = {
  /** Opens the page for the first time. */
  start(): void;
  /** Ends the page and opens it again, as it is not well. */
  recover(why: Recovery): void;
  /** Opens the page anew by plan. */
  refresh(): void;
  /** Time has passed, or somebody wants the normal page back. */
  later(asked?: boolean): void;
  /** Nothing that can be done here helps. */
  isHopeless(): boolean;
};

// The system tells of a killed process within milliseconds.
const wordMs = 2000;
// A disk that hangs must not keep the screen empty.
const goBackMs = 3000;

/** Opens the page again whenever it is lost, and helps it if that happens again and again. */
export function pageRecovery(options: RecoveryOptions): PageRecovery {
  const { page, clock, now, report } = options;
  let state = options.record.data;
  const running = now();
  let reopening = noReopening;
  let openedAt = clock();
  let ending: Recovery | 'planned' | undefined;
  let waiting = false;
  let noWord: ReturnType<typeof setTimeout> | undefined;

  const save = (next: Recoveries) => {
    if (next === state) return;
    state = next;
    // The page does not wait for the disk.
    options.record
      .update(() => ({ ...next, running }))
      .catch((error: unknown) => report({ kind: 'failed', error }));
  };
  const screen = (): PageName => (state.step === 'safe' ? 'safe' : 'kiosk');
  const open = () => {
    waiting = false;
    openedAt = clock();
    options.opened();
    page.open(screen());
  };
  const openIn = (ms: number) => {
    waiting = true;
    // Never from within the event that tells of the loss: Electron has not tidied up by then.
    setTimeout(open, ms);
  };
  const gone = async (reason: string) => {
    const why = ending ?? 'crashed';
    ending = undefined;
    clearTimeout(noWord);
    if (waiting) return;
    if (why === 'planned') return openIn(0);
    waiting = true;
    const { next, help } = lost(state, now());
    // Other packs, or the safe screen, are tried at once.
    const before = help === 'none' ? reopening : noReopening;
    const again = afterLoss(before, clock() - openedAt);
    reopening = again.next;
    save(next);
    report({ kind: 'lost', why, reason });
    await helped(help, options);
    openIn(again.wait);
  };
  const end = (why: Recovery | 'planned') => {
    if (ending !== undefined || waiting) return;
    ending = why;
    if (page.kill()) noWord = setTimeout(() => void gone('no word'), wordMs);
    else void gone('no process');
  };

  const begun = started(state, running, options.booted);
  save({ ...begun.next });
  page.onGone((reason) => void gone(reason));
  return {
    start: () => (begun.help === 'none' ? open() : void helped(begun.help, options).then(open)),
    recover: end,
    refresh() {
      report({ kind: 'refreshed' });
      end('planned');
    },
    later(asked = false) {
      const before = state.step;
      save(later(state, now(), asked));
      if (before !== 'safe' || state.step !== 'trying') return;
      report({ kind: 'trying' });
      end('planned');
    },
    isHopeless: () => isHopeless(state, now()),
  };
}

async function helped(help: Help, options: RecoveryOptions): Promise<void> {
  if (help === 'safe-screen') options.report({ kind: 'safe-screen' });
  if (help === 'go-back') await triedToGoBack(options);
}

async function triedToGoBack({ goBack, report }: RecoveryOptions): Promise<void> {
  const limit = new Promise<boolean>((done) => void setTimeout(() => done(false), goBackMs));
  const tried = goBack().catch((error: unknown) => {
    report({ kind: 'failed', error });
    return false;
  });
  if (await Promise.race([tried, limit])) report({ kind: 'went-back' });
}
