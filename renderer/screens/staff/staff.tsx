import { useEffect, useState } from 'react';
import { askPin, isCopying, useDesk } from '../../desk.ts';
import { kiosk } from '../../kiosk.ts';
import type { StaffPage } from '../../route.ts';
import { ChangePin } from './change-pin.tsx';
import { Content } from './content.tsx';
import { HallSettingsScreen } from './hall-settings-screen.tsx';
import { HealthScreen } from './health-screen.tsx';
import { ImportScreen } from './import-screen.tsx';
import { MachineScreen } from './machine-screen.tsx';
import { PeersScreen } from './peers-screen.tsx';
import { PinForgotten } from './pin-forgotten.tsx';
import { PinScreen } from './pin-screen.tsx';
import { PinWait } from './pin-wait.tsx';
import { ProgrammesScreen } from './programmes-screen.tsx';
import { RecordsScreen } from './records-screen.tsx';
import { RepositoryScreen } from './repository-screen.tsx';
import { StaffFrame } from './staff-frame.tsx';

const pages = {
  content: Content,
  programmes: ProgrammesScreen,
  records: RecordsScreen,
  import: ImportScreen,
  repository: RepositoryScreen,
  peers: PeersScreen,
  hall: HallSettingsScreen,
  pin: ChangePin,
  health: HealthScreen,
  machine: MachineScreen,
} as const;

/** The staff desk: the PIN, then the page that the steward is at. */
export function Staff({ page }: { readonly page: StaffPage }) {
  const pin = useDesk((desk) => desk.pin);
  useStayOpen(pin?.kind === 'open');
  if (!pin) return <StaffFrame />;
  if (pin.kind === 'unset') return <PinScreen key="choose" stage="choose" />;
  if (pin.kind === 'lost') return <PinForgotten />;
  if (pin.kind === 'closed') return <Closed waitMs={pin.waitMs} />;
  const Page = pages[page];
  return <Page />;
}

/** The PIN is asked for, or how long that must wait; a steward who has forgotten it is told what to do. */
function Closed({ waitMs }: { readonly waitMs: number }) {
  const [forgotten, setForgotten] = useState(false);
  const forget = () => setForgotten(true);
  if (forgotten) return <PinForgotten onBack={() => setForgotten(false)} />;
  if (waitMs > 0) return <PinWait ms={waitMs} onForgotten={forget} />;
  return <PinScreen key="ask" stage="ask" onForgotten={forget} />;
}

const everyMs = 10_000;

/** Tells the main process that somebody touches the open desk, or waits for a copy. */
function useStayOpen(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    let touched = false;
    const touch = () => {
      touched = true;
    };
    const stay = async () => {
      if (!touched && !isCopying(useDesk.getState())) return;
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
