import { join } from 'node:path';
import type { GuideAct } from '../../content/guide.ts';
import type { Settings } from '../../content/settings.ts';
import type { Log } from '../log.ts';
import type { Store } from '../records/store.ts';
import type { FetchCapture } from './capture-links.ts';
import { openPhoneDesk, type PhoneDesk } from './phone-desk.ts';
import { readPhoneFiles } from './phone-files.ts';

export type PhonesOptions = {
  /** The folder of the program. */
  readonly root: string;
  readonly settings: Pick<Store<Settings>, 'data'>;
  readonly act: (act: GuideAct) => void;
  readonly voided: () => void;
  readonly capture: FetchCapture;
  readonly log: Log;
  /** For tests: 0 takes a free one. */
  readonly port?: number;
};

/** The server for phones of this kiosk, open if a steward has switched it on. Never throws: the hall goes on. */
export async function openPhones({ root, settings, log, ...rest }: PhonesOptions): Promise<PhoneDesk> {
  const desk = openPhoneDesk({
    settings: () => settings.data.phones,
    files: () => readPhoneFiles(join(root, 'out', 'phone')),
    log,
    ...rest,
  });
  try {
    const state = await desk.settle();
    if (state.kind === 'failed') log.warn(`phones in the hall are not served: ${state.code}`);
  } catch (error) {
    log.error(`phones in the hall are not served: ${error instanceof Error ? error.message : error}`);
  }
  return desk;
}
