import type { Page } from 'playwright-core';
import { defaultSettings, type HallSettings, hallSettingsOf } from '../content/settings.ts';
import type { Bridge } from '../electron/api.ts';

type HallTour = {
  readonly page: Page;
  /** By the words of the screens, Chinese first. */
  readonly language: string;
  shoot(name: string): Promise<void>;
  readonly pin: string;
};

const nineToFive = [{ from: '09:00', to: '17:00' }];
const closedToday: HallSettings = {
  ...hallSettingsOf(defaultSettings),
  hall: { 'zh-Hans': '老城纪念馆', en: 'Old Town Memorial Hall' },
  hours: {
    week: [[], ...Array.from({ length: 5 }, () => nineToFive), [{ from: '10:00', to: '20:00' }]],
    days: [{ day: '2030-10-01', open: [] }],
  },
  volumeCaps: [{ from: '20:00', to: '09:00', most: 0.6 }],
  schools: ['第一中学', '实验小学'],
};

/** Pictures of what a steward sets of the hall, of wiping, and of the closed hall; begins at the open desk. */
export async function hallTour({ page, language, shoot, pin }: HallTour): Promise<void> {
  const say = (chinese: string, english: string) => (language === 'en' ? english : chinese);
  const button = (chinese: string, english: string, exact = false) =>
    page.getByRole('button', { name: say(chinese, english), exact }).first();
  const size = () => button('文字大小', 'Text size').click();
  const set = (settings: HallSettings) =>
    page.evaluate(
      (given) => (window as unknown as { kiosk: Bridge }).kiosk.call('setSettings', given),
      settings,
    );
  const staffWay = () => page.keyboard.press('Control+Alt+KeyS');

  await set(closedToday);
  await button('展馆', 'Hall', true).click();
  await shoot('staff-hall');
  await button('星期六', 'Saturday').click();
  await button('加午休', 'Add a break').click();
  await button('10月1日', '1 October').click();
  await button('10月1日', '1 October').scrollIntoViewIfNeeded();
  await shoot('staff-hall-open');
  await page.getByRole('textbox', { name: say('带队人', 'Leaders') }).scrollIntoViewIfNeeded();
  await shoot('staff-hall-groups');
  await size();
  await size();
  await shoot('staff-hall-200');
  await button('星期六', 'Saturday').scrollIntoViewIfNeeded();
  await shoot('staff-hall-open-200');
  await size();
  await button('清洁屏幕', 'Clean the screen').click();
  await page.getByRole('timer').waitFor();
  await shoot('cleaning');
  await staffWay();
  await page.getByRole('timer').waitFor({ state: 'detached' });
  await staffWay();
  await button('忘记密码', 'Forgotten the PIN').click();
  await page.getByText(/^.{4}-.{4}-.{4}$/).waitFor();
  await shoot('staff-forgotten');
  await size();
  await size();
  await shoot('staff-forgotten-200');
  await button('回去', 'Back to the PIN').click();
  for (const digit of pin) await button(digit, digit, true).click();
  await button('确定', 'OK', true).click();
  await button('展馆', 'Hall', true).waitFor();
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await set({
    ...closedToday,
    hours: { week: Array(7).fill([]), days: [{ day: tomorrow, open: nineToFive }] },
  });
  await button('关闭管理台', 'Close the staff desk').click();
  await page.getByRole('button').first().waitFor({ state: 'detached' });
  await page.mouse.click(500, 700);
  await page.getByRole('status').waitFor();
  await shoot('closed');
}
