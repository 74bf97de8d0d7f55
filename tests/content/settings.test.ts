import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  hallSettingsOf,
  hallSettingsSchema,
  settingsSchema,
  withHallSettings,
} from '../../content/settings.ts';

describe('the settings of a hall', () => {
  it('work without anything set', () => {
    expect(defaultSettings).toEqual({
      language: 'zh-Hans',
      idle: { quietSeconds: 60, warningSeconds: 15 },
      volumeCaps: [],
      hears: false,
      captures: { voice: false, photo: false, signature: false, days: 7 },
      phones: { on: false },
      schools: [],
      leaders: [],
      sync: {
        channel: 'hall',
        windows: [{ from: '01:00', to: '05:00' }],
        everyHours: 2,
        offer: false,
        peers: [],
      },
    });
  });

  it('may be set in part', () => {
    const sync = { repository: 'https://hall.test/packs', windows: [], nightBytesPerSecond: 1_000_000 };
    expect(settingsSchema.parse({ hall: { en: 'Our hall' }, idle: { quietSeconds: 30 }, sync })).toEqual({
      ...defaultSettings,
      hall: { en: 'Our hall' },
      idle: { quietSeconds: 30, warningSeconds: 15 },
      sync: { ...defaultSettings.sync, ...sync },
    });
  });

  it('of a kiosk that knew neither sync nor hours stay valid', () => {
    const old = { language: 'en', idle: { quietSeconds: 90, warningSeconds: 20 } };
    expect(settingsSchema.parse(old)).toEqual({
      ...old,
      volumeCaps: [],
      hears: false,
      captures: defaultSettings.captures,
      sync: defaultSettings.sync,
      phones: { on: false },
      schools: [],
      leaders: [],
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
    { hours: { week: [] } },
    { hours: null },
    { volumeCaps: [{ from: '22:00', to: '09:00', most: 1.1 }] },
    { volumeCaps: Array(13).fill({ from: '22:00', to: '09:00', most: 0.5 }) },
    { sync: null },
    { sync: { repository: 'file:///packs' } },
    { sync: { repository: 'hall.test/packs' } },
    { sync: { channel: '../hall' } },
    { sync: { windows: [{ from: '1:00', to: '05:00' }] } },
    { sync: { windows: [{ from: '01:00', to: '24:00' }] } },
    { sync: { windows: [{ from: '01:60', to: '02:00' }] } },
    { sync: { everyHours: 0 } },
    { sync: { everyHours: Number.POSITIVE_INFINITY } },
    { sync: { dayBytesPerSecond: 0 } },
    { sync: { peers: ['javascript:alert(1)'] } },
    { phones: { on: true, address: 'hall.test' } },
    { captures: { days: 0 } },
    { captures: { days: 91 } },
    { captures: { voice: 'yes' } },
    null,
    [],
  ])('are refused as %j', (value) => {
    expect(settingsSchema.safeParse(value).success).toBe(false);
  });

  it('are set by a steward without touching where content comes from, or phones', () => {
    const before = settingsSchema.parse({
      hall: { en: 'Our hall' },
      sync: { offer: true },
      phones: { on: true },
    });
    const { hall: _, ...hall } = hallSettingsOf(before);
    const after = withHallSettings(before, { ...hall, language: 'en' });
    expect(after).toEqual({ ...defaultSettings, language: 'en', sync: before.sync, phones: before.phones });
    expect(hallSettingsSchema.safeParse(before).success).toBe(false);
    expect(hallSettingsSchema.safeParse(hallSettingsOf(before)).success).toBe(true);
  });
});
