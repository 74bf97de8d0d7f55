import { useEffect, useRef, useState } from 'react';
import type { HallSettings } from '../../../content/settings.ts';
import { ask } from '../../desk.ts';

export type HallForm = {
  readonly settings: HallSettings;
  change(patch: Partial<HallSettings>): void;
  /** The last change is not on disk. */
  readonly failed: boolean;
};

// A stepper is touched many times in a row.
const saveMs = 400;

/** The hall's settings as the steward changes them; each change is saved after a moment, and when the page is left. */
export function useHallSettings(): HallForm | undefined {
  const [settings, setSettings] = useState<HallSettings>();
  const [failed, setFailed] = useState(false);
  const waiting = useRef<{ readonly settings: HallSettings; readonly timer: ReturnType<typeof setTimeout> }>(
    undefined,
  );
  const save = useRef(async () => {
    if (!waiting.current) return;
    const { settings: next, timer } = waiting.current;
    clearTimeout(timer);
    waiting.current = undefined;
    const answer = await ask('setSettings', next);
    setFailed(answer?.kind === 'disk');
  });
  useEffect(() => {
    const { current: saveNow } = save;
    void ask('settings').then((answer) => answer && setSettings(answer.settings));
    return () => void saveNow();
  }, []);
  if (!settings) return undefined;
  return {
    settings,
    failed,
    change(patch) {
      const next = { ...settings, ...patch };
      setSettings(next);
      clearTimeout(waiting.current?.timer);
      waiting.current = { settings: next, timer: setTimeout(() => void save.current(), saveMs) };
    },
  };
}
