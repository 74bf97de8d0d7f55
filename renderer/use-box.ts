import { type RefObject, useLayoutEffect, useState } from 'react';

export type Box = { readonly width: number; readonly height: number };

/** The inner size of an element in CSS pixels, before the first paint and whenever it changes. */
export function useBox(element: RefObject<HTMLElement | null>): Box | undefined {
  const [box, setBox] = useState<Box>();
  useLayoutEffect(() => {
    const found = element.current;
    if (!found) return;
    const measure = () => setBox({ width: found.clientWidth, height: found.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(found);
    return () => observer.disconnect();
  }, [element]);
  return box;
}
