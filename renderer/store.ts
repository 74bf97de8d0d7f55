import { create } from 'zustand';
import type { Catalogue, PackCard } from '../content/catalogue.ts';
import { idleTimes } from '../content/idle.ts';
import type { Preparing, Setup } from '../electron/api.ts';
import { afterPaint } from './after-paint.ts';
import { forgetAnswers } from './answers.ts';
import { kiosk } from './kiosk.ts';
import { onceSounding } from './player.ts';
import { neutralVisit, type Visit, type VisitEvent, visit } from './visit.ts';

/** Everything that the screens show: the visit, and what the main process told us. */
export type Store = {
  readonly setup: Setup;
  readonly attract: readonly PackCard[];
  readonly catalogue: Catalogue | undefined;
  /** Of the catalogue, as the main process counts them; undefined until it told of one. */
  readonly generation: number | undefined;
  readonly preparing: Preparing | undefined;
  /** The truth; the sound follows it at once. */
  readonly visit: Visit;
  /** What the screens show: the visit, at most a frame later. */
  readonly shown: Visit;
};

const firstLanguage = 'zh-Hans';

export const useStore = create<Store>(() => ({
  setup: { language: firstLanguage, forTests: false, still: false, idle: idleTimes },
  attract: [],
  catalogue: undefined,
  generation: undefined,
  preparing: undefined,
  visit: neutralVisit(firstLanguage),
  shown: neutralVisit(firstLanguage),
}));

const screenKinds: ReadonlySet<VisitEvent['kind']> = new Set([
  'begin',
  'open',
  'hear',
  'back',
  'home',
  'staff',
  'leave',
  'language',
  'comfort',
]);

/** Whether an event is a press that draws a whole screen anew; the passing of time is none. */
const redraws = (event: VisitEvent): boolean =>
  event.kind === 'recital'
    ? event.event.kind !== 'time' && event.event.kind !== 'spoken'
    : screenKinds.has(event.kind);

let waiting = false;

// A story sounds first, as drawing its screen would keep the sound waiting; no one notices so short a time.
const soundMs = 80;

/**
 * The one way by which anything changes. A press is answered by its button in the next frame; a whole new
 * screen follows right after that frame, as the finger must not wait for it.
 */
export function send(event: VisitEvent): void {
  useStore.setState((state) => {
    const next = visit(state.visit, event, state.setup.language);
    return waiting || redraws(event) ? { visit: next } : { visit: next, shown: next };
  });
  if (waiting || !redraws(event)) return;
  waiting = true;
  const show = () => {
    waiting = false;
    useStore.setState((state) => ({ shown: state.visit }));
  };
  afterPaint(() => (event.kind === 'hear' ? onceSounding(show, soundMs) : show()));
}

export const useVisit = <T>(select: (visit: Visit) => T): T => useStore((store) => select(store.shown));

/** Fills the store from the main process, the attract screen first, and keeps it up to date. */
export async function fillStore(): Promise<void> {
  kiosk.on('preparing', (preparing) => useStore.setState({ preparing }));
  kiosk.on('catalogue-changed', ({ generation }) => void readCatalogue(generation));
  await Promise.all([readSetup(), readCatalogue()]);
}

async function readSetup(): Promise<void> {
  const setup = await kiosk.call('setup');
  const neutral = neutralVisit(setup.language);
  useStore.setState({ setup, visit: neutral, shown: neutral });
}

let readings = 0;

async function readCatalogue(generation?: number): Promise<void> {
  readings += 1;
  const mine = readings;
  forgetAnswers();
  const attract = await kiosk.call('attract');
  // Another change may have been told of meanwhile; its answers count.
  if (mine === readings) useStore.setState({ attract });
  const catalogue = await kiosk.call('catalogue');
  if (mine === readings) useStore.setState({ catalogue, generation });
}
