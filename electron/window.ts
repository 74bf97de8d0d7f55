import { BrowserWindow, type Session, session as sessions } from 'electron';
import { pageOrigin } from './page-scheme.ts';

/** Everything that a page could ask of the machine is refused, and nothing leaves it. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_page, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.on('will-download', (event) => event.preventDefault());
  const outside = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];
  session.webRequest.onBeforeRequest({ urls: outside }, (_request, answer) => answer({ cancel: true }));
}

export type WindowOptions = {
  readonly windowed: boolean;
  readonly preload: string;
  readonly devTools: boolean;
};

/** Opens the one window. It never navigates away, opens another or shows a dialog. */
export function openWindow({ windowed, preload, devTools }: WindowOptions): BrowserWindow {
  lockSession(sessions.defaultSession);
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
      autoplayPolicy: 'no-user-gesture-required',
      backgroundThrottling: false,
    },
  });
  lockPage(window);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${pageOrigin}/index.html`);
  return window;
}

function lockPage({ webContents }: BrowserWindow): void {
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-frame-navigate', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Two fingers must not zoom the page itself; pictures have a zoom of their own.
  webContents.on('did-finish-load', () => void webContents.setVisualZoomLevelLimits(1, 1));
}
