import { create } from 'zustand';
import type { Catalogue, PackCard } from '../content/catalogue.ts';
import { idleTimes } from '../content/idle.ts';
import type { Planned } from '../content/schedule.ts';
import type { CutOff } from '../content/session-entry.ts';
import type { Preparing, Setup } from '../electron/api.ts';
import { afterPaint } from './after-paint.ts';
import { forgetAnswers } from './answers.ts';
import { isTransition } from './going.ts';
import { kiosk } from './kiosk.ts';
import { onceSounding } from './player.ts';
import { visitOf } from './restore.ts';
import { dropKept, keepSession } from './session-keeper.ts';
import { neutralVisit, type Visit, type VisitEvent, visit } from './visit.ts';

/** Everything that the screens show: the visit, and what the main process told us. */
export type Store = {
  readonly setup: Setup;
  readonly attract: readonly PackCard[];
  readonly catalogue: Catalogue | undefined;
  /** Of the catalogue, as the main process counts them; undefined until it was asked. */
  readonly generation: number | undefined;
  /** The programmes that are planned for today. */
  readonly today: readonly Planned[];
  readonly preparing: Preparing | undefined;
  /** The truth; the sound follows it at once. */
  readonly visit: Visit;
  /** The programme that a power cut has cut off. `changed`: it is another by now, and can only begin anew. */
  readonly cutOff: (CutOff & { readonly changed?: true }) | null;
  /** What the screens show: the visit, at most a frame later; a step of a session when it is on disk. */
  readonly shown: Visit;
};

const firstLanguage = 'zh-Hans';

export const useStore = create<Store>(() => ({
  setup: {
    language: firstLanguage,
    forTests: false,
    still: false,
    idle: idleTimes,
    volumeCaps: [],
    hears: false,
    captures: { voice: false, photo: false, signature: false, days: 7 },
    phones: false,
    schools: [],
    leaders: [],
  },
  attract: [],
  catalogue: undefined,
  generation: undefined,
  today: [],
  preparing: undefined,
  cutOff: null,
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
  'clean',
  'language',
  'comfort',
]);

/** What happens in a recital by itself, without a press. */
const byItself: ReadonlySet<string> = new Set(['time', 'spoken', 'voice']);

/** Whether an event is a press that draws a whole screen anew. */
const redraws = (event: VisitEvent): boolean =>
  event.kind === 'recital' ? !byItself.has(event.event.kind) : screenKinds.has(event.kind);

let waiting = false;

// A story sounds first, as drawing its screen would keep the sound waiting; no one notices so short a time.
const soundMs = 80;

/**
 * The one way by which anything changes. A press is answered by its button in the next frame; a whole new
 * screen follows right after that frame, as the finger must not wait for it.
 */
export function send(event: VisitEvent): void {
  const { visit: before, setup } = useStore.getState();
  const next = visit(before, event, setup.language);
  if (isTransition(before.session, next.session)) hold(keepSession(next.session.state), next);
  // What a group has left before its end is not offered again.
  if (before.session && !next.session && before.session.state.phase !== 'finished') dropKept();
  useStore.setState(waiting || held > 0 || redraws(event) ? { visit: next } : { visit: next, shown: next });
  if (waiting || !redraws(event)) return;
  waiting = true;
  const show = () => {
    waiting = false;
    if (held === 0) useStore.setState((state) => ({ shown: state.visit }));
  };
  afterPaint(() => (event.kind === 'hear' ? onceSounding(show, soundMs) : show()));
}

// A disk that hangs must not keep a group waiting.
const diskMs = 500;
let held = 0;

/** Shows a step of a session when it is on disk, and what came after it meanwhile when that is. */
function hold(kept: Promise<void>, moment: Visit): void {
  held += 1;
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<void>((done) => {
    timer = setTimeout(done, diskMs);
  });
  void Promise.race([kept, late]).then(() => {
    clearTimeout(timer);
    held -= 1;
    if (!waiting) useStore.setState((state) => ({ shown: held === 0 ? state.visit : moment }));
  });
}

export const useVisit = <T>(select: (visit: Visit) => T): T => useStore((store) => select(store.shown));

/** Fills the store from the main process, the attract screen first, and keeps it up to date. */
export async function fillStore(): Promise<void> {
  kiosk.on('preparing', (preparing) => useStore.setState({ preparing }));
  kiosk.on('catalogue-changed', () => void readCatalogue());
  kiosk.on('setup-changed', () => void rereadSetup());
  await Promise.all([readSetup(), readCatalogue()]);
  useStore.setState({ cutOff: await kiosk.call('cutOffSession') });
}

async function readSetup(): Promise<void> {
  const [setup, kept] = await Promise.all([kiosk.call('setup'), kiosk.call('restored')]);
  const begun = kept ? visitOf(kept) : neutralVisit(setup.language);
  useStore.setState({ setup, visit: begun, shown: begun });
}

/** A steward has changed it; whoever is there is not disturbed. */
async function rereadSetup(): Promise<void> {
  const setup = await kiosk.call('setup');
  const neutral = ({ trail }: Visit) => (trail.length === 0 ? { language: setup.language } : {});
  useStore.setState(({ visit, shown }) => ({
    setup,
    visit: { ...visit, ...neutral(visit) },
    shown: { ...shown, ...neutral(shown) },
  }));
}

let readings = 0;

/** Asks what there is to see; what was known stays until the answer is there. */
export async function readCatalogue(): Promise<void> {
  readings += 1;
  const mine = readings;
  forgetAnswers();
  const attract = await kiosk.call('attract');
  // Another change may have been told of meanwhile; its answers count.
  if (mine === readings) useStore.setState({ attract });
  // A large catalogue takes its time, for which the first picture must not wait.
  if (!useStore.getState().catalogue) await new Promise<void>(afterPaint);
  const answer = await kiosk.call('catalogue');
  if (mine === readings) useStore.setState(answer);
}
