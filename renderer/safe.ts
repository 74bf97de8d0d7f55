import { inLanguage } from '../content/language.ts';
import { guardPage } from './guard-page.ts';
import { beatOn } from './heartbeat.ts';
import { kiosk } from './kiosk.ts';
import { safeEn } from './strings/safe-en.ts';
import { safeZhHans } from './strings/safe-zh-hans.ts';
import { watchCorners } from './watch-corners.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/safe.css';

/**
 * The safe screen: shown when the kiosk's own page was lost again and again. It needs no packs and as little else as
 * can be. The main process tries the other page again every 10 minutes; a steward who holds the corners, at once.
 */

const languages = [
  ['zh-Hans', safeZhHans],
  ['en', safeEn],
] as const;

const main = document.getElementById('safe');
if (!main) throw new Error('safe.html has no #safe');

function add(name: string, words: string, lang?: string, className?: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = words;
  if (lang !== undefined) element.lang = lang;
  if (className !== undefined) element.className = className;
  main?.append(element);
  return element;
}

const seal = add('span', '', 'zh-Hans', 'seal');
seal.ariaHidden = 'true';
for (const sign of safeZhHans.seal)
  seal.append(Object.assign(document.createElement('span'), { textContent: sign }));
const hall = add('h1', '', 'zh-Hans', 'hall');
for (const [lang, words] of languages) {
  add('p', words.resting, lang, 'resting');
  add('p', words.ask, lang, 'ask');
}

async function nameHall(): Promise<void> {
  const { hall: names, language } = await kiosk.call('setup');
  const own = language.startsWith('en') ? safeEn : safeZhHans;
  const shown = names ? inLanguage(names, language) : { text: own.hall, language };
  hall.textContent = shown.text;
  hall.lang = shown.language;
}

const tryAgain = () => void kiosk.call('tryAgain').catch(() => undefined);

guardPage(window);
beatOn(() => ({ at: 'safe', sounding: false, busy: false }));
watchCorners(tryAgain);
window.addEventListener('keydown', ({ ctrlKey, altKey, code }) => {
  if (ctrlKey && altKey && code === 'KeyS') tryAgain();
});
// The rest of the screen says enough without it.
nameHall().catch(() => undefined);
