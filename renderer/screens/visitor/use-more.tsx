import { type ReactNode, useEffect, useRef, useState } from 'react';

const step = 48;

/** A long list, drawn as far as it has been scrolled: put `more` after the last one shown. */
export function useMore<T>(items: readonly T[]): { shown: readonly T[]; more: ReactNode } {
  const [count, setCount] = useState(step);
  const end = useRef<HTMLSpanElement>(null);
  const left = items.length > count;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each step the end must be watched anew
  useEffect(() => {
    if (!left || !end.current) return;
    const seen = ([entry]: IntersectionObserverEntry[]) => {
      if (entry?.isIntersecting) setCount((before) => before + step);
    };
    const observer = new IntersectionObserver(seen, { rootMargin: '800px' });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [left, count]);
  return { shown: left ? items.slice(0, count) : items, more: left && <span ref={end} /> };
}
