import { create } from 'zustand';
import type { Signature } from '../content/signature.ts';
import { kiosk } from './kiosk.ts';
import { useStore } from './store.ts';

/** How many a wall has room for. */
export const mostSignatures = 60;

/** The signatures of this session, in memory only: what is to be kept, the main process keeps. */
export const useWall = create<readonly Signature[]>(() => []);

export const addSignature = (signature: Signature): void =>
  useWall.setState((wall) => [...wall, signature].slice(-mostSignatures), true);

/** After a power cut, or a lost page, the wall has what was kept. */
export async function restoreWall(): Promise<void> {
  const kept = await kiosk.call('keptSignatures').catch(() => []);
  if (useWall.getState().length === 0) useWall.setState(kept.slice(-mostSignatures), true);
}

/** Forgets the wall with its session. */
export function followWall(): void {
  useStore.subscribe(({ visit }, before) => {
    if (before.visit.session && !visit.session) useWall.setState([], true);
  });
}
