import { join } from 'node:path';
import { expect, it } from 'vitest';
import { journalledPin } from '../../../electron/staff/journalled-pin.ts';
import { openPin } from '../../../electron/staff/pin.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

it('the journal tells when the desk was opened and closed, and nothing of a wrong guess', async () => {
  const file = join(await tempFolder(), 'pin');
  const told: string[] = [];
  const own = await openPin(file, { elapsed: () => 0, now: () => 1, cost: 16 });
  const pin = journalledPin(own, ({ kind }) => void told.push(kind));
  // A page that was opened anew closes a desk that is closed.
  pin.lock();
  await pin.set('19350115');
  await pin.set('86420135');
  pin.lock();
  await pin.unlock('2468');
  await pin.unlock('86420135');
  pin.lock();
  expect(told).toEqual(['desk-opened', 'desk-closed', 'desk-opened', 'desk-closed']);
  expect(pin.isOpen()).toBe(false);
});
