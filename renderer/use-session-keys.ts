import { useEffect } from 'react';
import { actOfKey, writes } from '../content/session-keys.ts';
import { send, useStore } from './store.ts';

/** The leader's keys, as the buttons at the foot: of a keyboard, or a presenter's remote. */
export function useSessionKeys(): void {
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      const { session } = useStore.getState().visit;
      if (!session || isAnothers(event)) return;
      // The first letter of a sentence opens its field.
      if (writes(event.key) && 'part' in session.state && session.state.part.kind === 'feedback') return;
      const act = actOfKey(event.key, session.state.phase === 'paused');
      if (!act) return;
      event.preventDefault();
      send({ kind: 'guided', act });
    };
    window.addEventListener('keydown', typed);
    return () => window.removeEventListener('keydown', typed);
  }, []);
}

/** Whether a key means something else: it is held down, a dialog is open, or a button has the focus. */
function isAnothers({ key, repeat, ctrlKey, altKey, metaKey, target }: KeyboardEvent): boolean {
  if (repeat || ctrlKey || altKey || metaKey) return true;
  if (document.querySelector('[role$="dialog"]')) return true;
  const presses = key === ' ' || key === 'Enter';
  const on = target instanceof Element ? target : undefined;
  return on?.closest(presses ? 'button, [role="button"], input, textarea' : 'input, textarea') != null;
}
