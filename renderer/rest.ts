import type { Catalogue } from '../content/catalogue.ts';
import { afterPaint } from './after-paint.ts';
import { kiosk } from './kiosk.ts';
import { provesItself } from './prove-catalogue.ts';
import { readCatalogue, type Store, useStore } from './store.ts';

/** The attract screen is shown and nothing sounds, so that a new set of packs may come in. */
export const atRest = ({ visit, shown }: Pick<Store, 'visit' | 'shown'>): boolean =>
  visit.trail.length === 0 && shown.trail.length === 0 && visit.listening === undefined;

/**
 * Tells the main process whether anybody is there, and, when it asks, whether new packs have been painted and
 * a picture and a sound of them could be decoded. Without a good word the old set comes back.
 */
export function followRest(): void {
  let told = atRest(useStore.getState());
  kiosk.on('prove', ({ generation, packs }) => void prove(generation, new Set(packs)));
  void kiosk.call('rest', told);
  useStore.subscribe((state) => {
    const now = atRest(state);
    if (now === told) return;
    told = now;
    void kiosk.call('rest', now);
  });
}

async function prove(generation: number, packs: ReadonlySet<string>): Promise<void> {
  const catalogue = await catalogueSince(generation);
  await painted();
  const healthy = (await provesItself(catalogue, packs)) || (await onceMore(catalogue, packs));
  await kiosk.call(healthy ? 'healthy' : 'ill', generation);
}

/** The catalogue as soon as it is of this generation or a newer one. */
function catalogueSince(wanted: number): Promise<Catalogue> {
  const { generation: known = -1 } = useStore.getState();
  // Not every step of the set changes what is shown, so the page may not have heard of this one.
  if (known < wanted) void readCatalogue();
  return new Promise((done) => {
    const look = ({ catalogue, generation = -1 }: Store) => {
      if (!catalogue || generation < wanted) return;
      stop();
      done(catalogue);
    };
    const stop = useStore.subscribe(look);
    look(useStore.getState());
  });
}

const painted = (): Promise<void> =>
  new Promise((done) => {
    // The screen is in the page by then, and the frame with it on its way to the display.
    const look = () => (document.querySelector('main') ? done() : afterPaint(look));
    afterPaint(look);
  });

const againMs = 3000;

/** A machine that is busy for a moment is not an illness of the packs. */
async function onceMore(catalogue: Catalogue, packs: ReadonlySet<string>): Promise<boolean> {
  await new Promise((done) => setTimeout(done, againMs));
  return provesItself(catalogue, packs);
}
