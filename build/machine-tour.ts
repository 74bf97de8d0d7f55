import type { Page } from 'playwright-core';

type MachineTour = {
  readonly page: Page;
  readonly language: string;
  shoot(name: string): Promise<void>;
};

/** Pictures of the desk's page of the machine, in both sizes of text; begins and ends at the open desk. */
export async function machineTour({ page, language, shoot }: MachineTour): Promise<void> {
  const say = (chinese: string, english: string) => (language === 'en' ? english : chinese);
  const button = (chinese: string, english: string) =>
    page.getByRole('button', { name: say(chinese, english), exact: true }).first();
  const larger = () => button('文字大小', 'Text size').click();
  const found = () => page.getByRole('heading', { name: say('要处理', 'To do'), exact: true }).waitFor();

  await button('机器', 'Machine').click();
  await found();
  await shoot('staff-machine');
  await button('重新启动程序', 'Restart the kiosk').click();
  await shoot('staff-machine-restart');
  await page.keyboard.press('Escape');
  await larger();
  await larger();
  await shoot('staff-machine-200');
  await button('退出程序', 'End the kiosk').click();
  await shoot('staff-machine-end-200');
  await page.keyboard.press('Escape');
  await larger();
}
