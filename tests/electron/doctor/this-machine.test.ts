import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { thisMachine } from '../../../electron/doctor/this-machine.ts';
import { tempFolder } from '../../fakes/temp-folder.ts';

const node = process.execPath;

describe('the machine itself', () => {
  it('is read without complaint, also where nothing is', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a'), 'text');
    const machine = thisMachine(folder);
    expect(await machine.read(join(folder, 'a'))).toBe('text');
    expect(await machine.read(join(folder, 'b'))).toBeUndefined();
    expect(await machine.list(folder)).toEqual(['a']);
    expect(await machine.list(join(folder, 'none'))).toEqual([]);
  });

  it('lets programs answer, with whatever exit code', async () => {
    const machine = thisMachine(await tempFolder());
    expect(await machine.run(node, '-e', "process.stdout.write('masked'); process.exitCode = 1")).toBe(
      'masked',
    );
    expect(await machine.run('/no/such/program')).toBeUndefined();
  });

  it('knows the room for a data folder that is yet to be made', async () => {
    const machine = thisMachine(join(await tempFolder(), 'not', 'yet'));
    const disk = await machine.disk();
    expect(disk?.freeBytes).toBeGreaterThan(0);
    expect(disk?.writable).toBe(true);
  });
});
