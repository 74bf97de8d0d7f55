import type { Bridge } from '../electron/api.ts';

declare global {
  interface Window {
    readonly kiosk: Bridge;
  }
}

/** The only door to the main process: ask it something, or listen to its news. */
export const kiosk: Bridge = {
  call: (name, ...args) => window.kiosk.call(name, ...args),
  on: (name, listener) => window.kiosk.on(name, listener),
};
