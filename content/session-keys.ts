import type { GuideAct } from './guide.ts';

// A presenter's remote sends the page keys; with CapsLock letters are capitals.
const acts: ReadonlyMap<string, GuideAct> = new Map([
  [' ', 'next'],
  ['enter', 'next'],
  ['arrowright', 'next'],
  ['pagedown', 'next'],
  ['arrowleft', 'back'],
  ['pageup', 'back'],
  ['p', 'pause'],
  ['r', 'repeat'],
  ['s', 'skip'],
]);

/** Whether a key writes a letter, which at a step that takes words (feedback) is one of them. */
export const writes = (key: string): boolean => [...key].length === 1 && key !== ' ';

/** What a key (its name as in the DOM) does while a session runs; undefined if nothing. */
export function actOfKey(key: string, isPaused: boolean): GuideAct | undefined {
  const act = acts.get(key.toLowerCase());
  return act === 'pause' && isPaused ? 'resume' : act;
}
