import { ipcMain, type WebContents } from 'electron';
import type { VisitorHandlers } from './answer.ts';
import type { News } from './api.ts';
import { openDoor } from './door.ts';
import type { Log } from './log.ts';
import type { StaffHandlers } from './staff/desk.ts';

/** Opens the door for the page; what the staff ask is answered as soon as that part of the kiosk stands. */
export function answerCalls(visitors: VisitorHandlers, staff: Promise<StaffHandlers>, log: Log): void {
  const door = openDoor({ visitors, staff, log, now: () => performance.now() });
  ipcMain.handle('call', (event, name: unknown, args: unknown) => door(event.senderFrame, name, args));
}

/** Tells the page something. */
export function tell<Name extends keyof News>(page: WebContents, name: Name, news: News[Name]): void {
  if (!page.isDestroyed() && !page.isCrashed()) page.send('news', name, news);
}
