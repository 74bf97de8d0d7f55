import { useEffect } from 'react';
import { send, useVisit } from './store.ts';
import { watchCorners } from './watch-corners.ts';

/** Opens the staff desk from the attract screen and home: by the two corners, or by Ctrl+Alt+S. */
export function useStaffWay(): void {
  const here = useVisit(({ trail }) => trail.length === 0 || trail.at(-1)?.screen === 'home');
  useEffect(() => (here ? watchCorners(() => send({ kind: 'staff' })) : undefined), [here]);
  useEffect(() => {
    if (!here) return;
    const typed = ({ ctrlKey, altKey, code }: KeyboardEvent) => {
      if (ctrlKey && altKey && code === 'KeyS') send({ kind: 'staff' });
    };
    window.addEventListener('keydown', typed);
    return () => window.removeEventListener('keydown', typed);
  }, [here]);
}
