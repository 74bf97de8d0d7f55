import { EventEmitter } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type GraphicsOptions, isWithoutGraphics, watchGraphics } from '../../../electron/watch/graphics.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

/** An app that loses processes, and what came of it. */
async function losing(more: Partial<GraphicsOptions> = {}) {
  const data = await tempFolder();
  await mkdir(join(data, 'records'));
  const said: string[] = [];
  const events = new EventEmitter();
  const gaveUp = new Promise<void>((done) => {
    watchGraphics({
      app: Object.assign(events, { getVersion: () => '1.0.0' }) as unknown as GraphicsOptions['app'],
      data,
      without: false,
      lost: (reason) => void said.push(reason),
      giveUp: done,
      failed: (error) => void said.push(String(error)),
      ...more,
    });
  });
  const lose = (type = 'GPU', reason = 'killed') => events.emit('child-process-gone', {}, { type, reason });
  return { data, said, lose, gaveUp };
}

it('does without graphics acceleration from the third loss on, until a newer version comes', async () => {
  const { data, said, lose, gaveUp } = await losing();
  for (let n = 0; n < 2; n += 1) lose();
  expect(isWithoutGraphics(data, '1.0.0')).toBe(false);
  lose();
  await gaveUp;
  expect(said).toEqual(['killed', 'killed', 'killed']);
  expect(isWithoutGraphics(data, '1.0.0')).toBe(true);
  expect(isWithoutGraphics(data, '1.1.0')).toBe(false);
});

it('minds no other process, and no end that was meant', async () => {
  const { data, said, lose } = await losing();
  for (let n = 0; n < 4; n += 1) {
    lose('Utility');
    lose('GPU', 'clean-exit');
  }
  expect([said, isWithoutGraphics(data, '1.0.0')]).toEqual([[], false]);
});

it('goes on without end where there is no acceleration to give up', async () => {
  const { data, said, lose } = await losing({ without: true });
  for (let n = 0; n < 9; n += 1) lose();
  expect([said.length, isWithoutGraphics(data, '1.0.0')]).toEqual([9, false]);
});
