import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFuses, wrongFuses } from '../../build/fuses.ts';
import { fuses } from '../../electron/doctor/fuses.ts';
import { tempFolder } from '../fakes/temp-folder.ts';

/** A program with such fuses and nothing else; each is `0`, `1` or `r`. */
async function programWith(states: string, version = 1): Promise<string> {
  const file = join(await tempFolder(), 'electron');
  const head = Buffer.from([version, states.length]);
  await writeFile(
    file,
    Buffer.concat([Buffer.from('…dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), head, Buffer.from(states)]),
  );
  return file;
}

const right = fuses.map(({ on }) => (on ? '1' : '0')).join('');

describe('the fuses of a packaged kiosk', () => {
  it('are right when all nine are as a hall needs them', async () => {
    const found = await readFuses(await programWith(right));
    expect(found).toHaveLength(9);
    expect(found[0]).toBe('RunAsNode off');
    expect(found[8]).toBe('WasmTrapHandlers on');
    expect(wrongFuses(found)).toEqual([]);
  });

  it('are right when an older Electron has only eight', async () => {
    expect(wrongFuses(await readFuses(await programWith(right.slice(0, 8))))).toEqual([]);
  });

  it.each(fuses.map(({ name }, position) => [name, position] as const))(
    'are wrong if %s is not set',
    async (name, position) => {
      const flipped = right[position] === '1' ? '0' : '1';
      const file = await programWith(right.slice(0, position) + flipped + right.slice(position + 1));
      expect(wrongFuses(await readFuses(file))).toEqual([`${name} ${flipped === '1' ? 'on' : 'off'}`]);
    },
  );

  it('are wrong if there is one that nobody has judged', async () => {
    expect(wrongFuses(await readFuses(await programWith(`${right}1`)))).toEqual(['fuse 9 on']);
  });

  it('can not be read in a program of an unknown kind', async () => {
    await expect(readFuses(await programWith(right, 2))).rejects.toThrow('unknown');
  });
});
