import type { Page } from 'playwright-core';

type SessionTour = {
  readonly page: Page;
  /** By the words of the screens, Chinese first. */
  readonly language: string;
  shoot(name: string): Promise<void>;
};

/** Pictures of a programme, step by step; begins and ends at home. */
export async function sessionTour({ page, language, shoot }: SessionTour): Promise<void> {
  const say = (chinese: string, english: string) => (language === 'en' ? english : chinese);
  const tap = (chinese: string, english: string) =>
    page
      .getByRole('button', { name: say(chinese, english) })
      .first()
      .click();
  const over = () => tap('跳过这一步', 'Pass this step over');
  const at = (step: string) => page.locator(`[data-step="${step}"]`).waitFor();

  await tap('学生参观', 'School visit');
  await shoot('session-begin');
  await tap('选学校', 'Which school?');
  await shoot('session-school');
  await tap('实验小学', '实验小学');
  await page.getByRole('button', { name: say('开始', 'Begin'), exact: true }).click();
  await at('say');
  await shoot('session-say');
  await over();
  await at('headcount');
  for (const times of ['10', '10', '1']) await tap(`学生多 ${times} 人`, `Children: ${times} more`);
  await tap('大人多 1 人', 'Adults: 1 more');
  await shoot('session-headcount');
  await tap('人数对了', 'That is right');
  await at('exhibit');
  await shoot('session-exhibit');
  for (let n = 0; n < 3; n += 1) await over();
  await at('story');
  await page.waitForTimeout(5000);
  await shoot('session-story');
  await over();
  await at('quiz');
  await page.getByRole('button', { pressed: false }).first().click();
  await shoot('session-quiz');
  await tap('就选这个', 'Our answer');
  await shoot('session-quiz-why');
  await over();
  await at('silence');
  await page.waitForTimeout(1500);
  await shoot('session-silence');
  await tap('暂停', 'Pause');
  await shoot('session-paused');
  await over();
  await page.locator('[data-phase="leading"]').waitFor();
  await shoot('session-recite');
  await over();
  await at('sign');
  await shoot('session-sign');
  await over();
  await at('feedback');
  await tap('4 颗星', '4 of 5 stars');
  await shoot('session-feedback');
  await tap('结束活动', 'End the programme');
  await shoot('session-stop');
  await tap('接着做', 'Go on');
  await tap('好了', 'Done');
  await at('end');
  // Of a double tap one counts.
  await page.waitForTimeout(400);
  await tap('下一步', 'Next');
  await shoot('session-finished');
  await tap('回到主页', 'Go home');
}
