import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';

// How long the text stays where a visitor has moved it.
const free = 4000;
// Where the spoken sentence settles, as a part of the height; a long one higher, so that it is seen whole.
const settled = 0.2;
const moves = ['wheel', 'touchmove', 'keydown'] as const;
// A sentence longer than the region is followed as it is spoken, this often.
const follow = 600;

/**
 * Keeps the spoken sentence (`aria-current`) near the upper third of a scrolling region. A visitor may scroll
 * freely; after a while it settles again. `place` changes when another sentence is spoken; `spoken` tells how
 * much of it has been, 0 to 1.
 */
export function useSettledLine(
  region: RefObject<HTMLElement | null>,
  place: string,
  spoken: () => number,
): void {
  const freeUntil = useRef(0);

  const settle = useCallback(
    (behavior: ScrollBehavior) => {
      const box = region.current;
      if (!box || performance.now() < freeUntil.current) return;
      const line = box.querySelector<HTMLElement>('[aria-current="true"]')?.closest('li');
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const top = line ? restOf(line, box, spoken()) : 0;
      box.scrollTo({ top, behavior: still ? 'instant' : behavior });
    },
    [region, spoken],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another sentence settles anew
  useLayoutEffect(() => settle('smooth'), [settle, place]);

  useEffect(() => {
    const box = region.current;
    if (!box) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      freeUntil.current = performance.now() + free;
      clearTimeout(timer);
      timer = setTimeout(() => settle('smooth'), free);
    };
    const tapped = () => {
      freeUntil.current = 0;
    };
    for (const kind of moves) box.addEventListener(kind, moved, { passive: true });
    box.addEventListener('click', tapped, { capture: true });
    const longLine = () => {
      const line = box.querySelector<HTMLElement>('[aria-current="true"]');
      if (line && line.offsetHeight > box.clientHeight * (1 - settled)) settle('smooth');
    };
    const following = setInterval(longLine, follow);
    const sized = new ResizeObserver(() => settle('instant'));
    sized.observe(box);
    if (box.firstElementChild) sized.observe(box.firstElementChild);
    return () => {
      clearTimeout(timer);
      clearInterval(following);
      sized.disconnect();
      for (const kind of moves) box.removeEventListener(kind, moved);
      box.removeEventListener('click', tapped, { capture: true });
    };
  }, [region, settle]);
}

/** Where the region rests for a line: the line near the upper third; a long one further up as it is spoken. */
function restOf(line: HTMLElement, box: HTMLElement, spoken: number): number {
  const room = box.clientHeight - line.offsetHeight;
  const above = Math.max(Math.min(settled * box.clientHeight, room / 2), 0);
  const over = Math.max(line.offsetHeight - box.clientHeight * (1 - settled), 0);
  return line.offsetTop - above + over * spoken;
}
