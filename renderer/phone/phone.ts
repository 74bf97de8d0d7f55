import type { GuideAct } from '../../content/guide.ts';
import { openHallLine, type PhoneState } from './hall-line.ts';
import { type PhoneText, phoneText, phoneWords, refusalText } from './phone-words.ts';
import './phone.css';

/** The guide's remote: a page of its own that knows nothing of the kiosk but the three addresses of its server. */

const { words, lang } = phoneWords(navigator.languages);
document.documentElement.lang = lang;
document.title = words.name;
const main = document.getElementById('phone');
if (!main) throw new Error('index.html has no #phone');

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, id: string, text = '') {
  const element = document.createElement(name);
  element.className = id;
  element.textContent = text;
  return element;
}

const note = make('p', 'note');
note.setAttribute('role', 'status');

const door = make('form', 'door');
const ask = make('label', 'ask', words.ask);
const code = make('input', 'code');
Object.assign(code, { id: 'code', inputMode: 'numeric', autocomplete: 'one-time-code', maxLength: 6 });
Object.assign(code, { pattern: '[0-9]{6}', required: true });
ask.htmlFor = code.id;
door.append(make('h1', 'name', words.name), ask, code, make('button', 'enter', words.enter));

const desk = make('div', 'desk');
const shown: Readonly<Record<Exclude<keyof PhoneText, 'note'>, HTMLElement>> = {
  where: make('p', 'where'),
  title: make('h1', 'title'),
  line: make('p', 'line'),
  turn: make('p', 'turn'),
  left: make('p', 'left'),
  after: make('p', 'after'),
};
const buttons = make('div', 'buttons');
const button = (act: GuideAct) => {
  const element = make('button', act, words[act]);
  element.type = 'button';
  element.addEventListener('click', () => void line.act(act));
  buttons.append(element);
  return element;
};
const [next, pause, resume, back] = [button('next'), button('pause'), button('resume'), button('back')];
const [repeat, skip] = [button('repeat'), button('skip')];
const { where, title, turn, left, after } = shown;
desk.append(where, title, shown.line, turn, left, after, buttons);
main.append(note, door, desk);

let state: PhoneState = { kind: 'asking' };

function draw(): void {
  const guiding = state.kind === 'guiding';
  door.hidden = guiding;
  desk.hidden = !guiding;
  if (state.kind === 'asking') {
    write(note, state.why ? refusalText(state.why, words) : '');
    return;
  }
  const text = phoneText(state, words, performance.now());
  const { note: said, ...rest } = text;
  write(note, said);
  for (const [name, value] of Object.entries(rest)) {
    const element = Object.entries(shown).find(([id]) => id === name)?.[1];
    if (element) write(element, value);
  }
  const session = state.view?.kind === 'session' ? state.view : undefined;
  buttons.hidden = !session;
  const finished = session?.phase === 'finished';
  pause.hidden = finished || session?.phase === 'paused';
  resume.hidden = finished || session?.phase !== 'paused';
  for (const one of [next, repeat, skip]) one.hidden = finished;
  back.disabled = session?.step === 1 && !session.line;
  main?.toggleAttribute('data-offline', !state.online);
}

/** Only what has changed: a screen reader reads it again otherwise. */
function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
  element.hidden = text === '';
}

const tokenAt = 'guide';
const scanned = /^#(\d{6})$/.exec(location.hash)?.[1];
// It is good once, so it must not stay in the history.
if (scanned !== undefined) history.replaceState(null, '', location.pathname);

const line = openHallLine({
  fetch: (...args) => fetch(...args),
  base: '',
  kept: {
    get: () => (scanned === undefined ? (localStorage.getItem(tokenAt) ?? undefined) : undefined),
    set: (token) =>
      token === undefined ? localStorage.removeItem(tokenAt) : localStorage.setItem(tokenAt, token),
  },
  now: () => performance.now(),
  changed(now) {
    state = now;
    draw();
  },
});
if (scanned !== undefined) void line.enter(scanned);
door.addEventListener('submit', (event) => {
  event.preventDefault();
  void line.enter(code.value);
  code.value = '';
});
window.addEventListener('online', () => line.hurry());
document.addEventListener('visibilitychange', () => line.hurry());
setInterval(draw, 250);
