import type { GuideView } from '../../content/guide.ts';
import type { Settings } from '../../content/settings.ts';
import type { GuideCalls } from '../api.ts';
import type { Log } from '../log.ts';
import type { Page } from '../page.ts';
import type { Store } from '../records/store.ts';
import type { PhonesState } from '../staff-api.ts';

export type HallPhonesOptions = {
  /** The folder of the program. */
  readonly root: string;
  readonly log: Log;
  readonly page: Pick<Page, 'shown' | 'remote'>;
  readonly settings: Promise<Store<Settings>>;
};

export type HallPhones = {
  readonly handlers: {
    guided(view: GuideView): Promise<void>;
    guideCode(): Promise<ReturnType<GuideCalls['guideCode']>>;
  };
  /** Does what the settings want now. */
  settle(): Promise<PhonesState>;
};

/** Answers the page for the guide's phone; nothing of it is opened before visitors see the first picture. */
export function openHallPhones({ root, log, page, settings }: HallPhonesOptions): HallPhones {
  const phones = page.shown.then(async () => {
    const { openPhones } = await import('./open-phones.ts');
    return openPhones({ root, log, act: page.remote, settings: await settings });
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
    settle: async () => (await phones).settle(),
  };
}
