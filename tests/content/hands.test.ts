import { describe, expect, it } from 'vitest';
import { type HandEvent, handle, handsAfter, isHeld, noHands } from '../../content/hands.ts';

const at = (kind: HandEvent['kind'], x = 500, y = 900, finger = 1): HandEvent => ({ kind, finger, x, y });

/** Events and pauses (ms) in turn: how many of them counted, and whether a finger is held at the end. */
function followed(...steps: (HandEvent | number)[]) {
  let hands = noHands;
  let counted = 0;
  for (const step of steps) {
    if (typeof step === 'number') {
      hands = handsAfter(hands, step);
      continue;
    }
    const next = handle(hands, step);
    hands = next.hands;
    if (next.counts) counted += 1;
  }
  return { counted, held: isHeld(hands), fingers: hands.size };
}

const trembling = Array.from({ length: 5000 }, (_, n) => [
  at('move', 500 + (n % 20), 900 - (n % 13)),
  100,
]).flat();

describe('hands on the glass', () => {
  it.each<[string, (HandEvent | number)[], Partial<ReturnType<typeof followed>>]>([
    ['a tap counts', [at('down'), 80, at('up')], { counted: 2, held: false, fingers: 0 }],
    ['a finger that rests is held', [at('down'), 59_000], { counted: 1, held: true }],
    ['after a minute it is a thing that leans on the glass', [at('down'), 60_000], { held: false }],
    ['a thing that is taken away says nothing', [at('down'), 90_000, at('up')], { counted: 1, fingers: 0 }],
    ['a finger that goes somewhere counts', [at('down'), at('move', 540)], { counted: 2, held: true }],
    ['a palm that trembles for minutes counts once', [at('down'), ...trembling], { counted: 1, held: false }],
    ['a mouse that trembles on its table never counts', [...trembling], { counted: 0, held: false }],
    [
      'a mouse that is moved counts',
      [at('move'), at('move', 600), at('move', 700)],
      { counted: 2, held: false },
    ],
    [
      'a finger that moves on after a minute is one again',
      [at('down'), 70_000, at('move', 700)],
      { held: true },
    ],
    [
      'a second finger counts while a thing leans on the glass',
      [at('down'), 70_000, at('down', 100, 100, 2)],
      { counted: 2, held: true },
    ],
    ['a touch that was never there says nothing', [at('up')], { counted: 0, fingers: 0 }],
  ])('%s', (_what, steps, expected) => {
    expect(followed(...steps)).toMatchObject(expected);
  });

  it('forgets fingers that a panel has lost', () => {
    const lost = Array.from({ length: 1000 }, (_, finger) => at('down', 0, 0, finger));
    expect(followed(...lost).fingers).toBeLessThanOrEqual(40);
  });
});
