import { create } from 'zustand';
import type { Catalogue, PackCard } from '../content/catalogue.ts';
import { idleTimes } from '../content/idle.ts';
import type { Preparing, Setup } from '../electron/api.ts';
import { kiosk } from './kiosk.ts';
import { neutralVisit, type Visit, type VisitEvent, visit } from './visit.ts';

/** Everything that the screens show: the visit, and what the main process told us. */
export type Store = {
  readonly setup: Setup;
  readonly attract: readonly PackCard[];
  readonly catalogue: Catalogue | undefined;
  readonly preparing: Preparing | undefined;
  readonly visit: Visit;
};

const firstLanguage = 'zh-Hans';

export const useStore = create<Store>(() => ({
  setup: { language: firstLanguage, forTests: false, idle: idleTimes },
  attract: [],
  catalogue: undefined,
  preparing: undefined,
  visit: neutralVisit(firstLanguage),
}));

/** The one way by which anything changes on the screens. */
export function send(event: VisitEvent): void {
  useStore.setState((state) => ({
    visit: visit(state.visit, event, state.setup.language),
  }));
}

export const useVisit = <T>(select: (visit: Visit) => T): T => useStore((store) => select(store.visit));

/** Fills the store from the main process, the attract screen first, and keeps it up to date. */
export async function fillStore(): Promise<void> {
  kiosk.on('preparing', (preparing) => useStore.setState({ preparing }));
  kiosk.on('catalogue-changed', () => void readCatalogue());
  const setup = await kiosk.call('setup');
  useStore.setState({ setup, visit: neutralVisit(setup.language) });
  await readCatalogue();
}

async function readCatalogue(): Promise<void> {
  const attract = await kiosk.call('attract');
  useStore.setState({ attract });
  const catalogue = await kiosk.call('catalogue');
  useStore.setState({ catalogue });
}
