import { describe, expect, it } from 'vitest';
import { houseRules } from '../../build/house-rules.ts';
import { tempFolder, writeFiles } from '../fakes/temp-folder.ts';

/** What the rules say of a project of one file. */
async function verdict(file: string, text: string) {
  const project = await tempFolder();
  await writeFiles(project, { [file]: text });
  return houseRules(project, [file.slice(0, file.indexOf('/'))]);
}

describe('the house rules on who may write files', () => {
  it.each([
    ["import { writeFile } from 'node:fs/promises';", 'writeFile'],
    ["import { readFile, rename as move } from 'node:fs/promises';", 'rename'],
    ["import { open } from 'node:fs/promises';", 'open'],
    ["import {\n  readFileSync,\n  appendFileSync,\n} from 'node:fs';", 'appendFileSync'],
    ["import { createWriteStream } from 'fs';", 'createWriteStream'],
    ["import * as fs from 'node:fs';", '* as fs'],
    ["import fs from 'node:fs';", 'fs'],
  ])('refuse %s in the kiosk', async (line, named) => {
    const { ok, output } = await verdict(
      'electron/library/prune.ts',
      `import { join } from 'node:path';\n${line}\n`,
    );
    expect(ok).toBe(false);
    expect(output).toContain(`electron/library/prune.ts: ${named}`);
  });

  it.each([
    ['electron/sync/highest.ts', "import { mkdir, readFile, rm, stat } from 'node:fs/promises';"],
    ['electron/sync/highest.ts', "import type { WriteStream } from 'node:fs';"],
    ['electron/sync/highest.ts', "import { writeDurably } from '../records/durable-file.ts';"],
    ['electron/records/disk.ts', "import { open, rename } from 'node:fs/promises';"],
    ['electron/library/blobs.ts', "import { open } from 'node:fs/promises';"],
    ['build/packs/ship.ts', "import { writeFile } from 'node:fs/promises';"],
    ['tests/fakes/files.ts', "import { writeFile } from 'node:fs/promises';"],
  ])('let %s have %s', async (file, line) => {
    expect(await verdict(file, line)).toEqual({ ok: true, output: '' });
  });

  it('let a door have no more than what it is for', async () => {
    const { ok } = await verdict('electron/records/disk.ts', "import { writeFile } from 'node:fs/promises';");
    expect(ok).toBe(false);
  });
});
