import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { refKey } from '../../content/catalogue.ts';
import type { Session } from '../../content/programme.ts';
import { currentLine } from '../../content/recital.ts';
import { sessionEntrySchema } from '../../content/session-entry.ts';
import { readEvents } from '../../electron/records/journal.ts';
import { seededRandom } from '../fakes/seeded-random.ts';
import { pause, type Say } from './figure.ts';
import { findButton } from './find-button.ts';
import { startVisitedKiosk } from './kiosk-app.ts';
import type { Page } from './page.ts';
import type { Stage } from './running-app.ts';
import type { Visitor } from './visitor.ts';

/** A kiosk is killed again and again in the midst of a programme, and must go on where it was. */

export type SessionStorm = {
  readonly stage: Stage;
  /** Of the data folder, which outlives the kills. */
  readonly temp: string;
  readonly kills: number;
  readonly seed: number;
  readonly say: Say;
};

export type SessionStormResult = {
  readonly kills: number;
  /** How many came in the midst of an oath. */
  readonly inOath: number;
  /** What was wrong after which kill. */
  readonly wrong: readonly string[];
};

/** Where a session is: its step and line from 0; a countdown to the first line is at line 0. */
type Place = { readonly step: number; readonly line: number };
type Shown = Place & { readonly kind: string; readonly phase: string; readonly paused: boolean };

/** What the page shows of a session; step −1 where it shows none. */
function readShown(): Shown {
  const main = document.querySelector('main[data-step]');
  const run = main?.querySelector('section[data-phase]');
  const nowIn = (ticks: NodeListOf<Element> | undefined) =>
    [...(ticks ?? [])].findIndex((tick) => tick.getAttribute('data-state') === 'now');
  return {
    step: nowIn(main?.querySelectorAll('header i[data-state]')),
    line: Math.max(0, nowIn(run?.querySelectorAll('i[data-state]'))),
    kind: main?.getAttribute('data-step') ?? '',
    phase: run?.getAttribute('data-phase') ?? '',
    paused: main?.hasAttribute('data-paused') ?? false,
  };
}

async function untilShown(page: Page, isSo: (shown: Shown) => boolean): Promise<Shown> {
  const until = performance.now() + 10_000;
  for (;;) {
    const shown = await page.run(readShown);
    if (isSo(shown)) return shown;
    if (performance.now() > until) throw new Error(`it shows ${JSON.stringify(shown)}`);
    await pause(30);
  }
}

/** What somebody who leads the group may press, by the words of its button; nothing as often as not. */
function wishOf({ kind, phase, paused }: Shown, chance: number): string | undefined {
  if (kind === 'end') return 'session.back';
  if (paused) return kind === 'recite' ? 'recital.resume' : 'session.resume';
  if (chance < 0.4) return undefined;
  if (kind !== 'recite')
    return chance < 0.85 ? 'session.skip' : chance < 0.95 ? 'session.pause' : 'session.back';
  if (phase === 'repeating' && chance < 0.7) return 'recital.tapNext';
  if (chance < 0.8) return 'recital.skip';
  return chance < 0.87 ? 'recital.back' : chance < 0.93 ? 'recital.repeat' : 'recital.pause';
}

/** Leads the group until the kiosk is killed; gives what was shown last, as far as it could be read. */
async function lead({ page, says }: Visitor, isDead: () => boolean, random: () => number) {
  let shown: Shown | undefined;
  try {
    for (;;) {
      shown = await page.run(readShown);
      const wish = wishOf(shown, random());
      const spot = wish && (await page.run(findButton, [says(wish)], 0).catch(() => undefined));
      if (spot) await page.touch(spot.x, spot.y, 30);
      await pause(20 + 200 * random());
    }
  } catch (error) {
    if (!isDead()) throw error;
  }
  return shown;
}

const placeOf = (session: Session): Place | undefined => {
  if (!('part' in session)) return undefined;
  const { part, step } = session;
  return { step, line: part.kind === 'recital' ? (currentLine(part.recital) ?? 0) : 0 };
};

/** The places that are on disk, in order, of the session that was begun last. */
async function keptPlaces(data: string): Promise<Place[]> {
  const folder = join(data, 'records', 'sessions');
  const last = (await readdir(folder))
    .filter((name) => name.endsWith('.journal'))
    .sort()
    .at(-1);
  if (!last) return [];
  const entries = await readEvents(join(folder, last), sessionEntrySchema);
  return entries.flatMap((entry) => (entry.kind === 'kept' ? (placeOf(entry.session) ?? []) : []));
}

/**
 * As if days lay between the kills: a kiosk that falls again and again within minutes, on a machine that stays on, is
 * taken for one that its own page brings down, and rests on its safe screen.
 */
async function forgetFalls(temp: string): Promise<void> {
  for (const slot of ['a', 'b']) await rm(join(temp, 'kiosk', 'records', `watch.${slot}`), { force: true });
}

const isAt = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.step === b?.step && a?.line === b?.line;
const told = (place: Place | undefined): string =>
  place ? `step ${place.step}, line ${place.line}` : 'nothing';

/** Goes on after a kill and tells what is wrong with it. */
async function goOn({ page, says, tap }: Visitor, title: string, kept: Place): Promise<string[]> {
  await tap(says('session.goOnWith', { title }));
  const shown = await untilShown(page, ({ step }) => step >= 0);
  if (!isAt(shown, kept) || !shown.paused) return [`${told(kept)} was kept, ${told(shown)} is shown`];
  if (shown.kind !== 'recite') return [];
  await tap(says('recital.resume'));
  const on = await untilShown(page, ({ paused }) => !paused);
  if (on.phase === 'countdown') await tap(says('recital.begin'));
  const led = await untilShown(page, ({ phase }) => phase === 'leading' || phase === 'repeating');
  return isAt(led, kept) ? [] : [`${told(kept)} was kept, ${told(led)} is led`];
}

/** Kills the kiosk (SIGKILL) at random moments of a memorial visit, starts it again and goes on. */
export async function sessionStorm({
  stage,
  temp,
  kills,
  seed,
  say,
}: SessionStorm): Promise<SessionStormResult> {
  const random = seededRandom(seed);
  const wrong: string[] = [];
  let inOath = 0;
  let kept: Place | undefined;
  for (let n = 0; n <= kills; n += 1) {
    const { app, page, visitor } = await startVisitedKiosk(stage, temp, { rest: 100 });
    const { says, tap, name, catalogue } = visitor;
    const title = name(catalogue.cards[refKey({ pack: 'ceremonies', id: 'memorial-visit' })]?.title ?? {});
    try {
      if (kept) wrong.push(...(await goOn(visitor, title, kept)).map((what) => `after kill ${n}: ${what}`));
      else {
        await tap(says('attract.touch'));
        await tap(title);
        await tap(says('session.start'));
        await untilShown(page, ({ step }) => step >= 0);
      }
      if (n === kills) break;
      let isDead = false;
      const led = lead(visitor, () => isDead, random);
      await pause(100 + 4000 * random());
      isDead = true;
      await app.kill();
      await forgetFalls(temp);
      const shown = await led;
      const places = await keptPlaces(join(temp, 'kiosk'));
      kept = places.at(-1);
      if (shown?.kind === 'recite') inOath += 1;
      // What was shown had been put on disk before.
      if (shown && !places.some((place) => isAt(place, shown)))
        wrong.push(`kill ${n + 1}: ${told(shown)} was never kept`);
      say(`kill ${n + 1} of ${kills}: ${told(kept)}`);
    } finally {
      await app.stop();
    }
  }
  return { kills, inOath, wrong };
}
