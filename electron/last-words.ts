/** The process, as far as it tells of what nobody has caught. */
type Dying = {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
};

type LastWords = {
  readonly log: { error(message: string): void };
  /** Brings what is being written to the disk. */
  readonly close: () => Promise<unknown>;
  readonly exit: (code: number) => void;
};

/** Milliseconds: a disk that hangs must not keep the kiosk in an unknown state. */
const patience = 2000;

/** Waits for work, but no longer than a disk may take; never throws. */
export async function withinPatience(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((done) => {
    timer = setTimeout(done, patience);
  });
  await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
}

/** After a bug that nobody has caught: says it, finishes what is being written and ends; the supervisor starts anew. */
export function lastWords(dying: Dying, { log, close, exit }: LastWords): void {
  let ending = false;
  const end = async (error: unknown) => {
    log.error(`nobody caught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (ending) return;
    ending = true;
    await withinPatience(close());
    exit(1);
  };
  dying.on('uncaughtException', (error) => void end(error));
  dying.on('unhandledRejection', (error) => void end(error));
}
