import type { Running } from '../../content/content-desk.ts';
import type { SyncOutcome, SyncProgress } from '../../content/sync-outcome.ts';

/** What a run is given: when to stop, and whom to tell how far it is. */
export type Run = { readonly signal: AbortSignal; readonly report: (progress: SyncProgress) => void };

/** Lets one sync run at a time, shows how far it is and ends it when asked. */
export type Runner = {
  /** `busy` if another one runs. `outer` ends it too. */
  run(job: Job, work: (run: Run) => Promise<SyncOutcome>, outer?: AbortSignal): Promise<SyncOutcome>;
  running(): Running | undefined;
  cancel(): void;
};

/** `from`: for people. */
export type Job = Pick<Running, 'what' | 'from'>;

const atFirst: SyncProgress = { step: 'checking', done: 0, total: 0 };

/** `changed` hears of each beginning and end, `progress` of all between. */
export function openRunner(changed: () => void, progress: (news: SyncProgress) => void): Runner {
  let running: Running | undefined;
  let abort = new AbortController();
  return {
    async run(job, work, outer) {
      if (running) return { kind: 'busy' };
      abort = new AbortController();
      running = { ...job, progress: atFirst };
      changed();
      try {
        const signal = outer ? AbortSignal.any([abort.signal, outer]) : abort.signal;
        const report = (news: SyncProgress) => {
          running = { ...job, progress: news };
          progress(news);
        };
        return await work({ signal, report });
      } finally {
        running = undefined;
        changed();
      }
    },
    running: () => running,
    cancel: () => abort.abort(),
  };
}
