import { useEffect } from 'react';
import { askPin, isImporting, useDesk } from '../../desk.ts';
import { kiosk } from '../../kiosk.ts';
import type { StaffPage } from '../../route.ts';
import { Content } from './content.tsx';
import { ImportScreen } from './import-screen.tsx';
import { PeersScreen } from './peers-screen.tsx';
import { PinScreen } from './pin-screen.tsx';
import { PinWait } from './pin-wait.tsx';
import { RepositoryScreen } from './repository-screen.tsx';
import { StaffFrame } from './staff-frame.tsx';

const pages = {
  content: Content,
  import: ImportScreen,
  repository: RepositoryScreen,
  peers: PeersScreen,
} as const;

/** The staff desk: the PIN, then the page that the steward is at. */
export function Staff({ page }: { readonly page: StaffPage }) {
  const pin = useDesk((desk) => desk.pin);
  useStayOpen(pin?.kind === 'open');
  if (!pin) return <StaffFrame />;
  if (pin.kind === 'unset') return <PinScreen key="choose" stage="choose" />;
  if (pin.kind === 'closed') {
    return pin.waitMs > 0 ? <PinWait ms={pin.waitMs} /> : <PinScreen key="ask" stage="ask" />;
  }
  const Page = pages[page];
  return <Page />;
}

const everyMs = 10_000;

/** Tells the main process that somebody touches the open desk, or waits for an import. */
function useStayOpen(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    let touched = false;
    const touch = () => {
      touched = true;
    };
    const stay = async () => {
      if (!touched && !isImporting(useDesk.getState())) return;
      touched = false;
      const answer = await kiosk.call('stayOpen');
      if (answer.kind === 'locked') await askPin();
    };
    const timer = setInterval(() => void stay(), everyMs);
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const kind of kinds) window.removeEventListener(kind, touch, { capture: true });
    };
  }, [open]);
}
