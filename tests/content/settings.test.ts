import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsSchema } from '../../content/settings.ts';

describe('the settings of a hall', () => {
  it('work without anything set', () => {
    expect(defaultSettings).toEqual({ language: 'zh-Hans', idle: { quietSeconds: 60, warningSeconds: 15 } });
  });

  it('may be set in part', () => {
    expect(settingsSchema.parse({ hall: { en: 'Our hall' }, idle: { quietSeconds: 30 } })).toEqual({
      hall: { en: 'Our hall' },
      language: 'zh-Hans',
      idle: { quietSeconds: 30, warningSeconds: 15 },
    });
  });

  it.each([
    { idle: { quietSeconds: 0 } },
    { idle: { quietSeconds: 4000 } },
    { idle: { quietSeconds: Number.NaN } },
    { idle: { warningSeconds: 2 } },
    { idle: null },
    { language: 'chinese' },
    { hall: 'Our hall' },
    { hall: {} },
    null,
    [],
  ])('are refused as %j', (value) => {
    expect(settingsSchema.safeParse(value).success).toBe(false);
  });
});
