import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import { hallSettingsOf, type Settings, withHallSettings } from '../../content/settings.ts';
import type { Store } from '../records/store.ts';
import { systemCode } from '../records/system-code.ts';
import type { HallNetwork, PhonesState } from '../staff-api.ts';
import type { HallActions } from './desk.ts';

type HallDesk = Pick<HallActions, 'settings' | 'setSettings' | 'phones'>;

/** What a steward sets of the hall; `changed`: it is on disk, and holds from now on. */
export function hallDesk(
  store: Store<Settings>,
  changed: () => void,
  phones: () => Promise<PhonesState>,
): HallDesk {
  return {
    settings: () => hallSettingsOf(store.data),
    async setSettings(settings) {
      try {
        await store.update((before) => withHallSettings(before, settings));
      } catch (error) {
        if (systemCode(error) === undefined) throw error;
        return { kind: 'disk' };
      }
      changed();
      return { kind: 'done' };
    },
    phones: async () => ({
      kind: 'phones',
      state: await phones(),
      networks: hallNetworks(networkInterfaces()),
    }),
  };
}

/** The networks in which phones could be: not the machine's own, and IPv4, as its addresses can be read aloud. */
export const hallNetworks = (all: NodeJS.Dict<readonly NetworkInterfaceInfo[]>): HallNetwork[] =>
  Object.entries(all).flatMap(([name, infos = []]) =>
    infos
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => ({ name, address })),
  );
