import type { WebContents } from 'electron';
import { unprovedPacks } from '../content/release-set.ts';
import type { SyncProgress } from '../content/sync-outcome.ts';
import { tell } from './ipc.ts';
import type { Library } from './library/library.ts';
import { openWindow, type WindowOptions } from './window.ts';

/** The one page, as the rest of the main process meets it: what it is told and what is heard of it. */
export type Page = {
  readonly preparing: (done: number, total: number) => void;
  readonly catalogueChanged: (generation: number) => void;
  readonly deskChanged: () => void;
  readonly progress: (news: SyncProgress) => void;
  /** Resolves when the page says whether what is new in the set could be painted and decoded. */
  readonly askHealth: (signal: AbortSignal) => Promise<'healthy' | 'ill'>;
  readonly healthy: (generation: number) => void;
  readonly ill: (generation: number) => void;
  onShow(run: () => void): void;
  /** The page has gone; it is opened again by itself. */
  onCrash(run: (reason: string) => void): void;
};

/** Opens the window, which is told of each change of the library that visitors can see. */
export function openPage(options: WindowOptions, library: Promise<Library>): Page {
  const window = openWindow(options);
  const { webContents } = window;
  openAgain(webContents);
  // The page may be faster than the question.
  let said = { health: 'healthy' as 'healthy' | 'ill', generation: -1 };
  let heard: () => void = () => undefined;
  const hear = (health: 'healthy' | 'ill', generation: number) => {
    // An answer about an older set may come late.
    if (generation >= said.generation) said = { health, generation };
    heard();
  };
  const catalogueChanged = (generation: number) => tell(webContents, 'catalogue-changed', { generation });
  void library.then((opened) =>
    opened.onChange((shown) => {
      if (shown) catalogueChanged(opened.generation());
    }),
  );
  // News that come before the page listens are lost.
  webContents.on(
    'did-finish-load',
    () => void library.then((opened) => catalogueChanged(opened.generation())),
  );
  return {
    preparing: (done, total) => tell(webContents, 'preparing', { done, total }),
    catalogueChanged,
    deskChanged: () => tell(webContents, 'desk-changed', null),
    progress: (news) => tell(webContents, 'sync-progress', news),
    async askHealth(signal) {
      const { generation, set } = await library;
      const wanted = generation();
      // It may have been opened with the set already, and heard of nothing new.
      catalogueChanged(wanted);
      tell(webContents, 'prove', { generation: wanted, packs: unprovedPacks(set()) });
      return new Promise((done) => {
        heard = () => {
          if (said.generation >= wanted) done(said.health);
        };
        signal.addEventListener('abort', () => done('ill'));
        heard();
      });
    },
    healthy: (generation) => hear('healthy', generation),
    ill: (generation) => hear('ill', generation),
    onShow: (run) => void window.once('show', run),
    onCrash: (run) => void webContents.on('render-process-gone', (_event, { reason }) => run(reason)),
  };
}

// A page that goes again and again must not keep the machine busy with that.
const againMs = 1000;

function openAgain(webContents: WebContents): void {
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    setTimeout(() => {
      if (!webContents.isDestroyed()) webContents.reload();
    }, againMs);
  });
}
