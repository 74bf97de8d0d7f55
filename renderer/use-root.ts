import { useLayoutEffect } from 'react';
import { deepEnough } from './accent.ts';
import { useStore, useVisit } from './store.ts';

/** Puts on the root element what the styles of all screens read: language, comfort, the pack's accent. */
export function useRoot(): void {
  const language = useVisit((visit) => visit.language);
  const comfort = useVisit((visit) => visit.comfort);
  const accent = useStore(({ shown, catalogue }) => {
    const place = shown.trail.at(-1);
    const pack = place && 'ref' in place ? place.ref.pack : undefined;
    return catalogue?.packs.find(({ id }) => id === pack)?.accent;
  });
  const still = useStore(({ setup }) => setup.still);
  const { text, contrast, reach } = comfort;
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.dataset.text = String(text);
    root.toggleAttribute('data-contrast', contrast);
    root.toggleAttribute('data-reach', reach);
    root.toggleAttribute('data-still', still);
  }, [language, text, contrast, reach, still]);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    if (!accent) {
      style.removeProperty('--accent');
      style.removeProperty('--accent-deep');
      return;
    }
    style.setProperty('--accent', accent);
    style.setProperty('--accent-deep', deepEnough(accent));
  }, [accent]);
}
