import { type App, type BrowserWindow, type Session, screen, type WebContents } from 'electron';
import { allowsKey } from './allowed-key.ts';
import { keepOnTop } from './keep-on-top.ts';
import type { Log } from './log.ts';
import { pageOrigin } from './page-scheme.ts';
import { seldom } from './seldom.ts';

/**
 * What a page, a visitor at it or a keyboard could use to leave the kiosk is shut here, for every window, every page
 * and every session that there ever is. What only the operating system can shut: see the README.
 */

type Refused = (what: string) => void;

const isOwn = (url: string): boolean => url === pageOrigin || url.startsWith(`${pageOrigin}/`);

const switches: Readonly<Record<string, string>> = {
  // Two fingers never zoom the page; pictures have a zoom of their own, by pointer events.
  'disable-pinch': '',
  'overscroll-history-navigation': '0',
  // Chromium itself reaches no host at all, not even to look up its name. The kiosk's sync does not go through it.
  'host-resolver-rules': 'MAP * ~NOTFOUND',
};

/** `audio` is the microphone, `video` the camera. */
export type MayUse = (device: 'audio' | 'video') => boolean;

export type LockOptions = {
  /** A window for developers: it may be covered, made small and closed. */
  readonly windowed: boolean;
  /** Whether a page may use the microphone or the camera now. */
  readonly mayUse: MayUse;
  readonly log: Log;
};

/** To be called before the app is ready. */
export function lockApp(app: App, { windowed, mayUse, log }: LockOptions): void {
  const say = seldom(log.warn, () => performance.now());
  const refused: Refused = (what) => say(what, `refused: ${what}`);
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value);
  // As root Chromium has no sandbox: only root may start a kiosk so.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', (session) => lockSession(session, mayUse, refused));
  app.on('web-contents-created', (_event, contents) => lockPage(contents, refused));
  app.on('certificate-error', (event, _page, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on('login', (event, _page, _details, _asked, answer) => {
    event.preventDefault();
    answer();
  });
  app.on('select-client-certificate', (event, _page, _url, _list, answer) => {
    event.preventDefault();
    answer();
  });
  let leaving = false;
  app.on('before-quit', () => {
    leaving = true;
  });
  app.on('browser-window-created', (_event, window) => {
    if (!windowed) lockWindow(window, () => leaving, refused);
  });
}

/** Everything that a page could ask of the machine is refused, but the microphone or the camera while it may be used. */
function lockSession(session: Session, mayUse: MayUse, refused: Refused): void {
  session.setPermissionRequestHandler((_page, permission, answer, details) => {
    const { mediaTypes = [], requestingUrl } = { mediaTypes: undefined, ...details };
    const [device, ...others] = permission === 'media' ? mediaTypes : [];
    if (device && others.length === 0 && isOwn(requestingUrl) && mayUse(device)) return answer(true);
    refused(`permission ${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler(
    (_page, permission, origin, { mediaType }) =>
      permission === 'media' &&
      (mediaType === 'audio' || mediaType === 'video') &&
      isOwn(origin) &&
      mayUse(mediaType),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setSpellCheckerEnabled(false);
  // Each answers that none was chosen.
  session.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault();
    answer();
  });
  session.on('select-serial-port', (event, _ports, _page, answer) => {
    event.preventDefault();
    answer('');
  });
  session.on('file-system-access-restricted', (_event, _details, answer) => answer('deny'));
  session.on('will-download', (event) => {
    event.preventDefault();
    refused('a download');
  });
  const outside = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];
  session.webRequest.onBeforeRequest({ urls: outside }, (_request, answer) => answer({ cancel: true }));
}

/** A page never goes elsewhere, opens nothing and gets only the keys that it needs. */
function lockPage(contents: WebContents, refused: Refused): void {
  const refuse = (what: string) => (event: { preventDefault(): void }) => {
    event.preventDefault();
    refused(what);
  };
  contents.on('will-navigate', refuse('leaving the page'));
  contents.on('will-redirect', refuse('leaving the page'));
  contents.on('will-frame-navigate', refuse('a page within the page'));
  contents.on('will-attach-webview', refuse('a page within the page'));
  // Nobody is asked whether an empty page may come (no `will-navigate`), so at least it goes at once.
  contents.on('did-navigate', (_event, url) => {
    if (url.startsWith(`${pageOrigin}/`)) return;
    refused('leaving the page');
    contents.loadURL(`${pageOrigin}/index.html`).catch(() => undefined);
  });
  contents.on('content-bounds-updated', (event) => event.preventDefault());
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault();
    answer('');
  });
  // A page that asks "leave?" would stand in the way of its own recovery.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.on('before-input-event', (event, input) => {
    if (!allowsKey(input)) event.preventDefault();
  });
  contents.setWindowOpenHandler(() => {
    refused('another window');
    return { action: 'deny' };
  });
  contents.setIgnoreMenuShortcuts(true);
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  const asLarge = () => {
    contents.setZoomFactor(1);
    // The promise fails only with the page, which is then loaded anew.
    contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  };
  contents.on('did-finish-load', asLarge);
  contents.on('zoom-changed', asLarge);
}

/** A kiosk's window is closed by the kiosk's own wish alone, and is on top of all others. */
function lockWindow(window: BrowserWindow, leaving: () => boolean, refused: Refused): void {
  window.on('close', (event) => {
    if (leaving()) return;
    event.preventDefault();
    refused('closing the window');
  });
  keepOnTop(window, (place) => screen.getDisplayMatching(place).bounds);
}
