import type { KioskEvent } from '../../content/kiosk-event.ts';
import type { Pin } from './pin.ts';

/** A PIN whose desk is told of in the day journal: when it was opened and closed, never by whom. */
export function journalledPin(pin: Pin, event: (event: KioskEvent) => void): Pin {
  const opened = <T extends { readonly kind: string }>(answer: T, wasOpen: boolean): T => {
    if (answer.kind === 'open' && !wasOpen) event({ kind: 'desk-opened' });
    return answer;
  };
  return {
    ...pin,
    async set(digits) {
      const wasOpen = pin.isOpen();
      return opened(await pin.set(digits), wasOpen);
    },
    async unlock(digits) {
      const wasOpen = pin.isOpen();
      return opened(await pin.unlock(digits), wasOpen);
    },
    lock() {
      if (pin.isOpen()) event({ kind: 'desk-closed' });
      pin.lock();
    },
  };
}
