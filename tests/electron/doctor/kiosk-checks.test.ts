import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fuseSentinel, fuseWire, wrongFuses } from '../../../electron/doctor/fuses.ts';
import { kioskChecks } from '../../../electron/doctor/kiosk-checks.ts';
import type { OwnFacts } from '../../../electron/doctor/machine.ts';
import { thisMachine } from '../../../electron/doctor/this-machine.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const session = { kind: 'x', programs: new Set<string>() } as const;
const wireOf = (letters: string) =>
  Buffer.concat([Buffer.from(fuseSentinel), Buffer.from([1, letters.length]), Buffer.from(letters)]);
// In the order of the wire; an older Electron lacks the ninth.
const hall = '010011001';

async function kiosk(letters: string | undefined, facts: Partial<OwnFacts> = {}) {
  const folder = join(await tempFolder(), 'kiosk');
  await mkdir(folder);
  const executable = join(folder, 'hall-kiosk');
  // The wire lies across the border of two pieces of 4 MB.
  const before = Buffer.alloc(4 * 1024 * 1024 - 20, 7);
  await writeFile(
    executable,
    Buffer.concat([before, letters === undefined ? Buffer.alloc(9) : wireOf(letters)]),
  );
  const own = { executable, packaged: true, forTests: false, supervision: undefined, ...facts };
  const machine = thisMachine(folder);
  const checks = kioskChecks(own);
  return {
    folder,
    look: (name: 'build' | 'runtime' | 'fuses') => checks[name]?.(machine, session),
  };
}

describe('what a kiosk finds in itself', () => {
  it.each([
    [hall, 'ok'],
    [hall.slice(0, 8), 'ok'],
    ['r1001100', 'todo'],
    ['11001100', 'todo'],
    ['01001000', 'todo'],
    [undefined, 'unknown'],
  ])('are fuses of %s: %s', async (letters, state) => {
    expect(await (await kiosk(letters)).look('fuses')).toMatchObject({ state });
  });

  it('names the fuses that are wrong', () => {
    expect(wrongFuses('11011100')).toEqual(['RunAsNode', 'EnableNodeCliInspectArguments']);
    expect(wrongFuses(hall.slice(0, 8))).toEqual([]);
  });

  it('reads a wire only if it is whole', () => {
    const wire = wireOf(hall);
    expect(fuseWire(wire)).toBe(hall);
    for (let length = 0; length < wire.length; length += 1) {
      expect(fuseWire(wire.subarray(0, length))).toBeUndefined();
    }
  });

  it('is whether it was made for a hall', async () => {
    expect(await (await kiosk(hall)).look('build')).toMatchObject({ state: 'ok' });
    expect(await (await kiosk(hall, { forTests: true })).look('build')).toMatchObject({ state: 'todo' });
    expect(await (await kiosk(hall, { packaged: false })).look('build')).toMatchObject({ state: 'todo' });
    expect(await (await kiosk(hall, { packaged: false })).look('fuses')).toMatchObject({ state: 'unknown' });
  });

  it('is whether it runs on the official Electron', async () => {
    const { folder, look } = await kiosk(hall);
    expect(await look('runtime')).toMatchObject({ state: 'ok' });
    await writeFile(join(folder, 'for-developing-and-testing.json'), '{}');
    expect(await look('runtime')).toMatchObject({ state: 'todo' });
  });
});
