import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { manifestSchema } from '../content/pack.ts';
import { hallTour } from './hall-tour.ts';
import { machineTour } from './machine-tour.ts';
import { PROJECT } from './npm-script.ts';
import { programmesTour } from './programmes-tour.ts';
import { addPacks } from './repository/add.ts';
import { exportRepository } from './repository/export.ts';
import { initRepository } from './repository/init.ts';
import { openKeyRing } from './repository/key-files.ts';
import { passwordsFrom } from './repository/passwords.ts';
import { publish } from './repository/publish.ts';
import { serveRepository } from './repository/serve.ts';

/** What the steward of the tour works with: a repository, and folders that stand for sticks. */
export type StaffProps = {
  readonly address: string;
  /** For `--sticks=`. */
  readonly sticks: string;
  close(): Promise<void>;
};

/** Publishes two of the shipped packs in a next version, and puts them on a stick as well. */
export async function staffProps(): Promise<StaffProps> {
  const base = await mkdtemp(join(tmpdir(), 'hall-kiosk-tour-'));
  const [folder, keys, sticks] = [join(base, 'repository'), join(base, 'keys'), join(base, 'sticks')];
  const now = Date.now();
  await initRepository({ folder, keys, passwords: undefined, channel: 'hall', stick: false, now });
  const packs: string[] = [];
  for (const id of ['footsteps', 'karst-and-bridges']) packs.push(await nextVersion(id, join(base, id)));
  const added = await addPacks(folder, packs, { channel: 'hall', cache: join(base, 'cache') });
  if (added.kind === 'problems') throw new Error(added.problems.join('\n'));
  await publish(folder, { keys: openKeyRing([keys], passwordsFrom(undefined, undefined)), now });
  await exportRepository(folder, join(sticks, 'HALL 2026'));
  await mkdir(join(sticks, 'PHOTOS'));
  const served = await serveRepository(folder, { host: '127.0.0.1', port: 0 });
  return {
    address: served.address,
    sticks,
    async close() {
      await served.close();
      await rm(base, { recursive: true, force: true });
    },
  };
}

/** A shipped pack under the next version; its folder. */
async function nextVersion(id: string, to: string): Promise<string> {
  await cp(join(PROJECT, 'out', 'packs', id), to, { recursive: true });
  const file = join(to, 'manifest.json');
  const manifest = manifestSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  await writeFile(file, JSON.stringify({ ...manifest, version: manifest.version + 1 }));
  return to;
}

type StaffTour = {
  readonly page: Page;
  /** By the words of the screens, Chinese first. */
  readonly language: string;
  shoot(name: string): Promise<void>;
};

/** Pictures of the staff desk, from the first PIN to the withdrawal of a pack; begins at home. */
export async function staffTour({ page, language, shoot }: StaffTour, address: string): Promise<void> {
  const say = (chinese: string, english: string) => (language === 'en' ? english : chinese);
  const tap = (chinese: string, english: string) =>
    page
      .getByRole('button', { name: say(chinese, english) })
      .first()
      .click();
  const waitFor = (chinese: string, english: string) =>
    page.getByText(say(chinese, english)).first().waitFor();
  const digits = async () => {
    for (const digit of '8305') await page.getByRole('button', { name: digit, exact: true }).click();
    await page.getByRole('button', { name: say('确定', 'OK'), exact: true }).click();
  };
  /** At the size that visitors find, then at the largest. */
  const bothSizes = async (name: string) => {
    await shoot(name);
    await tap('文字大小', 'Text size');
    await tap('文字大小', 'Text size');
    await shoot(`${name}-200`);
    await tap('文字大小', 'Text size');
  };

  await page.locator('main').getByRole('button').first().waitFor();
  await page.keyboard.press('Control+Alt+KeyS');
  await page.getByRole('button', { name: '1', exact: true }).waitFor();
  await bothSizes('staff-pin');
  await digits();
  await digits();
  await waitFor('还没有同步过', 'Not synced yet');
  await shoot('staff-content');
  await tap('从 U 盘导入', 'Import from USB stick');
  await waitFor('从哪个', 'Import from which stick?');
  await shoot('staff-sticks');
  await tap('返回', 'Back');
  await tap('设置内容库', 'Set up a repository');
  const field = page.getByRole('textbox', { name: say('地址', 'Address') });
  await field.fill(address);
  await bothSizes('staff-repository');
  await tap('保存并联系', 'Save and connect');
  await waitFor('这是认识的发布者吗', 'Is this the publisher you know?');
  await bothSizes('staff-publisher');
  await tap('完全一样', 'The same, confirm');
  await waitFor('新内容已经备好', 'New content is ready');
  await shoot('staff-synced');
  await tap('完成', 'Done');
  await bothSizes('staff-content-waiting');
  await tap('从 U 盘导入', 'Import from USB stick');
  await tap('HALL 2026', 'HALL 2026');
  await waitFor('导入哪些', 'What is to be imported?');
  await bothSizes('staff-import');
  await tap('返回', 'Back');
  await tap('撤下：', 'Withdraw: ');
  await shoot('staff-withdraw');
  await page.keyboard.press('Escape');
  await tap('文字大小', 'Text size');
  await tap('文字大小', 'Text size');
  await tap('撤下：', 'Withdraw: ');
  await shoot('staff-withdraw-200');
  await page.keyboard.press('Escape');
  await tap('文字大小', 'Text size');
  await programmesTour({ page, language, shoot, pin: '8305' });
  await machineTour({ page, language, shoot });
  await hallTour({ page, language, shoot, pin: '8305' });
}
