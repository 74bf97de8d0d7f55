import { join } from 'node:path';
import { defaultSettings, type Settings, settingsSchema } from '../content/settings.ts';
import type { Setup } from './api.ts';
import type { Log } from './log.ts';
import { openStore, type Store } from './records/store.ts';

/** What the hall has set, from `records/settings`. `data`: the data folder. */
export async function openSettings(data: string, log: Log): Promise<Store<Settings>> {
  const store = await openStore(join(data, 'records', 'settings'), settingsSchema, defaultSettings, Date.now);
  for (const file of store.damaged) log.warn(`settings were damaged; ${file} is kept`);
  return store;
}

/** As much of the settings as the page needs; `language` if the command line names one. */
export function setupOf(
  { hall, language, idle }: Settings,
  given: Pick<Setup, 'forTests' | 'still'> & { readonly language: string | undefined },
): Setup {
  return {
    ...given,
    language: given.language ?? language,
    idle: { quiet: idle.quietSeconds * 1000, warning: idle.warningSeconds * 1000 },
    ...(hall && { hall }),
  };
}
