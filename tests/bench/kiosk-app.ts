import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSettings } from '../../build/kiosk-driver.ts';
import type { Settings } from '../../content/settings.ts';
import type { Page } from './page.ts';
import { type RunningApp, type Stage, startApp } from './running-app.ts';
import { type Haste, type Visitor, visitorAt } from './visitor.ts';

/** The line that electron/main.ts logs. */
export const windowShows = 'the window shows';

export const shippedPacks = ({ kiosk }: Stage): string => join(kiosk, 'out', 'packs');

/** A kiosk with the shipped packs, somebody standing before its attract screen. */
export type VisitedKiosk = { readonly app: RunningApp; readonly page: Page; readonly visitor: Visitor };

/** Copies what `npm run build` has made, so that nothing changes under a run. */
export async function copyKiosk(project: string, folder: string): Promise<string> {
  await mkdir(folder);
  for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer', 'out/phone', 'out/packs']) {
    await cp(join(project, part), join(folder, part), { recursive: true });
  }
  return folder;
}

/** Starts it with the data folder `kiosk` in `temp`, and waits until its packs are installed. */
export async function startVisitedKiosk(
  stage: Stage,
  temp: string,
  options: { settings?: Partial<Settings>; args?: readonly string[] } & Haste,
): Promise<VisitedKiosk> {
  const data = join(temp, 'kiosk');
  if (options.settings) await writeSettings(data, options.settings);
  const app = startApp(stage, stage.kiosk, [`--data=${data}`, ...(options.args ?? [])]);
  try {
    // Before that its page may still be an empty one.
    await app.heard(windowShows);
    const page = await app.page();
    const visitor = await visitorAt(page, options);
    return { app, page, visitor };
  } catch (error) {
    await app.stop();
    throw error;
  }
}
