import { refKey } from '../../content/catalogue.ts';
import type { GuideAct } from '../../content/guide.ts';
import { type Figure, p95, pause, rounded, type Say } from './figure.ts';
import { startVisitedKiosk } from './kiosk-app.ts';
import { guiding, type Hand, phonesAt, touching, typing } from './leading-hands.ts';
import type { Page } from './page.ts';
import type { Stage } from './running-app.ts';

/** From an act of who leads a group, by touch, keyboard or the guide's phone, to the picture that shows it. */

const rounds = 12;
const oathRounds = 4;
const patienceMs = 8000;
const restMs = 250;
/** What the picture must show: attributes of the session, a turn and line of its oath, the time that is left. */
type Wanted = {
  readonly step?: string;
  readonly paused?: boolean;
  readonly phase?: string;
  readonly line?: number;
  readonly time?: string;
};
type Waiting = typeof globalThis & { shownAt: Promise<number> };

/** Waits (in the page) for a frame that shows it; `shownAt` is when it was on its way, in ms since 1970. */
function expectPicture(wanted: Wanted, patience: number): void {
  const page = globalThis as Waiting;
  page.shownAt = new Promise((done, fail) => {
    const until = performance.now() + patience;
    const isShown = () => {
      const main = document.querySelector('main[data-step]');
      const run = document.querySelector('section[data-phase]');
      const ticks = [...(run?.querySelectorAll('i[data-state]') ?? [])];
      const now = {
        step: main?.getAttribute('data-step'),
        paused: main?.hasAttribute('data-paused'),
        phase: run?.getAttribute('data-phase'),
        line: ticks.findIndex((tick) => tick.getAttribute('data-state') === 'now'),
        time: document.querySelector('[role="timer"]')?.textContent,
      };
      return Object.entries(wanted).every(([name, value]) => Reflect.get(now, name) === value);
    };
    const look = () => {
      // A task that is set within a frame runs after that frame is on its way to the screen.
      if (isShown()) setTimeout(() => done(performance.timeOrigin + performance.now()));
      else if (performance.now() > until) fail(new Error(`not shown: ${JSON.stringify(wanted)}`));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

const shownAt = (): Promise<number> => (globalThis as Waiting).shownAt;

type Sample = { readonly by: string; readonly act: GuideAct; readonly ms: number };

/** Does acts one after the other and keeps how long each took until it was shown. */
function actor(page: Page, by: string, hand: Hand, samples: Sample[]) {
  return async (act: GuideAct, wanted: Wanted, isOath = false) => {
    await page.run(expectPicture, wanted, patienceMs);
    const at = await hand(act, isOath);
    samples.push({ by, act, ms: (await page.run(shownAt)) - at });
    await pause(restMs);
  };
}

type Act = ReturnType<typeof actor>;

/** In the silence and the story that a memorial visit begins with. */
async function inSteps(act: Act): Promise<void> {
  await act('pause', { paused: true });
  await act('resume', { paused: false });
  // Begun once more its time is whole again.
  await pause(1300);
  await act('repeat', { time: '1:00' });
  await act('skip', { step: 'story' });
  await act('back', { step: 'silence' });
}

/** In its oath, from the first line on and back to it. */
async function inOath(act: Act, page: Page): Promise<void> {
  await act('pause', { paused: true }, true);
  await act('resume', { phase: 'leading', line: 0 }, true);
  await act('skip', { phase: 'leading', line: 1 }, true);
  await act('back', { phase: 'leading', line: 0 }, true);
  await page.run(expectPicture, { phase: 'repeating', line: 0 }, patienceMs);
  await page.run(shownAt);
  await act('repeat', { phase: 'leading', line: 0 }, true);
}

const worstOf = (samples: readonly Sample[]): string => {
  const [worst] = samples.toSorted((a, b) => b.ms - a.ms);
  return worst ? `${worst.act} by ${worst.by} ${Math.round(worst.ms)} ms` : 'none';
};

function figureOf(samples: readonly Sample[]): Figure {
  const of = (wanted: (sample: Sample) => boolean) =>
    rounded(p95(samples.filter(wanted).map(({ ms }) => ms)), 0);
  const ways = [...new Set(samples.map(({ by }) => by))].map((way) => ({
    way,
    count: samples.filter(({ by }) => by === way).length,
    ms: of(({ by }) => by === way),
  }));
  const acts = [...new Set(samples.map((sample) => sample.act))];
  return {
    name: 'remote-act-p95-ms',
    value: Math.max(...ways.map(({ ms }) => ms)),
    unit: 'ms',
    limit: 150,
    better: 'lower',
    runs: samples.length,
    note: `from the finger's lifting, the key or the request of the phone on loopback to the painted frame that shows the act, each step on disk before it shows; the worst of the three: ${ways.map(({ way, ms, count }) => `${way} ${ms} (${count})`).join(', ')}; of all three: ${acts.map((act) => `${act} ${of((one) => one.act === act)}`).join(', ')}; slowest: ${worstOf(samples)}`,
  };
}

export async function measureRemoteAct(stage: Stage, temp: string, say: Say): Promise<Figure> {
  const settings = { phones: { on: true, address: phonesAt } };
  const { app, page, visitor } = await startVisitedKiosk(stage, temp, { rest: 300, settings });
  const { tap, says, name, catalogue } = visitor;
  try {
    const programme = catalogue.cards[refKey({ pack: 'ceremonies', id: 'memorial-visit' })];
    if (!programme) throw new Error('there is no memorial visit');
    const guide = await guiding(visitor);
    await tap(says('attract.touch'));
    await tap(name(programme.title));
    await tap(says('session.start'));
    const hands: [string, Hand][] = [
      ['touch', touching(visitor)],
      ['keyboard', typing(visitor)],
      ['phone', guide],
    ];
    const samples: Sample[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const [by, hand] of hands) await inSteps(actor(page, by, hand, samples));
      say(`remote acts: ${samples.length}`);
    }
    await tap(says('session.skip'));
    await tap(says('session.skip'));
    await tap(says('recital.begin'));
    for (let round = 0; round < oathRounds; round += 1) {
      for (const [by, hand] of hands) await inOath(actor(page, by, hand, samples), page);
      say(`remote acts: ${samples.length}`);
    }
    return figureOf(samples);
  } finally {
    await app.stop();
  }
}
