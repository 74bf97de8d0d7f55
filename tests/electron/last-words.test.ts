import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { lastWords, withinPatience } from '../../electron/last-words.ts';

function world(close: () => Promise<unknown>) {
  const dying = new EventEmitter();
  const said: string[] = [];
  const done = vi.fn<(code: number) => void>();
  lastWords(dying, { log: { error: (line) => void said.push(line) }, close, exit: done });
  return { dying, said, done };
}

describe('a bug that nobody has caught', () => {
  it.each(['uncaughtException', 'unhandledRejection'] as const)(
    'is said (%s), what is being written is finished, and the kiosk ends once',
    async (kind) => {
      const order: string[] = [];
      const { dying, said, done } = world(async () => {
        await new Promise((soon) => setTimeout(soon, 20));
        order.push('closed');
      });
      done.mockImplementation(() => void order.push('ended'));
      dying.emit(kind, new Error('a bug'));
      dying.emit(kind, 'another');
      await expect.poll(() => order).toEqual(['closed', 'ended']);
      expect(done.mock.calls).toEqual([[1]]);
      expect(said[0]).toMatch(/^nobody caught: Error: a bug\n/);
      expect(said[1]).toBe('nobody caught: another');
    },
  );

  it('ends the kiosk also when the disk fails', async () => {
    const { dying, done } = world(() => Promise.reject(new Error('EIO')));
    dying.emit('uncaughtException', new Error('a bug'));
    await expect.poll(() => done.mock.calls).toEqual([[1]]);
  });

  it('ends it after two seconds on a disk that hangs', async () => {
    vi.useFakeTimers();
    const over = vi.fn();
    const waiting = withinPatience(new Promise(() => undefined)).then(over);
    await vi.advanceTimersByTimeAsync(1900);
    expect(over).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(over).toHaveBeenCalled();
    await waiting;
    vi.useRealTimers();
  });
});
