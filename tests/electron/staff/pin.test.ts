import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMs } from '../../../electron/staff/desk-latch.ts';
import { openPin, type Pin } from '../../../electron/staff/pin.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const right = '19350115';
const minute = 60_000;

/** A desk on a real disk, with a clock in hand; `restart` is a start of the machine. */
async function desk(cost: number | undefined = 2 ** 4) {
  const folder = await tempFolder();
  const file = join(folder, 'pin');
  let time = 1000;
  let started = 0;
  const open = () => {
    started = time;
    return openPin(file, { elapsed: () => time - started, now: () => 7, cost });
  };
  let pin = await open();
  return {
    file,
    folder,
    pin: (): Pin => pin,
    restart: async () => {
      pin = await open();
    },
    pass: (ms: number) => {
      time += ms;
    },
  };
}

async function deskWithPin(cost?: number) {
  const made = await desk(cost);
  expect(await made.pin().set(right)).toEqual({ kind: 'open' });
  made.pin().lock();
  return made;
}

const guess = async (pin: Pin, times: number) => {
  const answers = [];
  for (let n = 0; n < times; n++) answers.push(await pin.unlock('2468'));
  return answers;
};

describe('setting the PIN', () => {
  it('is free the first time, and the desk is open then', async () => {
    const { pin } = await desk();
    expect(pin().state()).toEqual({ kind: 'unset' });
    expect(await pin().unlock('1935')).toEqual({ kind: 'unset' });
    expect(await pin().set(right)).toEqual({ kind: 'open' });
    expect(pin().isOpen()).toBe(true);
  });

  it('needs the open desk once there is one', async () => {
    const { pin } = await deskWithPin();
    expect(await pin().set('86420135')).toEqual({ kind: 'locked' });
    await pin().unlock(right);
    expect(await pin().set('86420135')).toEqual({ kind: 'open' });
    pin().lock();
    expect(await pin().unlock(right)).toMatchObject({ kind: 'wrong' });
    expect(await pin().unlock('86420135')).toEqual({ kind: 'open' });
  });

  it('refuses one that anybody would guess, and keeps none', async () => {
    const { pin, restart } = await desk();
    expect(await pin().set('0000')).toEqual({ kind: 'weak', why: 'alike' });
    expect(await pin().set('1234')).toEqual({ kind: 'weak', why: 'row' });
    await restart();
    expect(pin().state()).toEqual({ kind: 'unset' });
  });

  it('keeps no digit of it on the disk, and no two desks the same', async () => {
    const texts = [];
    for (const one of [await deskWithPin(), await deskWithPin()]) {
      for (const name of await readdir(one.folder))
        texts.push(await readFile(join(one.folder, name), 'utf8'));
    }
    expect(texts.join()).not.toContain(right);
    expect(new Set(texts.map((text) => /"hash":"([^"]+)"/.exec(text)?.[1])).size).toBe(2);
  });

  it('costs 128 MB and a good while for each guess', async () => {
    const { pin, file } = await deskWithPin(2 ** 17);
    expect(await readFile(`${file}.b`, 'utf8')).toContain('"cost":131072,"block":8');
    const before = performance.now();
    expect(await pin().unlock('2468')).toMatchObject({ kind: 'wrong' });
    expect(performance.now() - before).toBeGreaterThan(50);
  });
});

describe('asking for the PIN', () => {
  it('opens for the right one only', async () => {
    const { pin } = await deskWithPin();
    expect(await pin().unlock('2468')).toEqual({ kind: 'wrong', waitMs: 0 });
    expect(await pin().unlock(`${right}0`)).toEqual({ kind: 'wrong', waitMs: 0 });
    expect(pin().isOpen()).toBe(false);
    expect(await pin().unlock(right)).toEqual({ kind: 'open' });
    expect(pin().state()).toEqual({ kind: 'open' });
  });

  it('makes who guesses wait longer and longer, the right PIN too', async () => {
    const { pin, pass } = await deskWithPin();
    expect((await guess(pin(), 5)).at(-1)).toEqual({ kind: 'wrong', waitMs: minute });
    expect(await pin().unlock(right)).toEqual({ kind: 'wait', waitMs: minute });
    pass(minute - 1);
    expect(await pin().unlock(right)).toEqual({ kind: 'wait', waitMs: 1 });
    pass(1);
    expect(await pin().unlock('2468')).toEqual({ kind: 'wrong', waitMs: 5 * minute });
    pass(5 * minute);
    expect(await pin().unlock(right)).toEqual({ kind: 'open' });
    pin().lock();
    expect((await guess(pin(), 4)).at(-1)).toEqual({ kind: 'wrong', waitMs: 0 });
  });

  it('begins the whole wait anew when the machine starts again', async () => {
    const { pin, pass, restart } = await deskWithPin();
    await guess(pin(), 5);
    pass(minute - 1);
    await restart();
    expect(pin().state()).toEqual({ kind: 'closed', waitMs: minute });
    expect(await pin().unlock(right)).toEqual({ kind: 'wait', waitMs: minute });
  });

  it('counts the guesses of all starts together', async () => {
    const { pin, restart } = await deskWithPin();
    let checked = 0;
    for (let n = 0; n < 30; n++) {
      await restart();
      if ((await pin().unlock('2468')).kind === 'wrong') checked += 1;
    }
    expect(checked).toBe(5);
  });

  it('checks no more than five of a hundred guesses at once', async () => {
    const { pin } = await deskWithPin();
    const answers = await Promise.all(Array.from({ length: 100 }, () => pin().unlock('2468')));
    expect(answers.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
  });

  it('has a guess on the disk before it is checked', async () => {
    const { pin, file } = await deskWithPin(2 ** 16);
    const onDisk = async () => {
      const slots = ['a', 'b'].map((name) => readFile(`${file}.${name}`, 'utf8').catch(() => ''));
      return (await Promise.all(slots)).join();
    };
    const guessing = pin()
      .unlock('2468')
      .then(() => performance.now());
    await expect.poll(onDisk, { interval: 1 }).toContain('"failures":1');
    const written = performance.now();
    // What is left is the check, which takes much longer than all else.
    expect((await guessing) - written).toBeGreaterThan(30);
  });

  it('compares nothing when the guess can’t be written', async () => {
    const { pin, file } = await deskWithPin();
    const slot = (await stat(`${file}.a`).catch(() => undefined)) ? 'b' : 'a';
    await rm(`${file}.${slot}`, { force: true });
    await mkdir(`${file}.${slot}`);
    expect(await pin().unlock(right)).toEqual({ kind: 'disk' });
    expect(pin().isOpen()).toBe(false);
  });
});

describe('an open desk', () => {
  it('closes by itself two minutes after the last touch', async () => {
    const { pin, pass } = await deskWithPin();
    await pin().unlock(right);
    pass(openMs - 1);
    expect(pin().stayOpen()).toBe(true);
    pass(openMs - 1);
    expect(pin().isOpen()).toBe(true);
    pass(1);
    expect(pin().isOpen()).toBe(false);
    expect(pin().stayOpen()).toBe(false);
  });

  it('is closed when it is left, and after a start', async () => {
    const { pin, restart } = await deskWithPin();
    await pin().unlock(right);
    pin().lock();
    expect(pin().isOpen()).toBe(false);
    await pin().unlock(right);
    await restart();
    expect(pin().state()).toEqual({ kind: 'closed', waitMs: 0 });
  });
});
