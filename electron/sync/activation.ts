import type { Library } from '../library/library.ts';

/** What there is to log or to show a steward. */
export type ActivationNews =
  /** Visitors see the new set from now on; it has to prove itself. */
  | { readonly kind: 'activated' }
  | { readonly kind: 'proved' }
  /** The set before is back: the page said so, said nothing in time, crashed, or the kiosk never stayed up. */
  | { readonly kind: 'went-back'; readonly why: Illness | 'restarts' }
  /** Something threw; it is tried again at the next rest. */
  | { readonly kind: 'failed'; readonly error: unknown };

type Illness = 'ill' | 'late' | 'crashed';

export type ActivationOptions = {
  readonly library: Pick<Library, 'set' | 'activateStaged' | 'prove' | 'goBack' | 'countStart' | 'onChange'>;
  /**
   * Whether the page has painted the attract screen with the current set and could decode a sound and a picture
   * of it. It is told of the set by who listens to the library. Aborted when a visitor comes or it is too late.
   */
  readonly askHealth: (signal: AbortSignal) => Promise<'healthy' | 'ill'>;
  readonly report: (news: ActivationNews) => void;
  /** How long the page may take to say that it is healthy; a minute. */
  readonly healthMs?: number;
};

export type Activation = {
  /** Before the page is opened, once per start: a set that never stayed up is given up here. */
  started(): Promise<void>;
  /** The page shows the attract screen and nothing sounds, or somebody is there. */
  rest(atRest: boolean): void;
  /** The page has gone; a set that has not proved itself goes with it. */
  crashed(): void;
  /** Resolves when there is nothing to do before the next rest. */
  settled(): Promise<void>;
  stop(): void;
};

/** Shows a staged set when nobody uses the kiosk, lets it prove itself, and goes back if it does not. */
export function activation(options: ActivationOptions): Activation {
  const { library, askHealth, report, healthMs = 60_000 } = options;
  let atRest = false;
  let stopped = false;
  let checking: Check | undefined;
  let working = Promise.resolve();

  const then = (step: () => Promise<void>) => {
    working = working.then(step).catch((error: unknown) => report({ kind: 'failed', error }));
  };

  async function work(): Promise<void> {
    while (atRest && !stopped) {
      const { proved, staged } = library.set();
      if (!proved) await judge();
      else if (staged) {
        await library.activateStaged();
        report({ kind: 'activated' });
      } else return;
    }
  }

  async function judge(): Promise<void> {
    checking = healthCheck(askHealth, healthMs);
    const health = await checking.done;
    checking = undefined;
    if (health === 'interrupted') return;
    if (health === 'healthy') {
      await library.prove();
      report({ kind: 'proved' });
    }
    // Somebody came in this very moment: it is asked again when they have gone.
    else if (atRest || health === 'crashed') await giveUp(health);
  }

  async function giveUp(why: Illness): Promise<void> {
    if (library.set().proved) return;
    await library.goBack();
    report({ kind: 'went-back', why });
  }

  const stopListening = library.onChange(() => then(work));
  return {
    async started() {
      const before = library.set();
      await library.countStart();
      if (!before.proved && library.set().proved) report({ kind: 'went-back', why: 'restarts' });
    },
    rest(now) {
      atRest = now;
      if (now) then(work);
      else checking?.end('interrupted');
    },
    crashed() {
      atRest = false;
      checking?.end('crashed');
      // If nothing is checked at the moment, or the check had ended a moment before.
      then(() => giveUp('crashed'));
    },
    async settled() {
      let last: Promise<void> | undefined;
      while (last !== working) {
        last = working;
        await last;
      }
    },
    stop() {
      stopped = true;
      stopListening();
      checking?.end('interrupted');
    },
  };
}

type Health = 'healthy' | Illness | 'interrupted';
type Check = { readonly done: Promise<Health>; readonly end: (health: Health) => void };

function healthCheck(askHealth: ActivationOptions['askHealth'], healthMs: number): Check {
  const abort = new AbortController();
  let end: Check['end'] = () => undefined;
  const done = new Promise<Health>((resolve) => {
    end = resolve;
  });
  const timer = setTimeout(() => end('late'), healthMs);
  void done.then(() => {
    clearTimeout(timer);
    abort.abort();
  });
  // A page that can't even answer is not healthy.
  askHealth(abort.signal).then(end, () => end('ill'));
  return { done, end };
}
