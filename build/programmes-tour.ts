import type { Page } from 'playwright-core';
import { timeText } from '../content/hours.ts';
import type { EntryDraft } from '../content/schedule-entry.ts';
import type { Bridge } from '../electron/api.ts';

type ProgrammesTour = {
  readonly page: Page;
  /** By the words of the screens, Chinese first. */
  readonly language: string;
  shoot(name: string): Promise<void>;
  readonly pin: string;
};

const pack = 'ceremonies';

/** A day with one programme over, one whose group is awaited, two at the same time, and one tomorrow. */
function entriesOf(now: Date): EntryDraft[] {
  const two = (part: number) => String(part).padStart(2, '0');
  const dayOf = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const [day, next] = [dayOf(now), dayOf(new Date(now.getTime() + 86_400_000))];
  const minutes = now.getHours() * 60 + now.getMinutes();
  const near = (by: number) => timeText(Math.min(1425, Math.max(0, Math.ceil(minutes / 15) * 15 + by)));
  const school = { pack, id: 'school-visit' };
  return [
    { day, time: near(-120), programme: school, group: '向阳小学', heads: 42 },
    { day, time: near(0), programme: school, group: '三年级二班', heads: 45 },
    { day, time: near(120), programme: { pack, id: 'memorial-visit' }, group: '退役军人之家' },
    { day, time: near(180), programme: { pack, id: 'renewal' }, heads: 30 },
    { day, time: near(195), programme: { pack, id: 'first-oath' } },
    { day: next, time: '10:00', programme: { pack, id: 'first-oath' }, group: '第二党支部', heads: 18 },
  ];
}

/** Pictures of the hall's own programmes and the schedule, at the desk and for visitors; begins and ends at the open desk. */
export async function programmesTour({ page, language, shoot, pin }: ProgrammesTour): Promise<void> {
  const say = (chinese: string, english: string) => (language === 'en' ? english : chinese);
  const button = (chinese: string, english: string, exact = false) =>
    page.getByRole('button', { name: say(chinese, english), exact }).first();
  const size = () => button('文字大小', 'Text size').click();
  const save = (entry: EntryDraft) =>
    page.evaluate((given) => (window as unknown as { kiosk: Bridge }).kiosk.call('saveEntry', given), entry);
  /** At the size that is found, then at the largest. */
  const bothSizes = async (name: string) => {
    await shoot(name);
    await size();
    await size();
    await shoot(`${name}-200`);
    await size();
  };

  await button('活动', 'Programmes', true).click();
  await button('复制：学生参观', 'Copy: School visit').click();
  await button('去掉：第二件', 'Leave out: Second').click();
  await button('去掉：荣誉墙', 'Leave out: Honour wall').click();
  await button('上移：五道题', 'Move up: Five questions').click();
  await bothSizes('staff-programme');
  await button('保存', 'Save', true).click();
  await button('全部活动', 'All programmes').click();
  for (const entry of entriesOf(new Date())) await save(entry);
  await page.getByText(say('要用的内容都在', 'All its material is here')).nth(4).waitFor();
  await bothSizes('staff-programmes');
  await button('排一场活动', 'Schedule a programme').click();
  await shoot('staff-schedule');
  await page.keyboard.press('Escape');
  await size();
  await size();
  await button('排一场活动', 'Schedule a programme').click();
  await shoot('staff-schedule-200');
  await page.keyboard.press('Escape');
  await size();
  await button('关闭管理台', 'Close the staff desk').click();
  await button('轻触屏幕', 'Touch').waitFor();
  await shoot('attract-prepared');
  await page.mouse.click(40, 400);
  await page.getByRole('region', { name: say('今天的活动', 'Programmes today') }).waitFor();
  await bothSizes('home-today');
  await page.keyboard.press('Control+Alt+KeyS');
  for (const digit of pin) await button(digit, digit, true).click();
  await button('确定', 'OK', true).click();
  await button('展馆', 'Hall', true).waitFor();
}
