import type { BrowserWindow } from 'electron';
import type { GuideAct } from '../content/guide.ts';
import { unprovedPacks } from '../content/release-set.ts';
import type { SyncProgress } from '../content/sync-outcome.ts';
import { tell } from './ipc.ts';
import type { Library } from './library/library.ts';
import type { ExportProgress } from './staff-groups-api.ts';
import { type WatchedPage, watchedPage } from './watch/watched-page.ts';

/** The one page, as the rest of the main process meets it: what it is told and what is heard of it. */
export type Page = {
  readonly preparing: (done: number, total: number) => void;
  readonly deskChanged: () => void;
  readonly progress: (news: SyncProgress) => void;
  readonly exporting: (news: ExportProgress) => void;
  /** Resolves when the page says whether what is new in the set could be painted and decoded. */
  readonly askHealth: (signal: AbortSignal) => Promise<'healthy' | 'ill'>;
  readonly healthy: (generation: number) => void;
  readonly ill: (generation: number) => void;
  /** Resolves when visitors see the first picture. */
  readonly shown: Promise<void>;
  /** The page was lost; the watch opens it again. */
  onCrash(run: () => void): void;
  /** The hall's settings have changed. */
  readonly setupChanged: () => void;
  /** The machine has slept. */
  readonly woke: () => void;
  /** The guide has pressed a button on the phone. */
  readonly remote: (act: GuideAct) => void;
  /** The guide's code that is shown lets nobody in any more. */
  readonly guideCodeVoid: () => void;
  /** The hall's day has changed, and with it what is shown. */
  readonly reread: () => void;
  readonly watched: WatchedPage;
};

/** The page of a window that is still empty; it is told of each change of the library that visitors can see. */
export function openPage(window: BrowserWindow, library: Promise<Library>): Page {
  const { webContents } = window;
  const watched = watchedPage(window);
  // The page may be faster than the question.
  let said = { health: 'healthy' as 'healthy' | 'ill', generation: -1 };
  let heard: () => void = () => undefined;
  const hear = (health: 'healthy' | 'ill', generation: number) => {
    // An answer about an older set may come late.
    if (generation >= said.generation) said = { health, generation };
    heard();
  };
  void library.then((opened) =>
    opened.onChange((shown) => {
      if (shown) tell(webContents, 'catalogue-changed', null);
    }),
  );
  return {
    preparing: (done, total) => tell(webContents, 'preparing', { done, total }),
    deskChanged: () => tell(webContents, 'desk-changed', null),
    progress: (news) => tell(webContents, 'sync-progress', news),
    exporting: (news) => tell(webContents, 'export-progress', news),
    async askHealth(signal) {
      const { generation, set } = await library;
      const wanted = generation();
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
    shown: new Promise((done) => void window.once('show', () => done())),
    onCrash: (run) => watched.onGone(() => run()),
    setupChanged: () => tell(webContents, 'setup-changed', null),
    woke: () => tell(webContents, 'woke', null),
    remote: (act) => tell(webContents, 'remote', act),
    guideCodeVoid: () => tell(webContents, 'guide-code-void', null),
    reread: () => tell(webContents, 'catalogue-changed', null),
    watched,
  };
}
