import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { defaultSettings } from '../../../content/settings.ts';
import { openHallPhones } from '../../../electron/phone/hall-phones.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

it('opens the page for phones after the first picture, and frees the port when the kiosk ends', async () => {
  const root = await tempFolder();
  const folder = join(root, 'out', 'phone');
  await mkdir(folder, { recursive: true });
  for (const name of ['index.html', 'phone.js', 'phone.css']) await writeFile(join(folder, name), name);
  let show = () => {};
  const shown = new Promise<void>((done) => {
    show = done;
  });
  const phones = openHallPhones({
    root,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    page: { shown, remote: () => {}, guideCodeVoid: () => {} },
    settings: Promise.resolve({ data: { ...defaultSettings, phones: { on: true, address: '127.0.0.1' } } }),
    capture: async () => undefined,
    port: 0,
  });
  const settled = phones.settle();
  show();
  const state = await settled;
  if (state.kind !== 'on') throw new Error(`it is ${state.kind}`);
  expect(await (await fetch(state.address)).text()).toBe('index.html');
  await phones.close();
  await expect(fetch(state.address)).rejects.toThrow();
  expect(await phones.settle()).toEqual({ kind: 'off' });
  expect(await phones.handlers.guideCode()).toEqual({ kind: 'off' });
});
