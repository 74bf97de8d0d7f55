import { openRecorder, type Recorder } from './microphone.ts';

/** One take of a group's voice. Times in ms; `band`: how strongly it is heard, from 0 to 1. */
export type VoiceTake =
  | { readonly kind: 'countdown'; readonly left: number }
  | { readonly kind: 'recording'; readonly spent: number; readonly band: number }
  | { readonly kind: 'taken'; readonly take: Blob; readonly spent: number }
  /** There is no microphone, or it is gone. */
  | { readonly kind: 'absent' };

const countdownSeconds = 3;
// A band that moves more often costs more than anybody sees.
const bandMs = 60;
const quietDb = -60;
const loudDb = -12;

/**
 * Counts down, then records until it is stopped or `mostMs` are over. Cancelled, it lets go of the microphone and
 * tells nothing any more.
 */
export function recordVoice(mostMs: number, told: (state: VoiceTake) => void) {
  let recorder: Recorder | undefined;
  let began: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  let toldAt = 0;

  const end = () => {
    over = true;
    clearTimeout(timer);
  };
  const cancel = () => {
    if (over) return;
    end();
    recorder?.close();
  };
  const absent = () => {
    if (over) return;
    cancel();
    told({ kind: 'absent' });
  };
  const heard = ({ level }: { readonly level: number }) => {
    const now = performance.now();
    if (over || began === undefined || now - toldAt < bandMs) return;
    toldAt = now;
    const band = Math.max(0, Math.min(1, (level - quietDb) / (loudDb - quietDb)));
    told({ kind: 'recording', spent: now - began, band });
  };
  const stop = () => {
    const [recording, from] = [recorder, began];
    if (over || !recording || from === undefined) return;
    end();
    const spent = Math.min(mostMs, performance.now() - from);
    void recording.stop().then((take) => {
      recording.close();
      told({ kind: 'taken', take, spent });
    });
  };
  const count = (left: number) => {
    if (over) return;
    if (left > 0) {
      told({ kind: 'countdown', left });
      timer = setTimeout(() => count(left - 1), 1000);
      return;
    }
    recorder?.start();
    began = performance.now();
    told({ kind: 'recording', spent: 0, band: 0 });
    timer = setTimeout(stop, mostMs);
  };
  openRecorder(heard, absent).then((opened) => {
    recorder = opened;
    if (over) opened.close();
    else count(countdownSeconds);
  }, absent);
  return { stop, cancel };
}
