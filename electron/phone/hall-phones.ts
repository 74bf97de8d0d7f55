import type { GuideView } from '../../content/guide.ts';
import type { Settings } from '../../content/settings.ts';
import type { GuideCalls } from '../api.ts';
import type { Log } from '../log.ts';
import type { Page } from '../page.ts';
import type { Store } from '../records/store.ts';
import type { PhonesState } from '../staff-api.ts';
import type { CaptureLink, FetchCapture } from './capture-links.ts';

export type HallPhonesOptions = {
  /** The folder of the program. */
  readonly root: string;
  readonly log: Log;
  readonly page: Pick<Page, 'shown' | 'remote' | 'guideCodeVoid'>;
  readonly settings: Promise<Pick<Store<Settings>, 'data'>>;
  readonly capture: FetchCapture;
  /** For tests: 0 takes a free one. */
  readonly port?: number;
};

export type HallPhones = {
  readonly handlers: {
    guided(view: GuideView): Promise<void>;
    guideCode(): Promise<ReturnType<GuideCalls['guideCode']>>;
  };
  /** The page was lost. */
  lost(): void;
  /** Does what the settings want now. */
  settle(): Promise<PhonesState>;
  /** Where a phone fetches a capture; none where no network reaches the kiosk. */
  link(id: string): Promise<CaptureLink | undefined>;
  /** Frees the port; it stays closed. */
  close(): Promise<void>;
};

/** Answers the page for the guide's phone; nothing of it is opened before visitors see the first picture. */
export function openHallPhones({ page, settings, ...rest }: HallPhonesOptions): HallPhones {
  const phones = page.shown.then(async () => {
    const { openPhones } = await import('./open-phones.ts');
    return openPhones({ ...rest, act: page.remote, voided: page.guideCodeVoid, settings: await settings });
  });
  return {
    handlers: {
      guided: async (view) => (await phones).show(view),
      async guideCode() {
        const desk = await phones;
        // The network may have come back meanwhile.
        await desk.settle();
        const code = desk.code();
        return code ? { kind: 'code', ...code } : { kind: 'off' };
      },
    },
    lost: () => void phones.then((desk) => desk.lost()).catch(() => undefined),
    settle: async () => (await phones).settle(),
    close: async () => (await phones).close(),
    async link(id) {
      const desk = await phones;
      await desk.settle();
      return desk.link(id);
    },
  };
}
