import { BrowserWindow } from 'electron';

export type WindowOptions = {
  readonly windowed: boolean;
  readonly preload: string;
  readonly devTools: boolean;
};

/** Opens the one window, still without a page. What it must not do, lockdown.ts refuses to every window. */
export function openWindow({ windowed, preload, devTools }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    kiosk: !windowed,
    fullscreen: !windowed,
    width: 1080,
    height: 1920,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#12100e',
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      disableDialogs: true,
      // A chooser of files is a window of the system's.
      disableBlinkFeatures: 'FileSystemAccess,FileSystemAccessLocal',
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}
