import { ipcMain, type WebContents } from 'electron';
import { answer, isOwnPage, type VisitorHandlers } from './answer.ts';
import type { News } from './api.ts';
import type { Log } from './log.ts';
import type { StaffHandlers } from './staff/desk.ts';

/** Opens the door for the page; what the staff ask is answered as soon as that part of the kiosk stands. */
export function answerCalls(visitors: VisitorHandlers, staff: Promise<StaffHandlers>, log: Log): void {
  ipcMain.handle('call', async (event, name: unknown, args: unknown) => {
    if (!isOwnPage(event.senderFrame)) {
      log.warn('a call from another page was refused');
      throw new Error('refused');
    }
    try {
      const isVisitors = typeof name === 'string' && Object.hasOwn(visitors, name);
      return await answer(isVisitors ? visitors : await staff, name, args);
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
