import type { Arena, Vector } from './arena.ts';

type Point = readonly [x: number, y: number];

/** Each finger goes straight from one point to another. */
type Finger = readonly [from: Point, to: Point];

const centre: Point = [540, 960];
const still = (at: Point): Finger => [at, at];

/** Puts fingers down, moves them in steps and lifts them. `heldMs`: how long they rest before they move. */
async function fingers({ cdp, page }: Arena, all: readonly Finger[], heldMs = 0, radius = 8): Promise<void> {
  const at = (share: number) =>
    all.map(([[x0, y0], [x1, y1]], id) => ({
      x: x0 + (x1 - x0) * share,
      y: y0 + (y1 - y0) * share,
      id,
      radiusX: radius,
      radiusY: radius,
    }));
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  await page.waitForTimeout(heldMs);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const touch = (name: string, all: readonly Finger[], heldMs = 0, radius = 8): Vector => ({
  name,
  async attempt(arena) {
    await fingers(arena, all, heldMs, radius);
    return whatBegan(arena);
  },
});

const began = /^(contextmenu|dragstart|drop|selectstart|auxclick)$/;

/** A menu, marking, dragging or opening that nothing has prevented. */
async function whatBegan(arena: Arena): Promise<string | undefined> {
  const heard = (await arena.heard()).filter((one) => began.test(one));
  return heard.length > 0 ? heard.join(', ') : undefined;
}

const ring = (count: number, radius: number): Point[] =>
  Array.from({ length: count }, (_, n) => {
    const turn = (n / count) * 2 * Math.PI;
    return [centre[0] + radius * Math.cos(turn), centre[1] + radius * Math.sin(turn)];
  });
const between = (from: readonly Point[], to: readonly Point[]): Finger[] =>
  from.map((point, n) => [point, to[n] ?? point]);
const sideways = (count: number, from: number, to: number): Finger[] =>
  Array.from({ length: count }, (_, n) => [
    [from, 700 + n * 150],
    [to, 700 + n * 150],
  ]);

const touches: readonly Vector[] = [
  touch('two fingers apart', between(ring(2, 60), ring(2, 400))),
  touch('two fingers together', between(ring(2, 400), ring(2, 60))),
  touch('two fingers turning', between(ring(2, 200), ring(2, 200).toReversed())),
  touch('five fingers together', between(ring(5, 400), ring(5, 40))),
  touch('three fingers to the left', sideways(3, 900, 100)),
  touch('three fingers to the right', sideways(3, 100, 900)),
  touch('four fingers to the left', sideways(4, 900, 100)),
  touch('ten fingers at once', ring(10, 300).map(still), 100),
  touch('two fingers tapping', ring(2, 100).map(still)),
  touch('a palm', [still(centre)], 300, 120),
  touch('a long press on a title', [still([540, 300])], 900),
  touch('a long press on a picture', [still(centre)], 900),
  touch('a long press and a drag', [[centre, [300, 1500]]], 900),
  touch('a swipe in from the left edge', [
    [
      [0, 960],
      [800, 960],
    ],
  ]),
  touch('a swipe in from the right edge', [
    [
      [1079, 960],
      [200, 960],
    ],
  ]),
  touch('a swipe down from the top edge', [
    [
      [540, 0],
      [540, 1200],
    ],
  ]),
  touch('a swipe up from the bottom edge', [
    [
      [540, 1919],
      [540, 600],
    ],
  ]),
  touch(
    'a pull down to load anew',
    [
      [
        [540, 400],
        [540, 1700],
      ],
    ],
    50,
  ),
  {
    name: 'a double tap',
    async attempt(arena) {
      for (let n = 0; n < 2; n += 1) await fingers(arena, [still([540, 150])]);
      return whatBegan(arena);
    },
  },
  {
    name: 'the four corners, each held',
    async attempt(arena) {
      for (const corner of [
        [5, 5],
        [1075, 5],
        [5, 1915],
        [1075, 1915],
      ] as const) {
        await fingers(arena, [still(corner)], 700);
      }
      return whatBegan(arena);
    },
  },
];

const mouse = (name: string, ...does: readonly (readonly string[])[]): Vector => ({
  name,
  async attempt(arena) {
    for (const args of does) await arena.xdotool(...args);
    return whatBegan(arena);
  },
});
const to = ([x, y]: Point): string[] => ['mousemove', String(x), String(y)];

const mice: readonly Vector[] = [
  mouse('the right button', to([540, 300]), ['click', '3']),
  mouse('the middle button', to([540, 300]), ['click', '2']),
  mouse('the back button', ['click', '8']),
  mouse('the forward button', ['click', '9']),
  mouse('Ctrl and the wheel up', ['keydown', 'ctrl'], ['click', '--repeat', '5', '4'], ['keyup', 'ctrl']),
  mouse('Ctrl and the wheel down', ['keydown', 'ctrl'], ['click', '--repeat', '5', '5'], ['keyup', 'ctrl']),
  mouse('Shift and the wheel', ['keydown', 'shift'], ['click', '4'], ['keyup', 'shift']),
  mouse('three clicks on a text', to([540, 300]), ['click', '--repeat', '3', '--delay', '20', '1']),
  mouse('a drag over the texts', to([60, 200]), ['mousedown', '1'], to([900, 1200]), to([1000, 1800]), [
    'mouseup',
    '1',
  ]),
  mouse('a drag of a picture', to(centre), ['mousedown', '1'], to([400, 1200]), to([100, 1800]), [
    'mouseup',
    '1',
  ]),
  mouse('a Ctrl click', to([540, 300]), ['keydown', 'ctrl'], ['click', '1'], ['keyup', 'ctrl']),
  mouse('a Shift click', to([540, 300]), ['keydown', 'shift'], ['click', '1'], ['keyup', 'shift']),
];

const dropped = (name: string, data: { mimeType: string; data: string }[], files: string[]): Vector => ({
  name,
  async attempt(arena) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await arena.cdp.send('Input.dispatchDragEvent', {
        type,
        x: centre[0],
        y: centre[1],
        data: { items: data, files, dragOperationsMask: 1 },
      });
    }
    return whatBegan(arena);
  },
});

const drops: readonly Vector[] = [
  dropped('a file that is dropped', [], ['/etc/hostname']),
  dropped('a page that is dropped', [], ['/usr/share/doc/index.html']),
  dropped('an address that is dropped', [{ mimeType: 'text/uri-list', data: 'https://example.org' }], []),
  dropped('a text that is dropped', [{ mimeType: 'text/plain', data: 'javascript:alert(1)' }], []),
];

export const handVectors: readonly Vector[] = [...touches, ...mice, ...drops];
