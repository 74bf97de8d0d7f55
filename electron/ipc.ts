import { ipcMain, type WebContents } from 'electron';
import { answer, type Handlers, isOwnPage } from './answer.ts';
import type { News } from './api.ts';
import type { Log } from './log.ts';

/** Opens the door for the page. */
export function answerCalls(handlers: Handlers, log: Log): void {
  ipcMain.handle('call', async (event, name: unknown, args: unknown) => {
    if (!isOwnPage(event.senderFrame)) {
      log.warn('a call from another page was refused');
      throw new Error('refused');
    }
    try {
      return await answer(handlers, name, args);
    } catch (error) {
      log.error(`a call failed: ${error instanceof Error ? error.message : 'unknown'}`);
      throw error;
    }
  });
}

/** Tells the page something. */
export function tell<Name extends keyof News>(page: WebContents, name: Name, news: News[Name]): void {
  if (!page.isDestroyed()) page.send('news', name, news);
}
