import type { BrowserWindow, Rectangle, Size } from 'electron';

/** How long another window can cover the kiosk, or have the keys, in ms. */
const lookMs = 1000;

type Window = Pick<
  BrowserWindow,
  | 'setAlwaysOnTop'
  | 'isDestroyed'
  | 'isVisible'
  | 'isMinimized'
  | 'isKiosk'
  | 'restore'
  | 'showInactive'
  | 'setKiosk'
  | 'moveTop'
  | 'focus'
  | 'getBounds'
>;

/** The size in pixels of the screen that this place is on. */
export type ScreenAt = (place: Rectangle) => Size;

/** Brings a window back that was covered, minimised, hidden or made smaller. */
function bringBack(window: Window): void {
  if (window.isMinimized()) window.restore();
  if (!window.isVisible()) window.showInactive();
  if (!window.isKiosk()) window.setKiosk(true);
  window.moveTop();
  // Also when it has the keys: where no window manager raises windows, this does.
  window.focus();
}

/** Under X without a window manager, the key Menu makes a focused window one pixel smaller than the screen. */
function fillScreen(window: Window, screenAt: ScreenAt): void {
  const bounds = window.getBounds();
  const { width, height } = screenAt(bounds);
  if (!window.isKiosk() || (bounds.width === width && bounds.height === height)) return;
  window.setKiosk(false);
  window.setKiosk(true);
}

/**
 * Keeps a kiosk's window where visitors see it. Once it shows, it is looked after every second, since a window that
 * is merely covered is told nothing, and at once when it loses the keys.
 */
export function keepOnTop(window: BrowserWindow, screenAt: ScreenAt): void {
  const back = () => {
    if (!window.isDestroyed()) bringBack(window);
  };
  const fill = () => {
    if (!window.isDestroyed()) fillScreen(window, screenAt);
  };
  window.setAlwaysOnTop(true, 'screen-saver');
  window.once('show', () => {
    const timer = setInterval(() => {
      // Whatever became of the last try to fill the screen.
      fill();
      back();
    }, lookMs);
    window.once('closed', () => clearInterval(timer));
    window.on('blur', back);
    window.on('minimize', back);
    window.on('hide', back);
    window.on('leave-full-screen', back);
    window.on('resize', fill);
  });
}
