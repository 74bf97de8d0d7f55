import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { type Strings, zhHans } from './zh-hans.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Strings };
  }
}

/** The languages that the screens speak, the first one first, each with its own name. */
export const screenLanguages = [
  { tag: 'zh-Hans', name: '中文' },
  { tag: 'en', name: 'English' },
] as const;

/** All strings, ready at once: `strings.getFixedT(language)('home.question')`. */
export const strings = createInstance();

void strings.use(initReactI18next).init({
  lng: 'zh-Hans',
  fallbackLng: { zh: ['zh-Hans'], default: ['en', 'zh-Hans'] },
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { 'zh-Hans': { translation: zhHans }, en: { translation: en } },
});
