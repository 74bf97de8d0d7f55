import { useEffect, useState } from 'react';

/** 0 to count − 1, one further every `ms`, for as long as it is looked at. */
export function useRotation(count: number, ms: number): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (count < 2) return;
    const timer = setInterval(() => setNow((before) => (before + 1) % count), ms);
    return () => clearInterval(timer);
  }, [count, ms]);
  return count > 0 ? now % count : 0;
}
