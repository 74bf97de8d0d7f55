import { join } from 'node:path';
import { findProgramme, shownOf } from '../../content/local-programme.ts';
import type { Settings } from '../../content/settings.ts';
import type { Library } from '../library/library.ts';
import type { Log } from '../log.ts';
import type { Page } from '../page.ts';
import type { HallProgrammes } from '../programmes/hall-programmes.ts';
import type { Store } from '../records/store.ts';
import type { RecordsActions } from './desk.ts';
import { printReport } from './print-report.ts';
import { type RecordsDeskOptions, recordsDesk } from './records-desk.ts';

type RecordsOptions = Pick<RecordsDeskOptions, 'isUnderWay'> & {
  /** The folder of all state. */
  readonly data: string;
  readonly library: Library;
  readonly programmes: HallProgrammes;
  readonly settings: Store<Settings>;
  readonly page: Page;
  readonly log: Log;
};

/** The sessions of `records/sessions`, and what they tell only together with packs and settings. */
export function openRecords(
  { data, library, programmes, settings, page, log, isUnderWay }: RecordsOptions,
  drives: RecordsDeskOptions['drives'],
): RecordsActions {
  return recordsDesk({
    folder: join(data, 'records', 'sessions'),
    drives,
    now: Date.now,
    isUnderWay,
    async programme({ programme, version, local }) {
      const release = library
        .set()
        .releases.find((one) => one.id === programme.pack && one.version === version);
      const manifest = release && (await library.manifestOf(release));
      const found = findProgramme(programme, () => manifest, programmes.locals());
      return found && found.local?.revision === local?.revision ? shownOf(found) : undefined;
    },
    title: ({ programme: { pack, id }, local }) =>
      local?.title ?? library.manifest(pack)?.programmes.find((one) => one.id === id)?.title,
    hall: () => settings.data.hall,
    print: (report, language) => printReport(report, language, log),
    progress: page.exporting,
  });
}
