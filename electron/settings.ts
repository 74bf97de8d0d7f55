import { defaultSettings, type Settings, settingsSchema } from '../content/settings.ts';
import type { Setup } from './api.ts';
import type { Kept } from './kept.ts';
import type { Store } from './records/store.ts';

/** What the hall has set, from `records/settings`. */
export const openSettings = (kept: Kept): Promise<Store<Settings>> =>
  kept.store('settings', settingsSchema, defaultSettings, 'settings');

/** As much of the settings as the page needs; `language` if the command line names one. */
export function setupOf(
  { hall, language, idle, hours, volumeCaps, hears, captures, phones, schools, leaders }: Settings,
  given: Pick<Setup, 'forTests' | 'still'> & { readonly language: string | undefined },
): Setup {
  return {
    ...given,
    language: given.language ?? language,
    idle: { quiet: idle.quietSeconds * 1000, warning: idle.warningSeconds * 1000 },
    volumeCaps,
    hears,
    captures,
    phones: phones.on && phones.address !== undefined,
    schools,
    leaders,
    ...(hall && { hall }),
    ...(hours && { hours }),
  };
}
