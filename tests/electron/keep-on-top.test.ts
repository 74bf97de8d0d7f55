import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepOnTop } from '../../electron/keep-on-top.ts';

const screenSize = { width: 1080, height: 1920 };
const screenAt = () => screenSize;

/** A window that does what it is told and nothing else. */
class FakeWindow extends EventEmitter {
  level = '';
  minimized = false;
  visible = false;
  focused = false;
  kiosk = true;
  raised = 0;
  bounds = { x: 0, y: 0, ...screenSize };
  setAlwaysOnTop(_: boolean, level: string) {
    this.level = level;
  }
  isDestroyed = () => false;
  isVisible = () => this.visible;
  isMinimized = () => this.minimized;
  isKiosk = () => this.kiosk;
  restore() {
    this.minimized = false;
  }
  showInactive() {
    this.visible = true;
  }
  setKiosk(on: boolean) {
    if (on && !this.kiosk) this.bounds = { x: 0, y: 0, ...screenSize };
    this.kiosk = on;
  }
  getBounds = () => this.bounds;
  moveTop() {
    this.raised += 1;
  }
  focus() {
    this.focused = true;
  }
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function shown(): FakeWindow {
  const window = new FakeWindow();
  keepOnTop(window as unknown as BrowserWindow, screenAt);
  window.visible = true;
  window.emit('show');
  return window;
}

it('leaves a window that has not been shown yet alone, but has it above all others', () => {
  const window = new FakeWindow();
  keepOnTop(window as unknown as BrowserWindow, screenAt);
  vi.advanceTimersByTime(10_000);
  expect(window).toMatchObject({ visible: false, raised: 0, level: 'screen-saver' });
});

it('comes to the top again at least every second, though it is not told that it is covered', () => {
  const window = shown();
  vi.advanceTimersByTime(5000);
  expect(window.raised).toBeGreaterThanOrEqual(5);
  expect(window.focused).toBe(true);
});

it.each([
  ['blur', { focused: false }],
  ['minimize', { minimized: true }],
  ['hide', { visible: false }],
  ['leave-full-screen', { kiosk: false }],
])('comes back at once after %s', (event, state) => {
  const window = Object.assign(shown(), { focused: true }, state);
  window.emit(event);
  expect(window).toMatchObject({ focused: true, minimized: false, visible: true, kiosk: true });
});

it('stops looking once it is closed', () => {
  const window = shown();
  window.emit('closed');
  vi.advanceTimersByTime(5000);
  expect(window.raised).toBe(0);
});

it('fills the screen again at once when it has become smaller', () => {
  const window = shown();
  window.bounds = { x: 0, y: 0, width: 1079, height: 1919 };
  window.emit('resize');
  expect(window).toMatchObject({ kiosk: true, bounds: screenSize });
});

it('fills the screen again within a second when it was told nothing', () => {
  const window = shown();
  window.bounds = { x: 0, y: 0, width: 1079, height: 1919 };
  vi.advanceTimersByTime(1000);
  expect(window).toMatchObject({ kiosk: true, bounds: screenSize });
});
