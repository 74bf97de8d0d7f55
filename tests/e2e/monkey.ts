import type { CDPSession } from 'playwright-core';
import { small } from '../../build/kiosk-driver.ts';
import { seededRandom } from '../fakes/seeded-random.ts';

type Point = { readonly x: number; readonly y: number; readonly id: number };
type TouchEvent = {
  readonly type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel';
  readonly points: readonly Point[];
};

/** How many events are on their way to the page at once. */
const ahead = 64;

/** What a hand does at once: a tap, a swipe, several fingers, a palm that is taken for nothing. */
function gesture(random: () => number): TouchEvent[] {
  const whole = (below: number) => Math.floor(random() * below);
  const place = (id: number): Point => ({ id, x: whole(small.width), y: whole(small.height) });
  const kind = random();
  const fingers = kind < 0.8 ? 1 : kind < 0.9 ? 2 : 3 + whole(8);
  const down = Array.from({ length: fingers }, (_, id) => place(id));
  const steps = kind > 0.5 && kind < 0.7 ? 1 + whole(4) : fingers > 1 ? whole(3) : 0;
  const moves = Array.from({ length: steps }, () => down.map(({ id }) => place(id)));
  return [
    { type: 'touchStart', points: down },
    ...moves.map((points): TouchEvent => ({ type: 'touchMove', points })),
    { type: random() < 0.97 ? 'touchEnd' : 'touchCancel', points: [] },
  ];
}

/** Touches the screen so many times, at random but always the same for a seed; each finger that is put down counts. */
export async function releaseMonkey(cdp: CDPSession, touches: number, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const underway = new Set<Promise<unknown>>();
  for (let done = 0; done < touches; ) {
    for (const { type, points } of gesture(random)) {
      if (type === 'touchStart') done += points.length;
      const sent = cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
      underway.add(sent);
      void sent.finally(() => underway.delete(sent));
      if (underway.size >= ahead) await Promise.race(underway);
    }
  }
  await Promise.all(underway);
}
